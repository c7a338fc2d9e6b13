import type { Citation, Heading, Inline } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { type Citations, proofAttributes } from './citations.ts';
import { element, type Markup } from './markup.ts';
import type { PrintableText } from './printable-text.ts';
import { stretches } from './unbroken.ts';

/** What the parts of one page share while it is written. */
export interface Page {
  readonly house: HouseStyle;
  readonly printable: PrintableText;
  /** null: the page is for the public and does not say where anything stands. */
  readonly citations: Citations | null;
  /** The place of each heading among all, by which links name it. */
  readonly headings: ReadonlyMap<Heading, number>;
}

/** The inlines of a paragraph; their text is the tree's, character by character. */
export function inlineMarkup(content: readonly Inline[], page: Page): Markup[] {
  return content.flatMap((inline): Markup[] => {
    switch (inline.type) {
      case 'text':
        return words(inline.text, page);
      case 'strong':
        return [element('strong', {}, inlineMarkup(inline.content, page))];
      case 'citation':
        return [citation(inline, page)];
      case 'placeholder':
        return [element('mark', { class: 'placeholder' }, words(inline.text, page))];
      case 'line-break':
        return [element('br')];
      default:
        return inline satisfies never;
    }
  });
}

function words(text: string, { printable }: Page): Markup[] {
  return stretches(text).map((stretch) => {
    const markup = printable.of(stretch.text);
    return stretch.kept ? element('span', { class: 'kept' }, [markup]) : markup;
  });
}

function citation(cited: Citation, page: Page): Markup {
  if (page.citations === null) return element('span', {}, words(cited.text, page));
  const { id, entry, evidence } = page.citations.place(cited);
  return element('span', { class: 'citation', id, ...proofAttributes(evidence) }, [
    element('a', { href: `#${entry}` }, words(cited.text, page)),
  ]);
}
