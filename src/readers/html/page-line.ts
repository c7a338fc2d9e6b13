import type { PageElement } from './page-tree.ts';

/** A line as a person sees it on the page. */
export interface PageLine {
  readonly text: string;
  /** The spaces before it: by them paragraphs are told from lines that go on, where lines were broken by hand. */
  readonly indent: string;
  /** The element that its first words stand in. */
  readonly owner: PageElement;
  /** How many of its characters are links. */
  readonly linked: number;
  /** The heading (h1 to h6) that it belongs to. */
  readonly heading: PageElement | null;
}

/** Whether a line is a link and little else. */
export function isLink({ text, linked }: PageLine): boolean {
  return text !== '' && linked > text.length / 2;
}
