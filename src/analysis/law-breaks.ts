import type { LawBreakRule } from '../lexicon/comparability.ts';
import type { LawBreak } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { derived, named } from './citation.ts';

/** The breaks in the law that lie between the years, with those of the indicators at hand that they concern. */
export function lawBreaksBetween(
  years: readonly (number | null)[],
  { indicators, comparability }: BriefingLexicon,
  shown: ReadonlySet<string>,
): LawBreak[] {
  const known = years.filter((year) => year !== null);
  return comparability.lawBreaks.flatMap((rule): LawBreak[] => {
    const concerned = indicators.filter(({ id, label }) => shown.has(label) && concerns(rule, id));
    if (concerned.length === 0 || !liesBetween(rule, Math.min(...known), Math.max(...known))) return [];
    const since = rule.since.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
    return [
      {
        law: named(rule.law),
        since: derived(since, `修订后的${rule.law}施行的日期`, []),
        indicators: concerned.map(({ label }) => named(label)),
      },
    ];
  });
}

/** Whether a break parts two years' figures of an indicator. */
export function isBroken(
  indicator: string,
  earlier: number,
  later: number,
  { comparability }: BriefingLexicon,
): boolean {
  return comparability.lawBreaks.some(
    (rule) => concerns(rule, indicator) && liesBetween(rule, earlier, later),
  );
}

const concerns = ({ indicators }: LawBreakRule, id: string): boolean =>
  indicators.some((opening) => id.startsWith(opening));

/** Reports cover whole years and laws are told by the first day of one. */
function liesBetween({ since }: LawBreakRule, earlier: number, later: number): boolean {
  const first = Number(since.slice(0, 4));
  return earlier < first && first <= later;
}
