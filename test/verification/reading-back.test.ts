import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { differenceIn } from '../../src/verification/difference.ts';
import { docxText } from '../../src/verification/docx-text.ts';
import { readEvidenceRecord } from '../../src/verification/evidence-record.ts';
import { fold } from '../../src/verification/folded-text.ts';
import { repeatedHeads } from '../../src/verification/repeated-heads.ts';

const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w" xmlns:mc="mc">${body}</w:document>`) });

describe('the text of a DOCX', () => {
  test('is what is printed: runs joined, a line for each paragraph, no text that was deleted or moved away', () => {
    const body =
      '<w:p><w:r><w:t>审结</w:t></w:r><w:r><w:t xml:space="preserve">73 </w:t></w:r><w:r><w:br/><w:t>件</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>72</w:delText></w:r></w:del><w:ins><w:r><w:t>&lt;74&gt;</w:t></w:r></w:ins>' +
      '<w:moveFrom><w:r><w:t>75</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE 9</w:instrText></w:r></w:p>';
    expect(docxText(docx(body))).toBe('审结73 \n件\n<74>\n');
  });

  test('cannot be had of another archive or of damaged XML', () => {
    expect(() => docxText(zipSync({ 'a.txt': strToU8('a') }))).toThrow();
    expect(() => docxText(docx('<w:p>'))).toThrow();
  });
});

test('the head of a table that a page repeats is told from its rows', () => {
  const pages = [
    '前文\n表1 对照\n单位 年度\n甲 2020年',
    '续表\n单位 年度\n乙 2021年\n表2 其他\n项目\n丙',
    '丁\n戊',
  ];
  const letters = fold(pages.join('\n')).letters;
  expect(repeatedHeads(pages).map(({ start, end }) => letters.slice(start, end))).toEqual(['续表单位年度']);
});

test('a quotation that was altered is told by its first difference, a figure as a whole', () => {
  const printed = fold('甲：全年受理75件，审结37件，其中纠错23件。');
  expect(differenceIn('全年受理75件，审结73件，其中纠错23件。', printed, 0, printed.letters.length)).toEqual({
    after: '受理75件，审结',
    expected: '73件，其中纠错23件。',
    found: '37件，其中纠错23件。',
  });
  expect(differenceIn('完全另外的话', printed, 0, printed.letters.length)).toBeNull();
});

describe('an evidence file', () => {
  const whole = {
    schema: 'jianbao/evidence@1',
    document: { title: '简报', outputs: [{ file: 'a.docx', format: 'docx', sha256: '0' }] },
    sources: [{ path: 'seeds/a.txt', sha256: '1' }],
    uncited: ['附件1'],
    evidence: [
      {
        text: '75',
        kind: 'figure',
        report: 'r',
        path: 'seeds/a.txt',
        line: 3,
        span: { start: 0, end: 4 },
        quote: '受理75件',
      },
    ],
  };

  test('is understood with or without a byte order mark', () => {
    const record = readEvidenceRecord(`\uFEFF${JSON.stringify(whole)}`);
    expect(record?.evidence).toEqual([
      {
        text: '75',
        kind: 'figure',
        formula: null,
        places: [{ path: 'seeds/a.txt', line: 3, span: { start: 0, end: 4 }, quote: '受理75件' }],
      },
    ]);
  });

  test.each([
    ['no JSON', '{'],
    ['another schema', JSON.stringify({ ...whole, schema: 'jianbao/evidence@9' })],
    ['a part missing', JSON.stringify({ ...whole, sources: undefined })],
    ['an entry without a place', JSON.stringify({ ...whole, evidence: [{ text: '75', kind: 'figure' }] })],
    ['a list', '[]'],
  ])('with %s is none', (_, json) => expect(readEvidenceRecord(json)).toBeNull());
});
