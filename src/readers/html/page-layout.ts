import { LimitReached, limits } from '../limits.ts';
import { arrangesPage, rowLines } from '../table-row.ts';
import type { PageLine } from './page-line.ts';
import type { PageElement } from './page-tree.ts';
import { RowSpans } from './row-spans.ts';

/** Where lines go: the page, or a cell of a table. */
interface Column {
  readonly lines: PageLine[];
  /** The row of the cell; null for the page. */
  readonly row: Row | null;
}

interface Row {
  readonly element: PageElement;
  readonly cells: PageElement[];
  /** What stands in each of the cells. */
  readonly entries: PageLine[][];
}

/** The tables that stand one inside the other where a page is being read, and the lines that they give. */
export class PageLayout {
  readonly #columns: Column[] = [{ lines: [], row: null }];
  readonly #rows: Row[] = [];
  readonly #tables: RowSpans[] = [];
  #length = 0;

  /** Counts what the page gives. Throws LimitReached. */
  count(characters: number): void {
    this.#length += characters;
    if (this.#length > limits.textLength) throw new LimitReached('textLength');
  }

  /** Adds a line; empty ones stand once, between others. */
  add(line: PageLine): void {
    const lines = this.#columns.at(-1)?.lines;
    if (lines === undefined || (line.text === '' && (lines.at(-1)?.text ?? '') === '')) return;
    lines.push(line);
  }

  openTable(): void {
    this.#tables.push(new RowSpans());
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(element: PageElement): void {
    this.#rows.push({ element, cells: [], entries: [] });
  }

  openCell(cell: PageElement): void {
    const row = this.#rows.at(-1) ?? null;
    if ((row?.cells.length ?? 0) >= limits.rowCells) throw new LimitReached('rowCells');
    row?.cells.push(cell);
    this.#columns.push({ lines: [], row });
  }

  closeCell(): void {
    if (this.#columns.length === 1) return;
    const column = this.#columns.pop();
    if (column === undefined) return;
    // A cell without a row is only found in broken pages: its lines are the page's own.
    if (column.row !== null) column.row.entries.push(column.lines);
    else for (const line of column.lines) this.#columns.at(-1)?.lines.push(line);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    const lines = this.#columns.at(-1)?.lines;
    if (row === undefined || lines === undefined) return;
    const entries = row.entries.map((entry) => entry.map(({ text }) => text));
    const placed = this.#tables.at(-1)?.place(row.cells, entries, []) ?? entries;
    if (placed.length <= 1 || arrangesPage(entries)) {
      for (const entry of row.entries) for (const line of entry) lines.push(line);
      return;
    }
    this.count(placed.length - entries.length);
    const linked = row.entries.flat().reduce((sum, line) => sum + line.linked, 0);
    for (const text of rowLines(placed)) {
      lines.push({ text, indent: '', owner: row.element, linked, heading: null });
    }
  }

  /** The page's lines, with those of cells that were never closed. */
  finish(): PageLine[] {
    while (this.#columns.length > 1) this.closeCell();
    return this.#columns[0]?.lines ?? [];
  }
}
