import { lowered, raised } from '../raised-digits.ts';
import type { Glyph } from './page-marks.ts';

/** Of the line's font size: digits up to so large, this far from its baseline, are marks of notes and exponents. */
const LARGEST = 0.8;
const LEAST_SHIFT = 0.1;
/** In ems of the line: what follows at once belongs to what it follows; an entry of a table stands apart. */
const WIDEST_GAP = 0.25;

/**
 * A line's glyphs, from left to right, with the small digits above and below it as such: 1200¹ for 1200 with the
 * mark of a note behind. `size` and `baseline` are those of most of the line.
 */
export function withSmallDigits(
  glyphs: readonly Glyph[],
  { size, baseline }: { readonly size: number; readonly baseline: number },
): Glyph[] {
  let before: { readonly right: number; readonly carries: boolean } | null = null;
  return glyphs.map((glyph) => {
    const shift = (baseline - glyph.baseline) / size;
    const isSmall = glyph.size <= LARGEST * size && Math.abs(shift) >= LEAST_SHIFT;
    const follows = before?.carries === true && glyph.left - before.right < WIDEST_GAP * size;
    before = { right: glyph.right, carries: !isSmall || follows };
    if (!isSmall || !follows || !/^\d$/.test(glyph.text)) return glyph;
    return { ...glyph, text: shift > 0 ? raised(glyph.text) : lowered(glyph.text) };
  });
}
