import type { Block, Heading, ParagraphRole, Row } from '../model/document.ts';

/**
 * The look of an official document (GB/T 9704-2012), as data: what every writer that prints pages
 * follows. Lengths say their unit; "characters" are full-width characters of the paragraph's own size,
 * "lines" are lines of the body's grid.
 */

/** A typeface by its role in the page. Each writer names its own fonts for it. */
export type Face = '小标宋' | '仿宋' | '黑体' | '楷体' | '宋体';

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphStyle {
  readonly face: Face;
  /** Nominal size in points (字号). The grid's own size, 三号, is fitted by each writer to 28 characters. */
  readonly size: number;
  /** From one line to the next, in points. */
  readonly pitch: number;
  readonly align: Alignment;
  /** Indent of the first line beyond the left indent, in characters. */
  readonly firstLine: number;
  /** Indent of every line from the left, in characters. */
  readonly left: number;
  /** Indent of every line from the right, in characters. */
  readonly right: number;
  /** Stays on the page of what follows it. */
  readonly keepWithNext: boolean;
}

/** Named sizes (字号) in points. */
export const typeSize = {
  二号: 22,
  三号: 16,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const;

/** A4 with the margins of GB/T 9704-2012, 5.1 and 5.2.1, in millimetres. */
export const page = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** The type area (版心) without the page number. */
  area: { width: 156, height: 225 },
} as const;

/**
 * A page turned for a wide table, as it is read: the paper's left (binding) edge is on top, for odd and
 * even pages alike, and its foot with the page number on the left.
 */
export const landscapePage = {
  width: page.height,
  height: page.width,
  margin: {
    top: page.margin.left,
    bottom: page.margin.right,
    left: page.margin.bottom,
    right: page.margin.top,
  },
  area: { width: page.area.height, height: page.area.width },
} as const;

/** 22 lines of 28 characters fill the type area (5.2.3). */
export const grid = { lines: 22, characters: 28 } as const;

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** From one line of the grid to the next, in points: 225 mm over 22 lines. */
export const gridPitch = (page.area.height * pointsPerMillimetre) / grid.lines;

/** — 1 — below the type area, odd pages right, even pages left (7.5). */
export const pageNumber = {
  face: '宋体',
  size: typeSize.四号,
  /** From the type area's lower edge to the dash's line, in millimetres. */
  below: 7,
  /** From the edge of the type area, in characters. */
  inset: 1,
  text: (number: number) => `— ${number} —`,
} as const;

const gridText: ParagraphStyle = {
  face: '仿宋',
  size: typeSize.三号,
  pitch: gridPitch,
  align: 'justify',
  firstLine: 2,
  left: 0,
  right: 0,
  keepWithNext: false,
};

const title: ParagraphStyle = {
  ...gridText,
  face: '小标宋',
  size: typeSize.二号,
  align: 'center',
  firstLine: 0,
  keepWithNext: true,
};

const heading: ParagraphStyle = { ...gridText, align: 'left', keepWithNext: true };

/** Level 0 is a title, 1–4 are 一、 （一） 1. （1） (7.3.3): all of the body's size, so that the grid holds. */
export const headingStyle: Readonly<Record<Heading['level'], ParagraphStyle>> = {
  0: title,
  1: { ...heading, face: '黑体' },
  2: { ...heading, face: '楷体' },
  3: heading,
  4: heading,
};

/** The style of each kind of paragraph. */
export const paragraphStyle: Readonly<Record<ParagraphRole, ParagraphStyle>> = {
  body: gridText,
  quotation: { ...gridText, face: '楷体' },
  // Three lines of notes take two lines of the grid.
  note: { ...gridText, size: typeSize.小四, pitch: (gridPitch * 2) / 3 },
  'annex-mark': { ...gridText, face: '黑体', align: 'left', firstLine: 0, keepWithNext: true },
  // 附件： begins two characters in; turned lines and further annexes stand under its 1. (7.3.4).
  'annex-list': { ...gridText, align: 'left', firstLine: -3, left: 5 },
  recipient: { ...gridText, align: 'left', firstLine: 0 },
  byline: { ...gridText, face: '楷体', align: 'center', firstLine: 0 },
  signature: { ...gridText, align: 'right', firstLine: 0, right: 2, keepWithNext: true },
  date: { ...gridText, align: 'right', firstLine: 0, right: 2 },
};

/** The style of a paragraph below that block: of several annexes only the first begins with 附件：. */
export function styleOfParagraph(role: ParagraphRole, above: Block | null): ParagraphStyle {
  const style = paragraphStyle[role];
  const continued = role === 'annex-list' && above?.type === 'paragraph' && above.role === role;
  return continued ? { ...style, firstLine: 0 } : style;
}

/** Paragraphs that begin a page (7.4.5); a page break written directly before one is the same break. */
export const startsPage: Readonly<Record<ParagraphRole, boolean>> = {
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

export interface TableStyle {
  readonly caption: ParagraphStyle;
  readonly unit: ParagraphStyle;
  readonly head: ParagraphStyle;
  readonly body: ParagraphStyle;
  /** Between a rule and the cell's text, in points. */
  readonly padding: { readonly x: number; readonly y: number };
  /** Thickness of the rules, in points. */
  readonly rule: number;
}

/** The most columns whose text is set in 五号; beyond it 小五 keeps the columns readable. */
const wideTable = { portrait: 7, landscape: 11 } as const;

/**
 * The style of a table with so many columns on a page of that orientation. Cells have a pitch of their
 * own: the grid's would double the height of the rows.
 */
export function tableStyle(columns: number, orientation: 'portrait' | 'landscape'): TableStyle {
  const small = columns > wideTable[orientation];
  const size = small ? typeSize.小五 : typeSize.五号;
  const cell: ParagraphStyle = {
    ...gridText,
    face: '宋体',
    size,
    pitch: size * 1.4,
    align: 'left',
    firstLine: 0,
  };
  return {
    caption: {
      ...gridText,
      face: '黑体',
      size: typeSize.四号,
      align: 'center',
      firstLine: 0,
      keepWithNext: true,
    },
    unit: { ...cell, size: typeSize.五号, pitch: typeSize.五号 * 1.6, align: 'right', keepWithNext: true },
    head: { ...cell, face: '黑体', align: 'center' },
    body: cell,
    padding: { x: small ? 2.5 : 4, y: small ? 2 : 3 },
    rule: 0.5,
  };
}

/** Behind a placeholder, so that nobody overlooks what is still to be filled in; RGB. */
export const placeholderShade = 'D9D9D9';

/**
 * The blank space between two neighbours, in lines of the grid, beyond their own lines: 7.3.1 to 7.3.6
 * and 7.4.5. `above` is null at the beginning of a page.
 */
export function blankLines(above: Block | null, below: Block): number {
  if (above === null) return 0;
  const upper = kindOf(above);
  const lower = kindOf(below);
  if (upper === 'annex-mark') return 1;
  if (upper === 'title') return lower === 'title' || lower === 'byline' ? 0 : 1;
  if (upper === 'byline') return lower === 'byline' ? 0 : 1;
  if (lower === 'annex-list') return upper === 'annex-list' ? 0 : 1;
  if (lower === 'signature') return upper === 'signature' ? 0 : 1;
  if (lower === 'date') return upper === 'signature' || upper === 'date' ? 0 : 1;
  if (lower === 'title') return 1;
  if (upper === 'table') return lower === 'note' ? 0.25 : 0.5;
  if (lower === 'table') return upper === 'heading' ? 0 : 0.5;
  return 0;
}

function kindOf(block: Block): ParagraphRole | 'title' | 'heading' | 'table' | 'other' {
  switch (block.type) {
    case 'heading':
      return block.level === 0 ? 'title' : 'heading';
    case 'paragraph':
      return block.role;
    case 'table':
      return 'table';
    case 'page-break':
    case 'landscape':
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
