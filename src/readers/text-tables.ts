import { rowLines } from './table-row.ts';

/** Lines that only draw a table: ├──┼──┤, +---+---+, |---|---|. */
const RULE = /^[\s|+│┃║─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋:=_-]{3,}$/;
const DRAWN = /[|+│┃║─━═]/;
const BORDERED = /^\s*[|│┃║](.*)[|│┃║]\s*$/;
const BORDER = /[|│┃║]/;
/** What parts the columns of a table without borders. */
const GAP = /\t|(?: | |\u3000){2,}/;
const LONGEST_CELL = 40;
const MOST_CELLS = 200;
/** Lines that look like rows by chance are rarely so many in a row. */
const LEAST_ROWS = { drawn: 2, tabs: 2, gaps: 3 };

type Kind = keyof typeof LEAST_ROWS;

interface Row {
  readonly kind: Kind;
  readonly cells: readonly string[];
}

/**
 * A text with the rows of its tables as all formats give them (`a | b | c`), however they were set: by tabs, by
 * spaces, with drawn borders. Run together, the figures of two years would
 * stand behind one word. As many lines as before;
 * those that only draw are empty.
 */
export function withTableRows(text: string): string {
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; ) {
    const { end, rows } = tableFrom(lines, from);
    for (const [at, line] of rows.entries()) lines[from + at] = line;
    from = end;
  }
  return lines.join('\n');
}

/** The lines of the table that begins on a line, as they are to be: none where none begins; and where to go on. */
function tableFrom(lines: readonly string[], from: number): { end: number; rows: string[] } {
  const rows: (Row | null)[] = [];
  let [width, count] = [0, 0];
  let kind: Kind | null = null;
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const row = isRule(line) ? null : rowOf(line);
    if (row === null && !isRule(line)) break;
    if (row !== null) {
      if (kind !== null && row.kind !== kind) break;
      // the last cells of a row may be empty
      if (kind === 'gaps' && Math.abs(row.cells.length - width) > 1) break;
      kind = row.kind;
      width = Math.max(width, row.cells.length);
      count += 1;
    }
    rows.push(row);
  }
  const isTable = kind !== null && count >= LEAST_ROWS[kind];
  return {
    end: Math.max(end, from + 1),
    rows: isTable ? rows.map((row) => (row === null ? '' : printed(row, width))) : [],
  };
}

function printed({ cells }: Row, width: number): string {
  const all = Array.from({ length: width }, (_, at) => [cells[at] ?? '']);
  return rowLines(all)[0] ?? '';
}

function isRule(line: string): boolean {
  return RULE.test(line) && DRAWN.test(line);
}

function rowOf(line: string): Row | null {
  const inside = BORDERED.exec(line)?.[1];
  if (inside !== undefined) return row('drawn', inside.split(BORDER));
  const words = line.trim();
  if (words.includes('\t')) return row('tabs', words.split('\t'));
  return GAP.test(words) && !/[|｜]/.test(words) ? row('gaps', words.split(GAP)) : null;
}

function row(kind: Kind, given: readonly string[]): Row | null {
  const cells = given.map((cell) => cell.trim());
  const isProse = cells.some(
    (cell, at) =>
      cell.length > LONGEST_CELL || /[。；]/.test(at < cells.length - 1 ? cell : cell.slice(0, -1)),
  );
  // sentences parted by tabs are pairs at most
  const mayBeProse = kind === 'gaps' || (kind === 'tabs' && cells.length === 2);
  const isRow = cells.length >= 2 && cells.length <= MOST_CELLS;
  return isRow && !(mayBeProse && isProse) ? { kind, cells } : null;
}
