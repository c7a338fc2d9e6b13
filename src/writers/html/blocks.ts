import type * as tree from '../../model/document.ts';
import { blankLines, signatureIndents } from '../composition-rules.ts';
import type { Orientation } from '../geometry.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import type { PlacedBlock } from '../page-sequence.ts';
import { plainText } from '../plain-text.ts';
import { balancedTitle } from './balanced-title.ts';
import { chartMarkup } from './charts.ts';
import { imprintHeight, imprintMarkup, mastheadMarkup } from './furniture.ts';
import { headingElement } from './heading-elements.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, lines, type Markup } from './markup.ts';
import type { Sheet } from './sheets.ts';
import { tableMarkup } from './tables.ts';

/**
 * A sheet with its blocks.
 *
 * @param letter the masthead of the letter with which the document begins
 */
export function sheetMarkup(sheet: Sheet, letter: tree.Masthead | null, page: Page): Markup {
  const blocks = sheet.blocks.map((placed) => blockMarkup(placed, sheet.orientation, page));
  const last = sheet.blocks.at(-1)?.block;
  const imprint = last?.type === 'imprint' ? last : null;
  const isLetter = letter !== null && sheet.blocks[0]?.block === letter;
  const classes = ['sheet', sheet.orientation, isLetter ? 'letter' : [], imprint === null ? [] : 'imprinted'];
  const style = imprint === null ? null : `--foot:${imprintHeight(imprint, page.house)}`;
  return element('section', { class: classes.flat().join(' '), style }, [lines(blocks)]);
}

function blockMarkup(placed: PlacedBlock, orientation: Orientation, page: Page): Markup {
  const { block, above } = placed;
  switch (block.type) {
    case 'heading': {
      const style = placeStyle(placed, null);
      const content =
        block.level === 0
          ? balancedTitle(block.content, titleCapacity(orientation, page), page)
          : inlineMarkup(block.content, page);
      const id = headingId(page.headings.get(block) ?? 0);
      return element(headingElement[block.level], { id, style }, content);
    }
    case 'paragraph': {
      const further = block.role === 'annex-list' && isRole(above, 'annex-list') ? ' further' : '';
      const style = placeStyle(placed, closingIndent(placed));
      return element('p', { class: `${block.role}${further}`, style }, inlineMarkup(block.content, page));
    }
    case 'contents':
      return contentsMarkup(block, placeStyle(placed, null), page);
    case 'masthead':
      return mastheadMarkup(block, page);
    case 'imprint':
      return imprintMarkup(block, page);
    case 'table':
      return tableMarkup(block, orientation, placeStyle(placed, null), page);
    case 'chart':
      return chartMarkup(block, orientation, placeStyle(placed, null), page);
    default:
      return block satisfies never;
  }
}

const headingId = (number: number): string => `h-${number + 1}`;

/** 目录: each entry leads to its heading; a page on a screen has no numbers. */
function contentsMarkup({ title, entries }: tree.Contents, style: string | null, page: Page): Markup {
  return element('nav', { class: 'contents', style }, [
    lines([
      element('p', { class: 'contents-title' }, inlineMarkup(title, page)),
      ...entries.map(({ level, content, heading }) =>
        element(
          'p',
          { class: `entry level-${level}` },
          content.flatMap((inline) => {
            const words = inlineMarkup([inline], page);
            // A citation leads to its source, and a link holds no other link.
            return inline.type === 'citation'
              ? words
              : [element('a', { href: `#${headingId(heading)}` }, words)];
          }),
        ),
      ),
    ]),
  ]);
}

const titleCapacity = (orientation: Orientation, { house }: Page): number => {
  const { width } = sheetOf(house, orientation).area;
  return Math.floor((width * pointsPerMillimetre) / house.headings[0].size);
};

/** What a block takes from its place and not from its kind: blank lines above it, characters to its right. */
function placeStyle({ block, above }: PlacedBlock, right: number | null): string | null {
  const blank = blankLines(above, block);
  const rules = [blank > 0 ? `--above:${blank}` : [], right === null ? [] : `--right:${right}`].flat();
  return rules.length > 0 ? rules.join(';') : null;
}

/** Right indent in characters of a signature with its date, which depends on both; null for all else. */
function closingIndent({ block, above, below }: PlacedBlock): number | null {
  if (isRole(block, 'signature') && isRole(below, 'date')) {
    return signatureIndents(plainText(block.content), plainText(below.content)).signature;
  }
  if (isRole(block, 'date') && isRole(above, 'signature')) {
    return signatureIndents(plainText(above.content), plainText(block.content)).date;
  }
  return null;
}

function isRole(block: tree.Block | null, role: tree.ParagraphRole): block is tree.Paragraph {
  return block?.type === 'paragraph' && block.role === role;
}
