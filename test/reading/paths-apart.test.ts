import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/index.ts';
import { withPathsApart } from '../../src/reading/paths-apart.ts';

function report(path: string, digit: string): Report {
  const sha256 = digit.repeat(64);
  return parseReport({ path, format: 'txt', encoding: 'utf-8', sha256, text: '报告', hasLines: true });
}

test('reports of one path and another content bear their digest, repeated ones do not', () => {
  const paths = withPathsApart([
    report('in/a.txt', '1'),
    report('in/a.txt', '2'),
    report('in/a.txt', '1'),
  ]).map(({ source }) => source.path);
  expect(paths).toEqual(['in/a.txt', 'in/a.txt#22222222', 'in/a.txt']);
});
