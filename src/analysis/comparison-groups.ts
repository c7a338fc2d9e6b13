import type { ComparisonGroup } from '../model/briefing.ts';
import { derived } from './citation.ts';
import { distinctIssuers, type Listed, UNKNOWN } from './units.ts';

/** Smaller groups share one table that shows year and level and has no totals. */
const LEAST_IN_TABLE = 3;

/**
 * What reports share that may be compared as they stand and added up: all of one year, level and jurisdiction, each
 * of a unit of its own and on a whole year. null where they do not.
 */
export function groupOf(listed: readonly Listed[]): ComparisonGroup | null {
  const [first] = listed;
  if (first === undefined || new Set(listed.map(keyOf)).size > 1) return null;
  const { year, levelName, jurisdiction } = first.unit;
  const isSettled = year !== null && first.report.period === 'year' && jurisdiction.name !== UNKNOWN;
  if (!isSettled || distinctIssuers(listed).length < listed.length) return null;
  const inputs = listed.map(({ reference }) => reference);
  return { year: derived(year.text, '该组报告共同的报告年度', inputs), levelName, jurisdiction };
}

/** The reports group by group, by year, then in the order of the list; what is in no group of three comes last. */
export function groupsOf(listed: readonly Listed[]): (readonly Listed[])[] {
  const groups = new Map<string, Listed[]>();
  for (const entry of listed) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const whole = [...groups.values()].filter(
    (members) => members.length >= LEAST_IN_TABLE && groupOf(members) !== null,
  );
  const rest = listed.filter((entry) => !whole.some((members) => members.includes(entry)));
  const yearOf = ([first]: readonly Listed[]) => first?.report.year ?? 0;
  whole.sort((a, b) => yearOf(a) - yearOf(b));
  return rest.length === 0 ? whole : [...whole, rest];
}

function keyOf({ report, unit }: Listed): string {
  return JSON.stringify([report.year, report.period, unit.levelName.name, unit.jurisdiction.name]);
}
