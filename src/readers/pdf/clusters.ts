import type { Row, Segment } from './rows.ts';

/** Lines that overlap in height and stand beside each other: a table's cells may be centred in their row. */
export interface Cluster {
  /** From top to bottom. */
  readonly rows: readonly Row[];
  /** What wide gaps part, from left to right. */
  readonly parts: readonly Interval[];
  /** What gaps part that are as narrow as between columns. */
  readonly boxes: readonly Interval[];
  /** Baselines of its first and last row. */
  readonly top: number;
  readonly bottom: number;
  /** In points. */
  readonly size: number;
}

export interface Interval {
  readonly left: number;
  readonly right: number;
}

/** In ems: columns of a table stand at least so far apart. */
export const NARROWEST_GAP = 0.4;
/** In sizes of type: lines of one paragraph stand further apart. */
const OVERLAPPING = 0.95;

export function clustersOf(rows: readonly Row[]): Cluster[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1);
    if (above && row.baseline - above.baseline < OVERLAPPING * row.size && areBeside(above, row)) {
      groups.at(-1)?.push(row);
    } else groups.push([row]);
  }
  return groups.map((group) => {
    const [first] = group;
    const last = group.at(-1);
    return {
      rows: group,
      parts: united(group.flatMap(({ segments }) => segments)),
      boxes: group.flatMap((row) => partsOf(row, NARROWEST_GAP)),
      top: first?.baseline ?? 0,
      bottom: last?.baseline ?? 0,
      size: first?.size ?? 0,
    };
  });
}

/** The stretches of a row that gaps part which are so many ems wider than usual there. */
export function partsOf(row: Row, gap: number): Interval[] {
  const visible = row.glyphs.filter(({ text }) => text.trim() !== '');
  return united(visible, (gap + row.stretch) * row.size);
}

/** Intervals that overlap or stand no further apart than the gap, as one; from left to right. */
export function united(intervals: readonly Interval[], gap = 0): Interval[] {
  const all: Interval[] = [];
  for (const { left, right } of intervals.toSorted((a, b) => a.left - b.left)) {
    const open = all.at(-1);
    if (open && left - open.right <= gap)
      all[all.length - 1] = { left: open.left, right: Math.max(open.right, right) };
    else all.push({ left, right });
  }
  return all;
}

function areBeside(above: Row, below: Row): boolean {
  const overlap = (a: Segment, b: Segment) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;
  return !below.segments.some((segment) => above.segments.some((other) => overlap(segment, other)));
}
