import { Drawing, type Face } from './drawing.ts';
import { numbersOf, toMatrix } from './matrix.ts';
import type { PdfJs, PdfPage } from './pdfjs.ts';
import type { Rule } from './rules.ts';
import { upright } from './upright.ts';

/** A character where it stands, in points from the page's upper left corner, as it is read. */
export interface Glyph {
  /** White space is one ASCII or ideographic space. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font, in points. */
  readonly size: number;
  readonly bold: boolean;
}

/** What stands on a page, turned so that its text reads from left to right. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  /** In drawing order. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Something is drawn that is no text: most likely a picture. */
  readonly hasPicture: boolean;
  /** How many glyphs go by no character's name; `glyphs` may hold them under a wrong one. */
  readonly unnamed: number;
}

/** No annotations: comments are not the report. */
const WITHOUT_ANNOTATIONS = 0;

/** Reads a page's glyphs and rules from what it draws. */
export async function readMarks(page: PdfPage, pdfjs: PdfJs): Promise<PageMarks> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
  const drawing = new Drawing(toMatrix(transform), pdfjs.OPS, (name) => faceOf(page, name));
  drawing.follow(list);
  page.cleanup();
  const inside = drawing.glyphs.filter(({ x, y }) => x > -1 && y > -1 && x < width + 1 && y < height + 1);
  return {
    ...upright(inside, drawing.rules, width, height),
    hasPicture: drawing.hasPicture,
    unnamed: drawing.unnamed,
  };
}

function faceOf(page: PdfPage, name: string): Face {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const known = typeof font === 'object' && font !== null ? font : {};
  const matrix = 'fontMatrix' in known ? numbersOf(known.fontMatrix) : [];
  const face = 'name' in known && typeof known.name === 'string' ? known.name : '';
  return { unit: matrix[0] ?? 0.001, bold: /bold|heavy|black|medium|simhei|黑/i.test(face) };
}
