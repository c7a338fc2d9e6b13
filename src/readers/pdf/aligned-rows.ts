import type { Row, Segment } from './rows.ts';

/** Rows of a table without rules, or a stretch of running text. */
export type Stretch =
  | { readonly kind: 'text'; readonly row: Row }
  | { readonly kind: 'entries'; readonly row: Row; readonly cells: readonly (readonly string[])[] };

/** Fewer rows of two columns may be a letter head. */
const FEWEST_ROWS = 3;
const FEWEST_ROWS_OF_MANY = 2;
/** A line this much closer than the rows are to each other continues a cell. */
const CLOSER = 0.8;

/** Finds rows whose texts stand below each other in columns. */
export function alignedRows(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < rows.length) {
    const table = tableFrom(rows, at);
    if (table === null) {
      const row = rows[at];
      if (row) stretches.push({ kind: 'text', row });
      at += 1;
      continue;
    }
    stretches.push(...table.entries);
    at += table.length;
  }
  return stretches;
}

function tableFrom(rows: readonly Row[], start: number): { entries: Stretch[]; length: number } | null {
  const run: Row[] = [];
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const last = run.findLast(({ segments }) => segments.length > 1);
    const isRow = row.segments.length > 1 && (last === undefined || areAligned(last, row));
    const isContinued =
      last !== undefined &&
      row.segments.length === 1 &&
      row.baseline - (run.at(-1)?.baseline ?? 0) < row.size * 1.6;
    if (!isRow && !(isContinued && fitsColumn(last, row))) break;
    run.push(row);
  }
  while ((run.at(-1)?.segments.length ?? 2) < 2 && !isClose(run, run.length - 1)) run.pop();
  const full = run.filter(({ segments }) => segments.length > 1);
  const columns = Math.max(0, ...full.map(({ segments }) => segments.length));
  if (full.length < (columns > 2 ? FEWEST_ROWS_OF_MANY : FEWEST_ROWS)) return null;
  return { entries: entriesOf(run), length: run.length };
}

function areAligned(above: Row, below: Row): boolean {
  const shared = below.segments.filter((segment) => above.segments.some((other) => overlap(segment, other)));
  return shared.length >= Math.min(2, above.segments.length);
}

function fitsColumn(table: Row, row: Row): boolean {
  const [segment] = row.segments;
  return segment !== undefined && table.segments.filter((other) => overlap(segment, other)).length === 1;
}

function overlap(a: Segment, b: Segment): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;
}

/** Whether the row stands closer to the one above than the table's rows do to each other. */
function isClose(run: readonly Row[], at: number): boolean {
  const pitches = run
    .map(({ baseline, segments }, index) => {
      const above = run[index - 1];
      return above && segments.length > 1 && above.segments.length > 1 ? baseline - above.baseline : 0;
    })
    .filter((pitch) => pitch > 0)
    .toSorted((a, b) => a - b);
  const usual = pitches[pitches.length >> 1];
  const own = (run[at]?.baseline ?? 0) - (run[at - 1]?.baseline ?? 0);
  return usual !== undefined && own < usual * CLOSER;
}

function entriesOf(run: readonly Row[]): Stretch[] {
  const entries: { kind: 'entries'; row: Row; cells: string[][]; places: readonly Segment[] }[] = [];
  for (const [at, row] of run.entries()) {
    const open = entries.at(-1);
    const [only] = row.segments;
    const column = only && open ? open.places.findIndex((place) => overlap(place, only)) : -1;
    if (open && only && row.segments.length === 1 && column >= 0 && isClose(run, at)) {
      const cell = open.cells[column];
      if (cell) cell[cell.length - 1] = `${cell.at(-1) ?? ''}${only.text}`;
      continue;
    }
    const cells = row.segments.map(({ text }) => [text]);
    entries.push({ kind: 'entries', row, cells, places: row.segments });
  }
  return entries;
}
