import { unzipSync, zipSync } from 'fflate';
import type { Parts } from './chart-parts.ts';

/** A chart's data are a workbook inside the file, with dates of its own. */
const INNER = /\.xlsx$/;

/**
 * The same entries in the same order with one date for all: the packer writes the clock into every entry.
 * Zip dates are local time without a zone, so the date is made from local parts; at noon no zone skips it.
 *
 * @param settle what else is to be the same in the entries
 */
export function stableArchive(archive: Uint8Array, settle: (parts: Parts) => Parts): Uint8Array {
  const entries = Object.entries(settle(unzipSync(archive))).map(([name, bytes]) => [
    name,
    INNER.test(name) ? stableArchive(bytes, (parts) => parts) : bytes,
  ]);
  return archived(Object.fromEntries(entries));
}

/** Parts by their paths as an archive, in their order, with that date. */
export function archived(parts: Parts): Uint8Array {
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12), level: 6 });
}
