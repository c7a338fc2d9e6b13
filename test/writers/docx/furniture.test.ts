import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, heading, paragraph, text } from './every-kind.ts';
import { all, attribute, body, part, styleOf, textOf } from './package-reader.ts';

const head = (form: 'document' | 'letter' | 'bulletin', name = '某某市司法局文件'): Block => ({
  type: 'masthead',
  form,
  marks: [],
  name: [text(name)],
  lines: [{ left: [text('某司发〔2025〕12号')], center: [], right: [text('签发人：张某某')] }],
});
const imprint: Block = {
  type: 'imprint',
  lines: [
    { left: [text('抄送：市政府办公室。')], center: [], right: [] },
    { left: [text('办公室')], center: [], right: [text('2025年3月12日印发')] },
  ],
};
const written = async (...blocks: Block[]) => (await writeDocx(documentOf(...blocks))).bytes;

test('A masthead is made of named styles, red, with a rule below, and stays with its title.', async () => {
  const bytes = await written(head('document'), heading(0, '通报'));
  const paragraphs = all(body(bytes), 'w:p');
  expect(paragraphs.map(styleOf)).toEqual(['IssuingBody', 'HeadLine', 'TableEdge', 'Title']);
  expect(attribute(body(bytes), 'w:bottom', 'w:color')).toBe('FF0000');
  const styles = all(part(bytes, 'word/styles.xml'), 'w:style');
  const name = styles.find((style) => style.attributes['w:styleId'] === 'IssuingBody');
  expect(name && attribute(name, 'w:color')).toBe('FF0000');
  expect(name && attribute(name, 'w:name')).toBe('发文机关标志');
  expect(name && all(name, 'w:keepNext')).toHaveLength(1);
});

test('The name stands 35 mm below the type area, and one that is too long is set smaller.', async () => {
  const [short] = all(body(await written(head('document'))), 'w:p');
  expect(Number(short && attribute(short, 'w:spacing', 'w:before'))).toBeCloseTo(35 * 56.69 - 84, -1);
  const [long] = all(body(await written(head('document', '某'.repeat(26)))), 'w:p');
  expect(Number(long && attribute(long, 'w:sz'))).toBeLessThan(42 * 2);
});

test('Number and signer stand at both ends of one line.', async () => {
  const line = all(body(await written(head('document'))), 'w:p').find((own) => styleOf(own) === 'HeadLine');
  expect(line && attribute(line, 'w:tab')).toBe('right');
  expect(line && textOf(line)).toBe('某司发〔2025〕12号签发人：张某某');
});

test('The name of a letter stands in the header of its first page, which has no number.', async () => {
  const bytes = await written(head('letter', '某某市司法局'), paragraph('body', '正文。'));
  expect(textOf(part(bytes, 'word/header1.xml'))).toBe('某某市司法局');
  expect(all(body(bytes), 'w:titlePg')).toHaveLength(1);
  const kinds = all(body(bytes), 'w:footerReference').map(({ attributes }) => attributes['w:type']);
  expect(kinds.sort()).toEqual(['default', 'even', 'first']);
});

test('An imprint floats at the foot of its page, between rules without sides.', async () => {
  const bytes = await written(paragraph('body', '正文。'), imprint);
  const [table] = all(body(bytes), 'w:tbl');
  expect(table && attribute(table, 'w:tblpPr', 'w:tblpYSpec')).toBe('bottom');
  expect(table && attribute(table, 'w:tblpPr', 'w:vertAnchor')).toBe('margin');
  expect(table && attribute(table, 'w:left')).toBe('none');
  expect(table && all(table, 'w:p').map(textOf)).toEqual(['抄送：市政府办公室。', '办公室2025年3月12日印发']);
});
