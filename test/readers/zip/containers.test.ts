import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { bytesIn } from '../legacy-bytes.ts';
import { inputsOf, shown } from '../reading-inputs.ts';
import { type RawEntry, rawArchive } from './raw-archive.ts';

const LARGE = 0xffffffff;
const read = async (bytes: Uint8Array) =>
  (await inputsOf([join(temporaryFolder({ 'a.zip': bytes }), 'a.zip')])).map((input) =>
    shown(input).replace(/^.*a\.zip/, 'a.zip'),
  );
const one: RawEntry = { name: '甲.txt', content: '法治政府' };
const whole = ['a.zip/甲.txt txt 法治政府'];

/** A field of an entry: its id, and its numbers or bytes. */
function field(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}
const large = (...numbers: number[]) =>
  Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(number));
      return bytes;
    }),
  );

/** The same archive with its directory's place in a ZIP64 record. */
function inZip64(bytes: Uint8Array): Buffer {
  const archive = Buffer.from(bytes);
  const end = archive.subarray(-22);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  large(1, 1, end.readUInt32LE(12), end.readUInt32LE(16)).copy(record, 24);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  const places = Buffer.from(end);
  places.fill(0xff, 8, 20);
  return Buffer.concat([archive.subarray(0, -22), record, locator, places]);
}

describe('a zip archive', () => {
  test('may be of the 64-bit kind', async () => {
    const extra = field(1, large(12, 0));
    const entry = { ...one, claimedSize: LARGE, claimedOffset: LARGE, extra };
    expect(await read(inZip64(rawArchive([entry])))).toEqual(whole);
  });

  test('may have a program in front, anything behind, and what looks like its end in its comment', async () => {
    const bytes = rawArchive([one]);
    expect(await read(Buffer.concat([Buffer.from('MZ'.repeat(200)), bytes]))).toEqual(whole);
    expect(await read(Buffer.concat([bytes, Buffer.alloc(500)]))).toEqual(whole);
    expect(await read(Buffer.concat([bytes, Buffer.from('PK\x05\x06'.repeat(9), 'latin1')]))).toEqual(whole);
  });

  test('that lost or gained bytes among its files has the others read', async () => {
    const bytes = Buffer.from(rawArchive([one, { name: '乙.txt', content: '年度报告' }]));
    const damaged = 'a.zip/乙.txt damaged-input';
    const second = bytes.indexOf(Buffer.from('PK\x03\x04', 'latin1'), 4);
    const lost = Buffer.concat([bytes.subarray(0, second), bytes.subarray(second + 9)]);
    expect(await read(lost)).toEqual([damaged, ...whole]);
    const lostInFront = bytes.subarray(second - 5);
    expect(await read(lostInFront)).toEqual([damaged, 'a.zip/甲.txt damaged-input']);
    const gained = Buffer.concat([bytes.subarray(0, second), Buffer.alloc(9), bytes.subarray(second)]);
    expect(await read(gained)).toEqual(['a.zip/乙.txt txt 年度报告', ...whole]);
  });

  test('may name its files in Big5, or in UTF-8 beside another name', async () => {
    expect(await read(rawArchive([{ ...one, name: bytesIn('big5', '報告/法治政府報告.txt') }]))).toEqual([
      'a.zip/報告/法治政府報告.txt txt 法治政府',
    ]);
    const beside = (sum: number) => {
      const head = Buffer.alloc(5, 1);
      head.writeUInt32LE(sum, 1);
      return field(0x7075, Buffer.concat([head, Buffer.from('甲.txt')]));
    };
    const named = (sum: number) => read(rawArchive([{ ...one, name: '__.txt', extra: beside(sum) }]));
    expect(await named(crc32('__.txt'))).toEqual(whole);
    expect(await named(1)).toEqual(['a.zip/__.txt txt 法治政府']);
  });

  test('that packs a file in another way says so, and the others are read', async () => {
    expect(await read(rawArchive([{ ...one, name: '乙.txt', method: 9 }, one]))).toEqual([
      'a.zip/乙.txt packed-otherwise',
      ...whole,
    ]);
  });

  test('whose files share their bytes is refused', async () => {
    expect(await read(rawArchive([one, { ...one, name: '乙.txt', claimedOffset: 0 }]))).toEqual([
      'a.zip damaged-input',
    ]);
  });

  test('that would unpack to hundreds of times its size is refused before anything is', async () => {
    const content = Buffer.alloc(1024 * 1024);
    const entries = Array.from({ length: 65 }, (_, at) => ({ name: `${at}.txt`, content }));
    expect(await read(rawArchive(entries))).toEqual(['a.zip archive-limit']);
  });
});
