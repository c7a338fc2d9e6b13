import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';
import { alignedRows } from './aligned-rows.ts';
import { columnsOf, gutterOf } from './columns.ts';
import { type Grid, gridsOf } from './grid.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';
import { type Row, rowsOf } from './rows.ts';
import { withoutRunningLines } from './running-lines.ts';
import { joinedRows } from './split-rows.ts';
import { cellOf } from './table-rows.ts';
import { entryTexts, lineText, type TableEntry, type TextLine } from './text-lines.ts';
import { withoutWatermarks } from './watermarks.ts';

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
  const parted = inTime(() => withoutWatermarks(pages)).map((page) => inTime(() => partTables(page)));
  const bodies = withoutRunningLines(
    parted.map(({ text, page }) => ({
      height: page.height,
      rows: inTime(() => rowsOf(text, page.rules)),
    })),
  );
  const pagesOfRows = parted.map(({ tables }, number) => withTables(bodies[number] ?? [], tables));
  const gutters = pagesOfRows.flatMap((rows) => inTime(() => gutterOf(rows)) ?? []);
  const lines = parted.flatMap(({ tables, page }, number) =>
    inTime(() => pageLines(pagesOfRows[number] ?? [], tables, { page, gutters, number })),
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

/** What is lower than the type is no table, but a letter that was drawn by its strokes. */
function isInside({ left, right, top, bottom }: Grid, glyph: Glyph): boolean {
  const [x, y] = centreOf(glyph);
  if (bottom - top < glyph.size) return false;
  return x > left && x < right && y > top && y < bottom;
}

function centreOf({ left, right, baseline, size }: Glyph): readonly [number, number] {
  return [(left + right) / 2, baseline - size * 0.35];
}

interface Place {
  readonly page: PageMarks;
  /** Where columns part, on this page or others. */
  readonly gutters: readonly number[];
  /** Of the page, from 0. */
  readonly number: number;
}

/** The rows of a page with one for each ruled table, which takes its place in the text. */
function withTables(rows: readonly Row[], tables: readonly RuledTable[]): Row[] {
  const blocks = tables.map(({ grid: { left, right, top }, glyphs }, table): Row => {
    const [{ size, bold } = { size: 0, bold: false }] = glyphs;
    const middle = (left + right) / 2;
    const half = { text: '', baseline: top, size, bold };
    const halves = [
      { ...half, left, right: middle },
      { ...half, left: middle, right },
    ];
    return {
      glyphs: halves,
      segments: [{ text: '', left, right }],
      baseline: top,
      size,
      bold,
      stretch: 0,
      table,
    };
  });
  return [...rows, ...blocks].toSorted((a, b) => a.baseline - b.baseline);
}

/** The lines of a page: column after column, tables where they stand. */
function pageLines(rows: readonly Row[], tables: readonly RuledTable[], at: Place): TextLine[] {
  return columnsOf(rows, at.gutters).flatMap(({ rows: column, side, isHalf }, index) => {
    const measure = `${Math.round(at.page.width)} ${isHalf ? side : 'whole'}`;
    return stretchesOf(column).flatMap((stretch, part) => {
      const place = `${at.number}.${index}.${part}`;
      const table = tables[stretch[0]?.table ?? -1];
      return table ? tableLines(table, place) : flowLines(stretch, at.page, { column: place, measure });
    });
  });
}

/** Running text and tables, one after the other. */
function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [];
  for (const row of rows) {
    const open = stretches.at(-1);
    if (open && row.table === undefined && open[0]?.table === undefined) open.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

interface Flow {
  readonly column: string;
  readonly measure: string;
}

function flowLines(rows: readonly Row[], page: PageMarks, at: Flow): TextLine[] {
  return alignedRows(rows, page.rules).flatMap((stretch) => {
    if (stretch.kind === 'text') return [lineOf(lineText(stretch.row), stretch.row, at, null)];
    const entry = { table: `${at.column} ${stretch.table}`, cells: stretch.cells };
    return entryTexts(entry).map((text) => lineOf(text, stretch.row, at, entry));
  });
}

function lineOf(text: string, row: Row, at: Flow, entry: TableEntry | null): TextLine {
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
