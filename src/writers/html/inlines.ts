import type { Citation, Heading, Inline } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { type Citations, proofAttributes } from './citations.ts';
import { element, type Markup } from './markup.ts';
import type { PrintableText } from './printable-text.ts';
import { measureAfter, stretches } from './unbroken.ts';

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
  return content.flatMap((inline, index): Markup[] => {
    switch (inline.type) {
      case 'text':
        return words(inline.text.slice(measureBetween(content[index - 1], inline).length), page);
      case 'strong':
        return [element('strong', {}, inlineMarkup(inline.content, page))];
      case 'citation': {
        const measure = measureBetween(inline, content[index + 1]);
        const cited = citation(inline, page);
        return [measure === '' ? cited : kept(cited, page.printable.of(measure))];
      }
      case 'placeholder':
        return [element('mark', { class: 'placeholder' }, words(inline.text, page))];
      case 'line-break':
        return [element('br')];
      default:
        return inline satisfies never;
    }
  });
}

/** The measure word that stays on the line of the figure before it. */
function measureBetween(figure: Inline | undefined, next: Inline | undefined): string {
  if (figure?.type !== 'citation' || next?.type !== 'text') return '';
  return measureAfter(figure.text, next.text);
}

const kept = (...markup: Markup[]): Markup => element('span', { class: 'kept' }, markup);

function words(text: string, { printable }: Page): Markup[] {
  return stretches(text).map((stretch) => {
    const markup = printable.of(stretch.text);
    return stretch.kept ? kept(markup) : markup;
  });
}

function citation(cited: Citation, page: Page): Markup {
  if (page.citations === null) return element('span', {}, words(cited.text, page));
  const { id, entry, evidence } = page.citations.place(cited);
  return element('span', { class: 'citation', id, ...proofAttributes(evidence) }, [
    element('a', { href: `#${entry}` }, words(cited.text, page)),
  ]);
}
