/**
 * The text in half-width forms, character for character, so that every offset holds: full-width digits and
 * marks, the many blanks and dashes. The reading happens here; spans then cut the text as it was given.
 */
export function toHalfWidth(text: string): string {
  return text.replace(foldable, fold);
}

/** Whether the character is one of 0–9. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9' && character.length === 1;
}

/** The offset of the first character at or after `from` that is no digit. */
export function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text[end])) end++;
  return end;
}

/** The offset behind at most two blanks: 75 件. More of them part columns, not a number from its measure. */
export function skipBlanks(text: string, from: number): number {
  if (text[from] !== ' ') return from;
  if (text[from + 1] !== ' ') return from + 1;
  return text[from + 2] === ' ' ? from : from + 2;
}

/** The offset of the first of at most two blanks before `end`, or `end`. */
export function skipBlanksBack(text: string, end: number): number {
  if (text[end - 1] !== ' ') return end;
  if (text[end - 2] !== ' ') return end - 1;
  return text[end - 3] === ' ' ? end : end - 2;
}

const foldable = /[！-～\t\u00a0\u2000-\u200a\u202f\u3000﹪﹣｡､〜∼˜−‐‑–―﹙﹚]/g;

const others: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '—',
  '―': '—',
  '｡': '。',
  '､': '、',
  '〜': '~',
  '∼': '~',
  '˜': '~',
  '﹙': '(',
  '﹚': ')',
};

function fold(character: string): string {
  if (character >= '！' && character <= '～') return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return others[character] ?? ' ';
}
