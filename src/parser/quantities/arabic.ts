import { digitsEnd, isDigit } from './half-width.ts';

/** A number as it stands, before 万, 亿 or a measure. */
export interface PlainNumber {
  readonly end: number;
  readonly value: number;
  /** The upper end where the numeral names two (七八); else null. */
  readonly upper: number | null;
  readonly decimals: number;
  /** One unit of the last printed digit. */
  readonly unit: number;
}

/** What stands at an offset: a number, or characters up to `end` that are none. */
export type NumberReading = PlainNumber | { readonly end: number; readonly value: null };

// Numbers above this many digits are codes, and cannot be held exactly.
const longest = 15;

// A digit behind one of these belongs to the same token: 2021.3.1, 11:30, 3●15, 1+4, 12,34.
const joiners = ".,:/'·•●・‧×*+_=";

/**
 * Reads 1152.47, 1,234 and 1 234 (groups of three, one kind of mark) at a digit of the half-width text.
 * Dates, times, codes, sums and damaged groups are no numbers.
 */
export function readArabic(text: string, start: number): NumberReading {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, Math.min(end, start + longest + 1));
  const mark = text[end];
  if (digits.length <= 3 && (mark === ',' || mark === ' '))
    while (text[end] === mark && digitsEnd(text, end + 1) === end + 4) {
      if (digits.length <= longest) digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  let decimals = 0;
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const point = end;
    end = digitsEnd(text, point + 1);
    decimals = end - point - 1;
    digits += text.slice(point, Math.min(end, point + longest + 2));
  }
  const whole = digits.length - (decimals > 0 ? decimals + 1 : 0);
  const leadingZero = digits.startsWith('0') && whole > 1;
  if (isJoined(text, end) || leadingZero || digits.length > longest) return { end, value: null };
  return { end, value: Number(digits), upper: null, decimals, unit: 10 ** -decimals };
}

/** Whether the mark at `at` ties what stands before it to a digit behind it. */
function isJoined(text: string, at: number): boolean {
  const mark = text[at];
  return mark !== undefined && joiners.includes(mark) && isDigit(text[at + 1]);
}

/** Whether the mark before `start` ties the number at `start` to a digit or letter before it. */
export function isJoinedBack(text: string, start: number): boolean {
  const mark = text[start - 1];
  const before = text[start - 2];
  if (mark === undefined) return false;
  if (/[0-9A-Za-z#№]/.test(mark)) return true;
  if (before === undefined) return false;
  if (mark === '+') return true;
  return (joiners.includes(mark) || '-—~'.includes(mark)) && /[0-9A-Za-z]/.test(before);
}
