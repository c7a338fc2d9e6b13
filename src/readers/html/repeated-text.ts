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
    const words = wordsOf(line);
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
  const originals = lines.filter((line) => wordsOf(line).length >= PARAGRAPH && !repeated.has(line));
  const copy = holderOfCopy(densest(document, tally(copies, document), MOST_OF_COPY), originals);
  return lines.filter((line) => !repeated.has(line) && (copy === null || !isInside(line.owner, copy)));
}

/** The largest element around a copy without anything else, with its title above; null where there is none. */
function holderOfCopy(copy: PageElement, originals: readonly PageLine[]): PageElement | null {
  const others = new Set<PageElement>();
  for (const { owner } of originals)
    for (let at: PageElement | null = owner; at !== null && !others.has(at); at = at.parent) others.add(at);
  if (others.has(copy)) return null;
  let holder = copy;
  while (holder.parent !== null && !others.has(holder.parent)) holder = holder.parent;
  return holder;
}

function wordsOf({ text }: PageLine): string {
  return text.replace(/\s/g, '');
}

function isInside(element: PageElement, outer: PageElement): boolean {
  let at: PageElement | null = element;
  while (at !== null && at !== outer) at = at.parent;
  return at === outer;
}
