import { loadMeasures } from '../../lexicon/measures.ts';
import { isCount, isTiedToWhatPrecedes } from './context.ts';
import { findEnclosures } from './enclosures.ts';
import { isFigureStart, nextFigureStart } from './figure.ts';
import { toHalfWidth } from './half-width.ts';
import { isClauseNumber, ordinalEnd, ordinalFollower } from './ordinals.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { type Qualified, qualify } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';

export type { Quantity } from './quantity.ts';

/**
 * All quantities of a Chinese text in order; their spans do not overlap. A number without a measure word is
 * none, nor is one that belongs to a date, an ordinal, a code, a title 《…》 or a name. Half- and full-width
 * forms are read alike. Takes time linear in the text's length and never throws.
 */
export function readQuantities(text: string): Quantity[] {
  const lexicon = loadMeasures();
  const folded = toHalfWidth(text);
  const enclosures = findEnclosures(folded);
  const quantities: Quantity[] = [];
  let taken = 0;
  // Where a number stands free though a mark ties it to a digit before it, or is bound by an ordinal before it.
  let free = -1;
  let bound = -1;
  for (let at = nextFigureStart(folded, 0); at >= 0; at = nextFigureStart(folded, at)) {
    const start = firstNumeral(folded, at);
    if (start === bound || isOrdinal(folded, start)) {
      at = ordinalEnd(folded, start);
      bound = ordinalFollower(folded, at, lexicon);
      if (bound < 0 && folded[at] === ',') free = at + 1;
      continue;
    }
    const phrase = readPhrase(folded, start, lexicon);
    if (phrase.value === null) {
      at = phrase.end;
      continue;
    }
    if (isClauseNumber(folded, phrase)) {
      at = folded.indexOf('.', start) + 1;
      free = at;
      continue;
    }
    at = phrase.end;
    if (start !== free && isTiedToWhatPrecedes(folded, start)) continue;
    const qualified = qualify(folded, phrase, taken, lexicon);
    if (!isDefinite(phrase, qualified) || !isCount(folded, phrase, qualified, enclosures, lexicon)) continue;
    const quantity = quantityOf(text, folded, phrase, qualified);
    quantities.push(quantity);
    taken = quantity.span.end;
    at = taken;
  }
  return quantities;
}

/**
 * The one quantity that a printed figure states (近1600名, 三百余件, 98%以上), without judging whether it would
 * count in a text; null where the characters are not exactly one quantity. Every quantity of a text can be read
 * again from its own characters.
 */
export function readPrinted(printed: string): Quantity | null {
  const lexicon = loadMeasures();
  const folded = toHalfWidth(printed);
  const at = nextFigureStart(folded, 0);
  if (at < 0) return null;
  const phrase = readPhrase(folded, at, lexicon);
  if (phrase.value === null) return null;
  const qualified = qualify(folded, phrase, 0, lexicon);
  const quantity = quantityOf(printed, folded, phrase, qualified);
  const whole = quantity.span.start === 0 && quantity.span.end === printed.length;
  return whole && isDefinite(phrase, qualified) ? quantity : null;
}

function quantityOf(text: string, folded: string, phrase: Phrase, qualified: Qualified): Quantity {
  const minus = isMinus(folded, phrase) ? 1 : 0;
  const span = { start: qualified.start - minus, end: qualified.end };
  return {
    span,
    numberSpan: { start: phrase.numberStart - minus, end: phrase.numberEnd },
    printed: text.slice(span.start, span.end),
    value: minus === 1 ? -phrase.value : phrase.value,
    decimals: phrase.decimals,
    unitOfLastDigit: phrase.unit,
    measure: phrase.measure,
    kind: phrase.kind,
    qualifier: qualified.qualifier,
    upper: phrase.upper,
    ...(phrase.also === null ? {} : { alsoMeasure: phrase.also }),
  };
}

/** 百件 and 千名 alone are figures of speech; 近百件, 百余件 are figures. */
function isDefinite(phrase: Phrase, qualified: Qualified): boolean {
  return !phrase.barePower || phrase.rough || qualified.start < phrase.start || phrase.entry === null;
}

/** 同比增长-3.2%; elsewhere a hyphen before a number is a mark. */
function isMinus(folded: string, phrase: Phrase): boolean {
  if (phrase.script !== 'arabic' || phrase.upper !== null || folded[phrase.start - 1] !== '-') return false;
  if (phrase.kind !== 'rate' && phrase.kind !== 'points') return false;
  return phrase.start === 1 || /[长幅比加降速升为是(:]/.test(folded[phrase.start - 2] ?? '');
}

function isOrdinal(folded: string, start: number): boolean {
  return folded[start - 1] === '第' || (folded[start - 1] === ' ' && folded[start - 2] === '第');
}

/** Behind the 一 of 统一, 同一 …, which begins no numeral (统一三十项). */
function firstNumeral(folded: string, at: number): number {
  const word = folded[at] === '一' && /[统同单唯专逐之其]/.test(folded[at - 1] ?? '');
  return word && isFigureStart(folded[at + 1]) ? at + 1 : at;
}
