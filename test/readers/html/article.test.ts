import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/readers/html/html.ts';
import { modernPage } from '../same-report/page-designs.ts';

async function read(page: string) {
  const bytes = new TextEncoder().encode(page);
  return await readHtml(bytes, { path: 'a.html', sha256: '' }, { encoding: null });
}
const linesOf = async (page: string) => (await read(page)).source?.text.split('\n') ?? [];

const prose = (topic: string) =>
  `${topic}方面，${'坚持依法行政，规范执法行为，健全监督机制，'.repeat(4)}取得成效。`;
const TITLE = '某县人民政府关于2023年法治政府建设情况的报告';
const text = `<div id="c"><p>${prose('职能')}</p><p>${prose('决策')}</p><p>${prose('执法')}</p></div>`;
const topics = ['职能', '制度', '决策', '执法', '应急', '化解', '监督', '科技', '普法', '组织'];
const long = `<div>${topics.map((topic) => `<p>${prose(topic)}</p>`).join('')}</div>`;
const menu = '<ul><li><a href="/1">政务公开</a></li><li><a href="/2">办事服务</a></li></ul>';

describe('the article of a page', () => {
  test('stands without menus, breadcrumbs, related links and footers', async () => {
    const lines = [prose('职能'), prose('决策'), '某县人民政府', '2024年1月5日'];
    expect(await linesOf(modernPage({ title: [TITLE], labels: [['来源', '司法局']], lines }))).toEqual([
      '站点：某某人民政府门户网站',
      TITLE,
      '来源：司法局',
      ...lines,
    ]);
  });

  test('has its title from above and its signature from below', async () => {
    const page = `${menu}<div><b>${TITLE}</b></div><div>字体：大 中 小</div>${text}<div>某县人民政府</div><div>2024年1月5日</div>${menu}`;
    const lines = await linesOf(page);
    expect(lines.slice(0, 2)).toEqual([TITLE, '字体：大 中 小']);
    expect(lines.slice(-2)).toEqual(['某县人民政府', '2024年1月5日']);
    expect(lines).not.toContain('政务公开');
  });

  test('keeps labels and site registrations from elsewhere on the page', async () => {
    const page = `<table><tr><td>索引号：</td><td>115001130093</td></tr></table>${menu}${menu}<h1>${TITLE}</h1>${text}${menu}<p>网站标识码：5001130001</p>`;
    const lines = await linesOf(page);
    expect(lines[0]).toBe('索引号： | 115001130093');
    expect(lines.at(-1)).toBe('网站标识码：5001130001');
  });

  test('loses no paragraph that stands in an element of its own', async () => {
    const page = `${menu}<h1>${TITLE}</h1>${long}<section><p>${prose('下一步')}</p></section><footer><p>本站由某县人民政府办公室主办，转载请注明出处，谢谢合作与支持。</p></footer>`;
    const lines = await linesOf(page);
    expect(lines).toContain(prose('下一步'));
    expect(lines.join('')).not.toContain('转载');
  });

  test('leaves out summaries of other articles among their links', async () => {
    const teaser = (word: string) =>
      `<dl><dt><a href="/x">${word}会议召开，部署全年安全生产重点工作任务</a></dt><dd>会议强调，要压实各方责任，强化风险排查整治，守牢安全底线。</dd></dl>`;
    const page = `<h1>${TITLE}</h1>${long}<div class="hot">${teaser('全县')}${teaser('全市')}${teaser('全省')}</div>`;
    expect((await linesOf(page)).join('')).not.toContain('会议强调');
  });

  test('ends with its last paragraph where that stands behind the font of the others', async () => {
    const paragraphs = [...topics.map(prose), '附表见附件'].map((line) => `<P>${line}`);
    const page = `<TABLE><TR><TD>${menu}<TD><FONT size=3>${paragraphs.join('')}</FONT></TABLE>`;
    expect((await linesOf(page)).at(-1)).toBe('附表见附件');
  });

  test('ends above what sites print below it, though that speaks in sentences', async () => {
    const notice = '请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论，文明上网。';
    const page = `<h1>${TITLE}</h1>${long}<div>顶一下</div><div>上一篇：<a href="/1">通知</a></div><div>${notice}</div>`;
    expect((await linesOf(page)).at(-1)).toBe(prose('组织'));
  });

  test('ends above editors, readers and the site itself, who speak in sentences too', async () => {
    const tail =
      '<p>责任编辑：张三</p><div>相关阅读</div><div>我市召开法治督察工作会议，会议强调要压实各方责任。</div>';
    const notice = '<p>免责声明：本网站所载内容仅供参考，如有疑问请与发布单位联系。</p>';
    const lines = await linesOf(`<h1>${TITLE}</h1>${long}${tail}${notice}`);
    expect(lines).toContain(prose('组织'));
    expect(lines.join('')).not.toMatch(/督察工作会议|仅供参考/);
  });

  test('has no table of contents, which would give its outline twice', async () => {
    const entries = ['一、成效', '二、不足'];
    const contents = entries.map((entry) => `<li><a href="#x">${entry}……2</a></li>`).join('');
    const sections = entries.map((entry) => `<h2>${entry}</h2><p>${prose(entry)}</p>`).join('');
    const page = `<div><h1>${TITLE}</h1><p>目录</p><ul>${contents}</ul>${sections}</div>`;
    const [first = '', second = ''] = entries;
    expect(await linesOf(page)).toEqual([TITLE, first, prose(first), second, prose(second)]);
  });

  test('has no line of author and account between title and text, but its date', async () => {
    const byline = '<span>普法小编</span><a href="/a">某县司法</a><em>2024年3月4日 09:18</em>';
    const lines = await linesOf(`<h1>${TITLE}</h1><div>${byline}</div>${text}`);
    expect(lines.slice(0, 3)).toEqual([TITLE, '发布时间：2024年3月4日', prose('职能')]);
  });

  test('is read with values that stand below their labels', async () => {
    const page = `<dl><dt>发布日期：</dt><dd>2024-03-04</dd><dt>主题词：</dt><dd></dd></dl>${menu}${menu}<h1>${TITLE}</h1>${text}`;
    expect((await linesOf(page)).slice(0, 2)).toEqual(['发布日期：2024-03-04', '主题词：']);
    const bare = `<div>发布日期</div><div>2024-03-04</div>${menu}${menu}<h1>${TITLE}</h1>${text}`;
    expect((await linesOf(bare)).slice(0, 2)).toEqual(['发布日期：2024-03-04', TITLE]);
  });

  test('has the title that the page states rather than a heading that sounds like one', async () => {
    const body = `<div><p>某市人民政府：</p><p>2023年主要工作情况</p>${topics.map((topic) => `<p>${prose(topic)}</p>`).join('')}</div>`;
    const page = `<title>${TITLE}</title>${menu}<h1>某县人民政府关于<br>2023年法治政府建设情况的报告</h1>${body}`;
    expect((await linesOf(page)).slice(0, 2)).toEqual(['某县人民政府关于', '2023年法治政府建设情况的报告']);
  });

  test('stands once, though the page holds it again for printing', async () => {
    const page = `<h1>${TITLE}</h1>${text}<div class="print"><h1>某县人民政府<br>2023年报告</h1>${text}</div>`;
    expect(await linesOf(page)).toEqual([TITLE, prose('职能'), prose('决策'), prose('执法')]);
  });

  test('is the whole page, and said to be, where links stand among the paragraphs', async () => {
    const links = Array.from({ length: 30 }, (_, at) => `<p><a href="/${at}">相关信息之${at}</a></p>`).join(
      '',
    );
    const page = `<p>${prose('职能')}</p>${links}<p>${prose('决策')}</p>`;
    const reading = await read(page);
    expect(reading.source?.text).toContain(prose('决策'));
    expect(reading).toMatchObject({ diagnostics: [{ rule: 'whole-page' }] });
  });
});
