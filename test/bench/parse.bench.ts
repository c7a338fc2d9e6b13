import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { parseReport } from '../../src/parser/index.ts';
import { sourceOf } from '../parser/case-folder.ts';

/*
 * How long the parser takes as texts grow, and on texts made to be slow: `npx vitest bench --run test/bench`.
 * It prints and asserts nothing, as a loaded machine would make any bound fail. Time has to grow with the length:
 * the 2 MB report takes at most 25 times as long as the one of 100 KB.
 */
const seed = readFileSync(new URL('../../seeds/000_12e6d6dd25f65f05.txt', import.meta.url), 'utf8');
const title = '武隆区人民政府关于2022年度法治政府建设情况的报告\n';
const filled = (words: string, length: number) =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);
const measure = (name: string, text: string) =>
  bench(
    `${name} (${(text.length / 1000).toFixed(0)}k characters)`,
    () => {
      parseReport(sourceOf(text));
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
  );

parseReport(sourceOf(seed));

describe('reports as they grow', () => {
  for (const length of [100_000, 400_000, 2_000_000]) measure('a report', filled(seed, length));
});

describe('texts made to be slow', () => {
  measure('one line of clauses', title + filled('全区坚持依法行政，', 1_000_000));
  measure('one line of figures', title + filled('全年受理行政复议案件12件，审结11件，', 1_000_000));
  measure('100 000 headings', title + '一、\n'.repeat(100_000));
  measure('headings on two levels', title + '一、主要成效\n（一）依法\n'.repeat(30_000));
  measure('100 000 broken lines', title + '全年受理，\n'.repeat(100_000));
  measure('100 000 issuers', '武隆区人民政府\n'.repeat(100_000));
  measure('30 000 titles', title.repeat(30_000));
  measure('100 000 dates', title + '2022年1月1日\n'.repeat(100_000));
  measure('50 000 items', `${title}二、存在的不足\n${'一是力量不足。'.repeat(50_000)}`);
  measure('items side by side', `${title}二、存在的不足\n存在${'力量不足、'.repeat(100_000)}等问题`);
  measure('unclosed brackets', title + '（'.repeat(300_000));
  measure('unclosed contacts', title + '（联系人：'.repeat(50_000));
  measure('unclosed titles', title + '《'.repeat(300_000));
  measure('nested quotations', title + '“'.repeat(200_000) + '”'.repeat(200_000));
  measure('200 000 digits', title + '1'.repeat(200_000));
  measure('a million blanks', title + ' '.repeat(1_000_000));
  measure('labels without values', '发布日期：\n'.repeat(100_000));
});
