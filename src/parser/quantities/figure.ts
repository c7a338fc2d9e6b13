import type { MeasureLexicon } from '../../lexicon/measures.ts';
import { readArabic } from './arabic.ts';
import { isNumeral, isNumeralDigit, readChinese } from './chinese.ts';
import { isDigit, skipBlanks } from './half-width.ts';
import { measureAt } from './measure-word.ts';

/** A number with its powers of ten and what stands between them and the measure: 20余万, 2万3千, 十几. */
export interface Figure {
  readonly start: number;
  /** Behind the last digit or Chinese numeral: 20 of 20余万, 2万3 of 2万3千. */
  readonly numberEnd: number;
  /** Behind everything, where the measure is expected. */
  readonly end: number;
  readonly value: number;
  /** The upper end where the numeral names two (七八); else null. */
  readonly upper: number | null;
  readonly decimals: number;
  /** One unit of the last printed digit. */
  readonly unit: number;
  /** The powers of ten behind the digits, multiplied; 1 where there is none. */
  readonly factor: number;
  /** Printed with 余, 多, 来 or 几. */
  readonly rough: boolean;
  readonly script: 'arabic' | 'chinese';
  /** Chinese digits without a power: 三, 两三. */
  readonly small: boolean;
  /** A Chinese power with no digit before it: 百, 千, 万. */
  readonly barePower: boolean;
}

export type FigureReading = Figure | { readonly end: number; readonly value: null };

const powers: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/**
 * Reads a figure at a digit or numeral of the half-width text; the measure is not looked at. `below` is the
 * power that its own powers must stay under, for the lower part of 1亿2000万.
 */
export function readFigure(
  text: string,
  start: number,
  lexicon: MeasureLexicon,
  below = Number.POSITIVE_INFINITY,
): FigureReading {
  const arabic = isDigit(text[start]);
  const plain = arabic ? readArabic(text, start) : readChinese(text, start);
  if (plain.value === null) return plain;
  const head = text.slice(start, plain.end);
  const scale = readScale(text, plain.end, lexicon, !arabic && head.endsWith('十'));
  if (scale.power >= below) return { end: scale.end, value: null };
  if (arabic && scale.power > 1 && !scale.rough && isDigit(text[scale.end]))
    return readCompound(text, start, scale, plain.value, lexicon);
  return {
    start,
    numberEnd: plain.end,
    end: scale.end,
    value: exactDecimal(plain.value * scale.factor),
    upper: plain.upper === null ? null : exactDecimal(plain.upper * scale.factor),
    decimals: plain.decimals,
    unit: exactDecimal(plain.unit * scale.factor),
    factor: scale.factor * (arabic ? 1 : (powers[head.at(-1) ?? ''] ?? 1)),
    rough: scale.rough,
    script: arabic ? 'arabic' : 'chinese',
    small: !arabic && scale.factor === 1 && [...head].every(isNumeralDigit),
    barePower: !arabic && powers[head[0] ?? ''] !== undefined,
  };
}

interface Scale {
  /** All powers multiplied: 1e6 for 百万. */
  readonly factor: number;
  /** The last and greatest of them; 1 where there is none. */
  readonly power: number;
  readonly end: number;
  readonly rough: boolean;
}

/** Reads 余, 万, 千余, 余百万 … behind a number. */
function readScale(text: string, from: number, lexicon: MeasureLexicon, severalTens: boolean): Scale {
  let rough = severalTens && text[from] === '几';
  let end = rough ? from + 1 : from;
  let factor = 1;
  let power = 1;
  for (;;) {
    const inside = lexicon.inside.find(({ word }) => text.startsWith(word, end));
    const behind = end + (inside?.word.length ?? 0);
    const at = skipBlanks(text, behind);
    const next = powers[text[at] ?? ''];
    rough ||= inside !== undefined;
    // 2.5百分点 and 3千米 begin with a power and are measures.
    if (next === undefined || next <= power || measureAt(text, at, lexicon) !== null)
      return { factor, power, end: behind, rough };
    factor *= next;
    power = next;
    end = at + 1;
  }
}

/** Reads the lower part of 2万3千, 1亿2000万, 13万2345. */
function readCompound(
  text: string,
  start: number,
  high: Scale,
  highNumber: number,
  lexicon: MeasureLexicon,
): FigureReading {
  const low = readFigure(text, high.end, lexicon, high.power);
  if (low.value === null) return low;
  // 2万3件 leaves open whether 20003 or 23000 is meant.
  const placed = low.factor > 1 || 10 ** (low.numberEnd - low.start) === high.factor;
  if (!placed || low.value >= high.factor || low.decimals > 0) return { end: low.end, value: null };
  return { ...low, start, value: exactDecimal(highNumber * high.factor + low.value) };
}

/** The decimal number that was meant: 1152.47 × 10000 is 11524700, not 11524700.000000002. */
export function exactDecimal(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** Whether a figure can begin here. */
export function isFigureStart(character: string | undefined): boolean {
  return isDigit(character) || isNumeral(character);
}

/** The offset of the first character at or after `from` at which a figure can begin; -1 where there is none. */
export function nextFigureStart(text: string, from: number): number {
  figureStart.lastIndex = from;
  return figureStart.test(text) ? figureStart.lastIndex - 1 : -1;
}

const figureStart = /[0-9零〇一二两三四五六七八九十百千万亿]/g;
