import type { Measure, MeasureLexicon } from '../../lexicon/measures.ts';
import { exactDecimal, type Figure, isFigureStart, readFigure } from './figure.ts';
import { isDigit, skipBlanks } from './half-width.ts';
import { type MeasureReading, measureAt } from './measure-word.ts';
import type { Quantity } from './quantity.ts';
import { readShare } from './share.ts';
import { readZeroRate } from './zero-rate.ts';

/** A figure with its measure, before the words around it are looked at. Offsets are those of the text. */
export interface Phrase {
  readonly start: number;
  /** Behind 百分之 where that comes first, else `start`. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly value: number;
  readonly upper: number | null;
  readonly decimals: number;
  readonly unit: number;
  readonly measure: string;
  readonly kind: Quantity['kind'];
  readonly also: string | null;
  readonly rough: boolean;
  readonly script: 'arabic' | 'chinese';
  /** Chinese digits without a power, and no range: what mostly belongs to a name. */
  readonly small: boolean;
  readonly barePower: boolean;
  /** The lexicon's entry; null where the share or fraction is spelt out (百分之九十). */
  readonly entry: Measure | null;
}

export type PhraseReading = Phrase | { readonly end: number; readonly value: null };

/** Reads a figure with its measure, or a range, at a digit or numeral of the half-width text. */
export function readPhrase(text: string, start: number, lexicon: MeasureLexicon): PhraseReading {
  const share = readShare(text, start) ?? readZeroRate(text, start);
  if (share !== null) return share;
  const figure = readFigure(text, start, lexicon);
  if (figure.value === null) return figure;
  const own = measureOf(text, figure, lexicon);
  const range = readRange(text, figure, own, lexicon);
  if (range !== null) return range;
  if (own === null || isTied(text, figure.end)) return { end: figure.end, value: null };
  return phraseOf(figure, own, figure.upper);
}

/** Reads the rest of 80～90件, 3万至5万元, 10%-20%; null where the figure begins no range. */
function readRange(
  text: string,
  low: Figure,
  own: MeasureReading | null,
  lexicon: MeasureLexicon,
): Phrase | null {
  const from = connectorEnd(text, own?.end ?? low.end, own === null);
  if (from === null || low.upper !== null || !isFigureStart(text[from])) return null;
  // 由30件到45件 tells a change.
  if (own !== null && /[由从]/.test(text[low.start - 1] ?? '')) return null;
  const high = readFigure(text, from, lexicon);
  if (high.value === null || high.upper !== null || high.script !== low.script) return null;
  const measure = measureOf(text, high, lexicon);
  if (measure === null || (own !== null && own.measure !== measure.measure)) return null;
  // 3至5万元 means 3万 to 5万; 5000至1万元 does not mean 5000万.
  const shared = own === null && low.factor === 1 && low.value < high.value / high.factor ? high.factor : 1;
  const lower = exactDecimal(low.value * shared);
  if (lower >= high.value || (isYear(lower) && isYear(high.value))) return null;
  const unit = exactDecimal(low.unit * shared);
  const scaled = { ...low, value: lower, unit, small: false, rough: true };
  return phraseOf(scaled, measure, exactDecimal(high.value));
}

function phraseOf(figure: Figure, { measure, end, also }: MeasureReading, upper: number | null): Phrase {
  return {
    start: figure.start,
    numberStart: figure.start,
    numberEnd: figure.numberEnd,
    end,
    value: exactDecimal(figure.value * measure.factor),
    upper: upper === null ? null : exactDecimal(upper * measure.factor),
    decimals: figure.decimals,
    unit: exactDecimal(figure.unit * measure.factor),
    measure: measure.measure,
    kind: measure.kind,
    also,
    rough: figure.rough || upper !== null || measure.round,
    script: figure.script,
    small: figure.small,
    barePower: figure.barePower,
    entry: measure,
  };
}

function measureOf(text: string, figure: Figure, lexicon: MeasureLexicon): MeasureReading | null {
  const reading = measureAt(text, skipBlanks(text, figure.end), lexicon);
  if (reading === null) return null;
  const { numerals, upTo } = reading.measure;
  if (figure.value > upTo) return null;
  return numerals === 'both' || numerals === figure.script ? reading : null;
}

/** Behind 至, 到, ～, - or —; a double dash joins numbers only (80——90件), not two counts. */
function connectorEnd(text: string, from: number, bare: boolean): number | null {
  const at = skipBlanks(text, from);
  if (!'至到~-—'.includes(text[at] ?? ' ')) return null;
  const doubled = text[at] === '—' && text[at + 1] === '—';
  if (doubled && !bare) return null;
  return skipBlanks(text, at + (doubled ? 2 : 1));
}

/** A dash to another number makes a code or a date of what is no range. */
function isTied(text: string, end: number): boolean {
  return (text[end] === '-' || text[end] === '—') && isDigit(text[end + 1]);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
