import { describe, expect, test } from 'vitest';
import { linesOf } from './reading-word.ts';
import { abstractList, level, list, paragraph, run } from './word-parts.ts';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const begin = `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>${mark('separate')}`;
const entries = `<w:p>${begin}${run('一、成效')}<w:r><w:tab/></w:r>${run('1')}</w:p>${paragraph('二、不足')}`;
const report = paragraph('一、成效') + paragraph('办理案件12件。');
const inControl = (inner: string) =>
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const kept = ['关于法治政府建设情况的报告', '一、成效', '办理案件12件。'];

const read = async (body: string, parts = {}) =>
  (await linesOf({ body: paragraph('关于法治政府建设情况的报告') + body, ...parts })).filter(
    (line) => line !== '',
  );

describe('a table of contents is left out', () => {
  test.each(['目录', '目　　录', '目 次'])('with %s above it', async (heading) => {
    expect(await read(`${paragraph(heading)}${entries}<w:p>${mark('end')}</w:p>${report}`)).toEqual(kept);
  });

  test('in its control, but not what is written behind it there', async () => {
    const inside = `${paragraph('目录')}${entries}<w:p>${mark('end')}</w:p>`;
    expect(await read(inControl(inside) + report)).toEqual(kept);
    expect(await read(inControl(inside + report))).toEqual(kept);
  });

  test('in a control without a field, as other programs write it', async () => {
    expect(await read(paragraph('目录') + inControl(paragraph('一、成效 1')) + report)).toEqual(kept);
  });

  test('where only its styles are left of it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const entry = `<w:p><w:pPr><w:pStyle w:val="10"/></w:pPr><w:r><w:t>一、成效</w:t><w:tab/><w:t>1</w:t></w:r></w:p>`;
    expect(await read(paragraph('目录') + entry.repeat(2) + report, { styles })).toEqual(kept);
    // A style alone takes no sentence away.
    const sentence = paragraph('办理案件12件。', '<w:pStyle w:val="10"/>');
    expect(await read(paragraph('一、成效') + sentence, { styles })).toEqual(kept);
  });

  test('without taking the numbers of its entries from the report', async () => {
    const numbering = abstractList(0, level(0, 'chineseCounting', '%1、')) + list(1, 0);
    const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const inside = `<w:p><w:pPr>${numbered}</w:pPr>${begin}${run('成效')}</w:p><w:p>${mark('end')}</w:p>`;
    const body = inside + paragraph('成效', numbered) + paragraph('办理案件12件。');
    expect(await read(body, { numbering })).toEqual(kept);
  });
});

test('a table of contents that never ends does not hide the report', async () => {
  expect((await read(entries + report)).slice(-2)).toEqual(kept.slice(1));
  expect(await read(inControl(entries) + report)).toEqual(kept);
});
