import type { RecordedEvidence, RecordedPlace } from './evidence-record.ts';
import { foldedLetters } from './folded-text.ts';
import type { RereadSources } from './source-check.ts';

/** A total adds up what its reports state; a change sets one year's figure against the year before. */
const SUM = '合计：';
const CHANGE = '增减：';
/** Stands behind a figure that no report states but a clerk has set. */
const BY_HAND = '（更正）';

/**
 * What a total or a change comes to when it is reckoned again from the figures that stand in the sources: the text as
 * it should be printed. null where the formula is neither; a word for what is missing where a figure of the formula
 * does not stand at its place.
 */
export function reckonedAgain(
  { text, places }: RecordedEvidence,
  formula: string,
  sources: RereadSources,
): string[] | null {
  if (formula.startsWith(SUM)) {
    const terms = formula.slice(SUM.length).split('＋');
    const missing = terms.find((term, at) => !stands(term, places[at], sources));
    if (terms.length !== places.length || missing !== undefined) return [unproven(missing ?? formula)];
    const sum = terms.reduce((total, term) => total + BigInt(digitsOf(term)), 0n);
    return [`${sum}${/\D*$/.exec(text)?.[0] ?? ''}`];
  }
  if (!formula.startsWith(CHANGE)) return null;
  const ratio = /^（(.+)－(.+)）÷(.+)$/.exec(formula.slice(CHANGE.length));
  const difference = /^(.+)－(.+)$/.exec(formula.slice(CHANGE.length));
  const [, now = '', last = ''] = ratio ?? difference ?? [];
  const isWhole = places.length === 2 && (ratio === null || ratio[3] === last);
  if (!isWhole || !stands(last, places[0], sources) || !stands(now, places[1], sources)) {
    return [unproven(formula)];
  }
  return [ratio === null ? points(digitsOf(now), digitsOf(last)) : percent(digitsOf(now), digitsOf(last))];
}

const unproven = (words: string): string => `“${words}”在原文所引之处未见`;

const digitsOf = (term: string): string => term.replace(BY_HAND, '');

/** Whether a figure is what the report states at that place, or, where the model knows no such figure, is in its words. */
function stands(term: string, place: RecordedPlace | undefined, sources: RereadSources): boolean {
  if (place === undefined || !/^\d+(?:\.\d+)?$/.test(digitsOf(term))) return false;
  if (term.endsWith(BY_HAND)) return true;
  const observed = (sources.get(place.path)?.report.observations ?? []).filter(
    ({ quote, span }) => quote === place.quote && (place.span === null || span.start === place.span.start),
  );
  if (observed.length > 0) return observed.some(({ value }) => value === Number(term));
  const numbers = foldedLetters(place.quote)
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .match(/\d+(?:\.\d+)?/g);
  return numbers?.includes(term) ?? false;
}

/** Of rates, with as many decimals as either has. */
function points(now: string, last: string): string {
  const places = Math.max(...[now, last].map((digits) => digits.split('.')[1]?.length ?? 0));
  const difference = Number(now) - Number(last);
  const size = Math.abs(difference).toFixed(places);
  if (Number(size) === 0) return '持平';
  return `${difference > 0 ? '提高' : '降低'}${size}个百分点`;
}

/** Of counts, with one decimal, halves rounded up. */
function percent(now: string, last: string): string {
  const difference = Number(now) - Number(last);
  if (difference === 0) return '持平';
  const word = difference > 0 ? '增加' : '减少';
  const tenths = Math.floor((Math.abs(difference) * 1000) / Number(last) + 0.5);
  return tenths === 0 ? `${word}不足0.1%` : `${word}${(tenths / 10).toFixed(1)}%`;
}
