import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Report } from '../../src/model/report.ts';
import { lexicon, plain } from '../analysis/lexicon-fixture.ts';
import { countyDepartment, makeReport } from '../analysis/report-fixture.ts';
import { linesOf, regional } from '../composer/composing.ts';
import { corrected, entry } from './corrected.ts';

const TEXT =
  '2022年全区调解案件75件，其中成功70件，另审查 文件,30余件。证据意识不强。普法形式单一。化解信访积案。电话13900000000';

const nanan = makeReport({
  text: TEXT,
  path: '报告/a.txt',
  observations: [
    { indicator: 'mediation.cases', quote: '调解案件75件', printed: '75件' },
    { indicator: 'mediation.cases', quote: '成功70件', printed: '70件' },
  ],
  shortcomings: [['证据意识不强', 'evidence'], ['普法形式单一']],
  priorities: [['化解信访积案', 'petition', 'publicity']],
  personal: ['13900000000'],
});
const wulong = makeReport({ text: '2022年报告', issuer: '武隆区', path: '报告/b.txt' });
const bureau = makeReport({
  text: '2022年报告',
  issuer: countyDepartment('南岸区', '司法局'),
  path: '其他/a.txt',
});
const all = [nanan, wulong, bureau];

const first = (yaml: string): Report => {
  const { reports, told } = corrected(yaml, all);
  const [report] = reports;
  if (report === undefined || told.length > 0) throw new Error(told.join());
  return report;
};
const cellOf = (report: Report, indicator: string) => {
  const row = analyse([report], lexicon, plain).briefing.indicators?.rows.find(
    (one) => one.indicator.name === indicator,
  );
  return row?.cells[0];
};

describe('a corrected value', () => {
  it('with words of the report is a figure that leads back to them', () => {
    const report = first(
      entry('a.txt', 'drop-value: {indicator: 人民调解案件, value: 70}').replace('a.txt', '报告/a.txt') +
        entry(
          '报告/a.txt',
          'set-value: {indicator: 规范性文件报备, value: 30, printed: 30余件, quote: "审查文件，30余件"}',
        ),
    );
    expect(cellOf(report, '规范性文件报备')).toMatchObject({
      state: 'value',
      scope: null,
      value: { text: '30余', evidence: { kind: 'figure', source: { quote: '审查 文件,30余件' } } },
    });
    expect(cellOf(report, '人民调解案件')).toMatchObject({ state: 'value', value: { text: '75' } });
  });

  it('without words of the report stands on the clerk’s word, and says so', () => {
    const report = first(entry('南岸区 2022', 'set-value: {indicator: mediation.cases, value: 80}'));
    expect(cellOf(report, '人民调解案件')).toMatchObject({
      state: 'value',
      scope: { name: '更正' },
      value: { text: '80', evidence: { kind: 'derived', formula: '更正：张三，经电话核实' } },
    });
  });

  it('dropped is not stated, never 0', () => {
    const report = first(entry('重庆市南岸区人民政府2022年度', 'drop-value: {indicator: 人民调解案件}'));
    expect(report.observations).toEqual([]);
    expect(analyse([report], lexicon, plain).briefing.indicators).toBeNull();
  });

  it('takes its figure from the words where only the figure is given', () => {
    const report = first(
      entry('报告/a.txt', 'set-value: {indicator: 规范性文件报备, value: 70, printed: 70件}'),
    );
    expect(report.observations.find(({ indicator }) => indicator === 'normative.filed')).toMatchObject({
      quote: '70件',
      printed: '70件',
    });
  });

  it.each([
    [
      'words that the report does not have',
      '{indicator: 人民调解案件, value: 1, quote: 调解1件}',
      'correction-quote',
    ],
    ['contacts', '{indicator: 人民调解案件, value: 1, quote: 电话13900000000}', 'correction-quote'],
    [
      'words without the figure',
      '{indicator: 人民调解案件, value: 5, quote: 调解案件75件}',
      'correction-printed',
    ],
    ['a figure that is another', '{indicator: 人民调解案件, value: 57, printed: 75件}', 'correction-figure'],
    [
      'a figure that stands in several places',
      '{indicator: 人民调解案件, value: 0, printed: 件}',
      'correction-printed-often',
    ],
  ])('does not rest on %s', (_, fields, rule) => {
    expect(corrected(entry('报告/a.txt', `set-value: ${fields}`), all)).toEqual({
      reports: all,
      told: [`${rule} corrections.yaml:1`],
    });
  });
});

describe('a correction', () => {
  it('gives a statement another theme, or takes one away', () => {
    const report = first(
      entry('报告/a.txt', 'set-theme: {statement: 普法形式, theme: [普法宣传, evidence]}') +
        entry('报告/a.txt', 'drop-theme: {statement: 化解信访, theme: 普法宣传}'),
    );
    expect(report.shortcomings.map(({ themes }) => themes)).toEqual([
      ['evidence'],
      ['publicity', 'evidence'],
    ]);
    expect(report.priorities.map(({ themes }) => themes)).toEqual([['petition']]);
    expect(report.corrections?.map(({ change }) => change)).toEqual([
      '“普法形式单一”的主题由无改为普法宣传、执法证据',
      '“化解信访积案”的主题由信访法治化、普法宣传改为信访法治化',
    ]);
  });

  it('settles issuer and year, and what the parser remarked on them is over', () => {
    const doubtful: Report = {
      ...wulong,
      issuer: null,
      year: null,
      diagnostics: ['issuer-unknown', 'year-unknown', 'no-title'].map((rule) => ({
        ...{ rule, severity: 'warning', message: '', hint: '', file: null, line: null, span: null },
      })),
    };
    const { reports } = corrected(
      entry('b.txt', 'set-issuer: {name: 重庆市武隆区人民政府}') + entry('b.txt', 'set-year: 2021'),
      [doubtful],
    );
    expect(reports[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['no-title']);
    const { units, sources } = analyse(reports, lexicon, plain).briefing;
    expect(units[0]?.name.name).toBe('武隆区');
    expect(units[0]?.year).toMatchObject({
      text: '2021',
      evidence: { kind: 'derived', formula: '更正：张三，经电话核实' },
    });
    expect(sources).toHaveLength(1);
  });

  it('excludes a report with its reason, and includes one that was set aside or repeats another', () => {
    const aside = makeReport({ text: '2022年解读', path: '报告/c.txt', relevant: false, issuer: '巴南区' });
    const again = makeReport({
      text: '2022年报告',
      path: '报告/d.txt',
      issuer: '潼南区',
      duplicateOf: wulong.id,
    });
    const read = makeReport({
      text: '2022年解读',
      path: '报告/c.txt',
      issuer: '巴南区',
      shortcomings: [['解读']],
    });
    const { reports, told } = corrected(
      entry('b.txt', 'exclude: true') + entry('c.txt', 'include: true') + entry('d.txt', 'include: true'),
      [...all, aside, again],
      new Map([['报告/c.txt', () => read]]),
    );
    expect(told).toEqual([]);
    expect(reports[3]?.shortcomings).toHaveLength(1);
    const { coverage, units, corrections } = analyse(reports, lexicon, plain).briefing;
    expect(units.map(({ name }) => name.name)).toEqual(['南岸区', '巴南区', '潼南区', '南岸区司法局']);
    expect(coverage.setAside.map(({ file, reason }) => `${file.name} ${reason.name}`)).toEqual([
      '报告/b.txt 按更正不纳入（经电话核实）',
    ]);
    expect(corrections.map(({ unit, change }) => `${unit.name} ${change.text}`)).toEqual([
      '重庆市武隆区人民政府 不纳入简报',
      '巴南区 纳入简报（原判为：不是法治政府建设年度报告）',
      '潼南区 纳入简报（原判为：与另一份报告重复）',
    ]);
  });

  it.each([
    ['no report', entry('没有这份', 'exclude: true'), 'correction-no-report corrections.yaml:1'],
    [
      'no report of that year',
      entry('南岸区2019', 'exclude: true'),
      'correction-no-report corrections.yaml:1',
    ],
    ['several reports', entry('a.txt', 'exclude: true'), 'correction-reports corrections.yaml:1'],
    [
      'no value',
      entry('武隆区', 'drop-value: {indicator: 人民调解案件}'),
      'correction-no-value corrections.yaml:1',
    ],
    [
      'no such value',
      entry('报告/a.txt', 'drop-value: {indicator: 人民调解案件, value: 9}'),
      'correction-no-value corrections.yaml:1',
    ],
    [
      'no statement',
      entry('武隆区', 'set-theme: {statement: 普法, theme: 普法宣传}'),
      'correction-no-statement corrections.yaml:1',
    ],
    [
      'a theme that is not there',
      entry('报告/a.txt', 'drop-theme: {statement: 普法, theme: 普法宣传}'),
      'correction-theme-absent corrections.yaml:1',
    ],
  ])('that matches %s is an error with its line', (_, yaml, told) => {
    expect(corrected(yaml, all)).toEqual({ reports: all, told: [told] });
  });

  it('that contradicts another is an error, one that changes nothing a remark', () => {
    const twice = entry('武隆区', 'set-year: 2021') + entry('b.txt', 'set-year: 2020');
    expect(corrected(twice, all).told).toEqual(['correction-conflict corrections.yaml:5']);
    const both =
      entry('报告/a.txt', 'drop-value: {indicator: 人民调解案件, value: 70}') +
      entry('报告/a.txt', 'set-value: {indicator: 人民调解案件, value: 80}');
    expect(corrected(both, all).told).toEqual(['correction-conflict corrections.yaml:5']);
    expect(corrected(entry('武隆区', 'set-year: 2022'), all)).toEqual({
      reports: all,
      told: ['correction-idle corrections.yaml:1'],
    });
  });

  it('is listed in an annex of its own; without corrections there is none', async () => {
    const report = first(entry('报告/a.txt', 'set-value: {indicator: 人民调解案件, value: 80}'));
    const lines = linesOf((await regional(analyse([report, wulong], lexicon, plain).briefing)).blocks);
    expect(lines).toContain('数据更正说明');
    expect(lines).toContain('南岸区|报告/a.txt|“人民调解案件”由“75件”、“70件”改为“80件”|经电话核实|张三');
    expect(lines.join('\n')).toContain('80（更正）'.replace('（', '⏎（'));
    const without = linesOf((await regional(analyse(all, lexicon, plain).briefing)).blocks);
    expect(without.join('\n')).not.toContain('更正');
  });
});

describe('a list applied twice', () => {
  const actions = [
    entry('南岸区 2022', 'drop-value: {indicator: 人民调解案件, value: 70}'),
    entry('武隆区', 'set-value: {indicator: 人民调解案件, value: 80}'),
    entry('报告/a.txt', 'set-value: {indicator: 规范性文件报备, value: 70, quote: 成功70件}'),
    entry('报告/a.txt', 'set-theme: {statement: 普法, theme: 普法宣传}'),
    entry('报告/a.txt', 'drop-theme: {statement: 化解, theme: 普法宣传}'),
    entry('南岸区 2022', 'set-year: 2021'),
    entry('武隆区 2022', 'set-issuer: {name: 重庆市巴南区人民政府}'),
    entry('南岸区司法局', 'exclude: true'),
  ];

  it('is the same as applied once, and leaves the reports that were given as they were', () => {
    fc.assert(
      fc.property(fc.subarray(actions), (some) => {
        const before = structuredClone(all);
        const once = corrected(some.join(''), all);
        expect(once.told).toEqual([]);
        expect(corrected(some.join(''), once.reports)).toEqual(once);
        expect(all).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every span on its words', () => {
    const { reports } = corrected(actions.slice(2).join(''), all);
    for (const { text, observations } of reports) {
      for (const { span, quote, figureSpan, printed } of observations) {
        expect(text.slice(span.start, span.end)).toBe(quote);
        expect(text.slice(figureSpan.start, figureSpan.end)).toBe(printed);
      }
    }
  });
});
