import type { Cluster } from './clusters.ts';
import { partOf, type Row } from './rows.ts';
import type { Rule } from './rules.ts';
import { type Cell, endsEarly, joined, lineText } from './text-lines.ts';

interface TableRow {
  /** Its first line. */
  readonly row: Row;
  readonly cells: readonly Cell[];
}

/** A line this much closer than the rows are to each other continues them. */
const CLOSER = 0.8;
/** In sizes of type: lines of one cell stand no further apart. */
const CONTINUED = 1.7;
/** A table of at most so many lines between two rules has each row ruled off; else the rules only part its head. */
const LINES_A_RULE = 4;
const FEWEST_RULES = 2;
/** In ems: a rule between rows is longer. */
const SHORT_RULE = 4;
const FIGURE = /^[\d.,，%‰‱+\-—–―－·/~～ ]+$/;

/** Puts the lines of a table together to rows: one line each, unless rules, distances or open cells say otherwise. */
export function tableRows(
  lines: readonly Cluster[],
  columns: readonly number[],
  rules: readonly Rule[],
): TableRow[] {
  const parted = lines.map(({ rows }) => cellsOf(rows, columns));
  const margins = marginsOf(parted);
  const separators = separatorsOf(lines, rules);
  const pitch = usualPitch(lines);
  const groups: number[][] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const open = groups.at(-1);
    if (above === undefined || open === undefined) {
      groups.push([at]);
      continue;
    }
    const isParted = separators.some((y) => y > above.bottom && y <= line.bottom);
    const distance = line.top - above.bottom;
    const goesOn =
      separators.length > 0
        ? !isParted
        : distance < pitch * CLOSER || (distance < CONTINUED * line.size && continues(open, at));
    if (goesOn) open.push(at);
    else groups.push([at]);
  }
  return groups.flatMap((group) => {
    const row = lines[group[0] ?? 0]?.rows[0];
    return row ? [{ row, cells: cellTexts(group) }] : [];
  });

  /** Nothing in the first column, and every text below one that was broken at its column's end. */
  function continues(group: readonly number[], at: number): boolean {
    const below = parted[at] ?? [];
    if ((below[0] ?? []).length > 0) return false;
    const above = cellTexts(group);
    return below.every((rows, column) => {
      if (rows.length === 0) return true;
      const text = rows.map(lineText).join('');
      const cell = above[column];
      const last = cell?.lines.at(-1) ?? '';
      return cell?.isFull === true && !FIGURE.test(text) && !FIGURE.test(last);
    });
  }

  function cellTexts(group: readonly number[]): Cell[] {
    return margins.map((margin, column) =>
      cellOf(
        group.flatMap((at) => parted[at]?.[column] ?? []),
        margin,
      ),
    );
  }
}

/** A cell's paragraphs: a line that reaches the end of its column runs on. */
export function cellOf(rows: readonly Row[], margin: number): Cell {
  const lines: string[] = [];
  let last: { right: number; size: number } | null = null;
  for (const row of rows) {
    const text = lineText(row);
    const open = lines.at(-1);
    if (open === undefined || last === null || endsEarly(last, text, margin)) lines.push(text);
    else lines[lines.length - 1] = joined(open, text);
    last = { right: row.segments.at(-1)?.right ?? 0, size: row.size };
  }
  return { lines, isFull: last !== null && last.right + last.size * 2 > margin };
}

/** The rows of each column. */
function cellsOf(rows: readonly Row[], columns: readonly number[]): Row[][] {
  const edges = [Number.NEGATIVE_INFINITY, ...columns, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? to;
    return rows.flatMap((row) => partOf(row, (middle) => middle > from && middle <= to) ?? []);
  });
}

/** How far right each column reaches. */
function marginsOf(parted: readonly (readonly (readonly Row[])[])[]): number[] {
  return (parted[0] ?? []).map((_, column) =>
    Math.max(
      0,
      ...parted.flatMap((cells) => (cells[column] ?? []).map(({ segments }) => segments.at(-1)?.right ?? 0)),
    ),
  );
}

/** Heights of the rules that part rows; none where rules only part the head from the rest. */
function separatorsOf(lines: readonly Cluster[], rules: readonly Rule[]): number[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const heights = rules
    .filter(
      ({ x0, x1, y0, y1 }) =>
        y0 === y1 && x1 - x0 > SHORT_RULE * first.size && y0 > first.bottom && y0 < last.top,
    )
    .map(({ y0 }) => y0);
  const distinct = heights
    .toSorted((a, b) => a - b)
    .filter((y, at, all) => y - (all[at - 1] ?? 0) > first.size / 2);
  return distinct.length >= FEWEST_RULES && lines.length <= (distinct.length + 1) * LINES_A_RULE
    ? distinct
    : [];
}

function usualPitch(lines: readonly Cluster[]): number {
  const pitches = lines
    .flatMap((line, at) => {
      const above = lines[at - 1];
      return above && line.parts.length > 1 && above.parts.length > 1 ? [line.top - above.bottom] : [];
    })
    .toSorted((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? 0;
}
