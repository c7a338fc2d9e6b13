import type { SheetCell, SheetColumn } from './sheet.ts';

/** Of a line of 11 points, in points. */
const LINE = 15;
const MARGIN = 4;
/** The highest row that a workbook may have. */
const HIGHEST = 409;
/** Rules and padding at a cell's sides, in half-width characters. */
const SIDES = 2;

/**
 * The height of a row whose words are turned at the ends of their columns, in points. Programs differ in
 * whether they find it themselves when they open a file.
 */
export function rowHeight(row: readonly Pick<SheetCell, 'value'>[], columns: readonly SheetColumn[]): number {
  const lines = row.map(({ value }, at) => linesIn(String(value), (columns[at]?.width ?? SIDES) - SIDES));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + MARGIN);
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / width)), 0);
}

/** ASCII is half as wide as any other character. */
function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2;
  return width;
}
