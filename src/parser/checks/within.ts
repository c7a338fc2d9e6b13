import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named } from './finding.ts';
import { comparable, type FigureSentence } from './sentence-figures.ts';

/** 参加考试86人，合格89人: of two figures side by side the second is counted among the first, and is no more. */
export function checkWithin(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((part, i) => {
    const whole = sentence.figures[i - 1];
    if (!whole || !comparable(whole, part) || /[；;]/.test(part.lead) || part.value <= whole.value) return [];
    const says = (words: readonly string[], label: string) => words.some((word) => label.includes(word));
    const pair = loadArithmetic().within.find(
      (entry) =>
        says(entry.whole, `${whole.label}${whole.behind}`) &&
        says(entry.part, part.label) &&
        !says(entry.part, whole.label),
    );
    if (!pair) return [];
    return [
      finding([whole, part], {
        rule: 'part-exceeds-whole',
        agrees: false,
        message: `原文所列${named(part)}，大于${named(whole)}`,
      }),
    ];
  });
}
