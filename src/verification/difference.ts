import { type FoldedText, fold, passage } from './folded-text.ts';

/** Where two texts part: the last words they share, and how each goes on. */
export interface Difference {
  readonly after: string;
  readonly expected: string;
  readonly found: string;
}

const SHARED = 8;
const SHOWN = 16;
const FIGURE = /[\d.,]/;

/**
 * Where words that should stand between two places of a document part from what stands there; null where not
 * even their beginning is found.
 */
export function differenceIn(
  expected: string,
  document: FoldedText,
  from: number,
  to: number,
): Difference | null {
  const words = fold(expected);
  const there = document.letters.slice(from, to);
  let [shared, at] = [0, -1];
  for (let length = Math.min(3, words.letters.length); length <= words.letters.length; length += 1) {
    const found = there.indexOf(words.letters.slice(0, length));
    if (found === -1) break;
    [shared, at] = [length, found];
  }
  if (at === -1) return null;
  // A figure that differs in one digit differs as a whole.
  while (shared > 0 && FIGURE.test(words.letters.charAt(shared - 1))) shared -= 1;
  const parting = from + at + shared;
  return {
    after: passage(words, Math.max(0, shared - SHARED), shared),
    expected: passage(words, shared, shared + SHOWN),
    found: passage(document, parting, Math.min(parting + SHOWN, to)),
  };
}
