import type { Heading, ParagraphRole } from './document.ts';

/**
 * The look of a document as data: what every writer follows. Lengths say their unit; "characters" are
 * full-width characters of the paragraph's own size.
 */
export interface HouseStyle {
  readonly page: PageLook;
  /** Lines on a page and characters in a line of the body's text. */
  readonly grid: { readonly lines: number; readonly characters: number };
  readonly pageNumber: PageNumberLook;
  /** Level 0 is a title, 1–4 are 一、 （一） 1. （1）. */
  readonly headings: Readonly<Record<Heading['level'], ParagraphStyle>>;
  readonly paragraphs: Readonly<Record<ParagraphRole, ParagraphStyle>>;
  /** An entry of the contents; each level stands one character farther in. */
  readonly contents: ParagraphStyle;
  readonly furniture: Readonly<Record<FurnitureRole, ParagraphStyle>>;
  readonly table: TableLook;
  /** Behind a placeholder, so that nobody overlooks what is still to be filled in; RGB in hexadecimal. */
  readonly placeholderShade: string;
  /** The names of the faces in Word's files; the PDF has its own fonts for them. */
  readonly wordFonts: Readonly<Record<Face | 'latin', WordFont>>;
}

/**
 * The texts of a masthead and an imprint: 份号、密级、紧急程度, the names in red, 发文字号 and its like, 抄送 and
 * its like. A red rule has the colour of the name above it.
 */
export type FurnitureRole = 'head-mark' | 'issuing-body' | 'bulletin-name' | 'head-line' | 'imprint';

/** A typeface by its role in the page. Each writer has its own fonts for it. */
export type Face = '小标宋' | '仿宋' | '黑体' | '楷体' | '宋体';

/** A font as Windows, Word and WPS name it. */
export interface WordFont {
  readonly name: string;
  /** What Word and WPS may take where the machine lacks it, the nearest first. */
  readonly substitutes: readonly string[];
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphStyle {
  readonly face: Face;
  /** Nominal size in points (字号). The body's own size is fitted by each writer to the characters of a line. */
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
  /** RGB in hexadecimal. */
  readonly color: string;
}

/** The sheet as it is bound on its left, in millimetres. */
export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/** — 1 — below the type area. */
export interface PageNumberLook {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** `outer`: odd pages right, even pages left, as in a bound document. */
  readonly place: 'outer' | 'center' | 'none';
  /** From the type area's lower edge to the dash's line, in millimetres. */
  readonly below: number;
  /** From the edge of the type area, in characters. */
  readonly inset: number;
  /** What stands before and after the number. */
  readonly before: string;
  readonly after: string;
}

export interface TableLook {
  readonly caption: ParagraphStyle;
  readonly unit: ParagraphStyle;
  readonly regular: CellLook;
  /** For tables of many columns, which it keeps readable. */
  readonly small: CellLook;
  /** The most columns of a table whose cells are regular. */
  readonly mostRegular: { readonly portrait: number; readonly landscape: number };
  /** Thickness of the rules, in points. */
  readonly rule: number;
}

/** Cells have a pitch of their own: the body's would double the height of the rows. */
export interface CellLook {
  readonly head: ParagraphStyle;
  readonly body: ParagraphStyle;
  /** Between a rule and the cell's text, in points. */
  readonly padding: { readonly x: number; readonly y: number };
}
