import { rowLines } from '../table-row.ts';
import type { Row } from './rows.ts';

/** One line of running text; or a whole row of a table, which stands for itself. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Lines of one page and column; those of the next follow them. */
  readonly column: string;
  /** Columns of one shape, whose lines have the same margins. */
  readonly measure: string;
  /** What it is made of where it is a row of a table, which is no part of a paragraph. */
  readonly entry: TableEntry | null;
}

export interface TableEntry {
  /** Rows of one table on one page have the same. */
  readonly table: string;
  readonly cells: readonly Cell[];
}

/** A cell of a table's row. */
export interface Cell {
  /** Its paragraphs; none where it is empty. */
  readonly lines: readonly string[];
  /** Its last line reaches the end of the column: what stands below may continue it. */
  readonly isFull: boolean;
}

/** The page and the column on it that a line stands in. */
export function flowOf({ column }: TextLine): string {
  return column.split('.').slice(0, 2).join('.');
}

/** In the order in which the groups begin. */
export function grouped(
  lines: readonly TextLine[],
  keyOf: (line: TextLine) => string,
): Map<string, TextLine[]> {
  const groups = new Map<string, TextLine[]>();
  for (const line of lines) {
    const known = groups.get(keyOf(line));
    if (known) known.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}

/** A table's row as lines of text: one, but where the table only arranges the page. */
export function entryTexts({ cells }: TableEntry): string[] {
  return rowLines(cells.map(({ lines }) => lines));
}

/** A row as one line: texts that a gap parts are kept apart by spaces, half an em each. */
export function lineText(row: Row): string {
  let text = '';
  let right: number | null = null;
  for (const segment of row.segments) {
    if (right !== null) text += ' '.repeat(Math.max(2, Math.round((segment.left - right) / (row.size / 2))));
    text += segment.text;
    right = segment.right;
  }
  return text;
}

/** Latin words that a line's end parted are parted by a space, Chinese and figures by nothing. */
export function joined(before: string, after: string): string {
  const parted = /[A-Za-z,.;:)]$/.test(before) && /^[A-Za-z(]/.test(after);
  return `${before}${parted ? ' ' : ''}${after}`;
}

/** What cannot be broken at a line's beginning: a word, a figure with its unit and the next in brackets, a mark with what it opens. */
const OPENING =
  /^[（(《〈“‘〔【「『]*(?:[\w.%‰+×·~～/：:@#&=—〔〕〇-]+(?:[（(]\d[\d.%]*)?[年月日号件个项次％万亿元起人]?|.)(?:[，。；：、！？）》〉”’〕】」』,.;:!?)]+[\w.%]*)*/u;
/** In ems: marks that may not open a line take a character with them. */
const SLACK = 1;

/** Whether the next line's first word would have had room on this one: then the line was ended on purpose. */
export function endsEarly(line: { right: number; size: number }, next: string, margin: number): boolean {
  const opening = OPENING.exec(next)?.[0] ?? '';
  const ems = Array.from(opening).reduce(
    (sum, character) => sum + (/[\u0020-\u024f]/.test(character) ? 0.55 : 1),
    0,
  );
  return line.right + (ems + SLACK) * line.size <= margin;
}
