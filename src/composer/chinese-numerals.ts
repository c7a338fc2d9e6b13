const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * A numeral for headings: 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五.
 *
 * @throws RangeError unless `number` is a whole number from 1 to 999
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) {
    throw new RangeError(`no heading is numbered ${number}`);
  }
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const front = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  // 十一 at the front of a numeral, but 一百一十一 inside one.
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? '零'
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${front}${middle}${DIGITS[ones]}`;
}
