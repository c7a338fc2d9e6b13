import type { Span } from '../model/source.ts';

const CLOSES = new Set(['。', '！', '？', '；', ';']);
const OPENING = '“‘（(《〈「『【〔';
const CLOSING = '”’）)》〉」』】〕';

/**
 * The sentences inside a span, with their closing mark (。！？；), without outer spaces. A mark inside quotes or
 * brackets closes nothing; a line break always does.
 */
export function sentencesIn(text: string, span: Span): Span[] {
  return cut(text, span, CLOSES);
}

/** The clauses inside a sentence, with their closing mark (，。！？；); a mark inside quotes or brackets closes nothing. */
export function clausesIn(text: string, sentence: Span): Span[] {
  return cut(text, sentence, new Set([...CLOSES, '，', ',']));
}

function cut(text: string, span: Span, closes: ReadonlySet<string>): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  let depth = 0;
  const close = (end: number) => {
    const part = trimSpan(text, { start, end });
    if (part.end > part.start) parts.push(part);
    start = end;
    depth = 0;
  };
  for (let at = span.start; at < span.end; at++) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n' || (depth === 0 && closes.has(character) && !isInNumber(text, at)))
      close(at + 1);
  }
  close(span.end);
  return parts;
}

/** 1,234 */
const isInNumber = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

/** Whether every quote and bracket of a text has its partner. */
export function isBalanced(text: string): boolean {
  const open: number[] = [];
  for (const character of text) {
    const opens = OPENING.indexOf(character);
    const closes = CLOSING.indexOf(character);
    // （ and ( are used with either partner in these texts.
    if (opens !== -1) open.push(opens === 3 ? 2 : opens);
    else if (closes !== -1 && open.pop() !== (closes === 3 ? 2 : closes)) return false;
  }
  return open.length === 0;
}

/** The same span without spaces at its ends. */
function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
