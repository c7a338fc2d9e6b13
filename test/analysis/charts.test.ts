import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Scope } from '../../src/model/report.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport } from './report-fixture.ts';

const UNITS = ['南岸区', '巴南区', '武隆区', '潼南区', '新华区', '丰都县'];

/** A report on mediation with this figure; null: it says nothing of it. */
function mediating(printed: string | null, at: number, facts: { year?: number; scope?: Scope } = {}) {
  const { year = 2023, scope = 'unstated' } = facts;
  const quote = `调解案件${printed}`;
  return makeReport({
    text: `${year}年${UNITS[at]}工作情况：${quote}`,
    issuer: UNITS[at] ?? '',
    year,
    observations: printed === null ? [] : [{ indicator: 'mediation.cases', printed, quote, scope }],
  });
}

const chartOf = (...reports: ReturnType<typeof mediating>[]) =>
  analyse(reports, lexicon, plain).briefing.charts.indicator;

describe('a chart of an indicator', () => {
  it('shows the units in the order of the tables, not of their figures, with year and level', () => {
    const reports = ['709起', '41起', '3731起', '12178起'].map((figure, at) => mediating(figure, at));
    const briefing = analyse([...reports].reverse(), lexicon, plain).briefing;
    const chart = briefing.charts.indicator;
    expect(chart?.bars.map(({ unit }) => unit.name.name)).toEqual(
      briefing.units.map(({ name }) => name.name),
    );
    expect(chart?.bars.map(({ value }) => value.text).sort()).toEqual(['12178', '3731', '41', '709']);
    expect([chart?.group.year.text, chart?.indicator.name, chart?.measure.name]).toEqual([
      '2023',
      '人民调解案件',
      '起',
    ]);
  });

  it('leaves out who states a rough figure or none, and is not drawn of fewer than four', () => {
    const four = ['709起', '41起', '3731起', '12178起'].map((figure, at) => mediating(figure, at));
    expect(chartOf(...four, mediating('800余起', 4), mediating(null, 5))?.bars).toHaveLength(4);
    expect(chartOf(...four.slice(1), mediating('800余起', 4), mediating(null, 5))).toBeNull();
  });

  it.each([
    ['years', { year: 2022 }],
    ['scopes', { scope: 'own' as const }],
  ])('is not drawn over different %s', (_, other) => {
    const same = { scope: 'area' as const };
    const figures = ['709起', '41起', '3731起'].map((figure, at) => mediating(figure, at, same));
    expect(chartOf(...figures, mediating('12178起', 3, same))).not.toBeNull();
    expect(chartOf(...figures, mediating('12178起', 3, { ...same, ...other }))).toBeNull();
  });

  it('is not drawn where all bars would be alike', () => {
    expect(chartOf(...UNITS.map((_, at) => mediating('709起', at)))).toBeNull();
  });
});

describe('a chart of shared shortcomings', () => {
  const THEMES = ['evidence', 'petition', 'publicity'];
  /** A report that names the first so many themes. */
  const naming = (count: number, at: number) =>
    makeReport({
      text: THEMES.map((theme) => `${UNITS[at]}的${theme}不足。`).join('\n'),
      issuer: UNITS[at] ?? '',
      shortcomings: THEMES.slice(0, count).map((theme) => [`${UNITS[at]}的${theme}不足`, theme]),
    });
  const themesOf = (...counts: readonly number[]) =>
    analyse(counts.map(naming), lexicon, plain).briefing.charts.shortcomings.map(({ count }) => count.text);

  it('shows them as they are listed, by the number of units', () => {
    expect(themesOf(3, 3, 2, 1)).toEqual(['4', '3', '2']);
  });

  it('is not drawn of fewer than three, or where as many units name each', () => {
    expect(themesOf(2, 2, 1)).toEqual([]);
    expect(themesOf(3, 3)).toEqual([]);
  });
});
