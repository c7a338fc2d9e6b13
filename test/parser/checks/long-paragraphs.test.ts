import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parser/index.ts';
import { growsWithLength } from '../../processor-time.ts';
import { sourceOf } from '../case-folder.ts';

/** One paragraph of so many characters: a damaged file has lost its line breaks. */
const LENGTH = 30_000;
const title = '武隆区人民政府关于2022年度法治政府建设情况的报告\n一、主要成效\n';

test.each([
  '全年受理行政复议案件12件，审结11件，办结率91.7%。',
  '审结案件中，维持3件、撤销2件、终止4件。受理12件，其余3件。',
  '大气52件、水41件、固废28件，分别占36.4%、28.7%、19.6%。',
])('time grows with the length of a paragraph of “%s” only', (words) => {
  const work = (share: number) => {
    const text = title + words.repeat((share * LENGTH) / words.length);
    parseReport(sourceOf(text), { trusted: true });
  };
  expect(growsWithLength(work)).toBe(true);
});
