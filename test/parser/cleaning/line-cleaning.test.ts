import { expect, test } from 'vitest';
import { cleanLines } from '../../../src/parser/cleaning/line-cleaning.ts';

const cleaned = (text: string) => cleanLines(text).map(({ text: words, line }) => [line, words]);

test('soft line ends part lines, but the line of the file stays the same', () => {
  expect(cleaned('一、成效\u2028受理9件。\u000b审结8件。\n二、不足\u2029人员不足。\f完')).toEqual([
    [1, '一、成效'],
    [1, '受理9件。'],
    [1, '审结8件。'],
    [2, '二、不足'],
    [2, '人员不足。'],
    [2, '完'],
  ]);
});

test('what has no width parts nothing', () => {
  expect(cleaned('20\u200b23年度\ufeff受理\u00ad1\u20602\ufeff9件')).toEqual([[1, '2023年度受理129件']]);
});
