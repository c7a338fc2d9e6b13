import type { Document } from '../../../src/model/document.ts';
import type { Evidence, SourceReference } from '../../../src/model/evidence.ts';
import type { DataCell, ReportRow } from '../../../src/model/report-tables.ts';

/** A document with a table of data, for the tests of the workbook. */

const place = (line: number, quote: string): SourceReference => ({
  report: 'r',
  path: 'seeds/甲区.txt',
  line,
  span: { start: 0, end: quote.length },
  quote,
});

const figure = (text: string, line: number, quote: string): Evidence => ({
  kind: 'figure',
  text,
  source: place(line, quote),
});

const evidence: readonly Evidence[] = [
  figure('75', 3, '受理75件'),
  figure('31.5%', 4, '纠错率为31.5%'),
  figure('800余', 5, '培训800余人次'),
  figure('9', 6, '应诉9件'),
  figure('12', 7, '应诉12件'),
  { kind: 'quotation', text: '=1+1，照录', source: place(8, '=1+1，照录') },
  {
    kind: 'derived',
    text: '2',
    formula: '报告份数',
    inputs: [place(1, '甲区人民政府'), { ...place(1, '乙局'), path: 'seeds/乙局.txt' }],
  },
];
const [counted] = evidence.slice(-1);

const value = (index: number, scope: string | null = null): DataCell => ({
  state: 'value',
  value: { text: evidence[index]?.text ?? '', evidence: index },
  scope,
});
const silent: DataCell = { state: 'absent', words: '未报告' };

const row = (unit: string, year: string, ...cells: DataCell[]): ReportRow => ({
  ...{ unit, year, level: '政府', path: unit === '甲区' ? 'seeds/甲区.txt' : 'seeds/乙局.txt', cells },
});

export const sample: Document = {
  properties: {
    title: '2023年综合情况',
    subject: '主题',
    keywords: ['甲', '乙'],
    date: '2024-03-04T00:00:00.000Z',
  },
  blocks: [],
  // What is counted is printed twice.
  evidence: counted === undefined ? evidence : [...evidence, counted],
  tables: [
    {
      name: '社会矛盾纠纷行政预防调处化解体系',
      columns: [
        { label: '行政复议受理', unit: '件' },
        { label: '行政复议纠错率', unit: '%' },
        { label: '执法培训', unit: '人次' },
        { label: '行政应诉', unit: '件' },
      ],
      rows: [
        row('甲区', '2023', value(0, '全区'), value(1), value(2), {
          state: 'several',
          values: [
            { text: '9', evidence: 3 },
            { text: '12', evidence: 4 },
          ],
        }),
        row('+乙局', '', silent, silent, silent, silent),
      ],
    },
    {
      name: '数据来源',
      columns: [
        { label: '报告标题', unit: null },
        { label: '校验值', unit: null },
      ],
      rows: [
        row('甲区', '2023', value(5), { state: 'name', name: 'b2e92e8ac440' }),
        row('+乙局', '', { state: 'absent', words: '未见' }, { state: 'name', name: '0123456789ab' }),
      ],
    },
  ],
};
