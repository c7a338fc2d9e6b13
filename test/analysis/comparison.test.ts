import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/analysis/cells.ts';
import { analyse } from '../../src/analysis/index.ts';
import type { ComparisonCell, ComparisonTable } from '../../src/model/briefing.ts';
import type { Report } from '../../src/model/report.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

const cases = (text: string, printed: string, more: Partial<ReportSketch> = {}): Report =>
  makeReport({ text, observations: [{ indicator: 'mediation.cases', quote: text, printed }], ...more });
const nanan = cases('调解案件11697件', '11697件', { issuer: '南岸区' });
const wulong = cases('调解案件709起', '709起', { issuer: '武隆区' });
const silent = makeReport({ text: '调解工作扎实', issuer: '巴南区' });

const compare = (...reports: Report[]) => analyse(reports, lexicon, plain).briefing;
const shown = (cell: ComparisonCell): string => {
  if (cell.state === 'not-stated') return '未报告';
  if (cell.state !== 'value') return `${cell.state}:${cell.values.map(({ text }) => text).join('；')}`;
  return cell.value.text + (cell.scope === null ? '' : `（${cell.scope.name}）`);
};
const rows = (table: ComparisonTable | null) =>
  (table?.rows ?? []).map((row) => [row.indicator.name, ...row.cells.map(shown)].join(' '));

describe('comparison tables', () => {
  it('put the units side by side and show silence as silence', () => {
    expect(rows(compare(wulong, silent, nanan).comparison)).toEqual(['人民调解案件 11697 未报告 709起']);
  });

  it('keep a zero that the source states', () => {
    const none = cases('调解案件0件', '0件', { issuer: '巴南区' });
    expect(rows(compare(nanan, none).comparison)).toEqual(['人民调解案件 11697 0']);
  });

  it('leave to the annex what one unit alone states', () => {
    const briefing = compare(nanan, silent);
    expect(briefing.comparison).toBeNull();
    expect(rows(briefing.indicators)).toEqual(['人民调解案件 11697 未报告']);
  });

  it('count two reports of one unit as one unit', () => {
    const nextYear = cases('2023年调解案件5件', '5件', { issuer: '南岸区', year: 2023, path: 'b.txt' });
    const briefing = compare(nanan, nextYear);
    expect(briefing.comparison).toBeNull();
    expect(briefing.indicators).toMatchObject({ showYear: true, showLevel: false });
  });

  it('never average or rank: a row has one cell for each unit and no more', () => {
    const table = compare(nanan, wulong, silent).indicators;
    expect(table?.columns).toHaveLength(3);
    expect(table?.rows.map(({ cells }) => cells.length)).toEqual([3]);
  });

  it('show a figure once that is stated twice, and all of them where they differ', () => {
    const twice = (second: string) =>
      makeReport({
        text: `废止文件1件，另${second}`,
        observations: [
          { indicator: 'normative.filed', quote: '废止文件1件', printed: '1件' },
          { indicator: 'normative.filed', quote: second, printed: second.slice(-2) },
        ],
      });
    expect(rows(compare(twice('案卷写明1件')).indicators)).toEqual(['规范性文件报备 1']);
    expect(rows(compare(twice('起草的2件')).indicators)).toEqual(['规范性文件报备 several:1；2']);
  });

  it('mark figures as contradicting where arithmetic that does not hold covers them', () => {
    const text = '调解12件，又称调解14件。';
    const report = makeReport({
      text,
      observations: [
        { indicator: 'mediation.cases', quote: '调解12件', printed: '12件' },
        { indicator: 'mediation.cases', quote: '调解14件', printed: '14件' },
      ],
      checks: [{ verdict: 'inconsistent', message: '前后不一致', quote: text }],
    });
    expect(rows(compare(report).indicators)).toEqual(['人民调解案件 conflict:12；14']);
  });

  it('name the scope where the units differ in it, and only then', () => {
    const rate = (issuer: string, scope: 'area' | 'subordinate' | 'unstated') =>
      makeReport({
        text: '调解成功率98%以上',
        issuer,
        observations: [
          { indicator: 'mediation.success-rate', quote: '调解成功率98%以上', printed: '98%以上', scope },
        ],
      });
    expect(rows(compare(rate('南岸区', 'area'), rate('武隆区', 'subordinate')).comparison)).toEqual([
      '调解成功率 98%以上（全区） 98%以上（部门镇街）',
    ]);
    expect(rows(compare(rate('南岸区', 'area'), rate('武隆区', 'unstated')).comparison)).toEqual([
      '调解成功率 98%以上 98%以上',
    ]);
    expect(rows(compare(rate('南岸区', 'area'), rate('武隆区', 'area')).comparison)).toEqual([
      '调解成功率 98%以上 98%以上',
    ]);
  });

  describe('of one year, level and area', () => {
    const totals = (...reports: Report[]) =>
      compare(...reports).indicators?.rows.map(({ total }) =>
        total?.state === 'sum' ? `${total.value.text}（${total.count.text}家报告）` : total?.state,
      );
    const banan = (printed: string, more: Partial<ReportSketch> = {}) =>
      cases(`调解案件${printed}`, printed, { issuer: '巴南区', ...more });
    const counted = (printed: string, fields: object) => {
      const text = `调解案件${printed}`;
      return makeReport({
        text,
        issuer: '巴南区',
        observations: [{ indicator: 'mediation.cases', quote: text, printed, ...fields }],
      });
    };

    it('add up exact counts and say over how many reports', () => {
      expect(totals(nanan, wulong, silent)).toEqual(['12406（2家报告）']);
      expect(totals(nanan, wulong, banan('0件'))).toEqual(['12406（3家报告）']);
      expect(totals(wulong, banan('41起'))).toEqual(['750起（2家报告）']);
    });

    it('leave rough and rounded figures out of it', () => {
      const rough = counted('800余件', { qualifier: 'approximate' });
      expect(totals(nanan, wulong, rough)).toEqual(['12406（2家报告）']);
      expect(totals(nanan, wulong, counted('1.2万件', { value: 12000 }))).toEqual(['12406（2家报告）']);
      expect(totals(nanan, rough)).toEqual(['not-applicable']);
    });

    it('add up nothing of unlike scope or measure, and mark the row', () => {
      const area = counted('5件', { scope: 'area' });
      expect(totals(nanan, area)).toEqual(['not-comparable']);
      const visits = compare(nanan, counted('5人次', {})).indicators?.rows[0];
      expect([visits?.total?.state, visits?.unlike.map(({ name }) => name)]).toEqual([
        'not-comparable',
        ['计量单位'],
      ]);
    });

    it('never add up rates', () => {
      const rate = (issuer: string) =>
        makeReport({
          text: '调解成功率98%',
          issuer,
          observations: [
            { indicator: 'mediation.success-rate', quote: '调解成功率98%', printed: '98%', unit: '%' },
          ],
        });
      expect(totals(rate('南岸区'), rate('武隆区'))).toEqual(['not-applicable']);
    });

    it('but no other: neither years nor levels nor half-years nor two reports of one unit are added', () => {
      expect(totals(nanan, banan('5件', { year: 2023 }))).toEqual([undefined]);
      expect(totals(nanan, banan('5件', { period: 'half-year' }))).toEqual([undefined]);
      expect(totals(nanan, cases('调解案件5件', '5件', { issuer: '南岸区', path: 'b.txt' }))).toEqual([
        undefined,
      ]);
    });
  });

  it('leave out a figure that stands in personal data', () => {
    const hidden = { ...nanan, personal: [{ start: 0, end: 8 }] };
    expect(compare(hidden).indicators).toBeNull();
  });
});

describe('a figure in a table', () => {
  it.each([
    ['75件', '件', '75'],
    ['800余人次', '人次', '800余'],
    ['近1600名', '名', '近1600'],
    ['19.5万余份', '份', '19.5万余'],
    ['5000元', '元', '5000'],
  ])('drops the row’s own unit: %s', (printed, unit, text) => {
    expect(figureText(printed, unit)).toBe(text);
  });

  it.each([
    ['734人', '人次'],
    ['49件次', '件'],
    ['709起', '件'],
    ['3场次', '次'],
    ['1152.47万元', '元'],
    ['20余万元', '元'],
    ['98.3%', '%'],
    ['98%以上', '%'],
    ['300件以上', '件'],
  ])('keeps another unit, % and qualifiers as written: %s', (printed, unit) => {
    expect(figureText(printed, unit)).toBe(printed);
  });
});
