import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { signatureOf } from '../file-signature.ts';
import { LimitReached } from '../limits.ts';
import type { FileIdentity, Reader, Reading } from '../reader.ts';
import { ArchiveFault } from '../zip/archive-fault.ts';
import { type Chunks, readChunks } from './chunks.ts';
import { documentText } from './document-text.ts';
import { openPackage, type WordPackage } from './package.ts';
import { XmlFault } from './xml.ts';

/**
 * Word documents (ECMA-376, transitional and strict; also macro-enabled ones and templates, whose macros are
 * not read). The text is what is printed: automatic numbers written out, revisions accepted, hidden text left
 * out, headers and footers left out, notes below the text, what is put in whole where it stands. Refused with a diagnostic: what is no such
 * document, what is damaged or has a password, what exceeds a limit.
 */
export const readDocx: Reader = async (bytes, file, options) => {
  return await readPackage(bytes, file, (parts) => readChunks(parts, file, options, readChunk));
};

/** A document inside another: what is put into that in its turn is not read. */
const readChunk: Reader = async (bytes, file) => {
  return await readPackage(bytes, file, async (parts) => ({ lines: new Map(), unread: parts.size }));
};

async function readPackage(
  bytes: Uint8Array,
  file: FileIdentity,
  chunksOf: (parts: WordPackage['chunks']) => Promise<Chunks>,
): Promise<Reading> {
  const place = { file: file.path };
  const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
  if (!isPackage(bytes)) return refused(notAPackage(bytes, file.path));
  try {
    const parts = openPackage(bytes);
    const chunks = await chunksOf(parts.chunks);
    const unread = chunks.unread > 0 ? [diagnose('unread-chunk', { count: chunks.unread }, place)] : [];
    const { text, hasRevisions, hasPictures, lost } = documentText(parts, chunks.lines);
    if (text === '') {
      const reason = hasPictures ? diagnose('pictures-only', {}, place) : diagnose('empty-input', {}, place);
      return refused(unread[0] ?? reason);
    }
    const { path, sha256 } = file;
    return {
      source: { path, format: 'docx', encoding: null, sha256, text, hasLines: false },
      diagnostics: [
        ...unread,
        ...(lost.length > 0 ? [diagnose('lost-parts', { parts: lost.join('、') }, place)] : []),
        ...(hasRevisions ? [diagnose('unsettled-revisions', {}, place)] : []),
      ],
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
