import { type Matrix, placed } from './matrix.ts';

/** A straight horizontal or vertical line on the page, in points. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Thicker than this, a filled box is a background. */
const THICKEST = 2.5;
const SHORTEST = 4;
/** A path of more numbers is a drawing. */
const LONGEST_PATH = 4000;
const PAINTS_LINES = /[sS]troke/;
const PAINTS_AREA = /fill/i;

/** The segments of a path: pdf.js writes 0 x y (move), 1 x y (line), 2 with three points (curve), 3 (close). */
const POINTS = [1, 1, 3, 0] as const;

/** The rules that a path draws: axis-parallel strokes and thin filled boxes. Letters drawn as outlines have none. */
export function rulesOf(
  given: readonly unknown[],
  page: Matrix,
  operations: ReadonlyMap<number, string>,
): Rule[] {
  const [paint, parts] = given;
  const operation = typeof paint === 'number' ? (operations.get(paint) ?? '') : '';
  const path: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!(path instanceof Float32Array) || path.length > LONGEST_PATH) return [];
  const strokes = PAINTS_LINES.test(operation);
  if (!strokes && !PAINTS_AREA.test(operation)) return [];
  const all = subpaths(path, page);
  if (all.some(isSlanted)) return [];
  return all.flatMap((points) => (strokes ? sidesOf(points) : thinBox(points)));
}

type Point = readonly [number, number];

function subpaths(path: Float32Array, page: Matrix): Point[][] {
  const all: Point[][] = [];
  let at = 0;
  while (at < path.length) {
    const kind = path[at] ?? 3;
    const count = POINTS[kind as 0 | 1 | 2 | 3] ?? 0;
    const open = all.at(-1);
    if (kind === 0) all.push([pointAt(path, at + 1, page)]);
    else if (kind === 3 && open?.[0]) open.push(open[0]);
    else if (count > 0 && open) open.push(pointAt(path, at + 1 + (count - 1) * 2, page));
    at += 1 + count * 2;
  }
  return all;
}

function pointAt(path: Float32Array, at: number, page: Matrix): Point {
  return placed(page, path[at] ?? 0, path[at + 1] ?? 0);
}

function isSlanted(points: readonly Point[]): boolean {
  return points.some(([x1, y1], at) => {
    const [x0, y0] = points[at - 1] ?? [x1, y1];
    return Math.abs(x1 - x0) > THICKEST && Math.abs(y1 - y0) > THICKEST;
  });
}

function sidesOf(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap(([x1, y1], index) => {
    const [x0, y0] = points[index] ?? [x1, y1];
    return ruleBetween(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  });
}

function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return ruleBetween(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

function ruleBetween(x0: number, y0: number, x1: number, y1: number): Rule[] {
  const [width, height] = [x1 - x0, y1 - y0];
  const middleY = (y0 + y1) / 2;
  const middleX = (x0 + x1) / 2;
  if (height <= THICKEST && width >= SHORTEST) return [{ x0, x1, y0: middleY, y1: middleY }];
  if (width <= THICKEST && height >= SHORTEST) return [{ x0: middleX, x1: middleX, y0, y1 }];
  return [];
}
