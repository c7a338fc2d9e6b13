import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applyLimits, limits } from '../../../src/readers/limits.ts';
import { mutated } from '../mutation.ts';
import { content, pdfOf, pdfOfObjects } from './drawn-pdf.ts';
import { readBytes, textOf } from './report-content.ts';

afterEach(() => applyLimits({}));

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./${name}.pdf`, import.meta.url)));
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const PAGE = content([{ text: '全年办理案件12件。', x: 112, y: 740 }]);
const sound = pdfOf([PAGE]);
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

async function ruleOf(bytes: Uint8Array, path = 'a.pdf'): Promise<string> {
  const reading = await readBytes(bytes, path);
  return reading.source === null ? reading.refusal.rule : 'read';
}

/** The same file with other characters of the same number. */
function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return bytesOf(Buffer.from(bytes).toString('latin1').replace(from, to));
}

describe('a PDF with a password', () => {
  test('is refused where it is needed to open the file', async () => {
    expect(await ruleOf(fixture('user-password'))).toBe('encrypted-input');
  });

  test('is read where it only guards printing and copying', async () => {
    expect(await textOf(fixture('owner-password'))).toBe('加密的报告。');
  });
});

describe('a hostile or broken PDF', () => {
  test.each([
    ['garbage behind the header', bytesOf(`%PDF-1.7\n${'garbage '.repeat(500)}`), 'damaged-input'],
    ['the first half of a download', sound.subarray(0, sound.length >> 1), 'damaged-input'],
    ['the header alone', bytesOf('%PDF-1.4\n'), 'damaged-input'],
    ['without pages', pdfOfObjects([catalog, '<< /Type /Pages /Kids [] /Count 0 >>']), 'damaged-input'],
    ['with a catalogue that is missing', altered(sound, '/Root 1 0 R', '/Root 9 9 R'), 'damaged-input'],
    ['plain text', bytesOf('report'), 'damaged-input'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'mislabelled-input'],
    ['a Word document', Uint8Array.from([0x50, 0x4b, 3, 4]), 'mislabelled-input'],
    [
      'with pages that hold themselves',
      pdfOfObjects([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
      'damaged-input',
    ],
  ])('ends in one diagnostic: %s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule);
  });

  test('is repaired where its cross-references point nowhere', async () => {
    expect(await textOf(altered(sound, 'startxref\n', 'startxref\n9'))).toBe('全年办理案件12件。');
  });

  test('is read where its cross-references go round in a circle', async () => {
    const objects = [
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ];
    expect(await ruleOf(pdfOfObjects(objects, '/Prev SELF'))).toBe('scanned-pdf');
  });

  test('is read with a warning where its end is missing', async () => {
    const reading = await readBytes(sound.subarray(0, sound.length - 12));
    expect(reading.source?.text).toBe('全年办理案件12件。');
    expect(reading.source === null ? [] : reading.diagnostics.map(({ rule }) => rule)).toEqual([
      'incomplete-pdf',
    ]);
  });

  test('is refused where it claims more pages than a report has', async () => {
    const kids = '3 0 R '.repeat(limits.pdfPages + 1);
    const many = pdfOfObjects([
      catalog,
      `<< /Type /Pages /Kids [${kids}] /Count ${limits.pdfPages + 1} >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ]);
    const reading = await readBytes(many);
    expect(reading.source === null && reading.refusal.message).toBe('PDF 页数超过上限（500页），未读取。');
  });

  test('is ended when it unpacks to more than there is memory for', { timeout: 60_000 }, async () => {
    // However slow the machine, the memory is to run out first.
    applyLimits({ pdfSeconds: 60, pdfPageSeconds: 60, pdfMemory: 100 });
    // Put together of packed blocks: memory that the test lets go of meanwhile would hide what is taken.
    const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = `\x78\x01${block.toString('latin1').repeat(250)}\x03\x00`;
    const file = pdfOfObjects([
      catalog,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ]);
    const reading = await readBytes(file);
    expect(reading.source === null && reading.refusal.message).toBe(
      'PDF 占用内存超过上限（100 MB），未读取。',
    );
    expect(await ruleOf(sound)).toBe('read');
  });

  test('neither speaks on the console nor keeps what it says from others', async () => {
    const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    await readBytes(mutated(fixture('two-columns'), 3));
    expect(said.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
    vi.restoreAllMocks();
  });

  // Thousands more: test/bench/fuzz-readers.mjs.
  test('is read or refused in each of thirty mutations, and never throws', {
    timeout: 120_000,
  }, async () => {
    const samples = [sound, pdfOf([PAGE, PAGE, '']), fixture('owner-password'), fixture('two-columns')];
    const known = [
      'damaged-input',
      'encrypted-input',
      'input-limit',
      'scanned-pdf',
      'undecodable-pdf',
      'read',
    ];
    for (let seed = 1; seed <= 30; seed += 1) {
      // The printed file takes the longest: it is one in twenty-five.
      const sample = samples[seed % 25 === 0 ? 3 : seed % 3] ?? sound;
      expect(known).toContain(await ruleOf(mutated(sample, seed)));
    }
  });
});
