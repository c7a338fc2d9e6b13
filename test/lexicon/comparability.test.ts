import { describe, expect, it } from 'vitest';
import { loadComparability, readComparability } from '../../src/lexicon/comparability.ts';
import { loadIndicators } from '../../src/lexicon/indicators.ts';

const { rateBases, lawBreaks } = loadComparability();
const indicators = loadIndicators();

describe('what may be compared', () => {
  it('speaks of indicators that there are, and of rates where it names their bases', () => {
    const units = rateBases.map(({ indicator }) => indicators.find(({ id }) => id === indicator)?.unit);
    expect(units).toEqual(rateBases.map(() => '%'));
    for (const opening of lawBreaks.flatMap((rule) => rule.indicators)) {
      expect(indicators.some(({ id }) => id.startsWith(opening))).toBe(true);
    }
  });

  it('refuses a measure in two groups, words that miss their example, and a law within a year', () => {
    const none = { alikeMeasures: [], rateBases: [], lawBreaks: [] };
    const group = (words: string[], example: string) => ({ words, example });
    expect(() =>
      readComparability({ ...none, alikeMeasures: [group(['件', '起'], '九件'), group(['起'], '二起')] }),
    ).toThrow('“起” is in two groups');
    expect(() => readComparability({ ...none, alikeMeasures: [group(['件'], '九起')] })).toThrow(
      'has none of the words',
    );
    const law = { id: 'x', law: '《某法》', since: '2024-07-01', indicators: ['x.'] };
    expect(() => readComparability({ ...none, lawBreaks: [law] })).toThrow('the first day of a year');
  });
});
