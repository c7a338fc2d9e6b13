import { describe, expect, test } from 'vitest';
import { linesOf, readBytes } from './reading-word.ts';
import { abstractList, item, level, list, paragraph, run, table, wordPackage } from './word-parts.ts';

const body = async (inner: string, more: { styles?: string; footnotes?: string; numbering?: string } = {}) =>
  await linesOf({ body: inner, ...more });

describe('a Word document', () => {
  test('reads as its paragraphs, without headers and footers', async () => {
    const reading = await readBytes(
      wordPackage({ body: paragraph('标题') + paragraph('') + paragraph('正文。') }),
    );
    expect(reading).toEqual({
      source: {
        path: 'reports/a.docx',
        format: 'docx',
        encoding: null,
        sha256: 'aa',
        text: '标题\n\n正文。',
        hasLines: false,
      },
      diagnostics: [],
    });
  });

  test('keeps insertions, drops deletions and says that revisions are open', async () => {
    const inner =
      `<w:p>${run('受理')}<w:ins>${run('12')}</w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del>${run('件。')}</w:p>` +
      `<w:p><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`;
    expect(await body(inner)).toEqual(['受理12件。', '移来']);
    const { diagnostics } = { diagnostics: [], ...(await readBytes(wordPackage({ body: inner }))) };
    expect(diagnostics).toMatchObject([{ rule: 'unsettled-revisions', severity: 'warning' }]);
  });

  test('joins paragraphs whose mark was deleted, under one number', async () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('推进')}</w:p>`;
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0);
    expect(await body(deleted + item('执法。', 1) + paragraph('完'), { numbering })).toEqual([
      '1.推进执法。',
      '完',
    ]);
  });

  test('drops deleted table rows', async () => {
    const rows = table([['案件', '12件']]).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(await body(rows + paragraph('完'))).toEqual(['完']);
  });

  test('drops deleted, hidden and merged cells and rows, but not what revisions changed the look of', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const inner =
      `<w:tbl><w:tr>${cell('镇')}${cell('件')}${cell('旧', '<w:cellDel/>')}</w:tr>` +
      `<w:tr>${cell('城关', '<w:vMerge w:val="restart"/>')}${cell('12')}</w:tr>` +
      `<w:tr>${cell('看不见', '<w:vMerge/>')}${cell('9')}</w:tr>` +
      `<w:tr>${cell('合计', '<w:hMerge w:val="restart"/>')}${cell('看不见', '<w:hMerge/>')}${cell('21')}</w:tr>` +
      `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('藏')}${cell('1')}</w:tr></w:tbl>`;
    expect(await body(inner)).toEqual(['镇 | 件', '城关 | 12', ' | 9', '合计 | 21']);
    const changed = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(await body(`<w:p>${run('受理12件。', changed)}</w:p>`)).toEqual(['受理12件。']);
  });

  test('joins a large first letter to its paragraph, and lines that only the file breaks', async () => {
    const large = paragraph('今', '<w:framePr w:dropCap="drop"/>');
    expect(await body(large + paragraph('年以来，\n 全县……'))).toEqual(['今年以来， 全县……']);
  });

  test('has no gaps where pages and sections end, nor lines broken there from their numbers', async () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0);
    const numbered = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${page}${run('执法。')}</w:p>`;
    const inner =
      `${paragraph('甲')}<w:p>${page}</w:p>${paragraph('', '<w:sectPr/>')}<w:p>${page}${run('乙')}${page}</w:p>` +
      `<w:p>${run('丙')}${page}${run('丁')}</w:p>${numbered}`;
    expect(await body(inner, { numbering })).toEqual(['甲', '乙', '丙', '丁', '1.执法。']);
  });

  test('drops hidden text, whether the run, its style or the paragraph hides it', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="HidP"><w:rPr><w:vanish/></w:rPr></w:style>';
    const inner =
      `<w:p>${run('见')}${run('批注', '<w:vanish/>')}${run('内部', '<w:rStyle w:val="Hid"/>')}${run('不藏', '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')}</w:p>` +
      paragraph('隐藏段', '<w:pStyle w:val="HidP"/>');
    expect(await body(inner, { styles })).toEqual(['见不藏']);
  });

  test('gives each table row one line, and nested tables inside their cell', async () => {
    const nested = `${table([['内一'], ['内二']])}${paragraph('')}`;
    expect(
      await body(
        table([
          ['指标', '数量'],
          ['案件', ''],
          ['备注', nested],
        ]),
      ),
    ).toEqual(['指标 | 数量', '案件 |', '备注 | 内一 内二']);
  });

  test('reads a text box once, though it is stored twice', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const inner = `<w:p>${run('正文。')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框内')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await body(inner)).toEqual(['正文。', '框内']);
    const before = `<w:p><w:r><w:pict><v:textbox>${box('标题')}</v:textbox></w:pict></w:r>${run('正文。')}</w:p>`;
    expect(await body(before)).toEqual(['标题', '正文。']);
    const alone = before.replace(run('正文。'), '');
    expect(await body(alone + alone)).toEqual(['标题', '标题']);
    const unknown = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await body(unknown)).toEqual(['', '旧框'].filter((line) => line !== ''));
  });

  test('puts footnotes after the text, without their marks and separators', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${paragraph('——')}</w:footnote>` +
      `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${run('数据截至12月底。')}</w:p></w:footnote>`;
    const inner = `<w:p>${run('受理12')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('件。')}</w:p>`;
    expect(await body(inner, { footnotes })).toEqual(['受理12件。', '注1：数据截至12月底。']);
  });

  test('keeps what fields show, not what they compute, and drops a table of contents', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string, result: string) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${run(result)}${mark('end')}`;
    const inner =
      `<w:p>${field(' TOC \\o ', '一、成效 1')}</w:p>` +
      `<w:p>${run('日期：')}${field(' DATE ', '2024年1月5日')}<w:fldSimple w:instr="PAGE">${run('第3页')}</w:fldSimple></w:p>` +
      `<w:p>${mark('begin')}${run('坏域')}</w:p>${paragraph('照读')}`;
    expect(await body(inner)).toEqual(['日期：2024年1月5日第3页', '', '照读']);
  });

  test('knows tabs, breaks, hyphens, symbols, pronunciation and placeholders', async () => {
    const inner =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="X" w:char="E123"/></w:r></w:p>' +
      `<w:p><w:r><w:ruby><w:rt>${run('fǎ')}</w:rt><w:rubyBase>${run('法')}</w:rubyBase></w:ruby></w:r></w:p>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('单击此处输入文字')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${paragraph('控件内')}</w:sdtContent></w:sdt>`;
    expect(await body(inner)).toEqual(['甲\t乙', '丙-丁☑①', '法', '控件内']);
  });

  test('reads the strict variant of the format', async () => {
    const strict =
      '<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:r><w:t>严格</w:t></w:r></w:p>';
    expect(await body(strict)).toEqual(['严格']);
  });
});
