import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/document.ts';
import { writeDocx } from '../../src/writers/docx/index.ts';
import { writeHtml } from '../../src/writers/html/index.ts';
import { writers } from '../../src/writers/index.ts';
import { pagesOfHeadings } from '../../src/writers/pdf/index.ts';
import { all, attribute, body, styleOf, textOf } from './docx/package-reader.ts';
import { gongwen } from './house-style.ts';
import { read, all as tags, textOf as words } from './html/reading.ts';
import { readLinks, readPages } from './pdf/reading.ts';
import { documentOf, fontFolder, heading, paragraph } from './pdf/sample.ts';

const text = (content: string): Inline => ({ type: 'text', text: content });
const long = Array.from({ length: 30 }, (_, index) => paragraph(`第${index + 1}段。`));
const contents: Block = {
  type: 'contents',
  title: [text('目　录')],
  entries: [
    { level: 1, content: [text('一、总体情况')], heading: 1 },
    { level: 2, content: [text('（一）主要做法')], heading: 2 },
    { level: 1, content: [text('附件1　主要指标')], heading: 3 },
  ],
};
const document = documentOf(
  heading(0, '综合情况'),
  contents,
  { type: 'page-break' },
  heading(1, '一、总体情况'),
  ...long,
  heading(2, '（一）主要做法'),
  paragraph('各单位均已报送。'),
  paragraph('附件1', 'annex-mark'),
  heading(0, '主要指标'),
);
const pages = pagesOfHeadings(document, gongwen, fontFolder);

describe('contents in the PDF', () => {
  it('print the page on which each heading stands', async () => {
    const { bytes } = await writers.pdf(
      { document, house: gongwen, attachments: [], letterhead: null },
      fontFolder,
    );
    const read = await readPages(bytes);
    const entries = (read[0]?.lines ?? []).flatMap(({ text: line }) => {
      const [, title, page] = /^(.+?)\s*…+\s*(\d+)$/.exec(line) ?? [];
      return title === undefined ? [] : [{ title, page: Number(page) }];
    });
    expect(entries.map(({ title }) => title)).toEqual([
      '一、总体情况',
      '（一）主要做法',
      '附件1　主要指标'.replace('　', ' '),
    ]);
    for (const { title, page } of entries) {
      const heading = title.replace(/^附件1\s/, '');
      expect(read[page - 1]?.lines.some(({ text: line }) => line.trim() === heading)).toBe(true);
    }
    expect(await readLinks(bytes)).toEqual(entries.map(({ page }) => ({ from: 1, to: page })));
  });
});

describe('contents in the DOCX', () => {
  it('are filled already, lead to bookmarks and carry a field for each page', async () => {
    const { bytes } = await writeDocx(document, gongwen, null, pages);
    const root = body(bytes);
    const entries = all(root, 'w:p').filter((entry) => /^TOC\d/.test(styleOf(entry) ?? ''));
    expect(entries.map(textOf)).toEqual(['一、总体情况2', '（一）主要做法3', '附件1　主要指标4']);
    expect(entries.map(styleOf)).toEqual(['TOC1', 'TOC2', 'TOC1']);
    // Made anew, they list the titles of annexes beside the headings, and not the document's own.
    expect(all(root, 'w:instrText')[0]?.text).toBe(' TOC \\o "1-2" \\h \\z \\t "附件标题,1" ');
    const styles = all(root, 'w:p').map(styleOf);
    expect(styles.filter((style) => style === 'Title' || style === 'AnnexTitle')).toEqual([
      'Title',
      'AnnexTitle',
    ]);
    const bookmarks = all(root, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']);
    for (const entry of entries) expect(bookmarks).toContain(attribute(entry, 'w:hyperlink', 'w:anchor'));
    const fields = all(root, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType']);
    expect(fields.filter((kind) => kind === 'begin')).toHaveLength(4);
    expect(fields.filter((kind) => kind === 'end')).toHaveLength(4);
  });

  it('and headings may end the pages before a turned one', async () => {
    const turned: Block = { type: 'landscape', blocks: [heading(0, '横排')] };
    const bytes = await Promise.all(
      [documentOf(contents, turned), documentOf(heading(1, '一、甲'), turned, paragraph('乙'))].map(
        async (ended) => (await writeDocx(ended, gongwen)).bytes,
      ),
    );
    expect(bytes.map((each) => all(body(each), 'w:sectPr').length)).toEqual([2, 3]);
    expect(
      bytes.map((each) =>
        all(body(each), 'w:p')
          .map(textOf)
          .filter((words) => words !== ''),
      ),
    ).toEqual([
      ['目　录', '一、总体情况', '（一）主要做法', '附件1　主要指标', '横排'],
      ['一、甲', '横排', '乙'],
    ]);
  });
});

describe('contents in the web page', () => {
  it('lead to the headings', async () => {
    const root = read((await writeHtml(document, gongwen)).bytes);
    const [nav] = tags(root, 'nav');
    const links = nav === undefined ? [] : tags(nav, 'a');
    const ids = tags(root, 'h1', 'h2', 'h3').map(
      (each) => `#${each.attrs.find(({ name }) => name === 'id')?.value}`,
    );
    expect(links.map(words)).toEqual(['一、总体情况', '（一）主要做法', '附件1　主要指标']);
    for (const link of links) expect(ids).toContain(link.attrs.find(({ name }) => name === 'href')?.value);
  });
});
