import { expect, test } from 'vitest';
import { readerFor } from '../../src/readers/index.ts';
import { readDocx, readHtml, readMht } from '../../src/readers/on-demand.ts';

test.each([
  ['年报.HTML', readHtml],
  ['a/年报.htm', readHtml],
  ['a.b/年报.shtml', readHtml],
  ['年报.mht', readMht],
  ['年报.mhtml', readMht],
  ['年报.DOCX', readDocx],
  ['年报.docm', readDocx],
  ['年报.xyz', null],
  ['html', null],
])('%s goes to the reader of its format', (path, reader) => {
  expect(readerFor(path)).toBe(reader);
});
