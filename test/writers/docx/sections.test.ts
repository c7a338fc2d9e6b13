import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, paragraph, table } from './every-kind.ts';
import { all, attribute, body, part, styleOf, textOf } from './package-reader.ts';

const write = async (...blocks: Block[]) => (await writeDocx(documentOf(...blocks))).bytes;
const wide: Block = { type: 'landscape', blocks: [table()] };
const pageBreak: Block = { type: 'page-break' };

test('The page is A4 with the margins and the grid of an official document.', async () => {
  const [section] = all(body(await write(paragraph('body', '正文'))), 'w:sectPr');
  const attributes = (name: string) => section && all(section, name)[0]?.attributes;
  expect(attributes('w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(attributes('w:pgMar')).toMatchObject({
    'w:top': '2098',
    'w:bottom': '1984',
    'w:left': '1588',
    'w:right': '1474',
  });
  expect(attributes('w:docGrid')).toEqual({
    'w:type': 'linesAndChars',
    'w:linePitch': '579',
    'w:charSpace': '-849',
  });
});

test('A landscape block turns its own pages, head to the binding, and the next block is upright again.', async () => {
  const found = all(body(await write(paragraph('body', '前'), wide, paragraph('body', '后'))), 'w:sectPr');
  expect(found.map((section) => attribute(section, 'w:pgSz', 'w:orient'))).toEqual([
    'portrait',
    'landscape',
    'portrait',
  ]);
  const turned = found[1];
  expect(turned && all(turned, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906' });
  expect(turned && all(turned, 'w:pgMar')[0]?.attributes).toMatchObject({
    'w:top': '1588',
    'w:bottom': '1474',
    'w:left': '1984',
    'w:right': '2098',
  });
});

test('Page numbers run on through all sections, odd pages right and even pages left.', async () => {
  const bytes = await write(paragraph('body', '前'), wide, paragraph('body', '后'));
  const found = all(body(bytes), 'w:sectPr');
  expect(found.map((section) => all(section, 'w:footerReference').length)).toEqual([2, 0, 0]);
  expect(found.map((section) => attribute(section, 'w:pgNumType', 'w:start'))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((path) => part(bytes, path));
  expect(
    footers.map((footer) => [styleOf(footer), textOf(footer), attribute(footer, 'w:instrText', 'xml:space')]),
  ).toEqual([
    ['PageNumberOdd', '—  —', 'preserve'],
    ['PageNumberEven', '—  —', 'preserve'],
  ]);
  expect(all(part(bytes, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
});

test('The file asks no question when it is opened and is no file of an old Word.', async () => {
  const settings = part(await write(), 'word/settings.xml');
  expect(all(settings, 'w:updateFields')).toEqual([]);
  const modes = all(settings, 'w:compatSetting').map(({ attributes }) => [
    attributes['w:name'],
    attributes['w:val'],
  ]);
  expect(modes).toContainEqual(['compatibilityMode', '15']);
});

const broken = async (...blocks: Block[]): Promise<[string, number][]> =>
  all(body(await write(...blocks)), 'w:p').map((found) => [
    textOf(found),
    all(found, 'w:pageBreakBefore').length,
  ]);

test('A page break begins a page with what follows it and leaves no blank page or line.', async () => {
  expect(
    await broken(paragraph('body', '甲'), pageBreak, pageBreak, paragraph('body', '乙'), pageBreak),
  ).toEqual([
    ['甲', 0],
    ['乙', 1],
  ]);
});

test('A break before or after pages of another orientation is the same break.', async () => {
  const sideways: Block = { type: 'landscape', blocks: [paragraph('body', '横')] };
  expect(
    await broken(paragraph('body', '甲'), pageBreak, sideways, pageBreak, paragraph('body', '乙')),
  ).toEqual([
    ['甲', 0],
    ['横', 0],
    ['乙', 0],
  ]);
});

test('An annex begins a page of its own.', async () => {
  expect(
    await broken(paragraph('body', '甲'), paragraph('annex-mark', '附件1'), paragraph('body', '乙')),
  ).toEqual([
    ['甲', 0],
    ['附件1', 1],
    ['乙', 0],
  ]);
});

test('A break before a table goes to its caption.', async () => {
  const found = all(body(await write(paragraph('body', '甲'), pageBreak, table())), 'w:p');
  const breaks = found.filter((candidate) => all(candidate, 'w:pageBreakBefore').length > 0);
  expect(breaks.map(styleOf)).toEqual(['Caption']);
});
