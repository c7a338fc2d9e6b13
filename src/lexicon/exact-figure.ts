/** A figure that says exactly how many. */
export interface ExactFigure {
  /** As written: 31.5 of 31.5%. */
  readonly number: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** Whether thousands are parted by commas. */
  readonly isGrouped: boolean;
  readonly isPercent: boolean;
}

const EXACT = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(%?)$/;
/** A double keeps so many decimal digits; a rate takes two of them when it is divided by a hundred. */
const KEPT_DIGITS = 13;

/**
 * Reads a figure that is exact: 75, 1,234, 31.50, 99.3%. null for every other (800余, 1.9万, 734人): as a number
 * it would say more, less or something else than its source does.
 */
export function exactFigure(text: string): ExactFigure | null {
  const [, whole, fraction = '', percent = ''] = EXACT.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replaceAll(',', '');
  if (digits.length + fraction.length > KEPT_DIGITS) return null;
  return {
    number: Number(`${digits}.${fraction}`),
    decimals: fraction.length,
    isGrouped: whole.includes(','),
    isPercent: percent !== '',
  };
}
