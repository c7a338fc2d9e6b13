import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/model/document.ts';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, heading, paragraph, text } from './every-kind.ts';
import { all, body, printedTexts, styleOf } from './package-reader.ts';

const title = (...content: Inline[]): Block => ({ type: 'heading', level: 0, content });
const written = async (...blocks: Block[]) => (await writeDocx(documentOf(...blocks))).bytes;

test('A title too long for one line is broken between words into lines of about equal length.', async () => {
  const [printed] = printedTexts(
    await written(heading(0, '重庆市南岸区等四个地区2023年度法治政府建设情况综合简报')),
  );
  const lines = printed?.split('\n') ?? [];
  expect(lines.join('')).toBe('重庆市南岸区等四个地区2023年度法治政府建设情况综合简报');
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.length <= 20)).toBe(true);
});

test('A title that fits and the breaks of the template are left as they are.', async () => {
  const chosen = title(text('重庆市'), { type: 'line-break' }, { type: 'placeholder', text: '〔简报名称〕' });
  expect(printedTexts(await written(chosen))).toEqual(['重庆市\n〔简报名称〕']);
});

test('A break in a title made of several pieces keeps every piece.', async () => {
  const pieces = ['重庆市南岸区等四个地区', '2023年度', '法治政府建设情况综合简报'];
  const strong: Inline = { type: 'strong', content: [text(pieces[2] ?? '')] };
  const printed = printedTexts(await written(title(...pieces.slice(0, 2).map(text), strong)));
  expect(printed.map((words) => words.replaceAll('\n', ''))).toEqual([pieces.join('')]);
});

test('Headings below the title run on.', async () => {
  const words = '一、重庆市南岸区等四个地区2023年度法治政府建设情况综合比较';
  expect(printedTexts(await written(heading(1, words)))).toEqual([words]);
});

test('Of several annexes only the first hangs from 附件：.', async () => {
  const list = [paragraph('annex-list', '附件：1. 对照表'), paragraph('annex-list', '2. 索引')];
  expect(all(body(await written(...list)), 'w:p').map(styleOf)).toEqual(['AnnexList', 'AnnexListNext']);
});
