import { describe, expect, test } from 'vitest';
import { partFurniture } from '../../../src/parser/cleaning/harvest.ts';
import { cleanLines } from '../../../src/parser/cleaning/line-cleaning.ts';
import { reflow } from '../../../src/parser/cleaning/reflow.ts';
import { withoutRunningHeads } from '../../../src/parser/cleaning/running-heads.ts';
import { parseReport } from '../../../src/parser/index.ts';

/** Paragraphs of lines that are twenty characters wide. */
const PARAGRAPHS = [
  '2023年，我县坚持依法行政，深入推进法治政府建设，各项工作取得新的成效。',
  '（一）全年共受理行政复议申请三十五件，已审结三十三件，纠错四件。',
  '县政府常务会议听取汇报四次。研究议题。一是加强领导，把法治建设列入考核。二是压实责任，由主要领导亲自抓。',
  '全年举办执法培训六场次，参训三百八十人次，评查案卷二百一十份，发现问题十七个。',
  '（二）县政府聘请法律顾问三名，审查重大合同四十六份，出具意见五十八份。',
  '全年累计调解矛盾纠纷二百九十六件，其中邻里纠纷二百一十件，调解成功二百九十件。',
  '各乡镇认真落实行政执法三项制度，执法记录仪配备率逐年提高，公示信息及时准确完整。',
];

/** Broken after so many characters, the indent among them, as a script breaks lines. */
function wrapped(paragraph: string, indent = '', width = 20): string {
  const text = `${indent}${paragraph}`;
  return text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
}
const flowed = (text: string) => reflow(partFurniture(cleanLines(text)).content).map((line) => line.text);

describe('lines that were broken at their width', () => {
  test.each([
    ['set in', (paragraph: string) => wrapped(paragraph, '　　'), '\n'],
    ['set in and parted by blank lines', (paragraph: string) => wrapped(paragraph, '　　'), '\n\n'],
    ['parted by blank lines alone', (paragraph: string) => wrapped(paragraph), '\n\n'],
    [
      'set in, below headings at the margin',
      (paragraph: string) => wrapped(paragraph, paragraph.startsWith('（') ? '' : '　　'),
      '\n',
    ],
    [
      'set in from a margin',
      (paragraph: string) => wrapped(paragraph, '　　').replace(/^/gm, '      '),
      '\n',
    ],
  ])('are put together where paragraphs are %s', (_, broken, gap) => {
    expect(flowed(PARAGRAPHS.map(broken).join(gap))).toEqual(PARAGRAPHS);
  });

  test('run on over the end of a page', () => {
    const lines = PARAGRAPHS.map((paragraph) => wrapped(paragraph, '　　'))
      .join('\n')
      .split('\n');
    const pages = [lines.slice(0, 8), lines.slice(8, 16), lines.slice(16)];
    for (const foot of [
      (page: number) => `\n\n                 — ${page} —\n\f`,
      (page: number) => `\n              第 ${page} 页  共 3 页\n\n`,
      (page: number) => `\n共 3 页 第 ${page} 页\n`,
      (page: number) => `\n${page}\n`,
    ]) {
      const text = pages.map((page, at) => `${page.join('\n')}${foot(at + 1)}`).join('');
      expect(flowed(text)).toEqual(PARAGRAPHS);
    }
  });

  test('run on over the head that stands on every page', () => {
    const lines = PARAGRAPHS.map((paragraph) => wrapped(paragraph, '　　'))
      .join('\n')
      .split('\n');
    const pages = [lines.slice(0, 8), lines.slice(8, 16), lines.slice(16)];
    const text = pages.map((page, at) => `某县年度报告\n\n${page.join('\n')}\n\n- ${at + 1} -\n`).join('\f');
    const { content } = partFurniture(withoutRunningHeads(cleanLines(text)));
    expect(reflow(content).map((line) => line.text)).toEqual(['某县年度报告', ...PARAGRAPHS]);
  });

  test('are no furniture where a line happens to begin with 承办', () => {
    const text = '市政府系统全年依法接受监督\n承办省、市人大代表建议二百五十六件\n主办：某市政府办公室';
    expect(flowed(text)).toEqual(['市政府系统全年依法接受监督', '承办省、市人大代表建议二百五十六件']);
  });
});

describe('a title over several lines is one line', () => {
  const reading = (head: string) => {
    const body = PARAGRAPHS.map((paragraph) => wrapped(paragraph, '　　')).join('\n');
    const { title, text } = parseReport({
      ...{ path: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: '', hasLines: true },
      text: `${head}\n${body}`,
    });
    return [title, ...text.split('\n').slice(0, 2)];
  };

  test.each([
    ['broken where it is full', '    青溪县人民政府2023年度法治政府\n            建设情况的报告'],
    [
      'broken behind what is a title already',
      '    青溪县人民政府2023年度法治政府建设情况\n                的报告',
    ],
    ['with the issuer above', '青溪县人民政府\n2023年度法治政府建设情况的报告'],
  ])('%s', (_, head) => {
    const title = '青溪县人民政府2023年度法治政府建设情况的报告';
    expect(reading(head)).toEqual([title, title, PARAGRAPHS[0]]);
  });

  test('whose end is the name of a menu', () => {
    const title = '青溪县人民政府2023年法治政府建设年度报告';
    expect(reading('    青溪县人民政府2023年法治政府建设\n                年度报告')).toEqual([
      title,
      title,
      PARAGRAPHS[0],
    ]);
  });

  test('and does not run on into the addressee, though it fills the line', () => {
    const title = '青溪县人民政府2023年度法治政府建设情况报告';
    expect(reading(`  ${title}\n市人民政府：`)).toEqual([title, title, '市人民政府：']);
  });
});
