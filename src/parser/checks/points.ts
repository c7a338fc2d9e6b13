import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { directionOf } from './growth.ts';
import type { Figure, FigureSentence } from './sentence-figures.ts';

/** From the two rates to the difference there may stand a comparison, no further topic. */
const longestDistance = 60;

/**
 * 由93.4%提高到97.1%，提高3.7个百分点: the difference of the two rates before it. Only where one of them is said to be
 * the level compared with, and no other rate stands with them.
 */
export function checkPoints(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((change, i) => {
    if (change.kind !== 'points' || change.qualifier !== 'exact' || change.upper !== null) return [];
    const rates = sentence.figures.slice(0, i).filter(({ kind }) => kind === 'rate');
    if (rates.slice(-2).some((rate) => directionOf(rate) !== 0)) return [];
    const [first, second] = rates.slice(-2);
    if (!first || !second || change.span.start - first.span.end > longestDistance) return [];
    if (![first, second].every(({ qualifier, upper }) => qualifier === 'exact' && upper === null)) return [];
    if (![first, second].some((rate) => isComparedWith(rate)) || /[；;]/.test(`${second.lead}${change.lead}`))
      return [];
    const actual = Math.abs(first.value - second.value);
    const step = 10 ** -Math.min(change.decimals, Math.max(first.decimals, second.decimals));
    const agrees = Math.abs(actual - change.value) < step - 1e-9;
    return [
      finding([first, second, change], {
        rule: 'difference-of-rates',
        agrees,
        message: `${named(first)}与${named(second)}相差${plain(Number(actual.toFixed(4)))}个百分点，与${named(change)}${agrees ? '一致' : '不同'}`,
      }),
    ];
  });
}

/** 由上年的93.4%, 比全省平均水平9.8%: the level that the other one is measured by. */
function isComparedWith({ label }: Figure): boolean {
  const { prior, compared } = loadArithmetic();
  return [...prior, ...compared].some((word) => label.includes(word)) || /20\d\d年/.test(label);
}
