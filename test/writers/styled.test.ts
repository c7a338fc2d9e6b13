import { describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../src/model/style.ts';
import { writeDocx } from '../../src/writers/docx/index.ts';
import { writeHtml } from '../../src/writers/html/index.ts';
import { writePdf } from '../../src/writers/pdf/index.ts';
import { all, attribute, body, part } from './docx/package-reader.ts';
import { gongwen } from './house-style.ts';
import { readPages } from './pdf/reading.ts';
import { documentOf, fontFolder, heading, paragraph } from './pdf/sample.ts';

const { page, headings, pageNumber } = gongwen;
const large: HouseStyle = {
  ...gongwen,
  page: { ...page, margin: { ...page.margin, left: 30, right: 24 } },
  pageNumber: { ...pageNumber, place: 'center', before: '第', after: '页' },
  headings: { ...headings, 1: { ...headings[1], size: 22, firstLine: 0, color: 'FF0000' } },
  wordFonts: { ...gongwen.wordFonts, 黑体: { name: '微软雅黑', substitutes: [] } },
};
const document = documentOf(heading(1, '一、总体情况'), paragraph('各单位均已报送。'));

describe('another style changes every format alike', () => {
  it('on the pages of the PDF', async () => {
    const [first] = await readPages((await writePdf(document, large, fontFolder)).bytes);
    const [title, text, number] = first?.lines ?? [];
    expect(title?.size).toBeCloseTo(22);
    expect(title?.left).toBeCloseTo(30, 0);
    expect(text?.size).toBeCloseTo(15.79, 1);
    expect(number?.text).toBe('第1页');
    // in the middle of the type area: (30 + 186) / 2
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(108, 0);
  });

  it('in the styles of the DOCX', async () => {
    const { bytes } = await writeDocx(document, large);
    const styles = all(part(bytes, 'word/styles.xml'), 'w:style');
    const found = styles.find((style) => style.attributes['w:styleId'] === 'Heading1');
    const look = found ? ['w:sz', 'w:color'].map((name) => attribute(found, name)) : [];
    expect(look).toEqual(['44', 'FF0000']);
    expect(found && attribute(found, 'w:rFonts', 'w:eastAsia')).toBe('微软雅黑');
    expect(attribute(body(bytes), 'w:pgMar', 'w:left')).toBe('1700');
  });

  it('in the style sheet of the web page', async () => {
    const page = new TextDecoder().decode((await writeHtml(document, large)).bytes);
    expect(page).toMatch(/h2 \{ font: 400 calc\(22 [^}]*color: #FF0000;/);
    expect(page).toContain('margin: 37mm 24mm 35mm 30mm');
    expect(page).toMatch(/h2 \{ font: [^;]*"Latin of the page", "微软雅黑", "黑体"/);
    expect(page).toMatch(/@bottom-center \{ content: "第" counter\(page\) "页"/);
  });
});
