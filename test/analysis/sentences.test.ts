import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBalanced, sentencesIn } from '../../src/analysis/sentences.ts';

const split = (text: string) =>
  sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at 。！？； and at line breaks', () => {
    expect(split('受理9件；不予受理2件。\n(一)行政复议\n审结。')).toEqual([
      '受理9件；',
      '不予受理2件。',
      '(一)行政复议',
      '审结。',
    ]);
  });

  it('do not end inside quotes or brackets', () => {
    expect(split('做到“接得住；管得好。”全覆盖(含镇；街)。')).toEqual([
      '做到“接得住；管得好。”全覆盖(含镇；街)。',
    ]);
  });

  it('lose nothing but spaces', () => {
    const text = fc
      .array(fc.constantFrom(...'区1。；\n “”（)'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        expect(split(source).join('').replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
      }),
    );
  });

  it('are balanced where every quote and bracket has its partner', () => {
    expect(isBalanced('印发《方案（试行)》，形成“三张清单”')).toBe(true);
    expect(isBalanced('公布“三张清单,落实“执法+监督”应用')).toBe(false);
  });
});
