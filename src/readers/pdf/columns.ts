import { partOf, type Row } from './rows.ts';

/** A stretch of a page that is read from top to bottom. */
export interface Column {
  readonly rows: readonly Row[];
  /** 0 across the page or on the left, 1 on the right. */
  readonly side: 0 | 1;
  /** Runs across half the page. */
  readonly isHalf: boolean;
}

/** Fewer lines on a side make no column. */
const FEWEST_LINES = 5;
/** Where the gap between two columns can stand, as a share of the width of what is printed. */
const MIDDLE = [0.35, 0.65] as const;
const STEPS = 60;
/** How much of its column a line of running text fills; the entries of a table are shorter. */
const FILLED = 0.75;
/** The share of lines that fill their column: in both together, and on a side that is mostly headings. */
const FULL_IN_ALL = 0.5;
const FULL_ON_A_SIDE = 0.25;
/** In ems: narrower columns are a table's. */
const NARROWEST = 9;
/** In ems: a mark that hangs over the margin narrows the gap between columns. */
const NARROWEST_GUTTER = 0.6;
/** More rows than this are no page that a person reads. */
const MOST_ROWS = 1000;

/** Parts a page into what is read one below the other: lines across the page, left columns, right columns. */
export function columnsOf(rows: readonly Row[]): Column[] {
  const gutter = rows.length > MOST_ROWS ? null : widestGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [{ rows, side: 0, isHalf: false }];
  const { from, to, x } = gutter;
  const block = rows.slice(from, to);
  return [
    ...columnsOf(rows.slice(0, from)),
    { rows: halves(block, (middle) => middle < x), side: 0, isHalf: true },
    { rows: halves(block, (middle) => middle > x), side: 1, isHalf: true },
    ...columnsOf(rows.slice(to)),
  ];
}

function halves(rows: readonly Row[], belongs: (middle: number) => boolean): Row[] {
  return rows.flatMap((row) => partOf(row, belongs) ?? []);
}

interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

function widestGutter(rows: readonly Row[]): Gutter | null {
  const all = rows.flatMap(({ segments }) => segments);
  const left = Math.min(...all.map((segment) => segment.left));
  const width = Math.max(...all.map((segment) => segment.right)) - left;
  let best: Gutter | null = null;
  for (let step = 0; step <= STEPS; step += 1) {
    const x = left + width * (MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * step) / STEPS);
    for (const gutter of stretches(rows, x)) {
      if (gutter.to - gutter.from <= (best ? best.to - best.from : 0)) continue;
      if (isRunningText(rows.slice(gutter.from, gutter.to), x)) best = gutter;
    }
  }
  return best;
}

/** The stretches of rows of which none crosses the place. */
function stretches(rows: readonly Row[], x: number): Gutter[] {
  const found: Gutter[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row && !crosses(row, x)) continue;
    if (at - from >= FEWEST_LINES) found.push({ from, to: at, x });
    from = at + 1;
  }
  return found;
}

/** Whether text runs on over the place: no gap of a column's width is there. */
function crosses({ glyphs, size }: Row, x: number): boolean {
  let [before, behind] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { text, left, right } of glyphs) {
    if (text === ' ') continue;
    if ((left + right) / 2 < x) before = Math.max(before, right);
    else behind = Math.min(behind, left);
  }
  return behind - before < NARROWEST_GUTTER * size;
}

/** Whether both sides are lines of text, one on each side and mostly full. */
function isRunningText(rows: readonly Row[], x: number): boolean {
  const left = fullLines(halves(rows, (middle) => middle < x));
  const right = fullLines(halves(rows, (middle) => middle > x));
  if (left === null || right === null) return false;
  return left.full + right.full >= (left.of + right.of) * FULL_IN_ALL;
}

/** How many lines fill their column; null for what is no column of text. */
function fullLines(rows: readonly Row[]): { full: number; of: number } | null {
  if (rows.length < FEWEST_LINES) return null;
  const lefts = rows.map(({ segments }) => segments[0]?.left ?? 0);
  const rights = rows.map(({ segments }) => segments.at(-1)?.right ?? 0);
  const width = Math.max(...rights) - Math.min(...lefts);
  if (width < NARROWEST * (rows[0]?.size ?? 0)) return null;
  const full = rows.filter(
    ({ segments }, at) => segments.length === 1 && (rights[at] ?? 0) - (lefts[at] ?? 0) >= width * FILLED,
  ).length;
  return full < Math.max(2, rows.length * FULL_ON_A_SIDE) ? null : { full, of: rows.length };
}
