import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { COLUMNS, type Column, columnNamed, orderOf } from './columns.ts';
import type { NumberedEntry, ReadEntries } from './roster.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Columns parted by commas or tabs, with a header or without; one column alone is the plain list. */
export function readTableRoster(text: string, file: string): ReadEntries {
  const all = text.replace(/^\uFEFF/, '').split('\n');
  const written = all
    .map((words, at) => ({ words, line: at + 1 }))
    .filter(({ words }) => words.trim() !== '' && !words.trim().startsWith('#'));
  const separator = separatorOf(written.map(({ words }) => words));
  const rows = written
    .map(({ words, line }): Line => ({ line, cells: cellsOf(words, separator) }))
    // A spreadsheet saves its empty rows as mere separators.
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = rows;
  if (first === undefined) return { entries: [], diagnostics: [] };
  const header = first.cells.map(columnNamed);
  if (!header.includes('name')) return readRows(rows, COLUMNS, file, []);
  const unknown = first.cells
    .filter((cell, at) => cell !== '' && header[at] === null)
    .map((column) => diagnose('roster-column', { column }, { file, line: first.line }));
  return readRows(others, header, file, unknown);
}

function readRows(
  rows: readonly Line[],
  columns: readonly (Column | null)[],
  file: string,
  noticed: readonly Diagnostic[],
): ReadEntries {
  const diagnostics = [...noticed];
  const entries = rows.flatMap(({ line, cells }): NumberedEntry[] => {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
    const order = orderOf(cell('order'));
    if (cell('name') === '') diagnostics.push(diagnose('roster-nameless', {}, { file, line }));
    if (cell('order') !== '' && order === null)
      diagnostics.push(diagnose('roster-order', { given: cell('order') }, { file, line }));
    const stated = (column: Column) => (cell(column) === '' ? null : cell(column));
    return cell('name') === ''
      ? []
      : [{ name: cell('name'), display: stated('display'), level: stated('level'), order, line }];
  });
  return { entries, diagnostics };
}

/** What parts the columns; a name has none of these in it. null: one column. */
function separatorOf(lines: readonly string[]): string | null {
  return [',', '\t', '，'].find((mark) => lines.some((line) => line.includes(mark))) ?? null;
}

/** The cells of a line; quoted ones may hold the separator, and "" for a quotation mark. */
function cellsOf(line: string, separator: string | null): string[] {
  if (separator === null) return [line.trim()];
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (isQuoted && character === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
