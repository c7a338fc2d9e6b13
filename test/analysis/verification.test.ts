import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { makeReport } from './report-fixture.ts';

describe('verifications', () => {
  const { verifications, discrepancies } = analyse(
    [
      makeReport({
        text: '领导下访45件、交办41件,共86件。化解142件,化解率86.1%。收到12件,受理9件,不予受理2件。',
        checks: [
          { verdict: 'consistent', message: '45件＋41件＝86件', quote: '领导下访45件、交办41件,共86件' },
          {
            verdict: 'consistent',
            rounded: true,
            message: '142÷165＝86.06%',
            quote: '化解142件,化解率86.1%',
          },
          {
            verdict: 'inconsistent',
            message: '9件＋2件＝11件，与12件相差1件',
            quote: '收到12件,受理9件,不予受理2件',
          },
        ],
      }),
    ],
    lexicon,
    plain,
  ).briefing;

  it('come with what does not hold first', () => {
    expect(verifications.map(({ verdict, verdictName }) => [verdict, verdictName.name])).toEqual([
      ['inconsistent', '不一致'],
      ['rounded', '取整差异'],
      ['consistent', '一致'],
    ]);
  });

  it('quote the source and say what was recomputed', () => {
    const [first] = verifications;
    expect(first?.quotation.text).toBe('收到12件，受理9件，不予受理2件');
    expect(first?.finding.text).toBe('9件＋2件＝11件，与12件相差1件');
    expect(first?.finding.evidence).toMatchObject({ kind: 'derived', formula: '以各分项之和核对总数' });
  });

  it('make discrepancies of what does not hold alone', () => {
    expect(discrepancies.map(({ verdict }) => verdict)).toEqual(['inconsistent']);
  });

  it('list apart the rates for which a report states no counts', () => {
    const report = makeReport({
      text: '化解142件，化解率86.1%，出庭应诉率98.3%，收到12件。',
      observations: [
        { indicator: 'mediation.success-rate', quote: '化解率86.1%', printed: '86.1%', unit: '%' },
        { indicator: 'mediation.success-rate', quote: '出庭应诉率98.3%', printed: '98.3%', unit: '%' },
        { indicator: 'mediation.cases', quote: '收到12件', printed: '12件' },
      ],
      checks: [{ verdict: 'consistent', message: '相符', quote: '化解142件，化解率86.1%' }],
    });
    const { unverifiable } = analyse([report], lexicon, plain).briefing;
    expect(unverifiable.map(({ quotations }) => quotations.map(({ text }) => text))).toEqual([
      ['出庭应诉率98.3%'],
    ]);
  });
});
