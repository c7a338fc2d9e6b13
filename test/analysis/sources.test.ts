import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport, type ReportSketch } from './report-fixture.ts';

const source = (sketch: ReportSketch) => analyse([makeReport(sketch)], lexicon, plain).briefing.sources[0];

describe('sources', () => {
  it('print the file, its digest and the title on one line', () => {
    const row = source({
      text: '重庆市南岸区\n2022年报告',
      title: '重庆市南岸区\n2022年报告',
      path: '报告/甲.txt',
    });
    expect([row?.file.name, row?.digest.name, row?.title?.text]).toEqual([
      '报告/甲.txt',
      '0123456789ab',
      '重庆市南岸区2022年报告',
    ]);
  });

  it('cite a date that stands in the source as it is printed', () => {
    const row = source({ text: '2023年2月28日', signed: { iso: '2023-02-28', words: '2023年2月28日' } });
    expect(row?.signed?.evidence).toMatchObject({ kind: 'figure', text: '2023年2月28日' });
  });

  it.each(['2024-03-04', '2024年03月04日', '二〇二四年三月四日'])(
    'say how else the source writes it: %s',
    (words) => {
      const row = source({ text: words, signed: { iso: '2024-03-04', words } });
      expect(row?.signed?.text).toBe('2024年3月4日');
      expect(row?.signed?.evidence).toMatchObject({ kind: 'derived', formula: `原文写作“${words}”` });
    },
  );

  it('have neither title nor date where the report has none', () => {
    expect(source({ text: '略' })).toMatchObject({ title: null, signed: null, published: null });
  });
});
