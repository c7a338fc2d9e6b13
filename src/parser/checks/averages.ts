import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import type { Figure, FigureSentence } from './sentence-figures.ts';

/** From the first of the figures to the average there is no further topic. */
const longestDistance = 60;

/** 为3246名劳动者追发工资6218万元，人均1.92万元: an amount over a number of people or cases, both right before it. */
export function checkAverages(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((average, i) => {
    const entry = loadArithmetic().averages.find(({ word }) =>
      new RegExp(`${word}[^，,；;]{0,6}$`).test(average.label),
    );
    const [first, second] = sentence.figures.slice(Math.max(0, i - 2), i);
    if (!entry || !first || !second || average.qualifier !== 'exact' || average.upper !== null) return [];
    if (average.span.start - first.span.end > longestDistance || /[；;]/.test(second.lead + average.lead))
      return [];
    const over = [first, second].find(({ measure }) => entry.of.includes(measure));
    const amount = [first, second].find(
      (figure) => figure !== over && figure.kind === average.kind && figure.measure === average.measure,
    );
    if (!over || !amount || over.value <= 0) return [];
    if (![over, amount].every(({ qualifier, upper }) => qualifier === 'exact' && upper === null)) return [];
    const actual = amount.value / over.value;
    const agrees =
      Math.abs(actual - average.value) < average.unitOfLastDigit + amount.unitOfLastDigit / over.value;
    return [
      finding([over, amount, average], {
        rule: 'average',
        agrees,
        message: `${named(amount)}÷${named(over)}＝${inUnitsOf(actual, average)}，与${named(average)}${agrees ? '一致' : '不同'}`,
      }),
    ];
  });
}

/** As the average is printed: in 万元 with one digit more. */
function inUnitsOf(value: number, average: Figure): string {
  const scale = average.unitOfLastDigit * 10 ** average.decimals;
  const [, unit = average.measure] = /^[\d.,，]*(.*)$/.exec(average.printed) ?? [];
  return `${plain(Number((value / scale).toFixed(average.decimals + 1)))}${unit}`;
}
