import { crc32, inflateRawSync } from 'node:zlib';
import { LimitReached, limits } from '../limits.ts';
import { ArchiveFault } from './archive-fault.ts';
import type { ByteSource } from './byte-source.ts';
import { DIRECTORY_ENTRY, findDirectory } from './directory-place.ts';
import { truePlaces } from './extra-fields.ts';

/** A file inside an archive. */
export interface ArchiveEntry {
  /** The name's bytes as stored: UTF-8 where `utf8Name`, else whatever the packing system used. */
  readonly nameBytes: Uint8Array;
  readonly utf8Name: boolean;
  /** What the directory says besides (APPNOTE.TXT 4.5). */
  readonly extra: Uint8Array;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** As declared; what unpacks to more is refused. */
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** Bytes in memory as a source. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, slice: (start, end) => bytes.subarray(start, end) };
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
/** Of an entry in the directory; names are rarely longer than a hundred bytes. */
const LONGEST_ENTRY = 2048;
/**
 * The directory of a zip archive (APPNOTE.TXT 4.3.12, 4.3.16); nothing is unpacked. Throws ArchiveFault for
 * what is no archive, LimitReached for one with too many entries.
 */
export function archiveEntries(source: ByteSource): ArchiveEntry[] {
  const { count, start, end, shift } = findDirectory(source);
  if (count > limits.archiveEntries) throw new LimitReached('archiveEntries');
  if (start > end || end - start > (count + 1) * LONGEST_ENTRY) throw new ArchiveFault('目录不完整');
  const directory = source.slice(start, end);
  const view = viewOf(directory);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ArchiveFault('目录不完整');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packedSize, offset] = truePlaces(extra, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      nameBytes: directory.subarray(at + 46, at + 46 + nameLength),
      utf8Name: (flags & 0x800) !== 0,
      extra,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      offset: placeOf(source, offset, shift),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  assertApart(entries);
  return entries;
}

/** Where an entry's local header is found: as far behind its stated place as the directory, or right there. */
function placeOf(source: ByteSource, stated: number, shift: number): number {
  return shift > 0 && isHeader(source, stated + shift) ? stated + shift : stated;
}

function isHeader(source: ByteSource, at: number): boolean {
  const mark = source.slice(at, at + 4);
  return mark.length === 4 && viewOf(mark).getUint32(0, true) === LOCAL_HEADER;
}

/** Files that share their bytes make a small archive unpack to any size; no packing program writes them. */
function assertApart(entries: readonly ArchiveEntry[]): void {
  const places = entries.map(({ offset, packedSize }) => ({
    offset,
    end: offset + LOCAL_HEADER_SIZE + packedSize,
  }));
  places.sort((a, b) => a.offset - b.offset);
  if (places.some(({ end }, at) => end > (places[at + 1]?.offset ?? end))) {
    throw new ArchiveFault('其中的文件相互重叠');
  }
}

/**
 * Unpacks one entry, checking it against its declared size and checksum. Throws LimitReached before more
 * than the limit is unpacked, ArchiveFault where the bytes are not what the directory promised.
 */
export function unpack(source: ByteSource, entry: ArchiveEntry): Uint8Array {
  const { offset, packedSize } = entry;
  if (entry.encrypted) throw new ArchiveFault('压缩包内文件已加密');
  const header = source.slice(offset, offset + LOCAL_HEADER_SIZE);
  const view = viewOf(header);
  if (header.length < LOCAL_HEADER_SIZE || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new ArchiveFault('目录与内容不符');
  }
  if (!isReadable(entry)) throw new ArchiveFault('压缩方式不支持');
  assertSizes(entry);
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = source.slice(start, start + packedSize);
  if (packed.length !== packedSize) throw new ArchiveFault('内容不完整');
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new ArchiveFault('校验不符');
  return unpacked;
}

/** Whether it is packed as nearly all archives are. */
export function isReadable({ method }: ArchiveEntry): boolean {
  return method === 0 || method === 8;
}

/** By what the directory declares; `inflate` holds it to that. */
function assertSizes({ size, packedSize }: ArchiveEntry): void {
  if (Math.max(size, packedSize) > limits.partBytes) throw new LimitReached('partBytes');
  if (size > limits.ratioFreeBytes && size > packedSize * limits.partRatio) {
    throw new LimitReached('partRatio');
  }
}

/** Never beyond the declared size: a directory that lies is found out without the room it would take. */
function inflate(packed: Uint8Array, entry: ArchiveEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new ArchiveFault('解压失败');
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
