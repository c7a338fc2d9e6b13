import type {
  Block,
  Cell,
  Chart,
  Document,
  Inline,
  ParagraphRole,
  Row,
  Table,
} from '../../../src/model/document.ts';

/** Documents for the tests of the DOCX writer. */

export const text = (words: string): Inline => ({ type: 'text', text: words });

export const paragraph = (role: ParagraphRole, ...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  role,
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});

export const heading = (level: 0 | 1 | 2 | 3 | 4, words: string): Block => ({
  type: 'heading',
  level,
  content: [text(words)],
});

export const row = (...cells: (string | Partial<Cell>)[]): Row => ({
  cells: cells.map((cell) => ({
    span: 1,
    align: null,
    ...(typeof cell === 'string' ? { content: [text(cell)] } : { content: [], ...cell }),
  })),
});

export const table = (parts: Partial<Table> = {}): Table => ({
  type: 'table',
  caption: [text('表1　行政复议主要数据对照表')],
  unit: [text('单位：件')],
  columns: [
    { weight: 3, align: 'left' },
    { weight: 2, align: 'right' },
    { weight: 2, align: 'center' },
  ],
  head: [
    row({ content: [text('报告单位')], span: 1 }, { content: [text('行政复议')], span: 2 }),
    row('', '收到', '审结'),
  ],
  body: [
    row('重庆市南岸区', '1234', '1200'),
    row('新华区', { content: [text('未载明')], align: 'center' }, '—'),
  ],
  ...parts,
});

const bar = (label: string, words: string, number: number) => ({
  label,
  value: { type: 'citation', text: words, evidence: 0 } as const,
  number,
});

export const chart = (parts: Partial<Chart> = {}): Chart => ({
  type: 'chart',
  caption: [text('图1　行政复议纠错率')],
  unit: [text('单位：%')],
  source: [text('注：资料来源为公开报告。')],
  bars: [bar('甲区', '31.50%', 31.5), bar('乙区 <&', '0%', 0), bar('丙区', '1,234%', 1234)],
  ...parts,
});

export const documentOf = (...blocks: Block[]): Document => ({
  properties: {
    title: '法治政府建设情况简报 <2024> & 其他',
    subject: '区域综合简报',
    keywords: ['法治政府', '年度报告'],
    date: '2025-03-31T00:00:00Z',
  },
  blocks,
  evidence: [],
});

const roles: readonly Block[] = [
  paragraph('byline', '（2025年3月）'),
  paragraph('recipient', '各区县人民政府：'),
  paragraph('body', '“十四五”以来……法治政府建设——‘稳中有进’。', {
    type: 'strong',
    content: [text('要点'), { type: 'placeholder', text: '〔编制单位〕' }],
  }),
  paragraph('quotation', { type: 'citation', text: '“共受理行政复议案件1234件。”', evidence: 0 }),
  paragraph('note', '注：　资料来源为公开报告。'),
  paragraph('annex-list', '附件：1. 主要指标对照表'),
  paragraph('signature', { type: 'placeholder', text: '〔编制单位〕' }),
  paragraph('date', '2025年3月31日'),
  paragraph('annex-mark', '附件1'),
];

/** Emoji, a rare Han character, XML's own marks, spaces at both ends, a control character and half an emoji. */
export const awkward = '  👩‍⚖️𠮷㐂 a<b> & "c" \'d\' ]]> &amp;\u0007\ud83d 尾 ';
export const awkwardPrinted = '  👩‍⚖️𠮷㐂 a<b> & "c" \'d\' ]]> &amp; 尾 ';

/** Every block, role and inline of the tree at least once, and awkward text. */
export const everyKind: Document = documentOf(
  {
    type: 'masthead',
    form: 'document',
    marks: [[text('000001')], [text('特急')]],
    name: [text('某某市司法局文件')],
    lines: [
      {
        left: [text('某司发〔2025〕12号')],
        center: [],
        right: [text('签发人：'), { type: 'placeholder', text: '〔签发人〕' }],
      },
    ],
  },
  {
    type: 'heading',
    level: 0,
    content: [text('2024年度法治政府建设'), { type: 'line-break' }, text('情况简报')],
  },
  ...roles,
  heading(0, '主要指标对照表'),
  heading(1, '一、总体情况'),
  heading(2, '（一）制度建设'),
  heading(3, '1. 规范性文件'),
  heading(4, '（1）合法性审核'),
  paragraph('body', awkward),
  paragraph('body'),
  table(),
  table({ caption: [], unit: [] }),
  chart(),
  chart({ caption: [], unit: [], source: [] }),
  { type: 'page-break' },
  { type: 'page-break' },
  paragraph('body', '新的一页。'),
  {
    type: 'landscape',
    blocks: [table({ columns: wideColumns(), head: [wideRow('项')], body: [wideRow('1')] })],
  },
  paragraph('body', '纵向页。'),
  {
    type: 'masthead',
    form: 'letter',
    marks: [],
    name: [text('名称长得一行排不下的某某市某某区司法局和其他单位')],
    lines: [{ left: [], center: [], right: [text('某司函〔2025〕3号')] }],
  },
  paragraph('body', '信函的正文。'),
  {
    type: 'imprint',
    lines: [
      { left: [text('抄送：市政府办公室。')], center: [], right: [] },
      { left: [text('某某市司法局办公室')], center: [], right: [text('2025年3月12日印发')] },
    ],
  },
);

function wideColumns(): Table['columns'] {
  return Array.from({ length: 13 }, (_, index) => ({ weight: index === 0 ? 3 : 1, align: 'right' }));
}

function wideRow(prefix: string): Row {
  return row(...Array.from({ length: 13 }, (_, index) => `${prefix}${index}`));
}
