import type { MeasureLexicon } from '../../lexicon/measures.ts';
import { isNumeral } from './chinese.ts';
import { isFigureStart } from './figure.ts';
import { digitsEnd, isDigit } from './half-width.ts';
import { measureAt } from './measure-word.ts';
import type { Phrase } from './phrase.ts';

/** Behind the digits or the numeral of an ordinal: of 第116次 behind 116. */
export function ordinalEnd(text: string, start: number): number {
  if (isDigit(text[start])) return digitsEnd(text, start);
  let end = start;
  while (isNumeral(text[end])) end++;
  return end;
}

/** Where the next number of 第3、4条, 第五至七条 begins, which is an ordinal too; -1 where none follows. */
export function ordinalFollower(text: string, end: number, lexicon: MeasureLexicon): number {
  const at = measureAt(text, end, lexicon)?.end ?? end;
  return '、和及与或至到~-—'.includes(text[at] ?? ' ') && isFigureStart(text[at + 1]) ? at + 1 : -1;
}

/**
 * Whether 1.15个镇 at the head of a clause is the number 1. before 15个镇: whole things have no decimals, and a
 * sentence does not begin with an average.
 */
export function isClauseNumber(text: string, phrase: Phrase): boolean {
  if (phrase.script !== 'arabic' || phrase.kind !== 'count' || phrase.decimals === 0 || phrase.decimals > 4)
    return false;
  if (phrase.unit !== 10 ** -phrase.decimals || phrase.upper !== null) return false;
  if (text[phrase.start + 1] !== '.' && text[phrase.start + 2] !== '.') return false;
  let before = phrase.start - 1;
  while (text[before] === ' ') before--;
  return before < 0 || '\n。；;'.includes(text.charAt(before));
}
