import { expect, test } from 'vitest';
import { readDocx } from '../../src/readers/docx/docx.ts';
import { readHtml } from '../../src/readers/html/html.ts';
import { readMht } from '../../src/readers/html/mht.ts';
import { readerFor } from '../../src/readers/index.ts';

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
