import { LimitReached, limits } from '../limits.ts';
import { processorSeconds } from '../processor-time.ts';
import type { FileIdentity, Reader, ReadOptions } from '../reader.ts';
import { readText } from '../txt.ts';
import type { WordPackage } from './package.ts';

/** What is put into a document whole, read apart. */
export interface Chunks {
  /** By relationship. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** How many could not be read. */
  readonly unread: number;
}

const MIME_HEADER = /^\s*(?:MIME-Version|Content-Type|From|Subject)\s*:/i;
const MARKUP = /^\s*</;

/**
 * Reads the documents that programs put into another whole for Word to convert (w:altChunk, 17.17.2): web
 * pages and web archives, as reporting systems do it, text, and Word documents by the given reader. Throws
 * LimitReached.
 */
export async function readChunks(
  parts: WordPackage['chunks'],
  file: FileIdentity,
  options: ReadOptions,
  readDocument: Reader,
): Promise<Chunks> {
  const lines = new Map<string, readonly string[]>();
  let bytes = 0;
  // All together may cost what one page may.
  const deadline = processorSeconds() + limits.pageSeconds;
  for (const [id, unpack] of parts) {
    if (processorSeconds() > deadline) throw new LimitReached('pageSeconds');
    const part = unpack();
    if (part === null) continue;
    bytes += part.length;
    if (bytes > limits.partBytes) throw new LimitReached('partBytes');
    const read = await linesOf(part, file, options, readDocument);
    if (read !== null) lines.set(id, read);
  }
  return { lines, unread: parts.size - lines.size };
}

/** By what the part holds: its name and declared type are any program's choice. Null: it cannot be read. */
async function linesOf(
  part: Uint8Array,
  file: FileIdentity,
  options: ReadOptions,
  readDocument: Reader,
): Promise<readonly string[] | null> {
  const start = new TextDecoder('latin1').decode(part.subarray(0, 500)).replace(/^(?:ï»¿|ÿþ)|\0/g, '');
  const isArchive = MIME_HEADER.test(start);
  if (isArchive || MARKUP.test(start)) {
    const { pageChunk } = await import('./page-chunk.ts');
    return pageChunk(part, isArchive ? 'archive' : 'page');
  }
  const reader = isPackage(part) ? readDocument : readText;
  const reading = await reader(part, file, options);
  if (reading.source !== null) return reading.source.text.split('\n');
  return reading.refusal.rule === 'empty-input' ? [] : null;
}

function isPackage(part: Uint8Array): boolean {
  return part[0] === 0x50 && part[1] === 0x4b;
}
