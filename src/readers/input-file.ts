import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { InputFile } from './discovery.ts';
import { type Reading, type ReadOptions, readerFor, unsupported } from './index.ts';

const MEGABYTE = 1024 * 1024;

export interface FileOptions extends ReadOptions {
  /** In MB (2^20 bytes); a larger file is refused before a byte of it is read. */
  readonly limit: number;
}

/**
 * Reads one file from the disk, once, and hands it to the reader of its format. What the disk or the file
 * refuses is a diagnostic.
 */
export async function readInput(file: InputFile, options: FileOptions): Promise<Reading> {
  const reader = readerFor(file.path);
  if (reader === null) return unsupported(file.path);
  const bytes = await loadBytes(file, options.limit);
  if (!(bytes instanceof Uint8Array)) return { source: null, refusal: bytes };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return await reader(bytes, { path: file.path, sha256 }, options);
}

async function loadBytes(file: InputFile, limit: number): Promise<Uint8Array | Diagnostic> {
  const place = { file: file.path };
  try {
    const { size } = await stat(file.location);
    if (size > limit * MEGABYTE) {
      return diagnose('oversized-input', { megabytes: Math.ceil(size / MEGABYTE), limit }, place);
    }
    const bytes = await readFile(file.location);
    return bytes.length === 0 ? diagnose('empty-input', {}, place) : bytes;
  } catch (error) {
    return diagnose('unreadable-input', { reason: failureReason(error) }, place);
  }
}
