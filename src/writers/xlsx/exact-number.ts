/** A number as a cell holds it, and the format in which it is shown as it was written. */
export interface ExactNumber {
  readonly value: number;
  /** `0.0%`, `#,##0`. */
  readonly format: string;
}

const EXACT = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(%?)$/;
/** A double keeps so many decimal digits. */
const KEPT_DIGITS = 15;

/**
 * Reads a figure that is exact: 75, 1,234, 31.50, 99.3%. null for every other (800余, 1.9万, 734人): as a number
 * it would say more, less or something else than the source does, so it stays text.
 */
export function exactNumber(text: string): ExactNumber | null {
  const [, whole, fraction = '', percent = ''] = EXACT.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replaceAll(',', '');
  if (digits.length + fraction.length + (percent === '' ? 0 : 2) > KEPT_DIGITS) return null;
  const written = Number(`${digits}.${fraction}`);
  // 57 / 100 is no neat double: the nearest one to the written decimal is.
  const value = percent === '' ? written : Number((written / 100).toPrecision(KEPT_DIGITS));
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  return { value, format: `${whole.includes(',') ? '#,##0' : '0'}${decimals}${percent}` };
}
