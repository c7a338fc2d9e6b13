import { ArchiveFault } from './archive-fault.ts';
import type { ByteSource } from './byte-source.ts';

export const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_END_SIZE = 22;
const ZIP64_END_SIZE = 56;
const ZIP64_LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
/** Stand where the value would be in a ZIP64 record. */
const MANY = 0xffff;
const LARGE = 0xffffffff;

export interface DirectoryPlace {
  /** How many entries it has. */
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /**
   * How far files stand behind where they say they do: a program that unpacks them was put in front, or bytes
   * came in between.
   */
  readonly shift: number;
}

/** Where the directory stands (APPNOTE.TXT 4.3.14 to 4.3.16); what only looks like its end is passed over. */
export function findDirectory(source: ByteSource): DirectoryPlace {
  const tailStart = Math.max(0, source.length - DIRECTORY_END_SIZE - LONGEST_COMMENT);
  const tail = viewOf(source.slice(tailStart, source.length));
  for (let at = tail.byteLength - DIRECTORY_END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== DIRECTORY_END) continue;
    const place = placeBefore(source, tailStart + at, {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    });
    if (place !== null) return place;
  }
  throw new ArchiveFault('缺少压缩包目录，文件可能没有下载完整');
}

interface Stated {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** null where no directory stands before the end that was found. */
function placeBefore(source: ByteSource, endRecord: number, stated: Stated): DirectoryPlace | null {
  const isLarge = stated.count === MANY || stated.size === LARGE || stated.offset === LARGE;
  const large = isLarge ? zip64End(source, endRecord) : null;
  const { count, size, offset, end } = large ?? { ...stated, end: endRecord };
  for (const start of [end - size, offset]) {
    if (start < 0 || start > end) continue;
    if (count === 0 && start === end) return { count, start, end, shift: 0 };
    const head = source.slice(start, start + 4);
    if (head.length === 4 && viewOf(head).getUint32(0, true) === DIRECTORY_ENTRY)
      return { count, start, end, shift: Math.max(0, start - offset) };
  }
  return null;
}

function zip64End(source: ByteSource, endRecord: number): (Stated & { end: number }) | null {
  const locatorAt = endRecord - ZIP64_LOCATOR_SIZE;
  if (locatorAt < ZIP64_END_SIZE) return null;
  if (viewOf(source.slice(locatorAt, endRecord)).getUint32(0, true) !== ZIP64_LOCATOR) return null;
  const at = locatorAt - ZIP64_END_SIZE;
  const record = viewOf(source.slice(at, locatorAt));
  if (record.getUint32(0, true) !== ZIP64_END) return null;
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
    end: at,
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
