import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/**
 * 承接14项，取消9项，由238项调整为243项: what came and what went is the difference of the two levels. Only where every
 * figure before the levels that counts the same is said to have come or gone.
 */
export function checkAdjustments(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((now, i) => {
    const before = sentence.figures[i - 1];
    if (!before || !/[由从][^，,；;]*$/.test(before.label) || !comparable(before, now)) return [];
    if (!/^[^，,；;]{0,3}(?:调整|增加|增|减少|减|精简|压减|变更|变)(?:为|至|到)$/.test(now.lead)) return [];
    const changes = sentence.figures.slice(0, i - 1).filter((figure) => comparable(figure, now));
    const signs = changes.map(signOf);
    if (changes.length === 0 || signs.includes(0)) return [];
    const actual = changes.reduce((sum, change, at) => sum + (signs[at] ?? 0) * change.value, before.value);
    const agrees = actual === now.value;
    const written = changes.map((change, at) => `${signs[at] === 1 ? '＋' : '－'}${named(change)}`).join('');
    return [
      finding([...changes, before, now], {
        rule: 'sum-of-changes',
        agrees,
        message: `${named(before)}${written}＝${plain(actual)}${now.measure}，与${named(now)}${agrees ? '一致' : '不同'}`,
      }),
    ];
  });
}

/** 1 for what came (承接, 新增), −1 for what went (取消), 0 for anything else. */
function signOf({ label }: Figure): number {
  const { added, removed } = loadArithmetic();
  if (removed.some((word) => label.includes(word))) return -1;
  return added.some((word) => label.includes(word)) ? 1 : 0;
}
