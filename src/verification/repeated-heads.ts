import { CONTINUED_TABLE } from '../model/document.ts';
import { foldedLetters } from './folded-text.ts';
import type { Stretch } from './placement.ts';

const CAPTION = /^\s*表\s*\d+\s/;

/**
 * Where the pages of a PDF begin with a table's head once more, in letters of the folded text: the mark 续表, and what a
 * page has in common, line for line, with the lines below the last caption (表1 …) before it.
 */
export function repeatedHeads(pages: readonly string[]): Stretch[] {
  const heads: Stretch[] = [];
  let below: string[] = [];
  let start = 0;
  for (const page of pages) {
    const printed = page.split('\n').filter((line) => foldedLetters(line) !== '');
    const lines = printed.map(foldedLetters);
    const isMarked = lines[0] === CONTINUED_TABLE;
    let end = start + (isMarked ? CONTINUED_TABLE.length : 0);
    for (const [index, line] of lines.slice(isMarked ? 1 : 0).entries()) {
      if (line !== below[index]) break;
      end += line.length;
    }
    if (end > start) heads.push({ start, end });
    const caption = printed.findLastIndex((line) => CAPTION.test(line));
    if (caption !== -1) below = lines.slice(caption + 1);
    start += lines.reduce((sum, line) => sum + line.length, 0);
  }
  return heads;
}
