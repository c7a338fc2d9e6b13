import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import type { Finding } from './finding.ts';
import { agreement, isCount, isWhole, judgeQuotient } from './quotient.ts';
import { type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/**
 * 网办事项1520项，占政务服务事项1860项的81.7%, 就业8216人，完成年度任务7800人的105.3%: the share names its whole with its
 * count. null: it does not.
 */
export function checkShareOfCount(sentence: FigureSentence, rate: Figure, place: number): Finding[] | null {
  const [part, whole] = sentence.figures.slice(Math.max(0, place - 2), place);
  if (!part || !whole || !/^(?:总数|总量)?的$/.test(rate.lead)) return null;
  if (!isCount(part) || part.qualifier !== 'exact' || rate.qualifier === 'approximate') return null;
  const isShare = /[，,]占[^占，,；;]*$/.test(whole.lead) && isWhole(whole, part);
  // what was aimed at may be passed
  const isAim =
    /[，,](?:已|超额)?完成[^，,；;]*(?:任务|目标|计划)[^，,；;]*$/.test(whole.lead) &&
    sameMeasure(whole, part) &&
    whole.qualifier === 'exact' &&
    whole.value > 0;
  return isShare || isAim ? [judgeQuotient(part, whole, rate, [part, whole, rate])] : null;
}

/** A share with the part right before it: 处罚21件、占36.2%. */
export interface Share {
  readonly part: Figure;
  readonly rate: Figure;
}

/** In 处罚21件、占36.2%，认定14件、占24.1% the share before: both are of one whole. */
export function siblingShare(sentence: FigureSentence, place: number): Share | null {
  const [part, rate] = sentence.figures.slice(Math.max(0, place - 3), place - 1);
  return part && rate && isCount(part) && rate.kind === 'rate' && /^占/.test(rate.label)
    ? { part, rate }
    : null;
}

/** The whole is the one that the share before is right of; silent where none is told. */
export function checkSiblingShare(
  sibling: Share,
  part: Figure,
  rate: Figure,
  candidates: readonly Figure[],
): Finding[] | null {
  const whole = candidates.findLast(
    (count) => count !== sibling.part && agreement(sibling.part, count, sibling.rate) !== 'differs',
  );
  return whole ? [judgeQuotient(part, whole, rate, [part, rate])] : null;
}

/**
 * 计划检查120户次，实际检查126户次，计划完成率105%: what was done over what was planned. null: the rate is of something
 * else; none where the two counts are not told, as such a rate may pass 100%.
 */
export function checkAim(
  sentence: FigureSentence,
  rate: Figure,
  place: number,
  stem: string,
): Finding[] | null {
  const { words, planned, done } = loadArithmetic().aimRates;
  const has = (list: readonly string[], label: string) => list.some((word) => label.includes(word));
  if (!stem.endsWith('完成') && !has(words, `${stem}率`)) return null;
  const [plan, actual] = sentence.figures.slice(Math.max(0, place - 2), place);
  const isTold =
    plan &&
    actual &&
    isCount(actual) &&
    sameMeasure(plan, actual) &&
    has(planned, plan.label) &&
    has(done, actual.label) &&
    plan.value > 0 &&
    [plan, actual, rate].every(({ qualifier }) => qualifier === 'exact');
  if (isTold) return [judgeQuotient(actual, plan, rate, [plan, actual, rate])];
  return rate.value > 100 ? [] : null;
}

/** Of 占审结案件的 those of the candidates that count what it names; all where it names none of them. */
export function namedBy(rate: Figure, candidates: readonly Figure[]): readonly Figure[] {
  const named = candidates.filter((count) => saysWhole(rate, count));
  return named.length > 0 ? named : candidates;
}

/** The share names what the figure counts. */
export function saysWhole(rate: Figure, { label, behind }: Figure): boolean {
  const { fillers } = loadArithmetic();
  const words = fillers.reduce((rest, filler) => rest.replaceAll(filler, ''), rate.label.replace(/^占/, ''));
  return words.length >= 2 && `${label}${behind}`.includes(words.slice(0, 2));
}

/**
 * 大气类52件、水类41件、固废类50件，分别占36.4%、28.7%、35.0%: shares in the order of the parts before them. The whole is the one
 * that most of them are of; a share that does not fit is told, where no more than one does not.
 */
export function checkDistributedShares(
  sentence: FigureSentence,
  earlier: readonly FigureSentence[],
): Finding[] {
  const { figures } = sentence;
  const first = figures.findIndex(({ kind, lead }) => kind === 'rate' && /分别占[^，,；;]*$/.test(lead));
  if (first < 0) return [];
  const behind = figures
    .slice(first + 1)
    .findIndex(({ kind, lead }) => kind !== 'rate' || !/^[、和]/.test(lead));
  const rates = figures.slice(first, behind < 0 ? undefined : first + 1 + behind);
  const parts = figures.slice(Math.max(0, first - rates.length), first);
  if (rates.length < 3 || parts.length !== rates.length || !parts.every(isCount)) return [];
  const fits = (whole: Figure) =>
    parts.filter((part, i) => {
      const rate = rates[i];
      return rate !== undefined && isWhole(whole, part) && agreement(part, whole, rate) !== 'differs';
    }).length;
  const whole = [...earlier.flatMap((told) => told.figures), ...figures.slice(0, first)]
    .filter((figure) => isCount(figure) && !parts.includes(figure))
    .findLast((figure) => fits(figure) >= rates.length - 1);
  if (!whole) return [];
  return parts.flatMap((part, i) => {
    const rate = rates[i];
    return rate ? [judgeQuotient(part, whole, rate, [part, rate])] : [];
  });
}
