import { type Cluster, clustersOf, type Interval, NARROWEST_GAP, united } from './clusters.ts';
import type { Row } from './rows.ts';
import type { Rule } from './rules.ts';
import { tableRows } from './table-rows.ts';
import type { Cell } from './text-lines.ts';

/** Rows of a table without vertical rules, or a stretch of running text. */
export type Stretch =
  | { readonly kind: 'text'; readonly row: Row }
  | { readonly kind: 'entries'; readonly row: Row; readonly table: number; readonly cells: readonly Cell[] };

/** Fewer rows of two columns may be a letter head. */
const FEWEST_ROWS = 3;
const FEWEST_ROWS_OF_MANY = 2;
/** More lines than this are no table that a person reads. */
const MOST_LINES = 300;
/** In sizes of type: a lone text further below a table is no part of it. */
const NEAR = 1.9;

/** Finds rows whose texts stand below each other in columns; `rules` are the page's, outside ruled tables. */
export function alignedRows(rows: readonly Row[], rules: readonly Rule[] = []): Stretch[] {
  const clusters = clustersOf(rows);
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < clusters.length) {
    const run = runFrom(clusters, at, rules);
    if (run.length === 0) {
      for (const row of clusters[at]?.rows ?? []) stretches.push({ kind: 'text', row });
      at += 1;
      continue;
    }
    const table = at;
    for (const { row, cells } of tableRows(run, columnsOf(run), rules))
      stretches.push({ kind: 'entries', row, table, cells });
    at += run.length;
  }
  return stretches;
}

/** The lines of the table that begins here; none where running text does. */
function runFrom(clusters: readonly Cluster[], start: number, rules: readonly Rule[]): readonly Cluster[] {
  const run: Cluster[] = [];
  let gaps: readonly Interval[] = [];
  for (const next of clusters.slice(start, start + MOST_LINES)) {
    const last = run.at(-1);
    if (last === undefined) {
      if (next.parts.length < 2) return [];
      gaps = next.parts
        .slice(1)
        .map(({ left }, at) => ({ left: next.parts[at]?.right ?? left, right: left }));
    } else {
      const isLone = next.parts.length < 2;
      const left = gaps.flatMap((gap) => remaining(gap, next) ?? []);
      if (left.length === 0 || (isLone && left.length < gaps.length)) break;
      if (isLone && next.top - last.bottom > NEAR * next.size) break;
      gaps = left;
    }
    run.push(next);
  }
  return withoutTextBelow(run, rules);
}

/** What the line leaves of a gap between columns; null where it closes it. */
function remaining({ left, right }: Interval, { boxes, size }: Cluster): Interval | null {
  const inside = boxes.filter((box) => box.right > left && box.left < right);
  const edges = united([{ left, right: left }, ...inside, { left: right, right }]);
  const free = edges.slice(1).map((box, at) => ({ left: edges[at]?.right ?? box.left, right: box.left }));
  const widest = free.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0];
  return widest && widest.right - widest.left > NARROWEST_GAP * size ? widest : null;
}

/**
 * Up to the first line with but one text that continues no cell: below the first column it is text again, elsewhere
 * where no row follows. Nothing where too few rows are left.
 */
function withoutTextBelow(run: readonly Cluster[], rules: readonly Rule[]): readonly Cluster[] {
  const columns = columnsOf(run);
  const opened = new Set(tableRows(run, columns, rules).map(({ row }) => row));
  const lastRow = run.findLastIndex(({ parts }) => parts.length > 1);
  const end = run.findIndex(({ rows, parts: [first, second] }, at) => {
    if (second || !rows.some((row) => opened.has(row))) return false;
    return at > lastRow || (first?.left ?? 0) < (columns[0] ?? 0);
  });
  const kept = end < 0 ? run : run.slice(0, end);
  const full = kept.filter(({ parts }) => parts.length > 1);
  const most = Math.max(0, ...full.map(({ parts }) => parts.length));
  return full.length < (most > 2 ? FEWEST_ROWS_OF_MANY : FEWEST_ROWS) ? [] : kept;
}

/** Where the columns of a table part, from left to right: the middles of the gaps that all its lines leave. */
function columnsOf(run: readonly Cluster[]): readonly number[] {
  const gap = NARROWEST_GAP * (run[0]?.size ?? 0);
  const lines = run.map(({ boxes }) => boxes);
  const columns: Interval[] = [];
  for (const column of united(lines.flat(), gap)) {
    const last = columns.at(-1);
    if (last && isHeadBeside(lines, last, column))
      columns[columns.length - 1] = { left: last.left, right: column.right };
    else columns.push(column);
  }
  return columns.slice(1).map(({ left }, at) => ((columns[at]?.right ?? left) + left) / 2);
}

/** Whether one of the two holds but a word that is centred over entries beside it: both are one column. */
function isHeadBeside(lines: readonly (readonly Interval[])[], left: Interval, right: Interval): boolean {
  const filled = ({ left: from, right: to }: Interval) =>
    lines.flatMap((boxes, at) => (boxes.some((box) => box.left >= from && box.right <= to) ? [at] : []));
  const [inLeft, inRight] = [filled(left), filled(right)];
  return Math.min(inLeft.length, inRight.length) === 1 && !inLeft.some((at) => inRight.includes(at));
}
