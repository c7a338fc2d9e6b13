import { crc32, inflateRawSync } from 'node:zlib';
import { LimitReached, limits } from '../limits.ts';

/** A file inside an archive. */
export interface ArchiveEntry {
  /** The name's bytes as stored: UTF-8 where `utf8Name`, else whatever the packing system used. */
  readonly nameBytes: Uint8Array;
  readonly utf8Name: boolean;
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

/** Bytes that are read where they are needed: an archive on the disk need not be in memory. */
export interface ByteSource {
  readonly length: number;
  /** Fewer bytes than asked for only where the source ends before. */
  slice(start: number, end: number): Uint8Array;
}

/** Bytes in memory as a source. */
export function inMemory(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, slice: (start, end) => bytes.subarray(start, end) };
}

/** Thrown where an archive does not hold what its directory says. */
export class ArchiveFault extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_END_SIZE = 22;
const LOCAL_HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
/** Of an entry in the directory; names are rarely longer than a hundred bytes. */
const LONGEST_ENTRY = 2048;
/** Stands where the value would be in a ZIP64 record. */
const TOO_LARGE = 0xffffffff;

/**
 * The directory of a zip archive (APPNOTE.TXT 4.3.12, 4.3.16); nothing is unpacked. Throws ArchiveFault for
 * what is no archive, LimitReached for one with too many entries.
 */
export function archiveEntries(source: ByteSource): ArchiveEntry[] {
  const { count, offset, end } = directoryEnd(source);
  if (count > limits.archiveEntries) throw new LimitReached('archiveEntries');
  if (offset > end || end - offset > (count + 1) * LONGEST_ENTRY) throw new ArchiveFault('目录不完整');
  const directory = source.slice(offset, end);
  const view = viewOf(directory);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ArchiveFault('目录不完整');
    }
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      nameBytes: directory.subarray(at + 46, at + 46 + nameLength),
      utf8Name: (flags & 0x800) !== 0,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryEnd(source: ByteSource): { count: number; offset: number; end: number } {
  const tailStart = Math.max(0, source.length - DIRECTORY_END_SIZE - LONGEST_COMMENT);
  const tail = source.slice(tailStart, source.length);
  const view = viewOf(tail);
  for (let at = tail.length - DIRECTORY_END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset === TOO_LARGE) throw new ArchiveFault('不支持 4 GB 以上的压缩包');
    return { count: view.getUint16(at + 10, true), offset, end: tailStart + at };
  }
  throw new ArchiveFault('缺少压缩包目录，文件可能没有下载完整');
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
  assertSizes(entry);
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = source.slice(start, start + packedSize);
  if (packed.length !== packedSize) throw new ArchiveFault('内容不完整');
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new ArchiveFault('校验不符');
  return unpacked;
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
  if (entry.method !== 8) throw new ArchiveFault('压缩方式不支持');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new ArchiveFault('解压失败');
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
