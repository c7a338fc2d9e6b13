import type { ChosenLimits, LimitName } from '../../src/readers/limits.ts';
import { paragraph, wordPackage } from './docx/word-parts.ts';
import { content, pdfOf } from './pdf/drawn-pdf.ts';
import { rawArchive } from './zip/raw-archive.ts';

interface LimitCase {
  readonly chosen: ChosenLimits;
  readonly file: string;
  readonly content: string | Uint8Array;
  /** What that file ends in. */
  readonly message: string;
}

const page = content([{ text: '报告。', x: 112, y: 740 }]);
const html = (body: string) => `<!doctype html><html><body>${body}</body></html>`;
const multipart = (name: string, inner: string) =>
  `Content-Type: multipart/mixed; boundary=${name}\n\n--${name}\n${inner}\n--${name}--`;
const packed = (text: string) => rawArchive([{ name: 'b.txt', content: text }]);
/** In UTF-8; of fewer characters than a text may have. */
const MORE_THAN_A_MEGABYTE = '字'.repeat(400_000);

/** For every limit a small file that reaches it. Those of time, memory and LibreOffice stand beside their readers. */
export const limitCases: Readonly<
  Record<
    Exclude<
      LimitName,
      'pdfSeconds' | 'pdfPageSeconds' | 'pdfMemory' | 'officeStartSeconds' | 'officeSeconds' | 'officeMemory'
    >,
    LimitCase
  >
> = {
  inputBytes: {
    chosen: { inputBytes: 1 },
    file: 'a.txt',
    content: MORE_THAN_A_MEGABYTE,
    message: '文件有 2 MB，超过单个报告 1 MB 的上限，未读取。',
  },
  textLength: {
    chosen: { textLength: 5 },
    file: 'a.txt',
    content: '法治政府建设',
    message: '文字超过上限（5字），未读取。',
  },
  archiveEntries: {
    chosen: { archiveEntries: 1 },
    file: 'a.zip',
    content: rawArchive([{ name: 'a.txt' }, { name: 'b.txt' }]),
    message: '压缩包内文件数超过上限（1个），压缩包中其余内容未读取。',
  },
  archiveUnpacked: {
    chosen: { archiveUnpacked: 1 },
    file: 'a.zip',
    content: packed(MORE_THAN_A_MEGABYTE),
    message: '压缩包解压后的总大小超过上限（1 MB），压缩包中其余内容未读取。',
  },
  archiveDepth: {
    chosen: { archiveDepth: 1 },
    file: 'a.zip',
    content: rawArchive([{ name: 'b.zip', content: packed('报告') }]),
    message: '压缩包嵌套层数超过上限（1层），压缩包中其余内容未读取。',
  },
  partBytes: {
    chosen: { partBytes: 1 },
    file: 'a.zip',
    content: packed(MORE_THAN_A_MEGABYTE),
    message: '解压后的大小超过上限（1 MB），未读取。',
  },
  partRatio: {
    chosen: { partRatio: 10, ratioFreeBytes: 1 },
    file: 'a.zip',
    content: packed(MORE_THAN_A_MEGABYTE),
    message: '解压后与压缩时大小之比超过上限（10倍），未读取。',
  },
  ratioFreeBytes: {
    chosen: { ratioFreeBytes: 1 },
    file: 'a.zip',
    content: packed(MORE_THAN_A_MEGABYTE),
    message: '解压后与压缩时大小之比超过上限（300倍），未读取。',
  },
  pageNodes: {
    chosen: { pageNodes: 10 },
    file: 'a.html',
    content: html('<br>'.repeat(20)),
    message: '网页元素数超过上限（10个），未读取。',
  },
  pageDepth: {
    chosen: { pageDepth: 10 },
    file: 'a.html',
    content: html('<div>'.repeat(20)),
    message: '网页嵌套层数超过上限（10层），未读取。',
  },
  pageSeconds: {
    chosen: { pageSeconds: -1 },
    file: 'a.html',
    content: html('<br>'.repeat(10_000)),
    message: '网页解析时间超过上限（-1秒），未读取。',
  },
  rowCells: {
    chosen: { rowCells: 2 },
    file: 'a.html',
    content: html(`<table><tr>${'<td>1'.repeat(3)}</table>`),
    message: '表格一行的单元格数超过上限（2个），未读取。',
  },
  mimeParts: {
    chosen: { mimeParts: 2 },
    file: 'a.mht',
    content: `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(3)}`,
    message: '网页存档部分数超过上限（2个），未读取。',
  },
  mimeDepth: {
    chosen: { mimeDepth: 1 },
    file: 'a.mht',
    content: multipart('b1', multipart('b2', 'Content-Type: text/html\n\n报告')),
    message: '网页存档嵌套层数超过上限（1层），未读取。',
  },
  xmlElements: {
    chosen: { xmlElements: 5 },
    file: 'a.docx',
    content: wordPackage({ body: paragraph('报告').repeat(5) }),
    message: '文档元素数超过上限（5个），未读取。',
  },
  xmlDepth: {
    chosen: { xmlDepth: 3 },
    file: 'a.docx',
    content: wordPackage({ body: paragraph('报告') }),
    message: '文档嵌套层数超过上限（3层），未读取。',
  },
  xmlAttributes: {
    chosen: { xmlAttributes: 2 },
    file: 'a.docx',
    content: wordPackage({ body: `<w:p w:a="1" w:b="1" w:c="1"/>${paragraph('报告')}` }),
    message: '文档一个元素的属性数超过上限（2个），未读取。',
  },
  pdfPages: {
    chosen: { pdfPages: 1 },
    file: 'a.pdf',
    content: pdfOf([page, page]),
    message: 'PDF 页数超过上限（1页），未读取。',
  },
  pdfGlyphs: {
    chosen: { pdfGlyphs: 2 },
    file: 'a.pdf',
    content: pdfOf([page]),
    message: 'PDF 文字超过上限（2字），未读取。',
  },
  modelLength: {
    chosen: { modelLength: 100 },
    file: 'a.ndjson',
    content: `{"schema":"jianbao/report@1","text":"${'x'.repeat(200)}"}\n`,
    message: '其中第 1 份报告的解析结果不能使用（一份报告的 JSON 长度超过上限（100字）），未纳入。',
  },
};
