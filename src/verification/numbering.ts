import { countBelow } from './ascending.ts';
import type { EvidenceRecord } from './evidence-record.ts';
import { type FoldedText, foldedLetters } from './folded-text.ts';

/** Numbers that the layout makes and no source has to prove: 表1, 图1, 附件1, 1. and （1） before an item, pages in contents. */
const NUMBERING =
  /(?:^[ \t]*|见\s*)[表图]\s*\d+|附\s*件\s*(?:：\s*)?\d+|^[ \t]*(?:\d+[.．、](?!\d)|[(（]\d+[)）])|(?:\t|…{2,})[ \t]*\d+[ \t]*$/gm;
/** What a clerk fills in, and no report states: the date, the document's number, the issue. */
const FILLED_IN = /\d{4}年\d{1,2}月\d{1,2}日|[〔[]\d{4}[〕\]]\d+号|第\d+期/g;

/** What digits in a letter's place mean: a figure; a figure or not; from NUMBER on a part of a number that is none. */
export const FIGURE = 0;
export const OPEN = 1;
export const NUMBER = 2;

/**
 * Says for each letter of a document whether digits there are figures that need a proof: not in numbering, in
 * words that the evidence file lists as none (a rule's date, files) and in a table's head printed once more.
 */
export function meaningOfDigits(
  document: FoldedText,
  record: EvidenceRecord,
  repeated: readonly { readonly start: number; readonly end: number }[],
): Uint8Array {
  const meaning = new Uint8Array(document.letters.length).fill(FIGURE);
  for (const { start, end } of repeated) meaning.fill(OPEN, start, end);
  for (const name of record.uncited) {
    const letters = foldedLetters(name);
    if (letters === '') continue;
    for (let at = document.letters.indexOf(letters); at !== -1; ) {
      meaning.fill(OPEN, at, at + letters.length);
      at = document.letters.indexOf(letters, at + letters.length);
    }
  }
  const numbers = [...document.text.matchAll(NUMBERING), ...document.text.matchAll(FILLED_IN)];
  numbers.sort((one, other) => one.index - other.index);
  for (const [order, { index, 0: words }] of numbers.entries()) {
    const start = countBelow(document.origins, index);
    // Two numbers that touch are told apart.
    meaning.fill(NUMBER + (order % 2), start, countBelow(document.origins, index + words.length));
  }
  return meaning;
}
