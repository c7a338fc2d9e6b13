import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { signatureOf } from '../file-signature.ts';
import { LimitReached } from '../limits.ts';
import type { Reader, Reading } from '../reader.ts';
import { ArchiveFault } from '../zip/archive.ts';
import { readBody } from './body.ts';
import { Numbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { Styles } from './styles.ts';
import { XmlFault } from './xml.ts';

/**
 * Word documents (ECMA-376, transitional and strict; also macro-enabled ones and templates, whose macros are
 * not read). The text is what is printed: automatic numbers written out, revisions accepted, hidden text left
 * out, headers and footers left out, notes below the text. Refused with a diagnostic: what is no such
 * document, what is damaged or has a password, what exceeds a limit.
 */
export const readDocx: Reader = (bytes, file) => {
  const place = { file: file.path };
  const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
  if (!isPackage(bytes)) return refused(notAPackage(bytes, file.path));
  try {
    const { text, hasRevisions } = documentText(bytes);
    if (text === '') return refused(diagnose('empty-input', {}, place));
    const { path, sha256 } = file;
    return {
      source: { path, format: 'docx', encoding: null, sha256, text, hasLines: false },
      diagnostics: hasRevisions ? [diagnose('unsettled-revisions', {}, place)] : [],
    };
  } catch (error) {
    if (error instanceof LimitReached) {
      return refused(diagnose('input-limit', { what: error.what, limit: error.limit }, place));
    }
    if (error instanceof ArchiveFault || error instanceof XmlFault) {
      return refused(diagnose('damaged-input', { reason: error.message }, place));
    }
    throw error;
  }
};

function documentText(bytes: Uint8Array): { text: string; hasRevisions: boolean } {
  const parts = openPackage(bytes);
  const styles = new Styles(parts.styles);
  const numbering = new Numbering(parts.numbering, styles);
  const body = readBody(parts.document, styles, numbering, 'w:body');
  const footnotes = parts.footnotes && readBody(parts.footnotes, styles, numbering, 'w:footnote');
  const endnotes = parts.endnotes && readBody(parts.endnotes, styles, numbering, 'w:endnote');
  const notes = [...(footnotes ?? []), ...(endnotes ?? [])]
    .map(({ lines }) => lines.join('').trim())
    .filter((note) => note !== '')
    .map((note, index) => `注${index + 1}：${note}`);
  const lines = [...body.flatMap((part) => part.lines), ...notes];
  return { text: lines.join('\n').trim(), hasRevisions: body.some((part) => part.hasRevisions) };
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function notAPackage(bytes: Uint8Array, path: string): Diagnostic {
  const extension = /\.[^./\\]+$/.exec(path)?.[0] ?? '.docx';
  // A document with a password is an old-style compound file around an encrypted package (MS-OFFCRYPTO 2.3.4).
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')) {
    return diagnose('encrypted-input', {}, { file: path });
  }
  const kind = signatureOf(bytes);
  return kind === null
    ? diagnose('damaged-input', { reason: '不是 Word 文档' }, { file: path })
    : diagnose('mislabelled-input', { extension, kind }, { file: path });
}
