import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import type { Face } from '../../model/style.ts';
import { type FontName, faceFont, fontFiles } from './font-files.ts';

export const fontNames = Object.keys(fontFiles) as readonly FontName[];

interface Fallbacks {
  /** For Chinese characters and their punctuation, quotation marks and dashes among it. */
  readonly chinese: readonly FontName[];
  /** For ASCII and accented Latin letters. */
  readonly latin: readonly FontName[];
  /** For signs that Fandol lacks or draws too wide: ① ● ≥ ㎡ ℃ ‰. */
  readonly symbol: readonly FontName[];
}

const light = (own: FontName): Fallbacks => ({
  chinese: [own, 'songti', 'rare'],
  latin: ['latin', own, 'songti', 'rare'],
  symbol: ['songti', own, 'rare'],
});

/** Tinos would look faint beside these two, whose own letters and signs have their weight. */
const heavy = (own: FontName): Fallbacks => ({
  chinese: [own, 'songti', 'rare'],
  latin: [own, 'latin', 'songti', 'rare'],
  symbol: [own, 'songti', 'rare'],
});

const fallbacks: Readonly<Record<Face, Fallbacks>> = {
  小标宋: heavy(faceFont.小标宋),
  仿宋: light(faceFont.仿宋),
  黑体: heavy(faceFont.黑体),
  楷体: light(faceFont.楷体),
  宋体: light(faceFont.宋体),
};

const latinLetter = /^[!-~À-ÖØ-öø-ɏ ]/u;
const symbol = /^[①-⓿●○■□▲△▼▽◆◇★☆≈≠≤≥±×÷→←↑↓·°¥㎎㎏㎜㎝㎞㎡㎥℃℉‰№²³¹§√∑∞%]/u;

/** From the table itself: fontkit's own `advanceWidth` draws the glyph first, for its height. */
function advanceOf(font: Font, codePoint: number): number {
  const { metrics } = font.hmtx;
  return metrics.get(Math.min(font.glyphForCodePoint(codePoint).id, metrics.length - 1)).advance;
}

/** The fonts of a folder, each opened when a text first needs it. */
export interface Fonts {
  /** The first font of the face's fallbacks that has every code point of the character; null if none has. */
  choose(character: string, face: Face): FontName | null;
  /** The face's own font. */
  ofFace(face: Face): FontName;
  /** Width of a text in ems of that font. */
  width(text: string, font: FontName): number;
  /** From the baseline to the top of the font's line, in ems. */
  ascent(font: FontName): number;
  /** The path of a font's file. */
  path(font: FontName): string;
}

/**
 * Opens a folder that holds the font files.
 *
 * @throws the file system's error when a font that a text needs is not there
 */
export function openFonts(folder: string): Fonts {
  // Required and not imported: pdfkit requires it too, and two copies would cost a tenth of a second.
  const { create } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');
  const opened = new Map<FontName, Font>();
  const widths = new Map<string, number>();
  const chosen = new Map<string, FontName | null>();
  const path = (name: FontName): string => join(folder, fontFiles[name]);

  const open = (name: FontName): Font => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const font = create(readFileSync(path(name)));
    opened.set(name, font);
    return font;
  };

  return {
    path,
    ofFace: (face) => faceFont[face],
    choose(character, face) {
      const key = `${face} ${character}`;
      const known = chosen.get(key);
      if (known !== undefined) return known;
      const { chinese, latin, symbol: signs } = fallbacks[face];
      const order = latinLetter.test(character) ? latin : symbol.test(character) ? signs : chinese;
      const codePoints = Array.from(character, (part) => part.codePointAt(0) ?? 0);
      const has = (name: FontName) => codePoints.every((point) => open(name).hasGlyphForCodePoint(point));
      const font = order.find(has) ?? null;
      chosen.set(key, font);
      return font;
    },
    width(text, name) {
      const key = `${name} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const font = open(name);
      const [first, second] = text;
      // Layout and not a sum of glyphs: some fonts join —— into one narrower glyph, Tinos kerns. A character
      // alone has nothing to join with, and its advance is found ten times faster.
      const advance =
        first !== undefined && second === undefined
          ? advanceOf(font, first.codePointAt(0) ?? 0)
          : font.layout(text).advanceWidth;
      const width = advance / font.unitsPerEm;
      widths.set(key, width);
      return width;
    },
    ascent: (name) => open(name).ascent / open(name).unitsPerEm,
  };
}
