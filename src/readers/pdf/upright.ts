import type { Glyph } from './page-marks.ts';
import type { Rule } from './rules.ts';

/** A glyph as it is drawn: from (x, y) to (endX, endY) on its baseline, in points, y downwards. */
export interface DrawnGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
  readonly bold: boolean;
}

interface Upright {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** How the page is turned: rightwards, downwards, leftwards, upwards. */
type Direction = 0 | 1 | 2 | 3;
const UNIT: Readonly<Record<Direction, readonly [number, number]>> = {
  0: [1, 0],
  1: [0, 1],
  2: [-1, 0],
  3: [0, -1],
};

/**
 * Turns a page so that most of its text reads from left to right: wide tables are printed sideways. Text that
 * runs in another direction (watermarks, seals, file numbers along the margin) is no part of the report.
 */
export function upright(
  drawn: readonly DrawnGlyph[],
  rules: readonly Rule[],
  width: number,
  height: number,
): Upright {
  const directions = drawn.map(directionOf);
  const counts = [0, 0, 0, 0];
  for (const direction of directions)
    if (direction !== null) counts[direction] = (counts[direction] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts)) as Direction;
  const [ux, uy] = UNIT[main];
  const offsetX = (ux < 0 ? width : 0) + (uy < 0 ? height : 0);
  const offsetY = (-uy < 0 ? width : 0) + (ux < 0 ? height : 0);
  const turned = (x: number, y: number): readonly [number, number] => [
    x * ux + y * uy + offsetX,
    -x * uy + y * ux + offsetY,
  ];
  const isTurned = main % 2 === 1;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    glyphs: drawn.flatMap(({ text, x, y, endX, endY, size, bold }, index) => {
      if (directions[index] !== main) return [];
      const [left, baseline] = turned(x, y);
      const [right] = turned(endX, endY);
      return [{ text, left, right: Math.max(left, right), baseline, size, bold }];
    }),
    rules: rules.map((rule) => {
      const [ax, ay] = turned(rule.x0, rule.y0);
      const [bx, by] = turned(rule.x1, rule.y1);
      return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
    }),
  };
}

/** null where the text runs aslant. Marks without a width go with the page. */
function directionOf({ x, y, endX, endY }: DrawnGlyph): Direction | null {
  const [dx, dy] = [endX - x, endY - y];
  if (Math.abs(dy) <= Math.abs(dx) * 0.1) return dx < 0 ? 2 : 0;
  if (Math.abs(dx) <= Math.abs(dy) * 0.1) return dy < 0 ? 3 : 1;
  return null;
}
