import type { Attachment } from '../model/attachment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import type { LetterheadUse } from './docx/letterhead/letterhead.ts';

/** One format's rendering of a document. */
export interface Rendering {
  readonly bytes: Uint8Array;
  /** null for formats that are paged only when they are opened. */
  readonly pages: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is to be written, and how it is to look. */
export interface Assignment {
  readonly document: Document;
  readonly house: HouseStyle;
  /** What a Word file is written into; null: pages of its own. */
  readonly letterhead: LetterheadUse | null;
  /** Carried along where the format can. */
  readonly attachments: readonly Attachment[];
}

/** `fonts` is the folder that holds the font files. */
export type Writer = (assignment: Assignment, fonts: string) => Promise<Rendering>;

/**
 * The registry: format → writer. A new format is a line here. Each is loaded when it is used, as the
 * libraries behind them take half a second.
 */
export const writers = {
  docx: async ({ document, house, letterhead }, fonts) => {
    const { writeDocx } = await import('./docx/index.ts');
    const pages = await pagesOfContents(document, house, letterhead, fonts);
    return { ...(await writeDocx(document, house, letterhead, pages)), pages: null };
  },
  pdf: async ({ document, house, attachments }, fonts) => {
    const { writePdf } = await import('./pdf/index.ts');
    return await writePdf(document, house, fonts, attachments);
  },
  html: async ({ document, house }) => {
    const { writeHtml } = await import('./html/index.ts');
    return { ...(await writeHtml(document, house)), pages: null };
  },
  xlsx: async ({ document }) => {
    const { writeXlsx } = await import('./xlsx/index.ts');
    return { ...(await writeXlsx(document)), pages: null };
  },
} as const satisfies Record<string, Writer>;

export type OutputFormat = keyof typeof writers;

/** The formats in the order in which they are listed. */
export const outputFormats = Object.keys(writers) as OutputFormat[];

/** Word counts pages itself; what stands in the file before it does is the PDF's count, which differs little. */
async function pagesOfContents(
  document: Document,
  house: HouseStyle,
  use: LetterheadUse | null,
  fonts: string,
): Promise<ReadonlyMap<number, number>> {
  if (!document.blocks.some(({ type }) => type === 'contents')) return new Map();
  const { pagesOfHeadings } = await import('./pdf/index.ts');
  if (use === null) return pagesOfHeadings(document, house, fonts);
  const { onPage } = await import('./docx/letterhead/page-setup.ts');
  return pagesOfHeadings(document, onPage(house, use.letterhead.page), fonts);
}
