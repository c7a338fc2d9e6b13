import { NARROWEST_GAP, partsOf, united } from './clusters.ts';
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

/**
 * Parts a page into what is read one below the other: lines across the page, left columns, right columns. Where
 * columns part on other pages of the document they do here, though headings and short paragraphs fill them.
 */
export function columnsOf(rows: readonly Row[], elsewhere: readonly number[] = []): Column[] {
  const gutter = rows.length > MOST_ROWS ? null : widestGutter(rows, elsewhere);
  if (gutter === null) return rows.length === 0 ? [] : [{ rows, side: 0, isHalf: false }];
  const { from, to, x } = gutter;
  const block = rows.slice(from, to);
  return [
    ...columnsOf(rows.slice(0, from), elsewhere),
    { rows: halves(block, (middle) => middle < x), side: 0, isHalf: true },
    { rows: halves(block, (middle) => middle > x), side: 1, isHalf: true },
    ...columnsOf(rows.slice(to), elsewhere),
  ];
}

/** Where the page's columns of running text part, in points; null where it has none. */
export function gutterOf(rows: readonly Row[]): number | null {
  return rows.length > MOST_ROWS ? null : (widestGutter(rows, [])?.x ?? null);
}

function halves(rows: readonly Row[], belongs: (middle: number) => boolean): Row[] {
  return rows.flatMap((row) => partOf(row, belongs) ?? []);
}

interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

function widestGutter(rows: readonly Row[], elsewhere: readonly number[]): Gutter | null {
  for (const x of elsewhere) {
    const known = stretches(rows, x, 1).filter(({ from, to }) => isInColumns(rows.slice(from, to), x));
    const longest = known.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (longest) return longest;
  }
  const all = rows.flatMap(({ segments }) => segments);
  const left = Math.min(...all.map((segment) => segment.left));
  const width = Math.max(...all.map((segment) => segment.right)) - left;
  let best: Gutter | null = null;
  for (let step = 0; step <= STEPS; step += 1) {
    const x = left + width * (MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * step) / STEPS);
    for (const gutter of stretches(rows, x, FEWEST_LINES)) {
      if (gutter.to - gutter.from <= (best ? best.to - best.from : 0)) continue;
      if (isRunningText(rows.slice(gutter.from, gutter.to), x)) best = gutter;
    }
  }
  return best === null ? null : { ...best, x: middleOf(rows.slice(best.from, best.to), best.x) };
}

/** The middle of the gap that the rows leave around a place: at its edge, a narrow character may lie beyond it. */
function middleOf(rows: readonly Row[], x: number): number {
  const boxes = rows.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text !== ' '));
  const before = boxes.filter(({ left, right }) => (left + right) / 2 < x).map(({ right }) => right);
  const behind = boxes.filter(({ left, right }) => (left + right) / 2 >= x).map(({ left }) => left);
  return (before.reduce((a, b) => Math.max(a, b), 0) + behind.reduce((a, b) => Math.min(a, b), x * 2)) / 2;
}

/** The stretches of rows of which none crosses the place. */
function stretches(rows: readonly Row[], x: number, fewest: number): Gutter[] {
  const found: Gutter[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row && !crosses(row, x)) continue;
    if (at - from >= fewest) found.push({ from, to: at, x });
    from = at + 1;
  }
  return found;
}

/** Whether text runs on over the place: no gap of a column's width is there, or one word stands in the middle of it. */
function crosses({ glyphs, segments, size, stretch }: Row, x: number): boolean {
  const [only] = segments;
  if (only && segments.length === 1 && Math.abs((only.left + only.right) / 2 - x) < size * 2) return true;
  let [before, behind] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { text, left, right } of glyphs) {
    if (text === ' ') continue;
    if ((left + right) / 2 < x) before = Math.max(before, right);
    else behind = Math.min(behind, left);
  }
  return behind - before < (NARROWEST_GUTTER + stretch) * size;
}

/** Where a column is known from other pages: something stands on each side, and a line that a table does not hold. */
function isInColumns(rows: readonly Row[], x: number): boolean {
  const left = halves(rows, (middle) => middle < x);
  const right = halves(rows, (middle) => middle > x);
  const isLong = ({ segments, size }: Row) =>
    segments.length === 1 && (segments[0]?.right ?? 0) - (segments[0]?.left ?? 0) > NARROWEST * size;
  return left.length > 0 && right.length > 0 && [...left, ...right].some(isLong);
}

/** Whether both sides are lines of text, one on each side and mostly full. */
function isRunningText(rows: readonly Row[], x: number): boolean {
  const left = fullLines(halves(rows, (middle) => middle < x));
  const right = fullLines(halves(rows, (middle) => middle > x));
  if (left === null || right === null) return false;
  return left.full + right.full >= (left.of + right.of) * FULL_IN_ALL;
}

/** How many lines fill their column; null for what is no column of text but holds a table's columns. */
function fullLines(rows: readonly Row[]): { full: number; of: number } | null {
  if (rows.length < FEWEST_LINES) return null;
  const lefts = rows.map(({ segments }) => segments[0]?.left ?? 0);
  const rights = rows.map(({ segments }) => segments.at(-1)?.right ?? 0);
  const width = Math.max(...rights) - Math.min(...lefts);
  if (width < NARROWEST * (rows[0]?.size ?? 0)) return null;
  const full = rows.filter(
    ({ segments }, at) => segments.length === 1 && (rights[at] ?? 0) - (lefts[at] ?? 0) >= width * FILLED,
  ).length;
  if (full < Math.max(2, rows.length * FULL_ON_A_SIDE) || sharesGap(rows)) return null;
  return { full, of: rows.length };
}

/** Whether all lines leave the same gap open. */
function sharesGap(rows: readonly Row[]): boolean {
  const boxes = rows.flatMap((row) => partsOf(row, NARROWEST_GAP));
  return united(boxes, NARROWEST_GAP * (rows[0]?.size ?? 0)).length > 1;
}
