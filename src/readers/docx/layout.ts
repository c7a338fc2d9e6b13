import { rowLines } from '../table-row.ts';
import { isOn, type XmlElement } from './xml.ts';

/** A paragraph without its mark, to be continued: behind the next one's number or before it. */
export interface OpenLine {
  readonly text: string;
  readonly as: 'as-part' | 'before';
}

/** Where lines go: the body, a table cell, a text box or a note. */
interface Column {
  readonly lines: string[];
  open: OpenLine;
}

interface Row {
  readonly cells: string[][];
  isUnseen: boolean;
  /** Of the cell that is being read: covered by the one above, or none, as it is deleted or a part of that before it. */
  cell: 'seen' | 'covered' | 'none';
}

const NOTHING: OpenLine = { text: '', as: 'before' };
const CONTENTS_HEADING = /^(?:目[\s\u3000]*[录錄次]|contents)$/i;

/** The columns and table rows that stand one inside the other where the text is being read. */
export class Layout {
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];

  /** How many columns are open. */
  get depth(): number {
    return this.#columns.length;
  }

  openColumn(): void {
    this.#columns.push({ lines: [], open: NOTHING });
  }

  /** The lines of the column that ends. */
  closeColumn(): string[] {
    const column = this.#columns.pop();
    if (column === undefined) return [];
    if (column.open.text !== '') addLine(column, column.open.text);
    return column.lines;
  }

  /** What the paragraph that begins continues. */
  get open(): OpenLine {
    return this.#columns.at(-1)?.open ?? NOTHING;
  }

  /** The text of a paragraph, with what it continued; `runsOn` where the next one continues it. */
  endParagraph(text: string, runsOn: OpenLine['as'] | null): void {
    const column = this.#columns.at(-1);
    if (column === undefined) return;
    column.open = runsOn === null ? NOTHING : { text, as: runsOn };
    if (runsOn === null) for (const line of text.split('\n')) addLine(column, line);
  }

  addLines(lines: readonly string[]): void {
    const column = this.#columns.at(-1);
    if (column !== undefined) for (const line of lines) addLine(column, line);
  }

  /** Takes back 目录 where it stands above a table of contents. */
  dropContentsHeading(): void {
    const lines = this.#columns.at(-1)?.lines ?? [];
    const last = lines.findLastIndex((line) => line !== '');
    if (CONTENTS_HEADING.test(lines[last] ?? '')) lines.splice(last);
  }

  openRow(): void {
    this.#rows.push({ cells: [], isUnseen: false, cell: 'seen' });
  }

  /** A property of the row (w:trPr) or cell (w:tcPr) that is being read. */
  readProperty(element: XmlElement): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    const { name } = element;
    if (name === 'w:del' || (name === 'w:hidden' && isOn(element))) row.isUnseen = true;
    else if (name === 'w:cellDel') row.cell = 'none';
    else if ((element.attribute('w:val') ?? 'continue') !== 'continue') return;
    else if (name === 'w:vMerge') row.cell = 'covered';
    else if (name === 'w:hMerge') row.cell = 'none';
  }

  openCell(): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.cell = 'seen';
    this.openColumn();
  }

  closeCell(): void {
    const lines = this.closeColumn();
    const row = this.#rows.at(-1);
    if (row === undefined || row.cell === 'none') return;
    row.cells.push(row.cell === 'covered' ? [] : lines);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    const column = this.#columns.at(-1);
    if (row === undefined || column === undefined || row.isUnseen) return;
    // A row may begin with an entry that is empty.
    for (const line of rowLines(row.cells)) addLine(column, line, 'row');
  }
}

/** A gap on the page is one empty line, however it was made. */
function addLine(column: Column, line: string, kind: 'paragraph' | 'row' = 'paragraph'): void {
  const text = kind === 'row' ? line.trimEnd() : line.trim();
  if (text === '' && (column.lines.at(-1) ?? '') === '') return;
  column.lines.push(text);
}
