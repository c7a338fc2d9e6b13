import { expect, test } from 'vitest';
import { plainCharacters } from '../../../src/readers/pdf/radicals.ts';

test.each([
  ['⼀⼈⾏', '一人行'],
  ['⻓⻔⻋⻘⼾', '长门车青户'],
  ['ﬁ', 'fi'],
  ['\u00a0', ' '],
  ['\u3000', '\u3000'],
  ['\u2015', '—'],
  ['\u0000\u200b', ''],
  ['，１２％（一）①', '，１２％（一）①'],
])('the glyph named %j is read as %j', (named, read) => {
  expect(plainCharacters(named)).toBe(read);
});
