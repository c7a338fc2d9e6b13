import type { Inline } from '../../model/document.ts';
import { titleLines } from '../title-lines.ts';
import { plainText } from './inlines.ts';

/**
 * A title with a line break wherever a balanced line ends; the template's own line breaks stand. No character
 * is added or lost: a space at the end of a line stays there unseen.
 *
 * @param capacity characters in the longest line
 */
export function balancedTitle(content: readonly Inline[], capacity: number): Inline[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.flatMap((line, index) => {
    const starts = lineStarts(plainText(line), capacity);
    const broken = breakAt(line, 0, starts);
    return index === 0 ? broken : [{ type: 'line-break' }, ...broken];
  });
}

/** Where each line but the first begins, in the title's text. */
function lineStarts(text: string, capacity: number): number[] {
  let from = 0;
  return titleLines(text, capacity)
    .map((line) => {
      const start = text.indexOf(line, from);
      from = start + line.length;
      return start;
    })
    .slice(1);
}

function breakAt(content: readonly Inline[], offset: number, starts: readonly number[]): Inline[] {
  let start = offset;
  return content.flatMap((inline): Inline[] => {
    const from = start;
    start += plainText([inline]).length;
    if (inline.type === 'line-break') return [inline];
    if (inline.type === 'strong') return [{ ...inline, content: breakAt(inline.content, from, starts) }];
    const cuts = starts.filter((cut) => cut >= from && cut < start).map((cut) => cut - from);
    return [...cuts, inline.text.length].flatMap((end, index): Inline[] => {
      const piece = { ...inline, text: inline.text.slice(cuts[index - 1] ?? 0, end) };
      const words: Inline[] = piece.text === '' ? [] : [piece];
      return index < cuts.length ? [...words, { type: 'line-break' }] : words;
    });
  });
}
