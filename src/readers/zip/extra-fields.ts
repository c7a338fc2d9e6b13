import { crc32 } from 'node:zlib';

const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
/** Stands where the value is in the ZIP64 field. */
const LARGE = 0xffffffff;

/** The size, packed size and offset of an entry, from its ZIP64 field where they stand there (APPNOTE.TXT 4.5.3). */
export function truePlaces(
  extra: Uint8Array,
  stated: readonly [size: number, packedSize: number, offset: number],
): readonly [size: number, packedSize: number, offset: number] {
  if (!stated.includes(LARGE)) return stated;
  const field = fieldOf(extra, ZIP64);
  let at = 0;
  const next = (value: number): number => {
    if (value !== LARGE || field === null || at + 8 > field.byteLength) return value;
    at += 8;
    return Number(field.getBigUint64(at - 8, true));
  };
  return [next(stated[0]), next(stated[1]), next(stated[2])];
}

/** The name in UTF-8 that stands beside one in the packing system's own encoding (4.6.9); null where it is another's. */
export function unicodePath(extra: Uint8Array, nameBytes: Uint8Array): string | null {
  const field = fieldOf(extra, UNICODE_PATH);
  if (field === null || field.byteLength < 6 || field.getUint8(0) !== 1) return null;
  if (field.getUint32(1, true) !== crc32(nameBytes)) return null;
  return new TextDecoder('utf-8').decode(
    new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5),
  );
}

function fieldOf(extra: Uint8Array, wanted: number): DataView | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    const end = at + 4 + size;
    if (end > extra.length) return null;
    if (view.getUint16(at, true) === wanted)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, size);
    at = end;
  }
  return null;
}
