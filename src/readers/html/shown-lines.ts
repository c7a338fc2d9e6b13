import type { PageLine } from './page-line.ts';
import { pageLines } from './page-lines.ts';
import { attributeOf, type PageElement } from './page-tree.ts';
import { densest, SENTENCE_END, tally } from './tallies.ts';

/** Where less than this share of a page's prose is seen, a script would have shown the rest. */
const LEAST_SEEN = 0.2;
/** A stretch that a script would have opened (展开全文) has sentences of this length together. */
const LEAST_FOLDED = 30;
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
  const prose = densest(document, tally(seen, document), MOST_SENTENCES);
  const opened = new Set<PageElement>();
  for (const { element, sentences } of hidden) {
    const length = lengthOf(sentences);
    const copied = lengthOf(sentences.filter((sentence) => known.has(sentence)));
    const isText = mostlyHidden
      ? length >= total * LEAST_SEEN
      : length >= LEAST_FOLDED && goesOn(element, prose);
    if (!isText || copied > length * MOST_COPIED) continue;
    opened.add(element);
    for (const sentence of sentences) known.add(sentence);
  }
  return opened;
}

/** Whether a hidden element stands in or beside the prose that is seen, and is no other pane (解读) of its tabs. */
function goesOn(element: PageElement, prose: PageElement): boolean {
  const outer = prose.parent;
  if (outer === null || outer.tag === 'body' || outer.tag === 'html') return false;
  if (element.parent === outer && attributeOf(element, 'class') === attributeOf(prose, 'class')) return false;
  let at: PageElement | null = element;
  while (at !== null && at !== outer) at = at.parent;
  return at === outer;
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
