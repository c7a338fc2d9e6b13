import { expect, test } from 'vitest';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, everyKind, heading, paragraph } from './every-kind.ts';
import { all, attribute, body, part, styleOf } from './package-reader.ts';

const { bytes } = await writeDocx(everyKind);
const styles = new Map(
  all(part(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
);

function style(id: string) {
  const found = styles.get(id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

test('Headings are the real headings of Word, with their levels in the navigation pane.', async () => {
  const levels = ([0, 1, 2, 3, 4] as const).map((level) => heading(level, '标题'));
  const ids = all(body((await writeDocx(documentOf(...levels))).bytes), 'w:p').map(styleOf);
  expect(ids).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4']);
  expect(
    ids.map((id) => [attribute(style(id ?? ''), 'w:name'), attribute(style(id ?? ''), 'w:outlineLvl')]),
  ).toEqual([
    ['Title', '0'],
    ['heading 1', '0'],
    ['heading 2', '1'],
    ['heading 3', '2'],
    ['heading 4', '3'],
  ]);
});

test.each([
  ['Normal', '仿宋_GB2312', '32', '579'],
  ['Title', '方正小标宋简体', '44', '579'],
  ['Heading1', '黑体', '32', '579'],
  ['Heading2', '楷体_GB2312', '32', '579'],
  ['Heading3', '仿宋_GB2312', '32', '579'],
  ['AnnexMark', '黑体', '32', '579'],
  ['Quotation', '楷体_GB2312', '32', '579'],
])(
  'Style %s is set in %s, %s half-points on lines of %s twips, black and not bold.',
  (id, face, size, line) => {
    const found = style(id);
    expect([
      attribute(found, 'w:rFonts', 'w:eastAsia'),
      attribute(found, 'w:sz'),
      attribute(found, 'w:spacing', 'w:line'),
      attribute(found, 'w:color'),
      all(found, 'w:b').length,
    ]).toEqual([face, size, line, '000000', 0]);
  },
);

test('Every style names a face in all four slots and none of the theme.', () => {
  for (const fonts of all(part(bytes, 'word/styles.xml'), 'w:rFonts')) {
    expect(Object.keys(fonts.attributes)).toEqual(['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']);
  }
});

test('The body is indented by two characters and titles and headings stay with what follows.', () => {
  expect(attribute(style('Normal'), 'w:ind', 'w:firstLineChars')).toBe('200');
  expect(
    ['Title', 'Heading1', 'Heading4', 'Caption', 'TableUnit'].map(
      (id) => all(style(id), 'w:keepNext').length,
    ),
  ).toEqual([1, 1, 1, 1, 1]);
});

test('A person finds the styles by Chinese names.', () => {
  const names = [...styles.values()].map((found) => attribute(found, 'w:name'));
  expect(names).toEqual(
    expect.arrayContaining([
      '引文',
      '附注',
      '附件标识',
      '附件说明',
      '落款',
      '成文日期',
      '主送机关',
      '表格文字',
      '表格单位',
    ]),
  );
});

test('Every style that the body uses is defined.', () => {
  const used = all(body(bytes), 'w:pStyle').map((reference) => reference.attributes['w:val']);
  expect([...new Set(used)].filter((id) => !styles.has(id))).toEqual([]);
});

test('The date begins two characters to the right of the signature above it.', async () => {
  const signed = documentOf(paragraph('signature', '某某市司法局办公室'), paragraph('date', '2025年3月1日'));
  const indents = all(body((await writeDocx(signed)).bytes), 'w:p').map((closing) =>
    attribute(closing, 'w:ind', 'w:right'),
  );
  // 9 characters and 6 of date: the date ends at 2 + 9 - 2 - 6 = 3 characters of 315 twips.
  expect(indents).toEqual(['630', '945']);
});
