import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport } from './report-fixture.ts';

const FIGURES: Readonly<Record<string, string>> = {
  'permit.items': '298项',
  'normative.filed': '4件',
  'enforcement.trained': '800余人次',
  'legal-aid.recovered': '20余万元',
  'mediation.cases': '709起',
  'litigation.cases': '61件',
  'publicity.materials': '10000余份',
};

const stating = (issuer: string, ...indicators: string[]) => {
  const quotes = indicators.map((indicator) => ({ indicator, printed: FIGURES[indicator] ?? '' }));
  return makeReport({
    text: quotes.map(({ printed, indicator }) => `${indicator}共${printed}`).join('，'),
    issuer,
    observations: quotes.map(({ indicator, printed }) => ({
      indicator,
      printed,
      quote: `${indicator}共${printed}`,
    })),
  });
};
const highlights = (...reports: ReturnType<typeof stating>[]) =>
  analyse(reports, lexicon, plain).briefing.highlights.map(({ indicator }) => indicator.name);

describe('highlights', () => {
  it('are what most units state, at least two', () => {
    const briefing = analyse(
      [
        stating('南岸区', 'mediation.cases', 'permit.items', 'normative.filed'),
        stating('武隆区', 'mediation.cases', 'permit.items'),
        stating('巴南区', 'mediation.cases'),
      ],
      lexicon,
      plain,
    ).briefing;
    expect(briefing.highlights.map(({ indicator }) => indicator.name)).toEqual([
      '人民调解案件',
      '行政许可事项',
    ]);
    const [first] = briefing.highlights;
    expect([first?.count.text, first?.of.text]).toEqual(['3', '3']);
    expect(first?.count.evidence).toMatchObject({ formula: '报告中列出“人民调解案件”的单位数' });
    expect(first?.figures.map(({ unit }) => unit.name.name)).toEqual(['南岸区', '巴南区', '武隆区']);
  });

  it('put counts before money among equals', () => {
    const both = ['legal-aid.recovered', 'mediation.cases'] as const;
    expect(highlights(stating('南岸区', ...both), stating('武隆区', ...both))).toEqual([
      '人民调解案件',
      '法律援助挽回经济损失',
    ]);
  });

  it('prefer an area that is not yet shown, and are five at most', () => {
    const all = Object.keys(FIGURES);
    expect(highlights(stating('南岸区', ...all), stating('武隆区', ...all))).toEqual([
      '行政许可事项',
      '规范性文件报备',
      '执法人员培训',
      '人民调解案件',
      '发放普法资料',
    ]);
  });
});
