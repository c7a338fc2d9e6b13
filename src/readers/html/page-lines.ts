import { labelOpening } from './labels.ts';
import { hasOwnNumber, listMarker } from './list-marker.ts';
import { PageLayout } from './page-layout.ts';
import type { PageLine } from './page-line.ts';
import { type PageElement, type PageNode, walk } from './page-tree.ts';
import { atPosition, positionOf } from './position.ts';
import { isWordNumber, noteNumber, visibilityOf } from './visibility.ts';

/** Elements that begin and end a line. Rows and cells of tables are handled apart. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre ' +
    'section summary table tbody tfoot thead tr ul marquee listing xmp plaintext'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);
const HEADINGS = /^h[1-6]$/;
/** Letters and marks that symbol fonts draw as bullets; a number has a digit, or more than one character. */
const BULLET = /^[^\d０-９一二三四五六七八九十①-⑳⑴-⒛㈠-㈩]$/u;
/** The lines of a page; empty ones stand where the page shows a gap. */
export interface PageText {
  readonly lines: readonly PageLine[];
  /** What was left out because an attribute hides it: the outermost elements. */
  readonly hidden: readonly PageElement[];
}

const NONE: ReadonlySet<PageElement> = new Set();

/** Reads a page, or an element of it, as it is seen; of what attributes hide only these elements, and whole. */
export function pageLines(root: PageElement, opened: ReadonlySet<PageElement> = NONE): PageText {
  const builder = new LineBuilder();
  const hidden: PageElement[] = [];
  let around: PageElement | null = null;
  walk(
    root,
    (node) => {
      if (node.kind === 'text') builder.addText(node.value, node.parent ?? root);
      else {
        const visibility = visibilityOf(node);
        if (visibility === 'unseen') return 'past';
        if (visibility === 'hidden' && around === null) {
          if (!opened.has(node)) {
            hidden.push(node);
            return 'past';
          }
          around = node;
        }
        builder.enter(node);
      }
      return 'into';
    },
    (element) => {
      builder.leave(element);
      if (element === around) around = null;
    },
  );
  return { lines: builder.finish(), hidden };
}

class LineBuilder {
  readonly #layout = new PageLayout();
  #text = '';
  #owner: PageElement | null = null;
  /** Whether nothing or a space stands before what comes next on the line. */
  #spaced = true;
  #linked = 0;
  #links = 0;
  #preformatted = 0;
  #heading: PageElement | null = null;
  #marker = '';
  /** The innermost element that stands above or below its line. */
  #position: { readonly element: PageElement; readonly side: 'raised' | 'lowered' } | null = null;
  /** The element with Word's number of a paragraph or footnote, and what stands in it so far. */
  #number: { readonly element: PageElement; readonly note: string | null; text: string } | null = null;

  enter(element: PageElement): void {
    const { tag } = element;
    if (tag === 'br') this.#breakLine(element);
    else if (tag === 'a') this.#links += 1;
    else if (holdsLines(element)) this.#endLine();
    if (tag === 'table') this.#layout.openTable();
    else if (tag === 'tr') this.#layout.openRow(element);
    else if (CELLS.has(tag)) this.#layout.openCell(element);
    if (tag === 'pre') this.#preformatted += 1;
    if (HEADINGS.test(tag)) this.#heading = element;
    if (tag === 'li') this.#marker = listMarker(element);
    const side = positionOf(element);
    if (side !== null) this.#position = { element, side };
    const note = tag === 'a' ? noteNumber(element) : null;
    if (note !== null || isWordNumber(element)) this.#number = { element, note, text: '' };
  }

  leave(element: PageElement): void {
    const { tag } = element;
    if (tag === 'a') this.#links -= 1;
    else if (holdsLines(element)) this.#endLine();
    if (tag === 'table') this.#layout.closeTable();
    else if (tag === 'tr') this.#layout.closeRow();
    else if (CELLS.has(tag)) this.#layout.closeCell();
    if (tag === 'pre') this.#preformatted -= 1;
    if (HEADINGS.test(tag)) this.#heading = null;
    if (tag === 'li') this.#marker = '';
    if (this.#position?.element === element) this.#position = null;
    if (this.#number?.element === element) this.#endNumber(element, this.#number.note, this.#number.text);
  }

  addText(value: string, parent: PageElement): void {
    const seen = this.#position === null ? value : atPosition(value, this.#position.side);
    const parts = this.#preformatted > 0 ? seen.split(/\r\n?|\n/) : [withoutTypedBreaks(seen)];
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#breakLine(parent);
      this.#append(part, parent);
    }
  }

  finish(): PageLine[] {
    this.#endLine();
    return this.#layout.finish();
  }

  #append(part: string, parent: PageElement): void {
    if (this.#number !== null) {
      this.#layout.count(part.length);
      this.#number.text += part;
      return;
    }
    const text = this.#text === '' && this.#preformatted === 0 ? part.replace(/^[\t\f ]+/, '') : part;
    if (text === '') return;
    this.#layout.count(text.length);
    if (this.#marker !== '' && text.trim() !== '') {
      if (!hasOwnNumber(text)) this.#text += this.#marker;
      this.#marker = '';
    }
    // Labels that only the style sheet sets apart would run into the value before them.
    if (!this.#spaced && startsInline(parent) && labelOpening(text)) this.#text += ' ';
    this.#owner ??= parent;
    this.#text += text;
    this.#spaced = /\s/.test(text.at(-1) ?? ' ');
    if (this.#links > 0) this.#linked += text.length;
  }

  /** Word's number stands right before the words of its paragraph; a bullet is no word of it. */
  #endNumber(element: PageElement, note: string | null, text: string): void {
    this.#number = null;
    this.#append(note === null ? text.trim().replace(BULLET, '') : `注${note}：`, element);
    this.#spaced = true;
  }

  /** Ends the line even where it is empty. */
  #breakLine(at: PageElement): void {
    this.#owner ??= at;
    if (this.#text === '') this.#push('', '');
    else this.#endLine();
    this.#owner = null;
  }

  #endLine(): void {
    if (this.#text !== '') {
      const text = this.#text.replaceAll('\u00a0', ' ');
      const indent = /^\s+(?=\S)/.exec(text)?.[0] ?? '';
      this.#push(text.trim(), indent);
    }
    this.#text = '';
    this.#owner = null;
    this.#spaced = true;
    this.#linked = 0;
  }

  #push(text: string, indent: string): void {
    if (this.#owner === null) return;
    const linked = Math.min(this.#linked, text.length);
    this.#layout.add({ text, indent, owner: this.#owner, linked, heading: this.#heading });
  }
}

/** Whether an element holds lines of its own rather than words of one. */
export function holdsLines(element: PageElement): boolean {
  return BLOCKS.has(element.tag) || CELLS.has(element.tag);
}

/** Whether the text that now begins is the first of an inline element: `…</span><span>来源：`. */
function startsInline(parent: PageElement): boolean {
  const first: PageNode | null = parent.first;
  return first?.kind === 'text' && !BLOCKS.has(parent.tag) && !CELLS.has(parent.tag);
}

/** White space with a line end in it is how the page was typed; other spaces were meant. */
function withoutTypedBreaks(text: string): string {
  // Bounded before the line end: unbounded, a long run of spaces would be searched from each of its places.
  return /[\r\n]/.test(text)
    ? text.replace(/[\r\n][\t\f\r\n ]*/g, '\n').replace(/[\t\f ]{0,64}\n/g, ' ')
    : text;
}
