import type { Block, ParagraphRole, Row } from '../model/document.ts';
import type { HouseStyle, ParagraphStyle } from '../model/style.ts';

/*
 * Rules of composition of an official document (GB/T 9704-2012) that no style changes: what begins a page, what
 * stands apart from what, what belongs together.
 */

/** The style of a paragraph below that block: of several annexes only the first begins with 附件：. */
export function styleOfParagraph(
  house: HouseStyle,
  role: ParagraphRole,
  above: Block | null,
): ParagraphStyle {
  const style = house.paragraphs[role];
  const continued = role === 'annex-list' && above?.type === 'paragraph' && above.role === role;
  return continued ? { ...style, firstLine: 0 } : style;
}
/** Whether a block begins a page; a page break written directly before it is the same break. */
export const beginsPage = (block: Block): boolean =>
  block.type === 'masthead' || (block.type === 'paragraph' && startsPage[block.role]);

/** Paragraphs that begin a page (7.4.5); a page break written directly before one is the same break. */
const startsPage: Readonly<Record<ParagraphRole, boolean>> = {
  body: false,
  quotation: false,
  note: false,
  'annex-mark': true,
  'annex-list': false,
  recipient: false,
  byline: false,
  signature: false,
  date: false,
};

/** A row of one cell over all columns names the rows below it and stays with them. */
export function namesRowsBelow({ cells }: Row): boolean {
  return cells.length === 1 && (cells[0]?.span ?? 1) > 1;
}

/**
 * Whether a row of a table's body stays with the one below it: the first two and the last two are together,
 * so that neither a head at the foot of a page nor one repeated at the top of the last has a lone row below it.
 */
export function staysWithRowBelow(body: readonly Row[], index: number): boolean {
  const row = body[index];
  if (row === undefined || index === body.length - 1) return false;
  return namesRowsBelow(row) || index === 0 || index === body.length - 2;
}

/**
 * The blank space between two neighbours, in lines of the grid, beyond their own lines: 7.3.1 to 7.3.6
 * and 7.4.5. `above` is null at the beginning of a page.
 */
export function blankLines(above: Block | null, below: Block): number {
  if (above === null) return 0;
  const upper = kindOf(above);
  const lower = kindOf(below);
  if (above.type === 'masthead') return above.form === 'bulletin' ? 1 : 2;
  if (upper === 'annex-mark') return 1;
  if (upper === 'title') return lower === 'title' || lower === 'byline' ? 0 : 1;
  if (upper === 'byline') return lower === 'byline' ? 0 : 1;
  if (lower === 'annex-list') return upper === 'annex-list' ? 0 : 1;
  if (lower === 'signature') return upper === 'signature' ? 0 : 1;
  if (lower === 'date') return upper === 'signature' || upper === 'date' ? 0 : 1;
  if (lower === 'title') return 1;
  if (upper === 'table' || upper === 'chart') return lower === 'note' ? 0.25 : 0.5;
  if (lower === 'table' || lower === 'chart') return upper === 'heading' ? 0 : 0.5;
  return 0;
}

function kindOf(block: Block): ParagraphRole | 'title' | 'heading' | 'table' | 'chart' | 'other' {
  switch (block.type) {
    case 'heading':
      return block.level === 0 ? 'title' : 'heading';
    case 'paragraph':
      return block.role;
    case 'table':
    case 'chart':
      return block.type;
    case 'contents':
    case 'page-break':
    case 'landscape':
    case 'masthead':
    case 'imprint':
      return 'other';
  }
}

/**
 * Right indents, in characters, of a signature and the date below it (7.3.5.2): the signature two
 * characters in and the date beginning two characters to the right of it; where the date is the longer
 * of the two, the date two characters in and the signature moved to match.
 */
export function signatureIndents(signature: string, date: string): { signature: number; date: number } {
  const surplus = widthInCharacters(date) - widthInCharacters(signature);
  return surplus > 0 ? { signature: surplus + 4, date: 2 } : { signature: 2, date: -surplus };
}

/** The width of a text in full-width characters; ASCII is half as wide. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1;
  return width;
}
