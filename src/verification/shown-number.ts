/** Grouping, decimals, percent, words behind the number; the words are quoted. */
const FORMAT = /^(#,##0|0)(?:\.(0+))?(%?)(?:"([^"]*)")?$/;

/**
 * A number as a cell shows it: 0.993 in `0.0%` is 99.3%. null where the format is none that a workbook of ours
 * has.
 */
export function shownNumber(value: number, format: string): string | null {
  if (format === 'General' || format === '@') return String(value);
  const [, whole, decimals = '', percent = '', suffix = ''] = FORMAT.exec(format) ?? [];
  if (whole === undefined) return null;
  const digits = (percent === '' ? value : value * 100).toFixed(decimals.length);
  const [integer = '', fraction] = digits.split('.');
  const grouped = whole === '0' ? integer : integer.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}${suffix}`;
}

/** The number that a figure states: 1,234; 99.3% is 0.993. null where it is no plain number. */
export function statedNumber(figure: string): number | null {
  const [, digits, percent] = /^(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(figure) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits.replaceAll(',', ''));
  return percent === '%' ? number / 100 : number;
}

/** Whether two numbers are the same but for what a double cannot hold. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-13 * Math.max(1, Math.abs(other));
}
