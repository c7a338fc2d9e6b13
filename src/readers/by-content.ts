import { decode } from './encoding.ts';
import { isStrewnWithControls, signatureOf } from './file-signature.ts';
import { readDocx, readHtml, readMht, readPdf } from './on-demand.ts';
import type { Reader } from './reader.ts';
import { readText } from './txt.ts';

/** What a file turns out to be, whatever its name says. */
export interface Content {
  /** What a clerk calls it. */
  readonly kind: string;
  /** `office`: only LibreOffice reads it. */
  readonly reader: Reader | 'office';
}

const PDF: Content = { kind: 'PDF 文件', reader: readPdf };
const WORD: Content = { kind: 'Word 文档（.docx）', reader: readDocx };
const OLD_WORD: Content = { kind: 'Word 文档（.doc）或 WPS 文档', reader: 'office' };
const RTF: Content = { kind: 'RTF 文档', reader: 'office' };
const PAGE: Content = { kind: '网页', reader: readHtml };
const WEB_ARCHIVE: Content = { kind: '网页存档（.mht）', reader: readMht };
const TEXT: Content = { kind: '文本', reader: readText };

/** Where a file says what it is. */
const HEAD = 1024;
/** A page that has no tag in so much is none. */
const PAGE_HEAD = 64 * 1024;
/** The names of its parts stand in a package as they are. */
const MAIN_PART = 'word/document';

/**
 * What a file must be read as, where that is not what its name says; null where the name may be right. Many files
 * were given another extension only to be sent or opened.
 */
export function contentBeside(bytes: Uint8Array, named: Reader | null): Content | null {
  const content = contentOf(bytes, named);
  return content === null || content.reader === named ? null : content;
}

function contentOf(bytes: Uint8Array, named: Reader | null): Content | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = buffer.toString('latin1', 0, HEAD).replaceAll('\0', '');
  if (head.startsWith('%PDF-')) return PDF;
  if (head.startsWith('PK\x03\x04')) return buffer.includes(MAIN_PART, 0, 'latin1') ? WORD : null;
  if (head.startsWith('\xd0\xcf\x11\xe0')) return OLD_WORD;
  if (head.startsWith('{\\rtf')) return RTF;
  if (named === readMht || named === readHtml) return named === readHtml && isBareText(buffer) ? TEXT : null;
  if (/^MIME-Version:/im.test(head) && /^Content-Type:/im.test(head)) return WEB_ARCHIVE;
  if (/^[^<]{0,9}<(?:!doctype\s+html|html)\b/i.test(head)) return PAGE;
  if (signatureOf(bytes) !== null) return null;
  const isText = named === readPdf ? !head.includes('%PDF-') : named === readDocx || named === null;
  const text = isText ? plainText(bytes) : null;
  // a file without an extension may be anything: a report is in Chinese
  return text !== null && (named !== null || /\p{Script=Han}/u.test(text)) ? TEXT : null;
}

/** A text that was only named .html: its line ends mean something. */
function isBareText(buffer: Buffer): boolean {
  return !/<[a-z!/?]/i.test(buffer.toString('latin1', 0, PAGE_HEAD).replaceAll('\0', ''));
}

function plainText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes, null);
  const isSound = decoded !== null && decoded.certainty !== 'doubtful' && !isStrewnWithControls(decoded.text);
  return isSound ? decoded.text : null;
}
