import { exactFigure } from '../../lexicon/exact-figure.ts';

/** A number as a cell holds it, and the format in which it is shown as it was written. */
export interface ExactNumber {
  readonly value: number;
  /** `0.0%`, `#,##0`. */
  readonly format: string;
}

/** The nearest double to a decimal of so many digits. */
const PRECISION = 15;

/** A figure that is exact as a number; null for every other: it stays text. */
export function exactNumber(text: string): ExactNumber | null {
  const figure = exactFigure(text);
  if (figure === null) return null;
  const { number, decimals, isGrouped, isPercent } = figure;
  // 57 / 100 is no neat double: the nearest one to the written decimal is.
  const value = isPercent ? Number((number / 100).toPrecision(PRECISION)) : number;
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return { value, format: `${isGrouped ? '#,##0' : '0'}${fraction}${isPercent ? '%' : ''}` };
}
