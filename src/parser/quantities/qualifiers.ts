import type { MeasureLexicon, QualifierWord } from '../../lexicon/measures.ts';
import type { Qualifier } from '../../model/report.ts';
import { skipBlanks, skipBlanksBack } from './half-width.ts';
import type { Phrase } from './phrase.ts';

export interface Qualified {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
}

/**
 * Takes in the words that say how exact a phrase is: 近 and 不低于 before it, 以上 and 左右 behind it. A bound
 * outranks an approximation (近98%以上), the word before outranks the word behind. `floor` is where the text
 * before is already taken.
 */
export function qualify(text: string, phrase: Phrase, floor: number, lexicon: MeasureLexicon): Qualified {
  const found: QualifierWord['means'][] = [];
  let start = phrase.start;
  for (let word = wordBefore(text, start, floor, phrase, lexicon); word !== null && found.length < 2; ) {
    start = word.start;
    found.push(word.means);
    word = wordBefore(text, start, floor, phrase, lexicon);
  }
  let end = phrase.end;
  const at = skipBlanks(text, end);
  const after = lexicon.after.find(
    ({ word, notBefore }) =>
      text.startsWith(word, at) && !notBefore.some((other) => text.startsWith(other, at + word.length)),
  );
  if (after !== undefined) {
    end = at + after.word.length;
    found.push(after.means);
  }
  const bound = found.find((means) => means !== 'approximate');
  return { start, end, qualifier: bound ?? (found.length > 0 || phrase.rough ? 'approximate' : 'exact') };
}

function wordBefore(
  text: string,
  start: number,
  floor: number,
  { barePower }: Phrase,
  lexicon: MeasureLexicon,
): { readonly start: number; readonly means: QualifierWord['means'] } | null {
  const end = skipBlanksBack(text, start);
  for (const { word, means, onlyBarePower, notAfter } of lexicon.before) {
    const from = end - word.length;
    if (from < floor || !text.startsWith(word, from)) continue;
    if (onlyBarePower && !barePower) continue;
    if (notAfter.some((other) => text.endsWith(other, from))) continue;
    return { start: from, means };
  }
  return null;
}
