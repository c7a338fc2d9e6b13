import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { signatureOf } from '../file-signature.ts';
import { LimitReached, limits } from '../limits.ts';
import { plausibility } from '../plausibility.ts';
import type { Reader, Reading } from '../reader.ts';
import { withPdf } from './engine.ts';
import { textLines } from './layout.ts';
import { type PageMarks, readMarks } from './page-marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { PdfFault } from './pdf-fault.ts';
import type { PdfFile, PdfJs } from './pdfjs.ts';

/** Where the header must begin (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024;
/** Where the end mark must stand. */
const TRAILER_WITHIN = 2048;
/** Below this, glyphs were named by numbers that say nothing of the characters. */
const LEAST_PLAUSIBLE = 0.5;
/** The share of glyphs without a name from which on the others' names are not to be trusted either. */
const MOST_UNNAMED = 0.005;

/**
 * PDF files with a text layer. The text is the report's paragraphs, put together from where its characters
 * stand; running heads, feet and page numbers are left out, tables are given row by row. Refused with a
 * diagnostic: scanned pages, what has a password, what is damaged, what exceeds a limit.
 */
export const readPdf: Reader = async (bytes, file) => {
  const place = { file: file.path };
  const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
  if (!hasHeader(bytes)) return refused(notPdf(bytes, file.path));
  try {
    const { pages, unreadable } = await withPdf(bytes, readPages);
    const count = pages.length;
    const withText = pages.filter(hasText).length;
    if (count === 0) return refused(diagnose('damaged-input', { reason: '没有页面' }, place));
    if (unreadable.length === count)
      return refused(diagnose('damaged-input', { reason: '页面内容损坏' }, place));
    if (withText === 0) return refused(diagnose('scanned-pdf', { pages: count }, place));
    const text = paragraphsOf(textLines(pages)).join('\n').trim();
    if (text === '') return refused(diagnose('scanned-pdf', { pages: count }, place));
    if (isUndecodable(pages, text)) return refused(diagnose('undecodable-pdf', {}, place));
    const { path, sha256 } = file;
    return {
      source: { path, format: 'pdf', encoding: null, sha256, text, hasLines: false },
      diagnostics: doubts(pages, unreadable, isComplete(bytes), path),
    };
  } catch (error) {
    if (error instanceof LimitReached) {
      return refused(diagnose('input-limit', { what: error.what, limit: error.limit }, place));
    }
    if (error instanceof PdfFault) {
      return refused(
        error.kind === 'encrypted'
          ? diagnose('encrypted-input', {}, place)
          : diagnose('damaged-input', { reason: error.message }, place),
      );
    }
    throw error;
  }
};

interface ReadPages {
  readonly pages: readonly PageMarks[];
  /** Numbers of pages that are damaged; they are empty in `pages`. */
  readonly unreadable: readonly number[];
}

const EMPTY_PAGE: PageMarks = { width: 0, height: 0, glyphs: [], rules: [], hasPicture: false, unnamed: 0 };

async function readPages(file: PdfFile, pdfjs: PdfJs, onPage: () => void): Promise<ReadPages> {
  if (file.numPages > limits.pdfPages) throw new LimitReached('pdfPages');
  const pages: PageMarks[] = [];
  const unreadable: number[] = [];
  let length = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    try {
      pages.push(await readMarks(await file.getPage(number), pdfjs));
    } catch {
      pages.push(EMPTY_PAGE);
      unreadable.push(number);
    }
    length += pages.at(-1)?.glyphs.length ?? 0;
    if (length > limits.pdfGlyphs) throw new LimitReached('pdfGlyphs');
    onPage();
  }
  return { pages, unreadable };
}

/** A figure under a wrong name would be believed: then nothing of the file is. */
function isUndecodable(pages: readonly PageMarks[], text: string): boolean {
  const unnamed = pages.reduce((sum, page) => sum + page.unnamed, 0);
  const named = pages.reduce((sum, page) => sum + page.glyphs.length, 0);
  return unnamed > named * MOST_UNNAMED || plausibility(text) < LEAST_PLAUSIBLE;
}

function doubts(
  pages: readonly PageMarks[],
  unreadable: readonly number[],
  isWhole: boolean,
  file: string,
): Diagnostic[] {
  const unnamed = pages.flatMap((page, index) => (page.unnamed > 0 ? [index + 1] : []));
  const pictures = pages.flatMap((page, index) => (page.hasPicture && !hasText(page) ? [index + 1] : []));
  return [
    ...(isWhole ? [] : [diagnose('incomplete-pdf', {}, { file })]),
    ...(unreadable.length === 0
      ? []
      : [diagnose('pdf-pages-damaged', { pages: listed(unreadable) }, { file })]),
    ...(unnamed.length === 0 ? [] : [diagnose('pdf-glyphs-unread', { pages: listed(unnamed) }, { file })]),
    ...(pictures.length === 0
      ? []
      : [diagnose('pdf-pages-without-text', { pages: listed(pictures), count: pages.length }, { file })]),
  ];
}

/** A page with nothing but its number has no text layer. */
function hasText({ glyphs }: PageMarks): boolean {
  return glyphs.some(({ text }) => /\p{L}/u.test(text));
}

/** 3、5—7 */
function listed(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}

function hasHeader(bytes: Uint8Array): boolean {
  return asBuffer(bytes).subarray(0, HEADER_WITHIN).includes('%PDF-');
}

function isComplete(bytes: Uint8Array): boolean {
  return asBuffer(bytes).subarray(-TRAILER_WITHIN).includes('%%EOF');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function notPdf(bytes: Uint8Array, path: string): Diagnostic {
  const extension = /\.[^./\\]+$/.exec(path)?.[0] ?? '.pdf';
  const kind = signatureOf(bytes);
  return kind === null
    ? diagnose('damaged-input', { reason: '不是 PDF 文件' }, { file: path })
    : diagnose('mislabelled-input', { extension, kind }, { file: path });
}
