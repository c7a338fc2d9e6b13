import type { PageContent } from './reports.ts';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/ {2,}/g, (run) => '&nbsp;'.repeat(run.length));

/** Paragraphs by their design; rows of entries as a table. */
function body(lines: readonly string[], paragraph: (line: string) => string): string {
  const isRow = (line: string | undefined) => line?.includes(' | ') ?? false;
  return lines
    .map((line, at) => {
      if (!isRow(line)) return paragraph(line);
      const cells = line.split(' | ').map((cell) => `<td>${escaped(cell)}</td>`);
      const [open, close] = [
        isRow(lines[at - 1]) ? '' : '<table border=1>',
        isRow(lines[at + 1]) ? '' : '</table>',
      ];
      return `${open}<tr>${cells.join('')}</tr>${close}`;
    })
    .join('\n');
}

const links = (words: readonly string[]) =>
  words.map((word, index) => `<li><a href="/c/${index}.html" title="${word}">${word}</a></li>`).join('\n');
const COLUMNS = ['首页', '新闻中心', '政务公开', '政务服务', '互动交流', '数据开放'];
const RELATED = [
  '关于印发《2024年度法治政府建设工作要点》的通知',
  '某县2022年法治政府建设年度报告',
  '区政府召开常务会议，研究部署安全生产工作。会议强调，要压实责任。',
];
const FOOT = `<p>版权所有：某某人民政府办公室　主办单位：某某人民政府办公室。未经许可不得转载。</p>
<p>网站地图 | 联系我们</p>`;

/** Current design: semantic elements, styles and scripts around, the article in a div. */
export function modernPage({ title, labels, lines }: PageContent): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.join('')}_某某人民政府</title>
<meta name="SiteName" content="某某人民政府门户网站"><meta name="ArticleTitle" content="${title.join('')}">
<style>.a{color:red}</style><script>var text = "一、不是正文。";</script></head>
<body><header><nav><ul>${links(COLUMNS)}</ul></nav></header>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a href="/nb">年度报告</a></div>
<main><h1>${title.join('<br>')}</h1>
<div class="meta">${labels.map(([label, value]) => `<span>${label}：${value}</span>`).join('')}</div>
<div id="zoom" class="article">
${body(lines, (line) => `  <p style="text-indent:2em"><span>${escaped(line)}</span></p>`)}
</div><div class="tools"><button>打印</button><span hidden>本页二维码已经失效。</span></div></main>
<aside><h3>相关信息</h3><ul>${links(RELATED)}</ul></aside><footer>${FOOT}</footer></body></html>`;
}

/** Design of ten years ago: tables within tables, upper-case tags left open, line breaks for paragraphs. */
export function tablePage({ title, labels, lines }: PageContent): string {
  const cells = labels.map(([label, value]) => `<TD>[ ${label} ]<TD>${value}`);
  const rows = cells.flatMap((cell, at) => (at % 2 === 0 ? [`<TR>${cell}${cells[at + 1] ?? ''}`] : []));
  return `<HTML><HEAD><TITLE>某某人民政府</TITLE></HEAD><BODY bgcolor=#ffffff>
<TABLE width=980 align=center><TR><TD colspan=2><A href=/>首页</A> | <A href=/a>政务公开</A> | <A href=/b>公众参与</A>
<TR><TD width=200 valign=top><UL>${links(RELATED)}</UL>
<TD><TABLE border=1>${rows.join('\n')}</TABLE>
<CENTER><FONT size=5><B>${title.join('<BR>')}</B></FONT></CENTER>
<DIV>${body(lines, (line) => `<BR>　　${escaped(line)}`)}
<!-- 正文结束 --><TR><TD colspan=2 align=center>${FOOT}</TABLE></BODY>`;
}

/** What an office saves from its own editor: one flat list of paragraphs, broken nesting, stray end tags. */
export function flatPage({ title, labels, lines }: PageContent): string {
  const meta = labels.map(([label, value]) => `<li><b>${label}：</b>${value}</li>`).join('');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
</head><body lang=ZH-CN></div><ul>${links(COLUMNS)}</ul><ul>${meta}</ul>
${title.map((line) => `<p align=center><b>${line}</b></p>`).join('\n')}
${body(lines, (line) => `<p class=MsoNormal><span lang=EN-US><o:p></o:p></span>${escaped(line)}</b></p></span>`)}
<ul>${links(RELATED)}</ul></body></html>`;
}

/** What a site's print button shows: the article alone, set for paper. */
export function printPage({ title, labels, lines }: PageContent): string {
  const meta = labels.map(([label, value]) => `<span>${label}：${value}</span>`).join('　');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.join('')}</title><style>
body { font: 16pt/1.8 Noto Serif SC, serif } h1 { font-size: 22pt; text-align: center } .meta { font-size: 12pt }
p { text-indent: 2em; margin: 0; text-align: justify } table { border-collapse: collapse; width: 100% }
td { border: 1px solid #000; font-size: 12pt }</style></head>
<body>${title.length === 0 ? '' : `<h1>${title.join('<br>')}</h1>`}${meta === '' ? '' : `<div class="meta">${meta}</div>`}
${body(lines, (line) => `<p>${escaped(line)}</p>`)}</body></html>`;
}
