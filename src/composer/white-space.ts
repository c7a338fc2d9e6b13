/** A stretch of a paragraph's words; fixed ones are data and stay as they are. */
export interface Words {
  readonly text: string;
  readonly fixed: boolean;
}

/** Where a line begins anew: nothing before it or after it counts as a neighbour. */
export const LINE_EDGE = null;

/** Han characters and everything set full width beside them, where a space is never written. */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u3000-\u30ff\uff00-\uffef]/u;

/** U+3000 is no white space here: who writes it, means it. */
const SPACE = /[ \t\n\r]+/g;

/**
 * Gives the words of one paragraph or cell as they are printed. White space at the edges goes; white space
 * with a line break in it (a template's indentation) goes beside a full-width character, since Chinese has
 * no spaces between words, and is one space otherwise; other white space is one space.
 *
 * @param line the stretches in order; `LINE_EDGE` where a line break is printed
 * @returns one text for each stretch, in order; '' for an edge
 */
export function closeUp(line: readonly (Words | typeof LINE_EDGE)[]): string[] {
  const printed: string[] = [];
  let before = '';
  for (const [index, words] of line.entries()) {
    if (words === LINE_EDGE) {
      printed.push('');
      before = '';
      continue;
    }
    const text = words.fixed
      ? words.text
      : words.text.replace(SPACE, (space, offset: number) => {
          const left = offset > 0 ? lastCharacter(words.text.slice(0, offset)) : before;
          const right = firstInk(words.text.slice(offset + space.length), line, index);
          if (left === '' || left === ' ' || right === '') return '';
          const isBroken = /[\n\r]/.test(space);
          return isBroken && (FULL_WIDTH.test(left) || FULL_WIDTH.test(right)) ? '' : ' ';
        });
    printed.push(text);
    if (text !== '') before = lastCharacter(text);
  }
  return printed;
}

/** The next character that prints, in this stretch or a later one of the line; '' at the line's end. */
function firstInk(rest: string, line: readonly (Words | typeof LINE_EDGE)[], index: number): string {
  const own = firstCharacter(rest.replace(/^[ \t\n\r]+/, ''));
  if (own !== '') return own;
  for (const words of line.slice(index + 1)) {
    if (words === LINE_EDGE) return '';
    const character = firstCharacter(words.fixed ? words.text : words.text.replace(/^[ \t\n\r]+/, ''));
    if (character !== '') return character;
  }
  return '';
}

const firstCharacter = (text: string): string => /^./su.exec(text)?.[0] ?? '';
const lastCharacter = (text: string): string => /.$/su.exec(text)?.[0] ?? '';
