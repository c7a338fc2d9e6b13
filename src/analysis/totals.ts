import type { RowTotal } from '../model/briefing.ts';
import { derived } from './citation.ts';
import { exactFigure, inFormula } from './exact-figure.ts';
import type { StatedFigures } from './stated-figures.ts';

/** How the formula of a total begins; verification adds up again what follows. */
const SUM = '合计：';
const LEAST_REPORTS = 2;

/**
 * The total of an indicator over the reports of one group, with the number of reports that it covers: exact counts
 * alone, those of one scope and one measure. A rate, money that is rounded and what one report alone states exactly
 * has none (`not-applicable`); figures of several scopes or measures are `not-comparable`.
 */
export function totalOf(stated: readonly StatedFigures[], unit: string): RowTotal {
  if (unit === '%') return { state: 'not-applicable' };
  const exact = stated.flatMap((one) => exactFigure(one) ?? []).filter(({ digits }) => /^\d+$/.test(digits));
  if (exact.length < LEAST_REPORTS) return { state: 'not-applicable' };
  const scopes = new Set(exact.map(({ scope }) => scope));
  const measures = new Set(stated.flatMap((one) => one.measures));
  if (scopes.size > 1 || measures.size > 1) return { state: 'not-comparable' };
  const inputs = exact.map(({ source }) => source);
  const sum = exact.reduce((total, { digits }) => total + BigInt(digits), 0n);
  const printed = [...new Set(exact.map(({ measure }) => measure))];
  // Cells leave out the row's own unit; 709起 and 41起 together are 750起.
  const measure = printed.length === 1 && printed[0] !== unit ? (printed[0] ?? '') : '';
  return {
    state: 'sum',
    value: derived(`${sum}${measure}`, `${SUM}${exact.map(inFormula).join('＋')}`, inputs),
    count: derived(String(exact.length), '计入合计的报告份数', inputs),
  };
}
