import type { FontName } from './font-files.ts';

/** An entry of the outline that viewers show beside the pages. */
export interface Bookmark {
  readonly level: number;
  readonly title: string;
  /** Which of the document's headings it leads to. */
  readonly heading: number;
}

/** Text to be printed on one line in one font; points, from the type area's or the piece's corner. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Added after each character. */
  readonly spacing: number;
  readonly shaded: boolean;
  /** RGB in hexadecimal. */
  readonly color: string;
  /** Leads to this text. */
  readonly bookmark: Bookmark | null;
  /** Leads from this text to that heading. */
  readonly link: number | null;
}

/** A rule of a table or of the page's furniture, from one point to another. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly thickness: number;
  /** RGB in hexadecimal. */
  readonly color: string;
}

/** A bar of a chart. */
export interface BarMark {
  readonly kind: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** RGB in hexadecimal. */
  readonly color: string;
}

export type Mark = TextMark | RuleMark | BarMark;

/** What is never parted by a page break: a line of text, a row of a table. */
export interface Slice {
  /** Points. */
  readonly height: number;
  /** Blank above it unless it begins a page, in points. */
  readonly above: number;
  readonly keepWithNext: boolean;
  readonly marks: readonly Mark[];
  /** Printed first if a page begins with this slice: the head of a table. */
  readonly repeated: readonly Slice[];
}

/** The mark moved by so many points. */
export function moved(mark: Mark, x: number, y: number): Mark {
  if (mark.kind === 'text') return { ...mark, x: mark.x + x, baseline: mark.baseline + y };
  if (mark.kind === 'bar') return { ...mark, x: mark.x + x, y: mark.y + y };
  const { from, to } = mark;
  return { ...mark, from: { x: from.x + x, y: from.y + y }, to: { x: to.x + x, y: to.y + y } };
}
