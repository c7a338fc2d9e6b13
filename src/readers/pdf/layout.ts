import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';
import { alignedRows } from './aligned-rows.ts';
import { columnsOf } from './columns.ts';
import { type Grid, gridsOf } from './grid.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';
import { type Row, rowsOf } from './rows.ts';
import { withoutRunningLines } from './running-lines.ts';
import { joinedRows } from './split-rows.ts';
import { cellOf } from './table-rows.ts';
import { entryTexts, lineText, type TableEntry, type TextLine } from './text-lines.ts';

/** The measure of lines that are rows of a ruled table. */
const TABLE = 'table';

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
  return joinedRows(withoutRepeatedHeads(lines));
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
    return alignedRows(column, page.rules).flatMap((stretch) => {
      const at = { column: `${place}.${index}`, measure };
      if (stretch.kind === 'text') return [lineOf(lineText(stretch.row), stretch.row, at, null)];
      const entry = { table: `${at.column} ${stretch.table}`, cells: stretch.cells };
      return entryTexts(entry).map((text) => lineOf(text, stretch.row, at, entry));
    });
  });
}

function lineOf(
  text: string,
  row: Row,
  at: { column: string; measure: string },
  entry: TableEntry | null,
): TextLine {
  const { segments, baseline, size, bold } = row;
  const left = segments[0]?.left ?? 0;
  const right = segments.at(-1)?.right ?? 0;
  return { text, left, right, baseline, size, bold, ...at, entry };
}

function tableLines({ grid, glyphs }: RuledTable, column: string): TextLine[] {
  const cells = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = grid.cellAt(...centreOf(glyph));
    const known = cells.get(key);
    if (known) known.push(glyph);
    else cells.set(key, [glyph]);
  }
  const rows = new Map([...cells].map(([key, own]) => [key, rowsOf(own)]));
  const margins = rightMargins(rows);
  return grid.rows.flatMap((keys) => {
    const entry = {
      table: column,
      cells: keys.map((key) => cellOf(rows.get(key) ?? [], margins.get(columnOf(key)) ?? 0)),
    };
    return entryTexts(entry).map((text) => ({
      text,
      left: grid.left,
      right: grid.right,
      baseline: grid.top,
      size: glyphs[0]?.size ?? 0,
      bold: false,
      column,
      measure: TABLE,
      entry,
    }));
  });
}

/** How far right the texts of the cells reach that begin at one edge. */
function rightMargins(cells: ReadonlyMap<string, readonly Row[]>): Map<string, number> {
  const margins = new Map<string, number>();
  for (const [key, rows] of cells) {
    const right = Math.max(0, ...rows.map(({ segments }) => segments.at(-1)?.right ?? 0));
    margins.set(columnOf(key), Math.max(right, margins.get(columnOf(key)) ?? 0));
  }
  return margins;
}

function columnOf(key: string): string {
  return key.split(' ')[0] ?? '';
}
