import type { Rule } from './rules.ts';

/** A table that is ruled off: boxes between rules. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Row by row, from left to right; a cell over several rows stands in its first one. */
  readonly rows: readonly (readonly string[])[];
  /** The key of the cell around a point, as in `rows`. */
  cellAt(x: number, y: number): string;
}

/** Rules this close, in points, meet. */
const NEAR = 3;
/** More rules than this on a page are a drawing. */
const MOST_RULES = 3000;
/** More edges than this make no table that a person reads. */
const MOST_EDGES = 100;

/** The ruled tables of a page: crossing rules that make at least two columns and two boxes. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  const across = merged(rules.filter(isHorizontal));
  const down = merged(rules.filter((rule) => !isHorizontal(rule)).map(flipped)).map(flipped);
  return connected(across, down).flatMap(([horizontals, verticals]) => {
    const grid = gridOf(horizontals, verticals);
    return grid === null ? [] : [grid];
  });
}

function isHorizontal({ x0, y0, x1, y1 }: Rule): boolean {
  return x1 - x0 >= y1 - y0;
}

function flipped({ x0, y0, x1, y1 }: Rule): Rule {
  return { x0: y0, y0: x0, x1: y1, y1: x1 };
}

/** Borders are often drawn cell by cell: pieces on one line that touch are one rule. */
function merged(horizontals: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of horizontals.toSorted((a, b) => a.y0 - b.y0)) {
    const line = lines.at(-1);
    if (line?.[0] && rule.y0 - line[0].y0 <= NEAR) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const y = line.reduce((sum, { y0 }) => sum + y0, 0) / line.length;
    const joined: Rule[] = [];
    for (const { x0, x1 } of line.toSorted((a, b) => a.x0 - b.x0)) {
      const last = joined.at(-1);
      if (last && x0 - last.x1 <= NEAR) joined[joined.length - 1] = { ...last, x1: Math.max(last.x1, x1) };
      else joined.push({ x0, x1, y0: y, y1: y });
    }
    return joined;
  });
}

/** Groups of rules that meet, directly or through others. */
function connected(across: readonly Rule[], down: readonly Rule[]): [Rule[], Rule[]][] {
  if (across.length > MOST_EDGES || down.length > MOST_EDGES) return [];
  const groups: [Rule[], Rule[]][] = [];
  for (const rule of across) groups.push([[rule], []]);
  for (const vertical of down) {
    const meeting = groups.filter(([horizontals]) => horizontals.some((rule) => meet(rule, vertical)));
    const rest = groups.filter((group) => !meeting.includes(group));
    groups.splice(0, groups.length, ...rest, [
      meeting.flatMap(([horizontals]) => horizontals),
      [...meeting.flatMap(([, verticals]) => verticals), vertical],
    ]);
  }
  return groups;
}

function meet(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.x0 >= horizontal.x0 - NEAR &&
    vertical.x0 <= horizontal.x1 + NEAR &&
    horizontal.y0 >= vertical.y0 - NEAR &&
    horizontal.y0 <= vertical.y1 + NEAR
  );
}

function gridOf(horizontals: readonly Rule[], verticals: readonly Rule[]): Grid | null {
  const all = [...horizontals, ...verticals];
  const left = Math.min(...all.map(({ x0 }) => x0));
  const right = Math.max(...all.map(({ x1 }) => x1));
  const top = Math.min(...all.map(({ y0 }) => y0));
  const bottom = Math.max(...all.map(({ y1 }) => y1));
  const xs = edges([left, right, ...verticals.map(({ x0 }) => x0)]);
  const ys = edges([top, bottom, ...horizontals.map(({ y0 }) => y0)]);
  if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) < 2) return null;

  const columnAt = (x: number) =>
    Math.max(
      0,
      xs.findLastIndex((edge) => edge <= x),
    );
  const rowAt = (y: number) =>
    Math.max(
      0,
      ys.findLastIndex((edge) => edge <= y),
    );
  const keys = ys.slice(1).map((below, row) => {
    const y = ((ys[row] ?? top) + below) / 2;
    return xs.slice(1).map((next, column) => {
      const x = ((xs[column] ?? left) + next) / 2;
      const opensAt = findOpening(xs, column, (edge) =>
        verticals.some((rule) => isAt(rule.x0, edge) && rule.y0 <= y && rule.y1 >= y),
      );
      const beginsAt = findOpening(ys, row, (edge) =>
        horizontals.some((rule) => isAt(rule.y0, edge) && rule.x0 <= x && rule.x1 >= x),
      );
      return `${opensAt} ${beginsAt}`;
    });
  });
  const rows = keys.map((across, row) => [...new Set(across)].filter((key) => key.endsWith(` ${row}`)));
  return { left, right, top, bottom, rows, cellAt: (x, y) => keys[rowAt(y)]?.[columnAt(x)] ?? '' };
}

/** The edge at which a cell begins: the nearest one before it where a rule stands. */
function findOpening(all: readonly number[], from: number, isRuled: (edge: number) => boolean): number {
  for (let at = from; at > 0; at -= 1) if (isRuled(all[at] ?? 0)) return at;
  return 0;
}

function isAt(place: number, edge: number): boolean {
  return Math.abs(place - edge) <= NEAR;
}

function edges(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || place - last > NEAR) kept.push(place);
  }
  return kept;
}
