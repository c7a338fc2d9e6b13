import type { NumberReading } from './arabic.ts';

const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

// 九千九百九十九万九千九百九十九 has fifteen characters, one with 亿 rarely more than twenty.
const longest = 24;

/** Whether the character may be part of a Chinese numeral. */
export function isNumeral(character: string | undefined): boolean {
  return character !== undefined && (character in digitValues || character in powers);
}

/** Whether the character is one of 〇–九 or 两. */
export function isNumeralDigit(character: string | undefined): boolean {
  return character !== undefined && character in digitValues;
}

/** Reads 一百二十三, 两万, 三点五, 十七八 (two ends) at a numeral of the text. */
export function readChinese(text: string, start: number): NumberReading {
  let end = start;
  while (isNumeral(text[end])) end++;
  if (end - start > longest) return { end, value: null };
  const numeral = text.slice(start, end);
  if (text[end] === '点' && isNumeralDigit(text[end + 1])) return readDecimals(text, numeral, end);
  const pair = neighbours(numeral);
  if (pair === null) {
    const number = parseNumeral(numeral);
    return number === null ? { end, value: null } : { end, ...number, upper: null, decimals: 0 };
  }
  const lower = parseNumeral(numeral.slice(0, pair + 1) + numeral.slice(pair + 2));
  const upper = parseNumeral(numeral.slice(0, pair) + numeral.slice(pair + 1));
  if (lower === null || upper === null) return { end, value: null };
  return { end, ...lower, upper: upper.value, decimals: 0 };
}

function readDecimals(text: string, numeral: string, point: number): NumberReading {
  const whole = parseNumeral(numeral);
  let end = point + 1;
  let digits = '';
  while (isNumeralDigit(text[end])) {
    if (digits.length <= longest) digits += digitValues[text[end] ?? ''];
    end++;
  }
  // 八点三十分 is a time of day.
  const clock = text[end] === '十' || text[end] === '百' || text[end] === '千';
  if (whole === null || clock || digits.length > 8) return { end, value: null };
  const value = Number(`${whole.value}.${digits}`);
  return { end, value, upper: null, decimals: digits.length, unit: 10 ** -digits.length };
}

/** The place of two digits side by side that name a lower and an upper end (七八, 三五); null where there are none. */
function neighbours(numeral: string): number | null {
  for (let at = 0; at + 1 < numeral.length; at++) {
    const low = digitValues[numeral[at] ?? ''];
    const high = digitValues[numeral[at + 1] ?? ''];
    if (low === undefined || high === undefined || low === 0 || high === 0) continue;
    return high === low + 1 || (low === 3 && high === 5) ? at : null;
  }
  return null;
}

/** The value of a well-formed numeral and one unit of its last digit; null for anything else. */
function parseNumeral(numeral: string): { value: number; unit: number } | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = 1e4;
  let lastMyriad = 1e12;
  let afterZero = false;
  let unit = 1;
  for (const [index, character] of [...numeral].entries()) {
    const value = digitValues[character];
    const power = powers[character];
    if (value !== undefined) {
      if (digit !== null) return null;
      if (value === 0) afterZero = true;
      else digit = value;
      continue;
    }
    if (power === undefined) return null;
    if (power < 1e4) {
      // 十 stands alone at the head; a bare 百 or 千 only there, and the reader of figures judges it.
      if (digit === null && !(power === 10 || index === 0)) return null;
      if (power >= lastPower) return null;
      section += (digit ?? 1) * power;
      lastPower = power;
      unit = power;
    } else {
      const ones = closeSection(section, digit, lastPower, afterZero);
      if (ones === null || power >= lastMyriad) return null;
      if (ones === 0 && index > 0) return null;
      total += (ones || 1) * power;
      unit = (digit === null && index > 0 ? unit : 1) * power;
      section = 0;
      lastPower = 1e4;
      lastMyriad = power;
    }
    digit = null;
    afterZero = false;
  }
  const ones = closeSection(section, digit, lastPower, afterZero);
  if (ones === null) return null;
  // A section behind 万 begins with 千 or with 零: 两万三 is a way of speaking, not of writing.
  if (lastMyriad < 1e12 && digit !== null && section === 0 && !afterZero) return null;
  return { value: total + ones, unit: digit === null ? unit : 1 };
}

/** The value below 万; null for 一百二, which leaves a power out. */
function closeSection(
  section: number,
  digit: number | null,
  lastPower: number,
  zero: boolean,
): number | null {
  if (digit !== null && section > 0 && lastPower > 10 && !zero) return null;
  return section + (digit ?? 0);
}
