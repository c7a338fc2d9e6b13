import { isNotice, isSiteFoot } from './labels.ts';
import { isLink, type PageLine } from './page-line.ts';
import { type PageElement, walk } from './page-tree.ts';

/** What the lines inside an element add up to. */
export interface Tally {
  /** Characters in lines that hold sentences. */
  sentences: number;
  characters: number;
  /** Characters in links. */
  linked: number;
  /** Index of the first and last line. */
  first: number;
  last: number;
}

export type Tallies = ReadonlyMap<PageElement, Tally>;

export const SENTENCE_END = /[。！？；]/;

/** Adds up the lines of every element, from the leaves to the root. */
export function tally(lines: readonly PageLine[], root: PageElement): Tallies {
  const tallies = new Map<PageElement, Tally>();
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    const characters = line.text.length;
    const isSites = isLink(line) || isSiteFoot(line.text) || isNotice(line.text);
    const isSentence = SENTENCE_END.test(line.text) && !isSites;
    const sentences = isSentence ? characters : 0;
    add(tallies, line.owner, { sentences, characters, linked: line.linked, first: index, last: index });
  }
  walk(
    root,
    () => 'into',
    (element) => {
      const own = tallies.get(element);
      if (own !== undefined && element !== root && element.parent !== null) add(tallies, element.parent, own);
    },
  );
  return tallies;
}

function add(tallies: Map<PageElement, Tally>, element: PageElement, more: Tally): void {
  const sum = tallies.get(element);
  if (sum === undefined) {
    tallies.set(element, { ...more });
    return;
  }
  sum.sentences += more.sentences;
  sum.characters += more.characters;
  sum.linked += more.linked;
  sum.first = Math.min(sum.first, more.first);
  sum.last = Math.max(sum.last, more.last);
}

/** The smallest element that holds at least this share of the root's sentences. */
export function densest(root: PageElement, tallies: Tallies, share: number): PageElement {
  const wanted = (tallies.get(root)?.sentences ?? 0) * share;
  let element = root;
  if (wanted === 0) return root;
  for (;;) {
    let dense: PageElement | null = null;
    for (let child = element.first; child !== null; child = child.next) {
      if (child.kind === 'element' && (tallies.get(child)?.sentences ?? 0) >= wanted) dense = child;
    }
    if (dense === null) return element;
    element = dense;
  }
}
