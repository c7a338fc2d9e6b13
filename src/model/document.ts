import type { Evidence } from './evidence.ts';
import type { ReportTable } from './report-tables.ts';

/**
 * The one tree from which every output is written. Its text is final: numbering, punctuation and
 * placeholders are in it, so that all formats carry the same words and figures.
 */
export interface Document {
  readonly properties: DocumentProperties;
  readonly blocks: readonly Block[];
  /** Proof for every cited inline, in the order in which they are printed. */
  readonly evidence: readonly Evidence[];
  /** The same facts as data, for a workbook; absent: none. */
  readonly tables?: readonly ReportTable[];
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The instant written into the files, ISO 8601 in UTC; never the clock. */
  readonly date: string;
  /** For the public: the document's own bytes name no file and hold no proof. Absent: internal. */
  readonly audience?: 'public';
}

export type Block =
  | Heading
  | Paragraph
  | Table
  | Chart
  | Contents
  | PageBreak
  | Landscape
  | Masthead
  | Imprint;

/** Level 0 is a title (of the document or of an annex); 1–4 are 一、 （一） 1. （1）. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly content: readonly Inline[];
}

/**
 * What a paragraph is in the page: body text, a quotation with its source, a table's legend or note, an
 * annex mark (附件1), a list of what is annexed, the main recipient, the signature and the date.
 */
export type ParagraphRole =
  | 'body'
  | 'quotation'
  | 'note'
  | 'annex-mark'
  | 'annex-list'
  | 'recipient'
  | 'byline'
  | 'signature'
  | 'date';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: ParagraphRole;
  readonly content: readonly Inline[];
}

/**
 * What paged formats print above the head of a table that goes on from the page before. Word repeats heads by itself
 * and has no place for it.
 */
export const CONTINUED_TABLE = '续表';

export interface Table {
  readonly type: 'table';
  /** 表1 and what it shows; printed above, centred. */
  readonly caption: readonly Inline[];
  /** 单位：件; printed at the top right; empty where the units stand in the header. */
  readonly unit: readonly Inline[];
  readonly columns: readonly Column[];
  /** Repeated on every page. */
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

export interface Column {
  /** A share of the table's width; all columns together make the whole. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly content: readonly Inline[];
  /** How many columns it covers. */
  readonly span: number;
  /** Overrides the column's. */
  readonly align: 'left' | 'center' | 'right' | null;
}

/** Bars from top to bottom in the order given, drawn from zero to one scale. */
export interface Chart {
  readonly type: 'chart';
  /** 图1 and what it shows; printed below, centred. */
  readonly caption: readonly Inline[];
  /** 单位：家; printed at the top right; may be empty. */
  readonly unit: readonly Inline[];
  readonly bars: readonly Bar[];
  /** Where the data come from and what they leave out; printed below the caption as a note; may be empty. */
  readonly source: readonly Inline[];
}

export interface Bar {
  readonly label: string;
  /** The figure that is printed beside the bar. */
  readonly value: Citation;
  /** What it says, and the bar's length: 31.5 of 31.5%. */
  readonly number: number;
}

/** 目录: the headings with their pages, each leading to its own. */
export interface Contents {
  readonly type: 'contents';
  readonly title: readonly Inline[];
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  /** 1–3; an annex stands beside 一、. */
  readonly level: 1 | 2 | 3;
  readonly content: readonly Inline[];
  /** Which of the document's headings it leads to, in their order, from 0. */
  readonly heading: number;
}

export interface PageBreak {
  readonly type: 'page-break';
}

/** Pages turned by ninety degrees, for a table wider than the type area. */
export interface Landscape {
  readonly type: 'landscape';
  readonly blocks: readonly Block[];
}

/** What head a document has: of an official document (文件), of a letter (信函), of a bulletin (简报). */
export type MastheadForm = 'document' | 'letter' | 'bulletin';

/** The head of the first page (版头, 报头), down to its red rule. Begins a page. */
export interface Masthead {
  readonly type: 'masthead';
  readonly form: MastheadForm;
  /** 份号, 密级, 紧急程度: each on a line of its own, top left. */
  readonly marks: readonly (readonly Inline[])[];
  /** The issuing body's or the bulletin's name, in red. */
  readonly name: readonly Inline[];
  /** 发文字号 and 签发人; 第3期, the issuing office and the date. */
  readonly lines: readonly SpreadLine[];
}

/** What stands at the foot of the last page (版记, 报尾), between rules. */
export interface Imprint {
  readonly type: 'imprint';
  readonly lines: readonly SpreadLine[];
}

/** One line with words at its ends or in its middle; empty where nothing stands. */
export interface SpreadLine {
  readonly left: readonly Inline[];
  readonly center: readonly Inline[];
  readonly right: readonly Inline[];
}

export type Inline = Text | Strong | Citation | Placeholder | LineBreak;

/** Words of the template, names and labels. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
}

export interface Strong {
  readonly type: 'strong';
  readonly content: readonly Inline[];
}

/** A figure or quotation; `evidence` indexes `Document.evidence`. */
export interface Citation {
  readonly type: 'citation';
  readonly text: string;
  readonly evidence: number;
}

/** What the user has not given and nobody may invent: 〔编制单位〕. Printed so that it is seen. */
export interface Placeholder {
  readonly type: 'placeholder';
  readonly text: string;
}

export interface LineBreak {
  readonly type: 'line-break';
}
