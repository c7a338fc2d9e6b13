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

/** Thrown where an archive does not hold what its directory says. */
export class ArchiveFault extends Error {}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The directory of a zip archive (APPNOTE.TXT 4.3.12, 4.3.16); nothing is unpacked. Throws ArchiveFault for
 * what is no archive, LimitReached for one with too many entries.
 */
export function archiveEntries(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.packageEntries) throw new LimitReached('压缩包内文件数', `${limits.packageEntries}个`);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ArchiveFault('目录不完整');
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      nameBytes: bytes.subarray(at + 46, at + 46 + nameLength),
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

function directoryEnd(view: DataView): number {
  const last = view.byteLength - DIRECTORY_END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new ArchiveFault('缺少压缩包目录，文件可能没有下载完整');
}

/**
 * Unpacks one entry, checking it against its declared size and checksum. Throws LimitReached before more
 * than the limit is unpacked, ArchiveFault where the bytes are not what the directory promised.
 */
export function unpack(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize } = entry;
  if (entry.encrypted) throw new ArchiveFault('压缩包内文件已加密');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw new ArchiveFault('目录与内容不符');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new ArchiveFault('内容不完整');
  const most = mostUnpacked(packedSize);
  if (entry.size > most) throw tooLarge(most);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry, most);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw new ArchiveFault('校验不符');
  return unpacked;
}

function mostUnpacked(packedSize: number): number {
  return Math.min(limits.partBytes, Math.max(limits.ratioFreeBytes, packedSize * limits.partRatio));
}

/** Never beyond the declared size: a directory that lies is found out without the room it would take. */
function inflate(packed: Uint8Array, entry: ArchiveEntry, most: number): Uint8Array {
  if (entry.method !== 8) throw new ArchiveFault('压缩方式不支持');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(most, Math.max(1, entry.size)) });
  } catch {
    throw new ArchiveFault('解压失败');
  }
}

function tooLarge(most: number): LimitReached {
  return new LimitReached('解压后的大小', `${Math.floor(most / 1024 / 1024)} MB`);
}
