import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/**
 * The books of a year in one sentence: what was carried in and received is what was concluded and carried out.
 * Only where all four are stated, each once; a total between them is left to the sums.
 */
export function checkCarryOver(sentence: FigureSentence): Finding[] {
  const { carriedIn, received, concluded, carriedOut } = loadArithmetic().carryOver;
  const carried = [...carriedIn, ...carriedOut];
  const says = (words: readonly string[], { label }: Figure) => words.some((word) => label.includes(word));
  const all = (words: readonly string[], but: readonly string[] = []) =>
    sentence.figures.filter((figure) => says(words, figure) && !says(but, figure));
  const lefts = all(carriedOut);
  // 2016年末在册363人 … 年末在册376人: what was left at the end of another year is what this one began with
  const [earlier] = lefts.length === 2 ? lefts.filter(({ label }) => /20\d\d年[末底]/.test(label)) : [];
  const [before, ...moreBefore] = earlier ? [earlier] : all(carriedIn);
  const [done, ...moreDone] = all(concluded, carried);
  const [left, ...moreLeft] = lefts.filter((figure) => figure !== earlier);
  if (!before || !done || !left || moreBefore.length + moreDone.length + moreLeft.length > 0) return [];
  if (![done, left].every((figure) => comparable(figure, before))) return [];
  // of 新收83件，受理76件 either may be what the books begin with
  const candidates = all(received, carried).filter((figure) => comparable(figure, before));
  const balance = (income: Figure) => before.value + income.value - done.value - left.value;
  const [only, ...others] = candidates;
  const income =
    candidates.find((candidate) => balance(candidate) === 0) ?? (others.length === 0 ? only : undefined);
  if (!income) return [];
  const agrees = balance(income) === 0;
  const written =
    `${named(before)}＋${named(income)}＝${plain(before.value + income.value)}${income.measure}，` +
    `${named(done)}＋${named(left)}＝${plain(done.value + left.value)}${done.measure}`;
  return [
    finding([before, income, done, left], {
      rule: 'carry-over',
      agrees,
      message: agrees ? `${written}，两者一致` : `原文所列${written}，两者不同`,
    }),
  ];
}

/** 上年结转9件: what the year began with. */
export function isCarriedIn({ label }: Figure): boolean {
  return loadArithmetic().carryOver.carriedIn.some((word) => label.includes(word));
}
