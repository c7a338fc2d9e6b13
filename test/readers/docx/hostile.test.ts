import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mutated } from '../mutation.ts';
import { wordReport } from '../same-report/word-document.ts';
import { ruleOf } from './reading-word.ts';
import { abstractList, item, level, list, paragraph, wordPackage } from './word-parts.ts';

const sound = wordPackage({ body: paragraph('正文。'.repeat(50)) });
const withDocument = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Writes a wrong size for document.xml into the archive's directory. */
function lyingAboutSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 46; at >= 0; at -= 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    const name = new TextDecoder('latin1').decode(copy.subarray(at + 46, at + 63));
    if (isEntry && name === 'word/document.xml') view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('a hostile or broken Word document', () => {
  test.each([
    ['cut off', sound.subarray(0, sound.length - 60), 'damaged-input'],
    ['an empty archive', zipSync({}), 'damaged-input'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'damaged-input'],
    ['a document that breaks off', withDocument(`<w:document ${W}><w:body><w:p>`), 'damaged-input'],
    ['a lie about its size', lyingAboutSize(sound, 3), 'damaged-input'],
    ['a lie about a huge size', lyingAboutSize(sound, 0xf0000000), 'input-limit'],
    ['without words', wordPackage({ body: paragraph('') }), 'empty-input'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'mislabelled-input'],
    ['an old Word document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'mislabelled-input'],
    ['plain text', strToU8('报告'), 'damaged-input'],
  ])('is refused: %s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule);
  });

  test('is refused when it has a password', async () => {
    const name = new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'));
    expect(await ruleOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...name]))).toBe('encrypted-input');
  });

  test('is refused for declaring entities, which are not expanded', async () => {
    const entities =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const bomb = `${entities}<w:document ${W}><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await ruleOf(withDocument(bomb))).toBe('damaged-input');
  });

  test('is refused when it unpacks to a thousand times its size', async () => {
    expect(await ruleOf(zipSync({ 'word/document.xml': new Uint8Array(6_000_000) }))).toBe('input-limit');
  });

  test('is refused when it is nested a hundred thousand levels deep', async () => {
    const deep = `<w:document ${W}><w:body>${'<w:sdt>'.repeat(100_000)}`;
    expect(await ruleOf(withDocument(deep))).toBe('input-limit');
  });
});

describe('a Word document that is made to cost much', () => {
  test('by opening fields without end is read as others are', async () => {
    const fields = '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>';
    const body = `<w:p>${`<w:r>${fields}<w:t>年</w:t></w:r>`.repeat(30_000)}</w:p>`;
    expect(await ruleOf(wordPackage({ body }))).toBeNull();
  });

  test.each([
    [
      'by equations that show nothing',
      `<w:instrText>EQ ${'\\o('.repeat(300)}</w:instrText>`,
      2_000,
      'input-limit',
    ],
    ['by spaces', `<w:t xml:space="preserve">${' '.repeat(200_000)}法</w:t>`, 1, null],
    ['by broken lines', `<w:t>法${'\n '.repeat(100_000)}法</w:t>`, 1, null],
  ])('%s costs no more than others', async (_, inner, times, rule) => {
    const marks = ['begin', 'end'].map((type) => `<w:fldChar w:fldCharType="${type}"/>`);
    const run = inner.startsWith('<w:t') ? `<w:r>${inner}</w:r>` : `<w:r>${marks.join(inner)}</w:r>`;
    expect(await ruleOf(wordPackage({ body: `<w:p>${run.repeat(times)}</w:p>` }))).toBe(rule);
  });

  test('by numbers longer than its text is refused', async () => {
    const numbering = abstractList(1, level(0, 'decimal', '%1%1'.repeat(100))) + list(1, 1);
    const body = item('年', 1).repeat(12_000);
    expect(await ruleOf(wordPackage({ body, numbering }))).toBe('input-limit');
  });

  test('by levels without end has those that lists have', async () => {
    const levels = Array.from({ length: 20_000 }, (_, at) =>
      level(at, 'decimal', '%1.', '<w:pStyle w:val="X"/>'),
    );
    const numbering = abstractList(1, levels.join('')) + list(1, 1);
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = paragraph('年', '<w:pStyle w:val="S"/>').repeat(10_000);
    expect(await ruleOf(wordPackage({ body, numbering, styles }))).toBeNull();
  });
});

// Thousands more: test/bench/fuzz-readers.mjs.
describe('mutated Word documents never throw', async () => {
  const lines = readFileSync(
    new URL('../../../seeds/002_2a747604b19e6eb5.txt', import.meta.url),
    'utf8',
  ).split('\n');
  const { bytes: report } = await wordReport({ title: [], labels: [], lines });

  test('a hundred and fifty with bytes of the archive changed', async () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const rule = await ruleOf(mutated(report, seed));
      expect([null, 'damaged-input', 'input-limit', 'mislabelled-input']).toContain(rule);
    }
  });

  test.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml'])(
    'fifty with bytes of %s changed',
    async (name) => {
      const parts = unzipSync(report);
      const part = parts[name] ?? new Uint8Array();
      for (let seed = 1; seed <= 50; seed += 1) {
        const bytes = zipSync({ ...parts, [name]: mutated(part, seed) }, { level: 0 });
        expect([null, 'damaged-input', 'empty-input']).toContain(await ruleOf(bytes));
      }
    },
  );
});
