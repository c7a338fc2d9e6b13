import type { TrendChange } from '../model/briefing.ts';
import { derived } from './citation.ts';
import { type ExactFigure, exactFigure, inFormula } from './exact-figure.ts';
import type { StatedFigures } from './stated-figures.ts';

/** How the formula of a change begins; verification reckons again what follows. */
const CHANGE = '增减：';
const POINTS = '个百分点';

/**
 * The change from one year's figure to the next: of rates in 个百分点, of counts in % with one decimal. `inexact`
 * where either year states a rough figure, several or a round one; `not-applicable` where the earlier one is 0, of
 * which nothing is a per cent.
 */
export function changeBetween(earlier: StatedFigures, later: StatedFigures, unit: string): TrendChange {
  const [from, to] = [exactFigure(earlier), exactFigure(later)];
  if (from === null || to === null) return { state: 'inexact' };
  const isRate = unit === '%';
  const places = Math.max(decimals(from), decimals(to));
  const [last, now] = [scaled(from, places), scaled(to, places)];
  if (!isRate && last === 0n) return { state: 'not-applicable' };
  const text = isRate ? points(now - last, places) : percent(now - last, last);
  const [a, b] = [inFormula(from), inFormula(to)];
  const formula = isRate ? `${CHANGE}${b}－${a}` : `${CHANGE}（${b}－${a}）÷${a}`;
  return { state: 'change', value: derived(text, formula, [from.source, to.source]) };
}

function points(difference: bigint, places: number): string {
  if (difference === 0n) return '持平';
  return `${difference > 0n ? '提高' : '降低'}${decimal(difference < 0n ? -difference : difference, places)}${POINTS}`;
}

/** Half of the last digit is rounded up; what is less than that is said to be less. */
function percent(difference: bigint, last: bigint): string {
  if (difference === 0n) return '持平';
  const word = difference > 0n ? '增加' : '减少';
  const size = difference < 0n ? -difference : difference;
  const tenths = (size * 2000n + last) / (2n * last);
  return tenths === 0n ? `${word}不足0.1%` : `${word}${decimal(tenths, 1)}%`;
}

const decimals = ({ digits }: ExactFigure): number => digits.split('.')[1]?.length ?? 0;

const scaled = ({ digits }: ExactFigure, places: number): bigint => {
  const [whole = '', fraction = ''] = digits.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
};

function decimal(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
