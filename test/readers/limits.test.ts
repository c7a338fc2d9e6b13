import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { readHtml } from '../../src/readers/html/html.ts';
import { applyLimits, LimitReached, limits, limitTable } from '../../src/readers/limits.ts';
import type { Reader } from '../../src/readers/reader.ts';
import { readText } from '../../src/readers/txt.ts';

afterEach(() => applyLimits({}));

const refusal = async (reader: Reader, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const reading = await reader(bytes, { path: 'a', sha256: '' }, { encoding: null });
  return reading.source === null ? reading.refusal.message : 'read';
};

describe('the limits', () => {
  test('that are chosen hold until others are, and the rest keep their standard', () => {
    applyLimits({ pdfPages: 7, inputBytes: 1 });
    expect(limits).toMatchObject({ pdfPages: 7, inputBytes: 1024 * 1024, archiveDepth: 3 });
    applyLimits({});
    expect(limits).toMatchObject({ pdfPages: 500, inputBytes: 64 * 1024 * 1024 });
  });

  test('are told with their unit', () => {
    applyLimits({ pdfMemory: 12 });
    expect(new LimitReached('pdfMemory')).toMatchObject({ what: 'PDF 占用内存', limit: '12 MB' });
    expect(new LimitReached('xmlDepth')).toMatchObject({ what: '文档嵌套层数', limit: '256层' });
  });

  test('stand in the README, each with its standard value', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const { name, standard } of limitTable) {
      const row = rows.find((line) => line.includes(`\`${name}\``)) ?? '';
      expect(row.replaceAll(',', ''), name).toContain(String(standard));
    }
  });

  test.each([
    [
      'a row of too many cells',
      readHtml,
      `<table><tr>${'<td>1'.repeat(2001)}`,
      '表格一行的单元格数超过上限（2000个），未读取。',
    ],
    ['too many elements', readHtml, '<br>'.repeat(300_001), '网页元素数超过上限（300000个），未读取。'],
    [
      'too much text in a page',
      readHtml,
      `<p>${'&nbsp;'.repeat(1_000_001)}`,
      '文字超过上限（1000000字），未读取。',
    ],
    ['too much text', readText, '字'.repeat(1_000_001), '文字超过上限（1000000字），未读取。'],
  ])('end a file with %s', async (_, reader, text, message) => {
    expect(await refusal(reader, text)).toBe(message);
  });
});
