import { expect, test } from 'vitest';
import { withTableRows } from '../../src/readers/text-tables.ts';

const ROWS = ['乡镇 | 调解（件） | 说明', '城关镇 | 210 | 含邻里纠纷', '石桥乡 | 86 | '];
const rows = (text: string) =>
  withTableRows(`各乡镇情况如下：\n${text}\n二、存在的问题`)
    .split('\n')
    .slice(1, -1)
    .filter((line) => line !== '');

test.each([
  ['by tabs', '乡镇\t调解（件）\t说明\n城关镇\t210\t含邻里纠纷\n石桥乡\t86'],
  ['by spaces', '乡镇      调解（件）    说明\n城关镇    210           含邻里纠纷\n石桥乡    86'],
  ['by wide spaces', '乡镇　　调解（件）　　说明\n城关镇　　210　　含邻里纠纷\n石桥乡　　86'],
  [
    'with bars around',
    '| 乡镇 | 调解（件） | 说明 |\n|:--|--:|---|\n| 城关镇 | 210 | 含邻里纠纷 |\n| 石桥乡 | 86 | |',
  ],
  [
    'drawn',
    '┌──┬──┬──┐\n│乡镇│调解（件）│说明│\n├──┼──┼──┤\n│城关镇│210│含邻里纠纷│\n│石桥乡│86│  │\n└──┴──┴──┘',
  ],
  [
    'drawn by typewriter',
    '+----+----+\n| 乡镇 | 调解（件） | 说明 |\n+====+====+\n| 城关镇 | 210 | 含邻里纠纷 |\n+----+----+\n| 石桥乡 | 86 |',
  ],
])('a table set %s is rows of entries', (_, text) => {
  expect(rows(text)).toEqual(ROWS);
});

test.each([
  '加强党的领导  落实主体责任\n规范行政执法  强化执法监督',
  '某府发〔2024〕1号        签发人：张三\n\n某县人民政府关于2023年度法治政府建设情况的报告',
  '受理35件。\t审结33件。\n纠错4件。\t其余在办。',
  '一、成效\n----\n正文',
  '　　全年受理35件，审结33件。\n　　纠错4件。\n　　其余在办。',
])('what only looks like one stays as it is: %j', (text) => {
  expect(withTableRows(text)).toBe(text);
});

test('a text has as many lines as before', () => {
  const text = 'a\n┌─┬─┐\n│1│2│\n├─┼─┤\n│3│4│\n└─┴─┘\nb';
  expect(withTableRows(text)).toBe('a\n\n1 | 2\n\n3 | 4\n\nb');
});
