import { Paragraph, type Table } from 'docx';
import type * as tree from '../../model/document.ts';
import { headingStyle, paragraphStyle, signatureIndents } from '../house-style.ts';
import { plainText } from '../plain-text.ts';
import { balancedTitle } from './balanced-title.ts';
import { runs } from './inlines.ts';
import { furtherAnnexStyleId, headingStyleId, paragraphStyleId } from './named-styles.ts';
import type { PageRun, PlacedBlock } from './page-sequence.ts';
import { characterTwips, textWidth } from './paper.ts';
import { type Position, positionOf } from './position.ts';
import type { PrintableText } from './printable-text.ts';
import { edgeParagraph, tableBlocks } from './tables.ts';

/** The paragraphs and tables of a run of pages. */
export function renderRun(run: PageRun, printable: PrintableText): (Paragraph | Table)[] {
  const rendered = run.blocks.flatMap((placed) => render(placed, run, printable));
  // The section's end needs a paragraph to hold it.
  return run.blocks.at(-1)?.block.type === 'table' ? [...rendered, edgeParagraph({})] : rendered;
}

function render(placed: PlacedBlock, run: PageRun, printable: PrintableText): (Paragraph | Table)[] {
  const { block } = placed;
  const position = positionOf(placed);
  switch (block.type) {
    case 'heading':
      return [paragraph(headingStyleId[block.level], headingContent(block, run), position, printable)];
    case 'paragraph': {
      const indent = closingIndent(placed);
      const own = indent === null ? position : { ...position, indent: { right: indent } };
      return [paragraph(styleId(block, placed.above), block.content, own, printable)];
    }
    case 'table':
      return tableBlocks(block, run.orientation, position, placed.above?.type === 'table', printable);
    default:
      return block satisfies never;
  }
}

/** A title is broken into balanced lines, as many as it needs; other headings run on. */
function headingContent({ level, content }: tree.Heading, run: PageRun): readonly tree.Inline[] {
  if (level !== 0) return content;
  return balancedTitle(
    content,
    Math.floor(textWidth[run.orientation] / characterTwips(headingStyle[0].size)),
  );
}

function styleId({ role }: tree.Paragraph, above: tree.Block | null): string {
  return role === 'annex-list' && isRole(above, role) ? furtherAnnexStyleId : paragraphStyleId[role];
}

function paragraph(
  style: string,
  content: readonly tree.Inline[],
  options: Position & { readonly indent?: { readonly right: number } },
  printable: PrintableText,
): Paragraph {
  return new Paragraph({ ...options, style, children: runs(content, printable) });
}

/** Right indent in twips of a signature with its date, which depends on both; null for all else. */
function closingIndent({ block, above, below }: PlacedBlock): number | null {
  const own = (characters: number): number =>
    Math.round(characters * characterTwips(paragraphStyle.signature.size));
  if (isRole(block, 'signature') && isRole(below, 'date')) {
    return own(signatureIndents(plainText(block.content), plainText(below.content)).signature);
  }
  if (isRole(block, 'date') && isRole(above, 'signature')) {
    return own(signatureIndents(plainText(above.content), plainText(block.content)).date);
  }
  return null;
}

function isRole(block: tree.Block | null, role: tree.ParagraphRole): block is tree.Paragraph {
  return block?.type === 'paragraph' && block.role === role;
}
