import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parser/index.ts';

test('a row of a table ends with its last cell, though a dash stands there', () => {
  const rows = ['乡镇 | 纠纷 | 说明', '城关镇 | 210 | —', '5 | 青云街道 | 345'];
  const source = { path: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', hasLines: true } as const;
  const { text } = parseReport({ ...source, text: ['某县2023年法治政府建设年度报告', ...rows].join('\n') });
  expect(text.split('\n').map((line) => line.replaceAll(' ', ''))).toEqual([
    '某县2023年法治政府建设年度报告',
    ...rows.map((row) => row.replaceAll(' ', '')),
  ]);
});
