import type { Inline } from '../../model/document.ts';
import { plainText } from '../plain-text.ts';
import { titleLineStarts } from '../title-lines.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, type Markup } from './markup.ts';

/**
 * A title with its balanced lines, which the style sheet lets run on where a screen is narrower than paper;
 * the template's own line breaks stand. No character is added or lost.
 *
 * @param capacity characters in the longest line
 */
export function balancedTitle(content: readonly Inline[], capacity: number, page: Page): Markup[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.type === 'line-break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.flatMap((line, index) => {
    const turned = turnedLines(line, titleLineStarts(plainText(line), capacity), page);
    return index === 0 ? turned : [element('br'), ...turned];
  });
}

/** Only plain text is cut: a citation that were cut would be two. */
function turnedLines(line: readonly Inline[], starts: readonly number[], page: Page): Markup[] {
  let end = 0;
  return line.flatMap((inline): Markup[] => {
    const start = end;
    end += plainText([inline]).length;
    const cuts = starts.filter((cut) => cut >= start && cut < end).map((cut) => cut - start);
    if (inline.type !== 'text') {
      const turn = cuts[0] === 0 ? [element('br', { class: 'turn' })] : [];
      return [...turn, ...inlineMarkup([inline], page)];
    }
    return [0, ...cuts].flatMap((cut, index) => {
      const piece = { ...inline, text: inline.text.slice(cut, cuts[index]) };
      const turn = index === 0 ? [] : [element('br', { class: 'turn' })];
      return [...turn, ...inlineMarkup([piece], page)];
    });
  });
}
