import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { TrendChange } from '../../src/model/briefing.ts';
import type { Report, Scope } from '../../src/model/report.ts';
import { inventedYears, wholeLexicon } from './invented-region.ts';
import { plain } from './lexicon-fixture.ts';
import { makeReport } from './report-fixture.ts';

interface Stated {
  readonly indicator?: string;
  readonly label?: string;
  readonly scope?: Scope;
}

/** What 南岸区 states in a year; `mediation.cases` where nothing else is said. */
function inYear(
  year: number,
  printed: string,
  { indicator = 'mediation.cases', label = '调解', scope = 'unstated' }: Stated = {},
): Report {
  const isRough = /[余以]/.test(printed);
  return makeReport({
    text: `${year}年${label}${printed}。`,
    year,
    path: `${year}.txt`,
    observations: [
      {
        indicator,
        quote: `${label}${printed}`,
        printed,
        scope,
        qualifier: isRough ? 'approximate' : 'exact',
      },
    ],
  });
}

const trendsOf = (...reports: Report[]) => analyse(reports, wholeLexicon, plain).briefing.trends;
const shown = (change: TrendChange | null | undefined): string => {
  if (change === null || change === undefined) return 'none';
  if (change.state === 'change') return change.value.text;
  return change.state === 'not-comparable'
    ? `不可比：${change.reasons.map(({ name }) => name).join('、')}`
    : change.state;
};
const changesOf = (...reports: Report[]) =>
  trendsOf(...reports)[0]?.rows[0]?.entries.map(({ change }) => shown(change));

describe('the years of one unit', () => {
  it.each([
    ['60件', '75件', '增加25.0%'],
    ['75件', '60件', '减少20.0%'],
    ['75件', '75件', '持平'],
    ['30件', '31件', '增加3.3%'],
    ['8000件', '8001件', '增加不足0.1%'],
    ['1,200件', '1800件', '增加50.0%'],
    ['12起', '24件', '增加100.0%'],
  ])('are set against each other in per cent: %s, %s', (last, now, text) => {
    expect(changesOf(inYear(2021, last), inYear(2022, now))).toEqual(['none', text]);
  });

  it.each([
    ['97.1%', '98.3%', '提高1.2个百分点'],
    ['98.3%', '97%', '降低1.3个百分点'],
    ['98.25%', '98.3%', '提高0.05个百分点'],
    ['100%', '100.0%', '持平'],
  ])('rates in points, with the digits that the reports give: %s, %s', (last, now, text) => {
    const rate = { indicator: 'mediation.success-rate', label: '调解成功率' };
    expect(changesOf(inYear(2021, last, rate), inYear(2022, now, rate))).toEqual(['none', text]);
  });

  it.each([
    ['60余件', '75件'],
    ['60件', '75件以上'],
    ['1.2万件', '15000件'],
  ])('are not reckoned with rough or rounded figures: %s, %s', (last, now) => {
    expect(changesOf(inYear(2021, last), inYear(2022, now))).toEqual(['none', 'inexact']);
  });

  it('are not set against nothing', () => {
    expect(changesOf(inYear(2021, '0件'), inYear(2022, '5件'))).toEqual(['none', 'not-applicable']);
  });

  it('are not comparable where the scope, the measure or the basis differs', () => {
    expect(changesOf(inYear(2021, '6件', { scope: 'area' }), inYear(2022, '7件'))?.[1]).toBe(
      '不可比：统计范围',
    );
    expect(changesOf(inYear(2021, '6件'), inYear(2022, '7件次'))?.[1]).toBe('不可比：计量单位');
    const rate = (label: string) => ({ indicator: 'reconsideration.correction-rate', label });
    expect(
      changesOf(inYear(2021, '6%', rate('纠错率占审结案件的')), inYear(2022, '7%', rate('综合纠错率')))?.[1],
    ).toBe('不可比：比率基数');
  });

  it('are not comparable across a break in the law, which is told', () => {
    const accepted = { indicator: 'reconsideration.accepted', label: '受理复议' };
    const [trend] = trendsOf(...[2022, 2023, 2024, 2025].map((year) => inYear(year, `${year}件`, accepted)));
    expect(trend?.rows[0]?.entries.map(({ change }) => shown(change))).toEqual([
      'none',
      '增加不足0.1%',
      '不可比：法律规定',
      '增加不足0.1%',
    ]);
    expect(trend?.lawBreaks.map(({ law, since }) => [law.name, since.text])).toEqual([
      ['《中华人民共和国行政复议法》', '2024年1月1日'],
    ]);
    expect(trend?.wide).toBe(true);
  });

  it('are no trend for one year, for a half-year, or for a year with two reports', () => {
    expect(trendsOf(inYear(2022, '5件'))).toEqual([]);
    expect(trendsOf(inYear(2021, '5件'), { ...inYear(2022, '5件'), period: 'half-year' })).toEqual([]);
    const twice = [inYear(2022, '5件'), { ...inYear(2022, '6件'), id: 'other' }];
    expect(trendsOf(inYear(2021, '5件'), ...twice)).toEqual([]);
  });

  it('stand in the body where they are few', () => {
    const briefing = analyse([inYear(2021, '60件'), inYear(2022, '75件')], wholeLexicon, plain).briefing;
    expect(briefing.leadingTrends.map(({ unit, rows }) => [unit.name, rows.length])).toEqual([['南岸区', 1]]);
    expect(briefing.trendCount?.text).toBe('1');
    const { leadingTrends, trends } = analyse(
      inventedYears(1, [2022, 2023, 2024]),
      wholeLexicon,
      plain,
    ).briefing;
    expect(leadingTrends.map(({ rows }) => rows.length)).toEqual([12]);
    const all = trends[0]?.rows.map(({ indicator }) => indicator.name) ?? [];
    const told = leadingTrends[0]?.rows.map(({ indicator }) => indicator.name) ?? [];
    const broken = told.filter((label) => label.startsWith('行政复议'));
    expect(broken.length).toBeGreaterThan(0);
    expect(
      leadingTrends[0]?.lawBreaks.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    ).toEqual(broken);
    expect(told).toEqual(all.filter((label) => told.includes(label)));
  });
});
