import { type PlainNumber, readArabic } from './arabic.ts';
import { isNumeral, readChinese } from './chinese.ts';
import { exactDecimal } from './figure.ts';
import { digitsEnd, isDigit } from './half-width.ts';
import type { Phrase } from './phrase.ts';

const perCent: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 万: 0.01 };

/** Reads 百分之九十八, 千分之三, 三分之二 and 2/3 at a digit or numeral; null where none stands. */
export function readShare(text: string, start: number): Phrase | null {
  if (isDigit(text[start])) return readSlashed(text, start);
  const factor = perCent[text[start] ?? ''];
  if (factor !== undefined && text.startsWith('分之', start + 1)) return readPerCent(text, start, factor);
  return readSpelt(text, start);
}

function readPerCent(text: string, start: number, factor: number): Phrase | null {
  const prefix = text.slice(start, start + 3);
  const number = numberAt(text, start + prefix.length);
  if (number === null) return null;
  const upper = upperEnd(text, number, prefix);
  const last = upper ?? number;
  const rough = text[last.end] === '多' || text[last.end] === '余';
  return {
    ...phrase(start, number.end, rough ? last.end + 1 : last.end),
    numberStart: start + prefix.length,
    value: exactDecimal(number.value * factor),
    upper: upper === null ? null : exactDecimal(upper.value * factor),
    decimals: number.decimals,
    unit: exactDecimal(10 ** -number.decimals * factor),
    measure: '%',
    kind: 'rate',
    rough: rough || upper !== null,
  };
}

/** The upper end of 百分之八十至九十 and 百分之八十至百分之九十. */
function upperEnd(text: string, lower: PlainNumber, prefix: string): PlainNumber | null {
  if (!'至到~-—'.includes(text[lower.end] ?? ' ')) return null;
  const again = text.startsWith(prefix, lower.end + 1);
  const upper = numberAt(text, lower.end + 1 + (again ? prefix.length : 0));
  if (upper === null || upper.value <= lower.value) return null;
  return again || !/[年月日号时点个]/.test(text[upper.end] ?? ' ') ? upper : null;
}

function readSpelt(text: string, start: number): Phrase | null {
  const denominator = numberAt(text, start);
  if (denominator === null || !text.startsWith('分之', denominator.end)) return null;
  const numerator = numberAt(text, denominator.end + 2);
  if (numerator === null || isDigit(text[denominator.end + 2])) return null;
  return fraction(start, numerator.end, numerator.value, denominator.value, 'chinese');
}

function readSlashed(text: string, start: number): Phrase | null {
  const slash = digitsEnd(text, start);
  if (text[slash] !== '/' || slash - start > 2) return null;
  const end = digitsEnd(text, slash + 1);
  if (end === slash + 1 || end - slash > 3 || '/.-'.includes(text[end] ?? ' ')) return null;
  return fraction(start, end, Number(text.slice(start, slash)), Number(text.slice(slash + 1, end)), 'arabic');
}

function fraction(
  start: number,
  end: number,
  numerator: number,
  denominator: number,
  script: 'arabic' | 'chinese',
): Phrase | null {
  if (numerator <= 0 || numerator >= denominator) return null;
  return {
    ...phrase(start, end, end),
    value: exactDecimal(numerator / denominator),
    unit: exactDecimal(1 / denominator),
    script,
  };
}

function phrase(start: number, numberEnd: number, end: number): Phrase {
  return {
    start,
    numberStart: start,
    numberEnd,
    end,
    value: 0,
    upper: null,
    decimals: 0,
    unit: 1,
    measure: '分之',
    kind: 'fraction',
    also: null,
    rough: false,
    script: 'chinese',
    small: false,
    barePower: false,
    entry: null,
  };
}

function numberAt(text: string, at: number): PlainNumber | null {
  const reading = isDigit(text[at])
    ? readArabic(text, at)
    : isNumeral(text[at])
      ? readChinese(text, at)
      : null;
  return reading === null || reading.value === null || reading.upper !== null ? null : reading;
}
