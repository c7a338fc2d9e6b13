import type { Inline } from '../../model/document.ts';
import { plainText } from '../plain-text.ts';
import { titleLineStarts } from '../title-lines.ts';

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
    const starts = titleLineStarts(plainText(line), capacity);
    const broken = breakAt(line, 0, starts);
    return index === 0 ? broken : [{ type: 'line-break' }, ...broken];
  });
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
