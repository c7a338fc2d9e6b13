import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHtml } from '../../../src/readers/html/html.ts';
import { readMht } from '../../../src/readers/html/mht.ts';
import type { Reader } from '../../../src/readers/reader.ts';
import { mutated } from '../mutation.ts';
import { flatPage, modernPage, tablePage } from '../same-report/page-designs.ts';

const lines = readFileSync(new URL('../../../seeds/004_2cb57fa34af0b7d8.txt', import.meta.url), 'utf8').split(
  '\n',
);
const content = {
  title: ['某区关于2023年法治政府建设情况的报告'],
  labels: [['来源', '司法局']] as const,
  lines,
};
const encode = (text: string) => new TextEncoder().encode(text);
const archived = (page: string) =>
  `Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n${page}\n--b--`;

const samples: readonly (readonly [string, Reader, Uint8Array])[] = [
  ['current pages', readHtml, encode(modernPage(content))],
  ['pages of tables', readHtml, encode(tablePage(content))],
  ['flat pages', readHtml, encode(flatPage(content))],
  ['web archives', readMht, encode(archived(modernPage(content)))],
];

// Thousands of each: test/bench/fuzz-readers.mjs.
test.each(samples)('forty mutated %s never throw', async (_, reader, sample) => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const reading = await reader(mutated(sample, seed), { path: 'a.html', sha256: '' }, { encoding: null });
    const known = [
      'binary-input',
      'damaged-input',
      'empty-input',
      'empty-page',
      'input-limit',
      'mislabelled-input',
    ];
    if (reading.source === null) expect(known).toContain(reading.refusal.rule);
    else expect(reading.source.text).not.toBe('');
  }
});
