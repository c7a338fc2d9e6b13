/**
 * A text without spaces and differences of width, with the way back: what counts as "the same words" in a
 * file that was laid out and perhaps saved by another program.
 */
export interface FoldedText {
  readonly letters: string;
  /** For each letter, where it stood in the text. */
  readonly origins: Uint32Array;
  readonly text: string;
}

const SPACE = /[\s\p{Cf}]/u;

/** Folds a text. */
export function fold(text: string): FoldedText {
  const letters: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!SPACE.test(character)) {
      for (const unit of character.normalize('NFKC').replace(/\s/g, '').split('')) {
        letters.push(unit);
        origins.push(at);
      }
    }
    at += character.length;
  }
  return { letters: letters.join(''), origins: Uint32Array.from(origins), text };
}

/** The folded letters alone. */
export function foldedLetters(text: string): string {
  return fold(text).letters;
}

/** Whether two letters that follow each other in the folded text do so in the text: 2495 and 2700 of two cells do not. */
export function isJoined(folded: FoldedText, first: number): boolean {
  const [one, other] = [folded.origins[first], folded.origins[first + 1]];
  if (one === undefined || other === undefined) return false;
  return !SPACE.test(folded.text.slice(one, other));
}

/** What stood in the text between two places of the folded one, on one line. */
export function passage(folded: FoldedText, start: number, end: number): string {
  const from = folded.origins[Math.max(0, start)] ?? folded.text.length;
  const to = folded.origins[end] ?? folded.text.length;
  return folded.text
    .slice(from, to)
    .replace(/\s*\n\s*/g, '')
    .trim();
}
