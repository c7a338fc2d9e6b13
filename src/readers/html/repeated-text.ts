import type { PageLine } from './page-line.ts';
import type { PageElement } from './page-tree.ts';
import { densest, tally } from './tallies.ts';

/** Shorter lines repeat by chance: 特此报告。 */
const PARAGRAPH = 20;
/** Share of the page's paragraphs that must stand on it again. */
const LEAST_REPEATED = 0.4;
/** Fewer paragraphs that stand twice are a refrain, or a slip of the pen. */
const LEAST_PARAGRAPHS = 3;
const MOST_OF_COPY = 0.9;

/**
 * The lines of a page without a second copy of its text: pages hold one for printing or for mobile phones,
 * and only the style sheet, which a saved page may lack, shows one of them.
 */
export function withoutCopies(lines: readonly PageLine[], document: PageElement): readonly PageLine[] {
  const known = new Set<string>();
  const repeated = new Set<PageLine>();
  let once = 0;
  let again = 0;
  for (const line of lines) {
    const words = line.text.replace(/\s/g, '');
    if (words.length < PARAGRAPH) continue;
    if (!known.has(words)) once += words.length;
    else {
      repeated.add(line);
      again += words.length;
    }
    known.add(words);
  }
  if (repeated.size < LEAST_PARAGRAPHS || again < once * LEAST_REPEATED) return lines;
  const copies = lines.filter((line) => repeated.has(line));
  const copy = densest(document, tally(copies, document), MOST_OF_COPY);
  const inCopy = (line: PageLine) => isInside(line.owner, copy);
  const holdsOriginals = lines.some(
    (line) => line.text.length >= PARAGRAPH && !repeated.has(line) && inCopy(line),
  );
  return lines.filter((line) => !repeated.has(line) && (holdsOriginals || !inCopy(line)));
}

function isInside(element: PageElement, outer: PageElement): boolean {
  let at: PageElement | null = element;
  while (at !== null && at !== outer) at = at.parent;
  return at === outer;
}
