import { shownText } from './cell-faults.ts';
import { foldedLetters } from './folded-text.ts';
import { isSame, statedNumber } from './shown-number.ts';
import type { ReadCell } from './workbook-parts.ts';

const DIGIT = /\d/;

/**
 * Whether a cell shows these figures or quotations in their order, and no other figure. A number must be the one
 * that was written, not only look like it: 0.3151 in the format 0.0% is not 31.5%.
 */
export function holdsFigures(cell: ReadCell | undefined, figures: readonly string[]): boolean {
  if (cell === undefined || cell.isFormula) return false;
  if (cell.number !== null) {
    const [only = '', ...others] = figures;
    const stated = others.length === 0 ? statedNumber(foldedLetters(only)) : null;
    if (stated === null || !isSame(cell.number, stated)) return false;
  }
  return isExactly(shownText(cell), figures);
}

/** Whether words stand in a text in this order, and no digit stands beside them. */
export function isExactly(text: string, words: readonly string[]): boolean {
  const shown = foldedLetters(text);
  let rest = '';
  let from = 0;
  for (const word of words.map(foldedLetters)) {
    const at = shown.indexOf(word, from);
    if (at === -1) return false;
    rest += shown.slice(from, at);
    from = at + word.length;
  }
  return !DIGIT.test(rest + shown.slice(from));
}
