const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** Characters and marks that only Chinese text has. */
const CHINESE = '[\\p{Script=Han}\\u3001-\\u3020“”‘’…—·，：；？！（）％～]';
const chinese = new RegExp(CHINESE, 'u');
const gap = new RegExp(`(?<=${CHINESE})\\s+(?=${CHINESE})`, 'gu');
const lineBreakBesideChinese = new RegExp(`(?<=${CHINESE})\\s*\\n\\s*|\\s*\\n\\s*(?=${CHINESE})`, 'gu');
const digit = /[0-9０-９]/;

/**
 * A source's words as they are printed: half-width `, : ; ( ) ? !` beside Chinese become full-width, spaces
 * between Chinese characters and line breaks beside them are dropped, another line break becomes a space. Inside numbers (1,234, 12:30)
 * nothing changes, straight quotes stay. `foldWidths` of both sides is equal.
 */
export function printForm(text: string): string {
  let current = text.trim();
  for (;;) {
    const next = widenMarks(current)
      .replace(lineBreakBesideChinese, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(gap, '');
    if (next === current) return next;
    current = next;
  }
}

/** What is left of a text when widths and spaces are no difference: the measure of "the same words". */
export function foldWidths(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function widenMarks(text: string): string {
  if (!/[,:;()?!]/.test(text)) return text;
  const partners = pairedBrackets(text);
  let widened = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    const full = FULL_WIDTH[mark];
    const partner = partners.get(at);
    const beside =
      full !== undefined &&
      (isBesideChinese(text, at) || (partner !== undefined && isBesideChinese(text, partner)));
    widened += full !== undefined && beside ? full : mark;
  }
  return widened;
}

function isBesideChinese(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  if (digit.test(before) && digit.test(after)) return false;
  return chinese.test(before) || chinese.test(after) || (before === '%' && text.charAt(at) !== '(');
}

/** The next character that is no space, as a whole code point; empty at the text's end. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (next >= 0 && next < text.length && /\s/.test(text.charAt(next))) next += step;
  if (next < 0 || next >= text.length) return '';
  const isLowHalf = step === -1 && /[\uDC00-\uDFFF]/.test(text.charAt(next)) && next > 0;
  const codePoint = text.codePointAt(isLowHalf ? next - 1 : next);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** Half-width brackets that belong together, so that both change or neither. */
function pairedBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '(') open.push(at);
    if (text.charAt(at) !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    pairs.set(start, at);
    pairs.set(at, start);
  }
  return pairs;
}
