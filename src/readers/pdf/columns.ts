import type { Row } from './rows.ts';

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
/** In ems: narrower columns are a table's. */
const NARROWEST = 9;

/** Parts a page into what is read one below the other: lines across the page, left columns, right columns. */
export function columnsOf(rows: readonly Row[]): Column[] {
  const gutter = widestGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [{ rows, side: 0, isHalf: false }];
  const { from, to, x } = gutter;
  const block = rows.slice(from, to);
  return [
    ...columnsOf(rows.slice(0, from)),
    { rows: block.flatMap((row) => half(row, (centre) => centre < x)), side: 0, isHalf: true },
    { rows: block.flatMap((row) => half(row, (centre) => centre > x)), side: 1, isHalf: true },
    ...columnsOf(rows.slice(to)),
  ];
}

function half(row: Row, belongs: (centre: number) => boolean): Row[] {
  const segments = row.segments.filter(({ left, right }) => belongs((left + right) / 2));
  return segments.length === 0 ? [] : [{ ...row, segments }];
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
    if (row && !row.segments.some(({ left, right }) => left < x && right > x)) continue;
    if (at - from >= FEWEST_LINES) found.push({ from, to: at, x });
    from = at + 1;
  }
  return found;
}

/** Whether both sides are lines of text, one on each side and mostly full. */
function isRunningText(rows: readonly Row[], x: number): boolean {
  return [(centre: number) => centre < x, (centre: number) => centre > x].every((belongs) => {
    const side = rows.flatMap((row) => half(row, belongs));
    if (side.length < FEWEST_LINES) return false;
    const lefts = side.map(({ segments }) => segments[0]?.left ?? 0);
    const rights = side.map(({ segments }) => segments.at(-1)?.right ?? 0);
    const width = Math.max(...rights) - Math.min(...lefts);
    if (width < NARROWEST * (side[0]?.size ?? 0)) return false;
    const full = side.filter(
      ({ segments }, index) =>
        segments.length === 1 && (rights[index] ?? 0) - (lefts[index] ?? 0) >= width * FILLED,
    );
    return full.length >= side.length / 2;
  });
}
