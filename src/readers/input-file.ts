import { createReadStream, readSync } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { InputFile } from './discovery.ts';
import { limits } from './limits.ts';
import type { StoredFile } from './stored-file.ts';
import type { ByteSource } from './zip/byte-source.ts';

const MEGABYTE = 1024 * 1024;

/** A file of the disk. It is read when it is asked for; what the disk refuses is a diagnostic. */
export function fileOnDisk({ path, location, member }: InputFile): StoredFile {
  const place = { file: path };
  const unreadable = (error: unknown) =>
    diagnose('unreadable-input', { reason: failureReason(error) }, place);
  return {
    path,
    member,
    async load() {
      try {
        const { size } = await stat(location);
        if (size > limits.inputBytes) {
          const limit = limits.inputBytes / MEGABYTE;
          return diagnose('oversized-input', { megabytes: Math.ceil(size / MEGABYTE), limit }, place);
        }
        const bytes = await readFile(location);
        return bytes.length === 0 ? diagnose('empty-input', {}, place) : bytes;
      } catch (error) {
        return unreadable(error);
      }
    },
    stream: async () => createReadStream(location),
    async open() {
      try {
        const handle = await open(location);
        const { size } = await handle.stat();
        return { source: onDisk(handle, size), close: () => handle.close() };
      } catch (error) {
        return unreadable(error);
      }
    },
  };
}

/** Reads what is asked for; a file that has shrunk meanwhile gives less. */
function onDisk(handle: FileHandle, length: number): ByteSource {
  return {
    length,
    slice(start, end) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(end, length) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const read = readSync(handle.fd, bytes, filled, bytes.length - filled, start + filled);
        if (read === 0) break;
        filled += read;
      }
      return bytes.subarray(0, filled);
    },
  };
}
