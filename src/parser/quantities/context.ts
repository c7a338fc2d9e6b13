import type { MeasureLexicon } from '../../lexicon/measures.ts';
import { isJoinedBack } from './arabic.ts';
import { isNumeral } from './chinese.ts';
import type { Enclosures } from './enclosures.ts';
import { isDigit, skipBlanksBack } from './half-width.ts';
import type { Phrase } from './phrase.ts';
import type { Qualified } from './qualifiers.ts';

// 目前12件, 此前3次, 庭前 … : the 前 of a point in time, not of a rank.
const notOfRank = /[目此之以提庭诉事会年日月期]/;

// A quotation of at most this many characters is a name (“法治惠民10条”), a longer one a sentence.
const longestName = 12;

// How far before a small numeral its cue may stand.
const cueReach = 24;

/**
 * Whether the characters before a figure make it no number of its own: an ordinal, a rank, a rate's base, part
 * of a code or date, an indefinite 数十.
 */
export function isTiedToWhatPrecedes(text: string, start: number): boolean {
  const at = skipBlanksBack(text, start) - 1;
  const before = text[at] ?? '';
  if (before === '第' || before === '每') return true;
  if (before === '前' && !notOfRank.test(text[at - 1] ?? '')) return true;
  const adjacent = text[start - 1] ?? '';
  if (isDigit(text[start])) {
    // 1万3件: the power before belongs to a number that could not be read; 一 ends words (统一20件).
    return isJoinedBack(text, start) || (isNumeral(adjacent) && adjacent !== '一');
  }
  if (/[0-9A-Za-z]/.test(adjacent)) return true;
  return /[数几成]/.test(adjacent) && '十百千万亿'.includes(text.charAt(start));
}

/** Whether a phrase counts something where it stands, and is no name, idiom or point in time. */
export function isCount(
  text: string,
  phrase: Phrase,
  qualified: Qualified,
  enclosures: Enclosures,
  lexicon: MeasureLexicon,
): boolean {
  if (enclosures.inTitle(phrase.start)) return false;
  if (phrase.entry?.notAfter.some((word) => text.endsWith(word, phrase.start))) return false;
  if (phrase.kind === 'fraction' && phrase.script === 'arabic' && !isSpokenFraction(text, phrase, qualified))
    return false;
  // 自2021起: a year that lost its 年.
  if (phrase.entry?.printed === '起' && /[自从于]/.test(text[phrase.start - 1] ?? '')) return false;
  const quotation = enclosures.quotationAt(phrase.start);
  if (quotation !== null && isName(phrase, qualified, quotation)) return false;
  return !phrase.small || isAnnounced(text, phrase, quotation !== null, lexicon);
}

/** 2/3 is a date, a clause or a page unless the words around it make it a share. */
function isSpokenFraction(text: string, phrase: Phrase, { start, end }: Qualified): boolean {
  if (isJoinedBack(text, phrase.start) || phrase.unit < 0.1) return false;
  return (
    start < phrase.start || end > phrase.end || text[phrase.end] === '的' || text[phrase.start - 1] === '占'
  );
}

function isName(phrase: Phrase, { end }: Qualified, quotation: { start: number; end: number }): boolean {
  if (phrase.kind === 'other') return true;
  if (phrase.kind !== 'count') return false;
  if (phrase.script === 'chinese') return !phrase.rough;
  if (phrase.rough) return false;
  return phrase.value < 10 || (end === quotation.end && quotation.end - quotation.start <= longestName);
}

/** Whether a small Chinese numeral is announced as a count in its clause. */
function isAnnounced(text: string, phrase: Phrase, quoted: boolean, lexicon: MeasureLexicon): boolean {
  const rule = phrase.entry?.smallNumerals ?? 'always';
  if (rule === 'always') return true;
  // 一次, 一件, 一批 are ways of speaking even behind 召开 and 组织.
  if (rule === 'never' || quoted || text[phrase.start] === '一') return false;
  const from = clauseStart(text, phrase.start);
  const clause = text.slice(from, phrase.start);
  return lexicon.cues.some(({ word, total, notBefore, notAfter }) => {
    if (!total && rule === 'totals') return false;
    const at = clause.lastIndexOf(word);
    if (at < 0) return false;
    const end = from + at + word.length;
    return (
      !notBefore.some((other) => text.startsWith(other, end)) &&
      !notAfter.some((other) => text.endsWith(other, from + at))
    );
  });
}

function clauseStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < cueReach && !'，,。；;：:！!？?\n'.includes(text.charAt(start - 1)))
    start--;
  return start;
}
