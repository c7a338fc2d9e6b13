import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeHtml } from '../in-house-style.ts';
import { all, attribute, expectedTexts, printedTexts, read, textOf } from './reading.ts';
import { cited, documentOf, everyKind, heading, paragraph, row, table, text } from './sample.ts';

test('The words of the printed part are the words of the tree, in its order.', async () => {
  const { bytes, diagnostics } = await writeHtml(everyKind);
  expect(printedTexts(bytes)).toEqual(expectedTexts(everyKind));
  expect(diagnostics).toEqual([]);
});

const hostile = [
  '<script>alert(1)</script>',
  '</p></main></style><img src=x onerror=alert(1)>',
  '<!-- --> <![CDATA[x]]> ]]> <?php ?>',
  '&amp; &lt;b&gt; &#60; &nbsp; & &copy',
  '"\'`= onload=x',
  '{{x}} {{{y}}} | **粗** _斜_ # 一',
  '  两边  空格　\u00a0',
  '👩‍⚖️ 𠮷 㐂 e\u0301 \u{1f1e8}\u{1f1f3}',
  '\u202e反\u202c \u200f右 \u2066隔\u2069 \u200b \ufeff',
  '\t制表\n换行',
];

test.each(hostile)('Words stay words wherever they stand: %j', async (words) => {
  const { properties, ...tree } = documentOf(
    heading(0, words),
    heading(1, words),
    paragraph(
      'body',
      words,
      { type: 'strong', content: [text(words)] },
      { type: 'placeholder', text: words },
    ),
    paragraph('quotation', { type: 'citation', text: words, evidence: 0 }),
    table({ caption: [text(words)], unit: [text(words)], head: [row(words, words, words)] }),
  );
  const source = { report: words, path: words, line: 1, span: null, quote: words };
  const document = {
    ...tree,
    properties: { ...properties, title: words, subject: words, keywords: [words] },
    evidence: [
      { kind: 'quotation', text: words, source },
      { kind: 'derived', text: words, formula: words, inputs: [source] },
    ] as const,
  };
  const root = read((await writeHtml(document)).bytes);
  expect(printedTexts((await writeHtml(document)).bytes)).toEqual(expectedTexts(document));
  expect(all(root, 'title').map(textOf)).toEqual([words]);
  const metas = all(root, 'meta').map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')]);
  expect(metas).toContainEqual(['description', words]);
  expect(metas).toContainEqual(['keywords', words]);
  expect(all(root, 'span').flatMap((span) => attribute(span, 'data-quote') ?? [])).toEqual([words]);
  expect(all(root, 'blockquote').map(textOf)).toEqual([words, words]);
  expect(all(root, 'script', 'img', 'b', 'iframe', 'object', 'link')).toEqual([]);
});

test('Any text comes back unchanged, but for what no HTML file may hold.', async () => {
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...hostile));
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 6 }), async (parts) => {
      const words = parts.join('');
      const { bytes, diagnostics } = await writeHtml(documentOf(paragraph('body', words)));
      const kept = words.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');
      expect(printedTexts(bytes).join('')).toBe(kept);
      expect(diagnostics.length > 0).toBe(kept !== words);
    }),
    { numRuns: 80, seed: 20250331 },
  );
});

test('What no HTML file may hold is left out, and said.', async () => {
  const words = '甲\u0000乙\ufffe丙\u{1ffff}丁\udc00戊\u0000己\r';
  const { bytes, diagnostics } = await writeHtml(documentOf(paragraph('body', words)));
  expect(printedTexts(bytes)).toEqual(['甲乙丙丁戊己']);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '文字中有 2 处无法写入文档的字符 U+0000，已去掉。',
    '文字中有 1 处无法写入文档的字符 U+FFFE，已去掉。',
    '文字中有 1 处无法写入文档的字符 U+1FFFF，已去掉。',
    '文字中有 1 处无法写入文档的字符 U+DC00，已去掉。',
    '文字中有 1 处无法写入文档的字符 U+000D，已去掉。',
  ]);
});

test('A long title is balanced without losing a space, and its citation stays one.', async () => {
  const long = '关于2024年度全市法治政府建设工作开展情况和 下一步重点工作安排的综合报告';
  const citation = { type: 'citation', text: '1234件行政复议案件', evidence: 0 } as const;
  const { bytes } = await writeHtml(documentOf(heading(0, long), heading(0, '受理', citation, '的说明')));
  expect(printedTexts(bytes)).toEqual([long, '受理1234件行政复议案件的说明']);
  const [first] = all(read(bytes), 'h1');
  expect(first && all(first, 'br').map((turn) => attribute(turn, 'class'))).toEqual(['turn']);
});

test('Figures and document numbers that a browser would divide are kept on one line.', async () => {
  const words = '发〔2025〕12号，2021—2025年，增长10%～20%，第1—3季度，1152.47万元，占98.3%。';
  const { bytes } = await writeHtml(documentOf(paragraph('body', words)));
  const kept = all(read(bytes), 'span').filter((span) => attribute(span, 'class') === 'kept');
  expect(kept.map(textOf)).toEqual(['〔2025〕12号', '2021—2025年', '10%～20%', '第1—3季度', '1152.47万元']);
});

test('A figure that leads to its source is kept together with the measure word behind it, and no more.', async () => {
  const year = { type: 'citation', text: '2023', evidence: 2 } as const;
  const { bytes } = await writeHtml(documentOf(paragraph('body', '（', year, '年）', cited(1), '件')));
  const kept = all(read(bytes), 'span').filter((span) => attribute(span, 'class') === 'kept');
  expect(kept.map(textOf)).toEqual(['2023年', '1200件']);
  expect(printedTexts(bytes).join('')).toBe('（2023年）“审结”1200件件');
});
