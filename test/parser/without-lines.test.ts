import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parser/index.ts';

const text = readFileSync(new URL('../../seeds/003_c8307f480827a513.txt', import.meta.url), 'utf8');
const parsed = (hasLines: boolean) =>
  parseReport({ path: 'a', format: 'txt', encoding: null, sha256: '', text, hasLines });

test('a format without lines gives no line anywhere, and all else as with lines', () => {
  const { lineStarts, ...withLines } = parsed(true);
  expect(lineStarts?.length).toBeGreaterThan(10);
  const noLine = (key: string, value: unknown) => (key === 'line' ? null : value);
  expect(parsed(false)).toEqual(JSON.parse(JSON.stringify(withLines, noLine)));
});

test('twenty thousand headings are outlined', () => {
  const headings = '一、报告\n'.repeat(20_000);
  const report = parseReport({
    path: 'a',
    format: 'txt',
    encoding: null,
    sha256: '',
    text: headings,
    hasLines: true,
  });
  expect(report.sections.length).toBe(20_000);
});
