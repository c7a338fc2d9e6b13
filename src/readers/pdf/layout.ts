import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';
import { rowLines } from '../table-row.ts';
import { alignedRows } from './aligned-rows.ts';
import { columnsOf } from './columns.ts';
import { type Grid, gridsOf } from './grid.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { TABLE, withoutRepeatedHeads } from './repeated-heads.ts';
import { type Row, rowsOf } from './rows.ts';
import { withoutRunningLines } from './running-lines.ts';
import { endsEarly, joined, lineText, type TextLine } from './text-lines.ts';

/** A table with the glyphs that stand in it. */
interface RuledTable {
  readonly grid: Grid;
  readonly glyphs: readonly Glyph[];
}

/**
 * The lines of all pages in the order in which they are read, without running heads, feet and page numbers.
 * Throws LimitReached where a page is such a tangle that it takes too long.
 */
export function textLines(pages: readonly PageMarks[]): TextLine[] {
  const deadline = processorSeconds() + limits.pdfSeconds;
  const inTime = <T>(step: () => T): T => {
    if (processorSeconds() > deadline) throw new LimitReached('pdfSeconds');
    return step();
  };
  const parted = pages.map((page) => inTime(() => partTables(page)));
  const bodies = withoutRunningLines(
    parted.map(({ text, page }) => ({
      height: page.height,
      rows: inTime(() => rowsOf(text, page.rules)),
    })),
  );
  const lines = parted.map(({ tables, page }, number) =>
    inTime(() => pageLines(bodies[number] ?? [], tables, page, number)),
  );
  return withoutRepeatedHeads(lines);
}

function partTables(page: PageMarks): { page: PageMarks; text: Glyph[]; tables: RuledTable[] } {
  const grids = gridsOf(page.rules);
  const tables = grids.map((grid) => ({ grid, glyphs: [] as Glyph[] }));
  const text: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const table = tables.find(({ grid }) => isInside(grid, glyph));
    if (table) table.glyphs.push(glyph);
    else text.push(glyph);
  }
  return {
    page,
    text,
    tables: tables.filter(({ glyphs }) => glyphs.some((glyph) => glyph.text.trim() !== '')),
  };
}

function isInside({ left, right, top, bottom }: Grid, glyph: Glyph): boolean {
  const [x, y] = centreOf(glyph);
  return x > left && x < right && y > top && y < bottom;
}

function centreOf({ left, right, baseline, size }: Glyph): readonly [number, number] {
  return [(left + right) / 2, baseline - size * 0.35];
}

function pageLines(
  rows: readonly Row[],
  tables: readonly RuledTable[],
  page: PageMarks,
  number: number,
): TextLine[] {
  const lines: TextLine[] = [];
  let rest = rows;
  for (const table of tables.toSorted((a, b) => a.grid.top - b.grid.top)) {
    const above = rest.filter(({ baseline }) => baseline < table.grid.top + 1);
    lines.push(...flowLines(above, page, `${number}.${lines.length}`));
    lines.push(...tableLines(table, `${number}.${lines.length}`));
    rest = rest.slice(above.length);
  }
  return [...lines, ...flowLines(rest, page, `${number}.${lines.length}`)];
}

function flowLines(rows: readonly Row[], page: PageMarks, place: string): TextLine[] {
  return columnsOf(rows).flatMap(({ rows: column, side, isHalf }, index) => {
    const measure = `${Math.round(page.width)} ${isHalf ? side : 'whole'}`;
    return alignedRows(column).flatMap((stretch) => {
      const at = { column: `${place}.${index}`, measure };
      if (stretch.kind === 'text') return [lineOf(lineText(stretch.row), stretch.row, at, false)];
      return rowLines(stretch.cells).map((text) => lineOf(text, stretch.row, at, true));
    });
  });
}

function lineOf(text: string, row: Row, at: { column: string; measure: string }, isEntry: boolean): TextLine {
  const { segments, baseline, size, bold } = row;
  const left = segments[0]?.left ?? 0;
  const right = segments.at(-1)?.right ?? 0;
  return { text, left, right, baseline, size, bold, ...at, isEntry };
}

function tableLines({ grid, glyphs }: RuledTable, column: string): TextLine[] {
  const cells = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = grid.cellAt(...centreOf(glyph));
    const known = cells.get(key);
    if (known) known.push(glyph);
    else cells.set(key, [glyph]);
  }
  return grid.rows.flatMap((keys) => {
    const texts = keys.map((key) => cellLines(rowsOf(cells.get(key) ?? [])));
    return rowLines(texts).map((text) => ({
      text,
      left: grid.left,
      right: grid.right,
      baseline: grid.top,
      size: glyphs[0]?.size ?? 0,
      bold: false,
      column,
      measure: TABLE,
      isEntry: true,
    }));
  });
}

/** A cell's paragraphs: a line that is as wide as the widest runs on. */
function cellLines(rows: readonly Row[]): string[] {
  const margin = Math.max(...rows.map(({ segments }) => segments.at(-1)?.right ?? 0));
  const lines: string[] = [];
  let last: { right: number; size: number } | null = null;
  for (const row of rows) {
    const text = lineText(row);
    const open = lines.at(-1);
    if (open === undefined || last === null || endsEarly(last, text, margin)) lines.push(text);
    else lines[lines.length - 1] = joined(open, text);
    last = { right: row.segments.at(-1)?.right ?? 0, size: row.size };
  }
  return lines;
}
