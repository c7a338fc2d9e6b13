import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/index.ts';
import { readDocx } from '../../src/readers/docx/docx.ts';
import { readHtml } from '../../src/readers/html/html.ts';
import type { Reader } from '../../src/readers/reader.ts';
import { readText } from '../../src/readers/txt.ts';
import { wordReport } from './docx/word-document.ts';
import { flatPage, modernPage, type PageContent, tablePage } from './html/page-designs.ts';

const seed = (name: string) => readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8');

const invented = `青溪县人民政府关于2023年度法治政府建设情况的报告
2023年，青溪县坚持以习近平新时代中国特色社会主义思想为指导，深入推进依法行政。现将有关情况报告如下：
一、主要举措和成效
（一）依法全面履行政府职能
1.深化“放管服”改革。全年办理行政许可事项3126件，群众满意率98.6%。
2.规范行政决策。审查规范性文件12件、重大合同46份。
（1）合法性审查。出具法律意见58份。
（2）公众参与。召开听证会4场。
（二）严格规范公正文明执法
1.开展执法监督。评查行政执法案卷210份，发现问题17个。
①落实“三项制度”。
②开展执法培训6场次、380人次。
（三）化解矛盾纠纷
全年受理行政复议申请35件，审结33件，纠错4件。
二、存在的问题
（一）执法力量不足。乡镇执法人员配备不到位。
（二）普法形式单一。针对性不强。
三、2024年工作打算
（一）充实执法力量。为乡镇配备执法人员。
（二）创新普法形式。开展“法律明白人”培育。
青溪县人民政府
2024年1月18日`;

/** The title's lines, the metadata and the text of a plain text, apart. */
function contentOf(text: string): PageContent {
  const all = text.replace(/\r/g, '').split('\n');
  const labels = all
    .filter((line) => line.startsWith('[ '))
    .flatMap((line) => [...line.matchAll(/\[ (\S+) \] \| ([^|[]*)/g)])
    .map(([, label = '', value = '']) => [label, value.trim()] as const);
  const rest = all.filter((line) => !line.startsWith('[ ') && !/^来源:/.test(line));
  const end = rest.findIndex((line) => line.length > 45);
  const title = rest.slice(0, end).filter((line) => line.trim() !== '');
  return { title, labels, lines: rest.slice(end) };
}

async function modelOf(reader: Reader, bytes: Uint8Array, path: string): Promise<object> {
  const reading = await reader(bytes, { path, sha256: '' }, { encoding: null });
  if (reading.source === null) throw new Error(`${path}: ${reading.refusal.message}`);
  return withoutPlaces(parseReport(reading.source));
}

/** All that must not depend on the format: everything but the source and its lines. */
function withoutPlaces(report: Report): object {
  const { source: _source, lineStarts: _lineStarts, ...rest } = report;
  return JSON.parse(
    JSON.stringify(rest, (key, value: unknown) => (key === 'line' || key === 'file' ? undefined : value)),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = ({ title, labels, lines }: PageContent) =>
  [...labels.map(([label, value]) => `[ ${label} ] | ${value}`), ...title, ...lines].join('\n');

describe.each([
  ['a district without a title', seed('000_12e6d6dd25f65f05')],
  ['a district', seed('001_4eab494d6c9f756e')],
  ['a bureau', seed('002_2a747604b19e6eb5')],
  ['a long district', seed('003_c8307f480827a513')],
  ['a bureau with a metadata table', seed('004_2cb57fa34af0b7d8')],
  ['an invented county', invented],
])('the report of %s', (_, text) => {
  const content = contentOf(text);
  const expected = modelOf(readText, utf8(plain(content)), 'a.txt');

  test.each([
    ['a current site', modernPage],
    ['a site of nested tables', tablePage],
    ['a page saved by an office', flatPage],
  ])('is the same as a web page of %s', async (__, design) => {
    expect(await modelOf(readHtml, utf8(design(content)), 'a.html')).toEqual(await expected);
  });

  test('is the same as a Word document with automatic numbers', async () => {
    const { bytes, numbered } = await wordReport(plain(content).split('\n'));
    expect(numbered).toBeGreaterThan(5);
    expect(await modelOf(readDocx, bytes, 'a.docx')).toEqual(await expected);
  });
});
