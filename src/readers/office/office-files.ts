import { extname } from 'node:path';
import type { SourceFormat } from '../../model/source.ts';
import { begins, isCompoundFile, isZipFile } from '../file-signature.ts';
import { readDocx, readHtml, readMht } from '../on-demand.ts';
import type { Reader } from '../reader.ts';
import { readText } from '../txt.ts';

/** Documents that LibreOffice turns into ones that can be read here. */
const FORMATS: Readonly<Record<string, SourceFormat>> = { '.doc': 'doc', '.wps': 'wps', '.rtf': 'rtf' };

const RTF = [0x7b, 0x5c, 0x72, 0x74];
/** Where a text says what it is. */
const HEAD = 1024;
/** The first bytes of a Word 97 file's own stream (MS-DOC 2.5.2): wIdent. */
const FIB = [0xec, 0xa5];
const SECTOR = 512;

/** The format of an office document, by its name; null for other files. */
export function officeFormat(path: string): SourceFormat | null {
  return FORMATS[extname(path).toLowerCase()] ?? null;
}

/** The same for a file that LibreOffice must read, by its content where its name says something else. */
export function formatOf(path: string, bytes: Uint8Array): SourceFormat {
  return officeFormat(path) ?? (begins(bytes, RTF) ? 'rtf' : 'doc');
}

/**
 * What such a file is by its content: many are web pages, newer Word documents or plain text under an old
 * name. Gives their reader; `convert` for what only LibreOffice can read; `encrypted`.
 */
export function officeContent(bytes: Uint8Array): Reader | 'convert' | 'encrypted' {
  if (begins(bytes, RTF)) return 'convert';
  if (isCompoundFile(bytes)) return isEncrypted(bytes) ? 'encrypted' : 'convert';
  if (isZipFile(bytes)) return readDocx;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');
  if (/^MIME-Version:/im.test(head)) return readMht;
  return /<(?:!doctype|html|head|body|meta)\b/i.test(head) ? readHtml : readText;
}

/** MS-OFFCRYPTO 2.3.4 (a package inside), or the flag fEncrypted of the Word stream (MS-DOC 2.5.2). */
function isEncrypted(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.includes('EncryptedPackage', 0, 'utf16le')) return true;
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR) {
    if (begins(bytes, FIB, at) && bytes[at + 3] === 0) return ((bytes[at + 11] ?? 0) & 1) !== 0;
  }
  return false;
}
