import type {
  Block,
  Cell,
  Chart,
  Citation,
  Document,
  Inline,
  ParagraphRole,
  Row,
  Table,
} from '../../../src/model/document.ts';
import type { Evidence, SourceReference } from '../../../src/model/evidence.ts';

/** Documents for the tests of the HTML writer. */

export const text = (words: string): Inline => ({ type: 'text', text: words });

const inlines = (content: readonly (Inline | string)[]): Inline[] =>
  content.map((inline) => (typeof inline === 'string' ? text(inline) : inline));

export const paragraph = (role: ParagraphRole, ...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  role,
  content: inlines(content),
});

export const heading = (level: 0 | 1 | 2 | 3 | 4, ...content: (Inline | string)[]): Block => ({
  type: 'heading',
  level,
  content: inlines(content),
});

export const row = (...cells: (string | Partial<Cell>)[]): Row => ({
  cells: cells.map((cell) => ({
    span: 1,
    align: null,
    ...(typeof cell === 'string' ? { content: cell === '' ? [] : [text(cell)] } : { content: [], ...cell }),
  })),
});

export const table = (parts: Partial<Table> = {}): Table => ({
  type: 'table',
  caption: [text('表1　行政复议主要数据对照表')],
  unit: [text('单位：件')],
  columns: [
    { weight: 3, align: 'left' },
    { weight: 2, align: 'right' },
    { weight: 1, align: 'center' },
  ],
  head: [row('报告单位', { content: [text('行政复议')], span: 2 }), row('', '收到', '审结')],
  body: [
    row('重庆市南岸区', '1234', '1200'),
    row('新华区', { content: [text('未载明')], align: 'center' }, '—'),
  ],
  ...parts,
});

const words: SourceReference = {
  report: 'a',
  path: 'seeds/001.txt',
  line: 24,
  span: { start: 0, end: 20 },
  quote: '全年共受理行政复议案件1234件，"审结"1200件。',
};
const furniture: SourceReference = { ...words, line: null, span: null, quote: '成文日期：2023-02-28' };

/** One of each kind of proof: with a line, without one, from one place, from several. */
export const evidence: readonly Evidence[] = [
  { kind: 'figure', text: '1234件', source: words },
  { kind: 'quotation', text: '“审结”1200件', source: furniture },
  { kind: 'derived', text: '2023', formula: '推定依据“成文日期”', inputs: [furniture] },
  { kind: 'derived', text: '97.2%', formula: '审结1200件÷受理1234件', inputs: [words, furniture] },
];

const citation = (index: number): Citation => ({
  type: 'citation',
  text: evidence[index]?.text ?? '',
  evidence: index,
});

export const cited: (index: number) => Inline = citation;

export const documentOf = (...blocks: readonly Block[]): Document => ({
  properties: {
    title: '法治政府建设情况简报 <2024> & 其他',
    subject: '区域综合"简报"',
    keywords: ['法治政府', '年度报告'],
    date: '2025-03-31T00:00:00Z',
  },
  blocks,
  evidence,
});

const chart = (parts: Partial<Chart> = {}): Chart => ({
  type: 'chart',
  caption: [text('图1　行政复议纠错率')],
  unit: [text('单位：%')],
  source: [text('注：资料来源为公开报告。')],
  bars: [
    { label: '甲区 <&', value: citation(3), number: 97.2 },
    { label: '乙区', value: citation(3), number: 97.2 },
  ],
  ...parts,
});

/** Every block, role and inline of the tree at least once. */
export const everyKind: Document = documentOf(
  heading(0, '2024年度法治政府建设', { type: 'line-break' }, '情况简报'),
  paragraph('byline', '（2025年3月）'),
  paragraph('recipient', '各区县人民政府：'),
  heading(1, '一、总体情况（', cited(0), '）'),
  paragraph('body', '共受理', cited(0), '，', {
    type: 'strong',
    content: [text('要点'), { type: 'placeholder', text: '〔编制单位〕' }, cited(3)],
  }),
  heading(2, '（一）制度建设'),
  paragraph('quotation', cited(1), '　两处  空格'),
  heading(3, '1. 规范性文件'),
  heading(4, '（1）合法性审核'),
  table({ caption: [text('表1　对照表'), cited(2)] }),
  paragraph('note', '注：　资料来源为公开报告。'),
  table({ caption: [], unit: [] }),
  chart(),
  paragraph('annex-list', '附件：1. 主要指标对照表'),
  paragraph('annex-list', '2. 其他'),
  paragraph('signature', { type: 'placeholder', text: '〔编制单位〕' }),
  paragraph('date', '2025年3月31日'),
  paragraph('annex-mark', '附件1'),
  heading(0, '主要指标对照表'),
  { type: 'page-break' },
  { type: 'page-break' },
  paragraph('body', '新的一页，发〔2025〕12号，第1—3季度增长10%～20%。'),
  { type: 'landscape', blocks: [paragraph('body', '横向页。'), table()] },
  paragraph('body', '纵向页。'),
);
