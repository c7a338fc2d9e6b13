import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/readers/html/html.ts';
import type { Reading } from '../../../src/readers/reader.ts';
import { bytesIn } from '../legacy-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array): Promise<Reading> =>
  await readHtml(bytes, { path: 'reports/a.html', sha256: 'aa' }, { encoding: null });
const rulesOf = (reading: Reading) =>
  (reading.source === null ? [reading.refusal] : reading.diagnostics).map(({ rule }) => rule);
const linesOf = async (page: string) => (await read(utf8(page))).source?.text.split('\n') ?? [];

describe('the lines of a page', () => {
  test.each([
    [
      'paragraphs, headings and breaks',
      '<h2>一、成效</h2><p>甲<br>乙</p><div>丙</div>',
      ['一、成效', '甲', '乙', '丙'],
    ],
    ['a gap once, however it was made', '<p>甲</p><p>&nbsp;</p><p> </p><br><br><p>乙</p>', ['甲', '', '乙']],
    ['no spaces of the source', '<p>\n    加强\n    <b>执法</b>监督  机制\n</p>', ['加强 执法监督  机制']],
    ['entities', '<p>A&amp;B&nbsp;&ldquo;互联网&#43;&rdquo; &lt;3</p>', ['A&B “互联网+” <3']],
    [
      'digits above and below the line, which are no part of a figure',
      '<p>办理案件12<sup>1</sup>件，PM<span style="vertical-align: sub">2.5</span>，3<sup>[<a href="#n">2</a>]</sup>件</p>',
      ['办理案件12¹件，PM₂.₅，3[²]件'],
    ],
    ['preformatted text as typed', '<pre>甲\n乙</pre>', ['甲', '乙']],
    [
      'lists, with the numbers of numbered ones',
      '<ul><li>甲<li>乙</ul><ol start=3><li>丙<li>丁<li>5.戊</ol>',
      ['甲', '乙', '3.丙', '4.丁', '5.戊'],
    ],
    ['paragraphs that were never closed', '<p>甲<p>乙<li>丙</div></b>', ['甲', '乙', '丙']],
    ['text that a broken table holds outside its cells', '<table>甲<tr><td>乙</table>', ['甲', '乙']],
    [
      'labels that only the style sheet sets apart',
      '<div><span>发布日期：2024-03-04</span><span>来源：司法局</span></div>',
      ['发布日期：2024-03-04 来源：司法局'],
    ],
  ])('are %s', async (_, page, lines) => {
    expect(await linesOf(page)).toEqual(lines);
  });

  test('are table rows, unless the table arranges the page', async () => {
    const prose = '推进依法行政，建设法治政府。'.repeat(10);
    const page = `<table><tr><td><ul><li>栏目一<li>栏目二</ul><td><p>${prose}<p>${prose}
      <table><tr><th>[ 索引号 ]<td>1150<th>[ 发文字号 ]<td></table></table>`;
    expect(await linesOf(page)).toEqual([prose, prose, '[ 索引号 ] | 1150 | [ 发文字号 ] |']);
  });

  test('are table rows with an entry where a cell further up reaches into them', async () => {
    const page = `<table><tr><td rowspan=2>城关镇<td>调解<td>12<tr><td colspan=2>未统计
      <tr><td>石桥镇<td>调解<td rowspan=2>9<tr><td colspan=2>合计</table>`;
    expect(await linesOf(page)).toEqual(['城关镇 | 调解 | 12', ' | 未统计', '石桥镇 | 调解 | 9', '合计 |']);
  });

  test('are those of the file where no element begins one', async () => {
    expect(await linesOf('甲\n<b>乙</b>丙&nbsp;\n丁')).toEqual(['甲', '乙丙', '丁']);
  });

  test('keep their indents, which tell paragraphs from lines that go on', async () => {
    expect(await linesOf('<div>　　推进依法<br>行政。<br>　　完善制度。</div><p>　　规范执法。')).toEqual([
      '　　推进依法',
      '行政。',
      '　　完善制度。',
      '　　规范执法。',
    ]);
  });

  test('go on behind an element that XML closes in its own tag', async () => {
    const head = '<?xml version="1.0"?><html><head><title/><script src="a.js"/></head>';
    expect(await linesOf(`${head}<body><iframe src="b"/><p>推进依法行政。</p></body></html>`)).toEqual([
      '推进依法行政。',
    ]);
  });

  test('leave out what is not seen', async () => {
    const page = `<p>见</p><script>不见</script><style>不见</style><noscript>不见</noscript><!--不见--><template>不见</template>
      <p hidden>不见</p><p style="color:red; display : none">不见</p><select><option>不见</select><textarea>不见</textarea>`;
    expect(await linesOf(page)).toEqual(['见']);
  });

  test('are the hidden ones too where they go on with the text, but no copy of it', async () => {
    const [first = '', ...rest] = ['职能', '决策', '执法'].map(
      (topic) => `${'坚持依法行政，'.repeat(9)}${topic}成效明显。`,
    );
    const folded = `<div style="display:none"><p>${rest.join('</p><p>')}</p></div>`;
    const copy = `<div style="display:none">语音播报：${first}${first}${first}</div>`;
    const page = `<div id="text"><div><p>${first}</p></div>${folded}${copy}<a>展开全文</a></div>`;
    expect(await linesOf(page)).toEqual([first, ...rest]);
  });

  test.each([
    [
      'of Word',
      '<p><span style="mso-list:Ignore">（一）<span>&nbsp;&nbsp; </span></span>规范执法。</p>',
      '（一）规范执法。',
    ],
    [
      'of Word, but no bullet',
      '<p><span style="mso-list:Ignore">l<span>&nbsp; </span></span>规范执法。</p>',
      '规范执法。',
    ],
    [
      'of a style',
      '<ol style="list-style-type: cjk-ideographic" start="2"><li>规范执法。</ol>',
      '二、规范执法。',
    ],
    [
      'of an editor',
      '<ol class="custom_cn2 list-paddingleft-1"><li><p>规范执法。</p></ol>',
      '(一)规范执法。',
    ],
    ['before a year', '<ol><li>2023年工作</ol>', '1.2023年工作'],
    ['once', '<ol><li>一是规范执法。</ol>', '一是规范执法。'],
  ])('have the number %s', async (_, page, line) => {
    expect(await linesOf(page)).toEqual([line]);
  });

  test('of Word have neither deletions nor comments, and footnotes below the text', async () => {
    const page = `<p>受理<del>13</del><ins>12</ins>件<a href="#_ftn1">[1]</a>。<a class=msocomanchor href="#_msocom_1">[A1]</a></p>
      <div style='mso-element:footnote-list'><p><a href="#_ftnref1">[1]</a> 截至12月。</p></div>
      <div style='mso-element:comment-list'><p>请核对。</p></div>`;
    expect(await linesOf(page)).toEqual(['受理12件。', '注1： 截至12月。']);
  });

  test('are the hidden ones where a script would have shown them', async () => {
    const page = `<p>加载中</p><div style="display:none"><p>${'推进依法行政。'.repeat(20)}</p></div>`;
    expect(await linesOf(page)).toContain('推进依法行政。'.repeat(20));
  });
});

describe('the metadata of a page', () => {
  const meta =
    '<meta name="PubDate" content="2024-03-04 09:18"><meta name="ContentSource" content="区司法局">';

  test('is written as labels above the text', async () => {
    expect(await linesOf(`<head>${meta}</head><p>推进依法行政。</p>`)).toEqual([
      '发布日期：2024-03-04 09:18',
      '来源：区司法局',
      '推进依法行政。',
    ]);
  });

  test('gives way to what the page prints', async () => {
    expect(await linesOf(`${meta}<p>发布时间：2024-03-05</p><p>推进依法行政。</p>`)).toEqual([
      '来源：区司法局',
      '发布时间：2024-03-05',
      '推进依法行政。',
    ]);
  });

  test('gives the title where no line does', async () => {
    const page = '<title>某区2023年法治政府建设年度报告_某区人民政府</title><p>推进依法行政。</p>';
    expect(await linesOf(page)).toEqual(['某区2023年法治政府建设年度报告', '推进依法行政。']);
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) => `<meta charset="${charset}"><p>推进法治政府建设，规范行政执法。</p>`;

  const OLD = 'http-equiv=Content-Type content="text/html; charset=gb2312"';

  test.each([
    ['declared GBK', bytesIn('gb18030', page('gbk')), 'gb18030', []],
    ['declared in the old way', bytesIn('gb18030', page('').replace('charset=""', OLD)), 'gb18030', []],
    ['declared GB 2312, but UTF-8', utf8(page('gb2312')), 'utf-8', []],
    ['declared UTF-8, but GBK', bytesIn('gb18030', page('utf-8')), 'gb18030', ['encoding-guessed']],
    ['declared as nothing known', bytesIn('gb18030', page('klingon')), 'gb18030', ['encoding-guessed']],
    ['marked UTF-16', new Uint8Array(Buffer.from(`\uFEFF${page('utf-8')}`, 'utf16le')), 'utf-16le', []],
  ])('is found when it is %s', async (_, bytes, encoding, rules) => {
    const reading = await read(bytes);
    expect(reading.source).toMatchObject({ encoding, text: '推进法治政府建设，规范行政执法。' });
    expect(rulesOf(reading)).toEqual(rules);
  });
});

test('a page that writes its Chinese as references may be in a Western encoding', async () => {
  const page = '<meta charset="windows-1252"><p>\x93&#25512;&#36827;&#20381;&#27861;&#34892;&#25919;\x94</p>';
  expect((await read(new Uint8Array(Buffer.from(page, 'latin1')))).source).toMatchObject({
    encoding: 'windows-1252',
    text: '“推进依法行政”',
  });
});

describe('a page that is no report', () => {
  test.each([
    ['empty', utf8(' \n'), 'empty-input'],
    ['without text', utf8('<html><body><script>1</script></body></html>'), 'empty-page'],
    ['one endless tag', utf8(`<?xml version="1.0"?><a ${'x '.repeat(300_000)}`), 'empty-page'],
    ['a Word document', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), 'mislabelled-input'],
    ['binary', Uint8Array.from({ length: 64 }, (_, at) => at % 7), 'binary-input'],
    ['nested too deep', utf8('<div>'.repeat(100_000)), 'input-limit'],
  ])('is refused: %s', async (_, bytes, rule) => {
    expect(rulesOf(await read(bytes))).toEqual([rule]);
  });
});

test('a page of half a million tags is read', async () => {
  const page = `<p>推进依法行政。</p>${'<b></b>'.repeat(250_000)}<p>完。</p>`;
  expect(await linesOf(page)).toEqual(['推进依法行政。', '完。']);
});
