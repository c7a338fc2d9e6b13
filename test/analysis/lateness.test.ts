import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

const late = (iso: string, words: string, more: Partial<ReportSketch> = {}) =>
  analyse([makeReport({ text: `2022年报告 ${words}`, signed: { iso, words }, ...more })], lexicon, plain)
    .briefing.lateness.signedLate;

describe('reports signed late', () => {
  it('are those of a day after 1 March of the next year, with the words that state it', () => {
    expect(late('2023-03-02', '2023年3月2日')).toMatchObject([
      { date: { text: '2023年3月2日', evidence: { kind: 'figure', source: { quote: '2023年3月2日' } } } },
    ]);
    expect(late('2023-03-01', '2023年3月1日')).toEqual([]);
    expect(late('2022-12-30', '2022年12月30日')).toEqual([]);
  });

  it('are not those whose year is not settled, nor of half a year', () => {
    expect(late('2023-03-02', '2023年3月2日', { year: null })).toEqual([]);
    expect(late('2022-07-02', '2022年7月2日', { period: 'half-year' })).toEqual([]);
  });
});

describe('what all reports share', () => {
  const common = (...reports: ReturnType<typeof makeReport>[]) =>
    analyse(reports, lexicon, plain).briefing.common;
  const nanan = makeReport({ text: '2022年', issuer: '南岸区' });

  it('is their year and jurisdiction', () => {
    const { year, jurisdiction } = common(nanan, makeReport({ text: '2022年', issuer: '武隆区' }));
    expect([year?.text, jurisdiction?.name]).toEqual(['2022', '重庆市']);
    expect(year?.evidence).toMatchObject({ kind: 'derived', inputs: [{ quote: '2022' }, { quote: '2022' }] });
  });

  it('is nothing where they differ or it is not known', () => {
    expect(common(nanan, makeReport({ text: '2023年', issuer: '武隆区', year: 2023 })).year).toBeNull();
    expect(common(makeReport({ text: '无', issuer: null })).jurisdiction).toBeNull();
  });
});
