import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { LimitReached, limits } from '../limits.ts';
import { passedOver } from '../passed-over.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { StoredFile } from '../stored-file.ts';
import { type ArchiveEntry, archiveEntries, inMemory, isReadable, unpack } from './archive.ts';
import { ArchiveFault } from './archive-fault.ts';
import type { ByteSource } from './byte-source.ts';
import { entryName } from './entry-name.ts';

/** What an archive has cost so far, with the archives inside it. */
export interface Expense {
  entries: number;
  bytes: number;
}

/** Thrown where an archive as a whole costs too much: nothing more of it is read. */
export class ArchiveSpent extends Error {
  readonly limit: LimitReached;

  constructor(limit: LimitReached) {
    super(limit.message);
    this.limit = limit;
  }
}

/**
 * The files in an archive, in reading order, without folders and without what systems and editors leave
 * behind. Each is unpacked when it is read. Throws ArchiveFault, or ArchiveSpent for too many files.
 */
export function filesInArchive(source: ByteSource, path: string, expense: Expense): StoredFile[] {
  const entries = entriesOf(source);
  expense.entries += entries.length;
  if (expense.entries > limits.archiveEntries) throw new ArchiveSpent(new LimitReached('archiveEntries'));
  assertNoBomb(entries, source.length);
  const named = entries.flatMap((entry) => {
    const name = entryName(entry);
    return name === null || name === '' ? [] : [{ name, entry }];
  });
  const isLitter = litterAmong(named.map(({ name }) => name));
  return keptApart(named.filter(({ name }) => !isLitter(name)))
    .sort((a, b) => inReadingOrder(a.name, b.name))
    .map(({ name, entry }) => fileInArchive(source, entry, `${path}/${name}`, expense));
}

/** Files that are each too small for their own ratio to count make a bomb together. */
function assertNoBomb(entries: readonly ArchiveEntry[], packed: number): void {
  const small = entries.filter(({ size }) => size <= Math.min(limits.ratioFreeBytes, limits.partBytes));
  const unpacked = small.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > Math.max(limits.partBytes, packed * limits.partRatio))
    throw new ArchiveSpent(new LimitReached('partRatio'));
}

function entriesOf(source: ByteSource): ArchiveEntry[] {
  try {
    return archiveEntries(source);
  } catch (error) {
    throw error instanceof LimitReached ? new ArchiveSpent(error) : error;
  }
}

/** Folder by folder, as on the disk. */
function litterAmong(names: readonly string[]): (name: string) => boolean {
  const byFolder = new Map<string, string[]>();
  for (const name of names) {
    const { folder, last } = parted(name);
    const there = byFolder.get(folder);
    if (there === undefined) byFolder.set(folder, [last]);
    else there.push(last);
  }
  const tests = new Map([...byFolder].map(([folder, there]) => [folder, passedOver(there)]));
  const inNoFolder = passedOver([]);
  return (name) => {
    const { folder, last } = parted(name);
    return (tests.get(folder)?.(last) ?? false) || folder.split('/').some(inNoFolder);
  };
}

function parted(name: string): { folder: string; last: string } {
  const end = name.lastIndexOf('/');
  return { folder: name.slice(0, Math.max(0, end)), last: name.slice(end + 1) };
}

interface NamedEntry {
  readonly name: string;
  readonly entry: ArchiveEntry;
}

/** An archive may hold several files under one name: the second x.txt is x(2).txt. */
function keptApart(entries: readonly NamedEntry[]): NamedEntry[] {
  const times = new Map<string, number>();
  return entries.map(({ name, entry }) => {
    const number = (times.get(name) ?? 0) + 1;
    times.set(name, number);
    return { name: number === 1 ? name : name.replace(/(\.[^./]*)?$/, `(${number})$1`), entry };
  });
}

function fileInArchive(source: ByteSource, entry: ArchiveEntry, path: string, expense: Expense): StoredFile {
  let isCounted = false;
  const load = async (): Promise<Uint8Array | Diagnostic> => {
    if (entry.encrypted) return diagnose('encrypted-entry', {}, { file: path });
    if (!isReadable(entry)) return diagnose('packed-otherwise', {}, { file: path });
    if (!isCounted) expense.bytes += entry.size;
    isCounted = true;
    if (expense.bytes > limits.archiveUnpacked) throw new ArchiveSpent(new LimitReached('archiveUnpacked'));
    try {
      const bytes = unpack(source, entry);
      return bytes.length === 0 ? diagnose('empty-input', {}, { file: path }) : bytes;
    } catch (error) {
      if (error instanceof LimitReached) {
        return diagnose('input-limit', { what: error.what, limit: error.limit }, { file: path });
      }
      if (!(error instanceof ArchiveFault)) throw error;
      return diagnose('damaged-input', { reason: error.message }, { file: path });
    }
  };
  return {
    path,
    member: null,
    load,
    async stream() {
      const bytes = await load();
      return bytes instanceof Uint8Array ? [bytes] : bytes;
    },
    async open() {
      const bytes = await load();
      if (!(bytes instanceof Uint8Array)) return bytes;
      return { source: inMemory(bytes), close: async () => {} };
    },
  };
}
