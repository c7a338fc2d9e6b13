import type { Phrase } from './phrase.ts';

/** The name of a rate, with the words that only link it to its figure. */
const rateBefore = /率(?:均|都|也|仍|继续|连续保持|保持|稳定|持续)?(?:为|是|在|实现|达到|降为|降至|降到)?$/;
const longestLead = 8;
const clauseEnd = '，,。；;、：:）)！!\n';

/**
 * Reads the figure of 败诉率为零 and 败诉率为0, which has no measure word and is a rate all the same; null where no rate
 * is named before it or the clause goes on (率为0的, 率零增长). Alone, 零 and 0 are read as what they were in such a clause.
 */
export function readZeroRate(text: string, start: number): Phrase | null {
  const zero = text[start] ?? '';
  if (!'零〇0'.includes(zero) || zero === '') return null;
  const alone = text.length === 1;
  const next = text[start + 1];
  if (!alone) {
    if (next !== undefined && !clauseEnd.includes(next)) return null;
    if (!rateBefore.test(text.slice(Math.max(0, start - longestLead), start))) return null;
  }
  return {
    start,
    numberStart: start,
    numberEnd: start + 1,
    end: start + 1,
    value: 0,
    upper: null,
    decimals: 0,
    unit: 1,
    measure: '%',
    kind: 'rate',
    also: null,
    rough: false,
    script: zero === '0' ? 'arabic' : 'chinese',
    small: false,
    barePower: false,
    entry: null,
  };
}
