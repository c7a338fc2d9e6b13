import { expect, test } from 'vitest';
import { writeDocx } from '../in-house-style.ts';
import { awkward, awkwardPrinted, documentOf, everyKind, paragraph, text } from './every-kind.ts';
import { all, attribute, body, expectedTexts, printedTexts, textOf } from './package-reader.ts';

test('The words of the file are the words of the tree, in its order.', async () => {
  const { bytes } = await writeDocx(everyKind);
  const expected = expectedTexts(everyKind).map((words) => (words === awkward ? awkwardPrinted : words));
  expect(printedTexts(bytes)).toEqual(expected);
});

test('What no XML file can hold is left out, and said.', async () => {
  const { bytes, diagnostics } = await writeDocx(
    documentOf(paragraph('body', '甲\u0000乙\ufffe丙\uffff丁\udc00戊\u0000')),
  );
  expect(printedTexts(bytes)).toEqual(['甲乙丙丁戊']);
  expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
    ['unprintable-character', '文字中有 2 处无法写入文档的字符 U+0000，已去掉。'],
    ['unprintable-character', '文字中有 1 处无法写入文档的字符 U+FFFE，已去掉。'],
    ['unprintable-character', '文字中有 1 处无法写入文档的字符 U+FFFF，已去掉。'],
    ['unprintable-character', '文字中有 1 处无法写入文档的字符 U+DC00，已去掉。'],
  ]);
});

test('Words that the docx library takes for marks of its own stay words.', async () => {
  const words = ['CURRENT', 'TOTAL_PAGES', 'SECTION', '{image.png}', '{default-bullet-numbering-0}'];
  const { bytes } = await writeDocx(documentOf(...words.map((word) => paragraph('body', word))));
  expect(printedTexts(bytes)).toEqual(words);
});

test('Chinese quotation marks, dots and dashes are set in the Chinese face, plain words are left alone.', async () => {
  const marked = ['“引”', '‘引’', '……', '——', '甲·乙', '①'];
  const plain = ['受理1234件', 'report (2024)'];
  const { bytes } = await writeDocx(documentOf(paragraph('body', ...[...marked, ...plain].map(text))));
  const hints = all(body(bytes), 'w:r').map((run) => [textOf(run), attribute(run, 'w:rFonts', 'w:hint')]);
  expect(hints).toEqual([
    ...marked.map((words) => [words, 'eastAsia']),
    ...plain.map((words) => [words, undefined]),
  ]);
});

test('A placeholder is shaded, also inside strong words.', async () => {
  const placeholder = { type: 'placeholder', text: '〔编制单位〕' } as const;
  const { bytes } = await writeDocx(
    documentOf(paragraph('body', placeholder, { type: 'strong', content: [placeholder, text('要点')] })),
  );
  const styles = all(body(bytes), 'w:r').map((run) => [textOf(run), attribute(run, 'w:rStyle')]);
  expect(styles).toEqual([
    ['〔编制单位〕', 'ToFillIn'],
    ['〔编制单位〕', 'ToFillIn'],
    ['要点', 'Strong'],
  ]);
});
