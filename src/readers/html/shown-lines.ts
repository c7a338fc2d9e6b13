import type { PageLine } from './page-line.ts';
import { pageLines } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';
import { densest, SENTENCE_END, tally } from './tallies.ts';

/** Where less than this share of a page's prose is seen, a script would have shown the rest. */
const LEAST_SEEN = 0.2;
/** A stretch that a script would have opened (展开全文) is prose, not a note beside it. */
const LEAST_FOLDED = 100;
/** Share of a stretch's sentences that stand elsewhere on the page, above which it is a copy of that. */
const MOST_COPIED = 0.5;
const MOST_SENTENCES = 0.9;

interface HiddenText {
  readonly element: PageElement;
  readonly sentences: readonly string[];
}

/**
 * The lines of a page as a person reads it. What attributes hide is left out, but for what a script would
 * have shown: nearly all of the page where nearly all is hidden, and prose folded away beside the prose that
 * is seen. Copies of what is seen (for printing, for reading aloud) stay hidden.
 */
export function shownLines(document: PageElement): readonly PageLine[] {
  const seen = pageLines(document);
  if (seen.hidden.length === 0) return seen.lines;
  const hidden = seen.hidden.map((element) => ({
    element,
    sentences: sentencesOf(pageLines(element, new Set([element])).lines),
  }));
  const opened = openedByScripts(document, seen.lines, hidden);
  return opened.size === 0 ? seen.lines : pageLines(document, opened).lines;
}

function openedByScripts(
  document: PageElement,
  seen: readonly PageLine[],
  hidden: readonly HiddenText[],
): ReadonlySet<PageElement> {
  const known = new Set(sentencesOf(seen));
  const seenLength = lengthOf([...known]);
  const total = seenLength + lengthOf(hidden.flatMap(({ sentences }) => sentences));
  const mostlyHidden = seenLength < total * LEAST_SEEN;
  const prose = mostlyHidden ? null : holderOfProse(document, seen);
  const opened = new Set<PageElement>();
  for (const { element, sentences } of hidden) {
    const length = lengthOf(sentences);
    const copied = lengthOf(sentences.filter((sentence) => known.has(sentence)));
    const isText = mostlyHidden
      ? length >= total * LEAST_SEEN
      : length >= LEAST_FOLDED && isInside(element, prose);
    if (!isText || copied > length * MOST_COPIED) continue;
    opened.add(element);
    for (const sentence of sentences) known.add(sentence);
  }
  return opened;
}

/** The element around the one that holds nearly all prose that is seen. */
function holderOfProse(document: PageElement, seen: readonly PageLine[]): PageElement | null {
  return densest(document, tally(seen, document), MOST_SENTENCES).parent;
}

function isInside(element: PageElement, outer: PageElement | null): boolean {
  let at: PageElement | null = element;
  while (at !== null && at !== outer) at = at.parent;
  return at !== null && outer !== null && outer.tag !== 'body' && outer.tag !== 'html';
}

function sentencesOf(lines: readonly PageLine[]): string[] {
  return lines.flatMap(({ text }) =>
    text
      .split(/(?<=[。！？；])/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => SENTENCE_END.test(sentence)),
  );
}

function lengthOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0);
}
