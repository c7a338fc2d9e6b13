import { sumOf } from './division.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { type Figure, sameMeasure } from './sentence-figures.ts';

export type Agreement = 'equal' | 'rounded' | 'differs';

/** Parts as one count: their sum, and how far off it may be where they are printed in 万. */
export interface Counted {
  readonly value: number;
  readonly unitOfLastDigit: number;
}

/**
 * Whether part ÷ whole is the rate: to half a unit of its last digit, as rounding leaves it; to a whole unit, as cutting
 * off does (`rounded`). Counts printed in 万 (2.13万件) stand for all that they may be rounded from.
 */
export function agreement(part: Counted, whole: Counted, rate: Figure): Agreement {
  const step = 10 ** -rate.decimals;
  const least = share(part.value - slack(part), whole.value + slack(whole));
  const most = share(part.value + slack(part), whole.value - slack(whole));
  if (rate.qualifier === 'at-least') return most >= rate.value - step ? 'equal' : 'differs';
  if (rate.qualifier === 'at-most') return least <= rate.value + step ? 'equal' : 'differs';
  const off = Math.max(least - rate.value, rate.value - most, 0);
  if (off <= step / 2 + 1e-9) return 'equal';
  return off < step + 1e-9 ? 'rounded' : 'differs';
}

const share = (part: number, whole: number): number => (part / whole) * 100;

/** Half a unit of the last printed digit, where that is more than one. */
const slack = ({ unitOfLastDigit }: Counted): number => (unitOfLastDigit > 1 ? unitOfLastDigit / 2 : 0);

/** The finding that a part of a whole is the rate, or is not. */
export function judgeQuotient(part: Figure, whole: Figure, rate: Figure, shown: readonly Figure[]): Finding {
  const agrees = agreement(part, whole, rate);
  return finding(shown, {
    rule: 'rate-of-counts',
    agrees: agrees !== 'differs',
    rounded: agrees === 'rounded',
    message: `${named(part)}÷${named(whole)}＝${percent(part.value / whole.value, rate)}，与${named(rate)}${agrees === 'differs' ? '不同' : '一致'}`,
  });
}

/** The finding that several parts together are the rate of a whole, or are not. */
export function judgeQuotientOfSum(parts: readonly Figure[], whole: Figure, rate: Figure): Finding {
  const agrees = agreement(together(parts), whole, rate);
  return finding([whole, ...parts, rate], {
    rule: 'rate-of-counts',
    agrees: agrees !== 'differs',
    rounded: agrees === 'rounded',
    message: `（${parts.map(named).join('＋')}）÷${named(whole)}＝${percent(sumOf(parts) / whole.value, rate)}，与${named(rate)}${agrees === 'differs' ? '不同' : '一致'}`,
  });
}

/** Several parts as one count. */
export function together(parts: readonly Figure[]): Counted {
  return { value: sumOf(parts), unitOfLastDigit: Math.max(...parts.map((part) => part.unitOfLastDigit)) };
}

/** A quotient in per cent, with one digit more than the rate has. */
export const percent = (quotient: number, rate: Figure): string =>
  `${plain(Number((quotient * 100).toFixed(Math.max(rate.decimals, 1) + 1)))}%`;

/** A figure that may be a part or a whole: no rate, no range. */
export const isCount = (figure: Figure): boolean =>
  figure.kind !== 'rate' && figure.kind !== 'points' && figure.kind !== 'multiple' && figure.upper === null;

/** A count that the part may be taken from. */
export function isWhole(whole: Figure, part: Figure): boolean {
  return (
    sameMeasure(whole, part) && whole.qualifier === 'exact' && whole.value >= part.value && whole.value > 0
  );
}
