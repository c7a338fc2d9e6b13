import { holdsLines } from './page-lines.ts';
import { type PageElement, walk } from './page-tree.ts';

const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));
/** A tag that ends in `/>`; bounded and without `<` in it, so that the search goes over the text once. */
const CLOSED_TAG =
  /<([a-z][\w:-]{0,40})((?:[^"'<>]{0,500}(?:"[^"<]{0,5000}"|'[^'<]{0,5000}')){0,50}[^"'<>]{0,500})\/>/gi;

/**
 * The markup of a page as a parser of HTML understands it. In a page that is XML (XHTML) `<script/>` is a whole
 * element; in HTML it would swallow all that follows.
 */
export function asHtml(text: string, path: string): string {
  if (!/^\s*<\?xml\s/.test(text) && !/\.xhtml$/i.test(path)) return text;
  return text.replace(CLOSED_TAG, (tag, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** Whether any element of a page begins a line; where none does, the lines of the file are its lines. */
export function hasLineBreaks(page: PageElement): boolean {
  let found = false;
  walk(
    page,
    (node) => {
      if (node.kind === 'element' && !PAGE.has(node.tag)) found ||= node.tag === 'br' || holdsLines(node);
      return found ? 'past' : 'into';
    },
    () => {},
  );
  return found;
}

const PAGE = new Set(['html', 'body']);
