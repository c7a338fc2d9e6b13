import { type FileChild, Paragraph } from 'docx';
import type * as tree from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { signatureIndents } from '../composition-rules.ts';
import type { PageRun, PlacedBlock } from '../page-sequence.ts';
import { plainText } from '../plain-text.ts';
import { balancedTitle } from './balanced-title.ts';
import { chartBlocks } from './charts.ts';
import { contentsParagraphs, headingBookmark } from './contents.ts';
import { imprintBlocks, mastheadParagraphs } from './furniture.ts';
import { runs } from './inlines.ts';
import { annexTitle, furtherAnnexStyleId, headingStyleId, paragraphStyleId } from './named-styles.ts';
import { characterTwips, textWidth } from './paper.ts';
import { type Position, positionOf } from './position.ts';
import { RawParagraph, rawElement } from './raw-xml.ts';
import type { Rendering } from './rendering.ts';
import { edgeParagraph, tableBlocks } from './tables.ts';

/** The paragraphs and tables of a run of pages. */
export function renderRun(run: PageRun, rendering: Rendering): FileChild[] {
  const rendered = run.blocks.flatMap((placed) => render(placed, run, rendering));
  // The section's end needs a paragraph to hold it.
  return run.blocks.at(-1)?.block.type === 'table' ? [...rendered, edgeParagraph({})] : rendered;
}

function render(placed: PlacedBlock, run: PageRun, rendering: Rendering): FileChild[] {
  const { block } = placed;
  const position = positionOf(placed, rendering.house);
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block, run, position, rendering)];
    case 'paragraph': {
      const indent = closingIndent(placed, rendering.house);
      const own = indent === null ? position : { ...position, indent: { right: indent } };
      return [paragraph(styleId(block, placed.above), block.content, own, rendering)];
    }
    case 'contents':
      return contentsParagraphs(block, run.orientation, position, rendering);
    case 'masthead':
      return mastheadParagraphs(block, position, rendering);
    case 'imprint':
      return imprintBlocks(block, rendering);
    case 'table':
      return tableBlocks(block, run.orientation, position, placed.above?.type === 'table', rendering);
    case 'chart':
      return chartBlocks(block, run.orientation, position, rendering);
    default:
      return block satisfies never;
  }
}

/** With a bookmark, to which contents and cross-references lead. */
function headingParagraph(
  heading: tree.Heading,
  run: PageRun,
  { pageBreakBefore, spacing }: Position,
  rendering: Rendering,
): RawParagraph {
  const number = rendering.headings.get(heading);
  const words = runs(headingContent(heading, run, rendering), rendering.printable);
  return new RawParagraph([
    rawElement('w:pPr', {}, [
      rawElement('w:pStyle', { 'w:val': headingStyle(heading, rendering) }),
      ...(pageBreakBefore === true ? [rawElement('w:pageBreakBefore')] : []),
      ...(spacing === undefined ? [] : [rawElement('w:spacing', { 'w:before': spacing.before })]),
    ]),
    ...(number === undefined
      ? words
      : [
          rawElement('w:bookmarkStart', { 'w:id': number, 'w:name': headingBookmark(number) }),
          ...words,
          rawElement('w:bookmarkEnd', { 'w:id': number }),
        ]),
  ]);
}

/** The first title is the document's, the others are those of annexes. */
function headingStyle(heading: tree.Heading, { headings }: Rendering): string {
  if (heading.level !== 0) return headingStyleId[heading.level];
  const first = [...headings.keys()].find(({ level }) => level === 0);
  return heading === first ? headingStyleId[0] : annexTitle.id;
}

/** A title is broken into balanced lines, as many as it needs; other headings run on. */
function headingContent(
  { level, content }: tree.Heading,
  { orientation }: PageRun,
  { house }: Rendering,
): readonly tree.Inline[] {
  if (level !== 0) return content;
  const character = characterTwips(house, house.headings[0].size);
  return balancedTitle(content, Math.floor(textWidth(house, orientation) / character));
}

function styleId({ role }: tree.Paragraph, above: tree.Block | null): string {
  return role === 'annex-list' && isRole(above, role) ? furtherAnnexStyleId : paragraphStyleId[role];
}

function paragraph(
  style: string,
  content: readonly tree.Inline[],
  options: Position & { readonly indent?: { readonly right: number } },
  { printable }: Rendering,
): Paragraph {
  return new Paragraph({ ...options, style, children: runs(content, printable) });
}

/** Right indent in twips of a signature with its date, which depends on both; null for all else. */
function closingIndent({ block, above, below }: PlacedBlock, house: HouseStyle): number | null {
  const own = (characters: number): number =>
    Math.round(characters * characterTwips(house, house.paragraphs.signature.size));
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
