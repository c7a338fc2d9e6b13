import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writeHtml } from '../in-house-style.ts';
import { all, attribute, type Element, having, read, textOf } from './reading.ts';
import { documentOf, everyKind, heading, paragraph, row, table } from './sample.ts';

const written = async (...blocks: readonly Block[]): Promise<Element> =>
  read((await writeHtml(documentOf(...blocks))).bytes);

/** Name, class and attributes of an element that matter to a reader of the page. */
const outline = (cell: Element) =>
  [cell.tagName, attribute(cell, 'scope'), attribute(cell, 'colspan'), textOf(cell)].filter(
    (part) => part !== null,
  );

test('The head says what the file is and forbids it to load or run anything.', async () => {
  const root = read((await writeHtml(everyKind)).bytes);
  expect(attribute(root, 'lang')).toBe('zh-CN');
  expect(all(root, 'title').map(textOf)).toEqual(['法治政府建设情况简报 <2024> & 其他']);
  const metas = all(root, 'meta').map((meta) => meta.attrs.map(({ value }) => value));
  expect(metas).toEqual([
    ['utf-8'],
    ['Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'"],
    ['width=device-width, initial-scale=1'].flatMap((content) => ['viewport', content]),
    ['description', '区域综合"简报"'],
    ['keywords', '法治政府,年度报告'],
    ['dcterms.created', '2025-03-31T00:00:00Z'],
    ['generator', 'jianbao'],
  ]);
});

test('The file holds no script, no handler, no address and no other file.', async () => {
  const { bytes } = await writeHtml(everyKind);
  const file = new TextDecoder().decode(bytes);
  expect(file).not.toMatch(/https?:|url\(|@import|<script|javascript:|data:| src=| on\w+=/i);
  const targets = all(read(bytes), 'a').map((link) => attribute(link, 'href'));
  expect(targets.filter((target) => !target?.startsWith('#'))).toEqual([]);
});

test('The same document gives the same bytes.', async () => {
  const [first, second] = [await writeHtml(everyKind), await writeHtml(structuredClone(everyKind))];
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
});

test('Headings are h1 to h5 by their level and paragraphs carry their role.', async () => {
  const root = await written(
    ...([0, 1, 2, 3, 4] as const).map((level) => heading(level, `第${level}级`)),
    paragraph('annex-list', '附件：1. 甲'),
    paragraph('annex-list', '2. 乙'),
    paragraph('note', '注'),
  );
  const blocks = all(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((own) => [own.tagName, textOf(own)]);
  expect(blocks).toEqual([0, 1, 2, 3, 4].map((level) => [`h${level + 1}`, `第${level}级`]));
  const [printed] = all(root, 'main');
  expect(printed && all(printed, 'p').map((own) => attribute(own, 'class'))).toEqual([
    'annex-list',
    'annex-list further',
    'note',
  ]);
});

test('A table has its caption with the unit, scopes on its heads and the widths of its columns.', async () => {
  const band = row({ content: [{ type: 'text', text: '行政执法' }], span: 3, align: 'left' });
  const { body } = table();
  const root = await written(table({ body: [...body, band, row('巴南区', '12', '')] }));
  const [own] = all(root, 'table');
  if (own === undefined) throw new Error('no table');
  expect(all(own, 'caption').flatMap((caption) => all(caption, 'span').map(textOf))).toEqual([
    '表1　行政复议主要数据对照表',
    '单位：件',
  ]);
  expect(all(own, 'thead').flatMap((head) => all(head, 'th', 'td').map(outline))).toEqual([
    ['th', 'col', '报告单位'],
    ['th', 'colgroup', '2', '行政复议'],
    ['td', ''],
    ['th', 'col', '收到'],
    ['th', 'col', '审结'],
  ]);
  expect(all(own, 'tbody').map((group) => all(group, 'th', 'td').map(outline))).toEqual([
    [
      ['th', 'row', '重庆市南岸区'],
      ['td', '1234'],
      ['td', '1200'],
      ['th', 'row', '新华区'],
      ['td', '未载明'],
      ['td', '—'],
    ],
    [
      ['th', 'rowgroup', '3', '行政执法'],
      ['th', 'row', '巴南区'],
      ['td', '12'],
      ['td', ''],
    ],
  ]);
  const widths = all(own, 'col').map((col) =>
    Number(/width:([\d.]+)%/.exec(attribute(col, 'style') ?? '')?.[1]),
  );
  expect(widths.map(Math.round)).toEqual([50, 33, 17]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 8);
  expect(
    all(own, 'td')
      .map((cell) => attribute(cell, 'class'))
      .slice(1, 5),
  ).toEqual(['right', 'center', 'center', 'center']);
});

test('A row that does not cover its table, a citation without evidence and a date that is none are refused.', async () => {
  const uneven = documentOf(table({ body: [row('甲', '1')] }));
  await expect(writeHtml(uneven)).rejects.toThrow('a row covers 2 columns of a table that has 3');
  const unproven = documentOf(paragraph('body', { type: 'citation', text: '7件', evidence: 9 }));
  await expect(writeHtml(unproven)).rejects.toThrow('no evidence 9 for "7件"');
  const undated = { ...everyKind, properties: { ...everyKind.properties, date: '去年' } };
  await expect(writeHtml(undated)).rejects.toThrow('not a date: 去年');
});

test('Page breaks, annexes and turned pages begin sheets, and none is blank.', async () => {
  const root = await written(
    { type: 'page-break' },
    paragraph('body', '甲'),
    { type: 'page-break' },
    { type: 'page-break' },
    paragraph('annex-mark', '附件1'),
    paragraph('body', '乙'),
    { type: 'landscape', blocks: [paragraph('annex-mark', '附件2'), paragraph('body', '丙')] },
    { type: 'page-break' },
    paragraph('body', '丁'),
    { type: 'landscape', blocks: [] },
    { type: 'page-break' },
  );
  const sheets = having(root, 'class', 'sheet').map((sheet) => [
    attribute(sheet, 'class'),
    all(sheet, 'p').map(textOf).join(' '),
  ]);
  expect(sheets).toEqual([
    ['sheet portrait', '甲'],
    ['sheet portrait', '附件1 乙'],
    ['sheet landscape', '附件2 丙'],
    ['sheet portrait', '丁'],
  ]);
});

test('Blank lines and the indents of signature and date follow the house style.', async () => {
  const root = await written(
    heading(0, '标题'),
    paragraph('body', '正文'),
    paragraph('signature', '平顶山市人民政府'),
    paragraph('date', '2025年3月31日'),
  );
  const styles = all(root, 'h1', 'p')
    .map((own) => attribute(own, 'style'))
    .slice(0, 4);
  expect(styles).toEqual([null, '--above:1', '--above:1;--right:2', '--right:1.5']);
});
