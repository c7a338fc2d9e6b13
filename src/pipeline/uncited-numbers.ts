import type { Block, Document, Inline, Row, SpreadLine } from '../model/document.ts';

/** Words between marks and spaces that hold a digit. */
const WORDS_WITH_DIGITS = /[^\s，。；：、（）“”《》]*[0-9０-９][^\s，。；：、（）“”《》]*/g;

/**
 * The words with digits that a document prints without proof, since they are no figures: 表1, 附件1, 3月1日 of
 * a rule, files, digests; `besides` are a letterhead's own words. Who reads the document back knows them by this list. Each once, in printed order.
 */
export function uncitedNumbers(document: Document, besides: readonly string[] = []): string[] {
  const texts = [...document.blocks.flatMap(textsOf), ...besides];
  return [...new Set(texts.flatMap((text) => text.match(WORDS_WITH_DIGITS) ?? []))];
}

/** The words of a block beside its citations, which part them. */
function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'table':
      return [
        inlineText(block.caption),
        inlineText(block.unit),
        ...[...block.head, ...block.body].flatMap(rowTexts),
      ];
    case 'chart':
      return [
        inlineText(block.unit),
        ...block.bars.map(({ label }) => label),
        ...[block.caption, block.source].map(inlineText),
      ];
    case 'contents':
      return [inlineText(block.title), ...block.entries.map(({ content }) => inlineText(content))];
    case 'landscape':
      return block.blocks.flatMap(textsOf);
    case 'masthead':
      return [...block.marks.map(inlineText), inlineText(block.name), ...block.lines.map(lineText)];
    case 'imprint':
      return block.lines.map(lineText);
    case 'page-break':
      return [];
    default:
      return block satisfies never;
  }
}

/** In the order of printing; what stands apart on a line is no one word. */
const lineText = ({ left, center, right }: SpreadLine): string =>
  [left, center, right].map(inlineText).join('\n');

const rowTexts = (row: Row): string[] => row.cells.map(({ content }) => inlineText(content));

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
        case 'placeholder':
          return inline.text;
        case 'strong':
          return inlineText(inline.content);
        case 'citation':
        case 'line-break':
          return '\n';
        default:
          return inline satisfies never;
      }
    })
    .join('');
}
