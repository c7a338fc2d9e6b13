import type { Coverage, CoverageGroup, RosterCoverage } from '../model/briefing.ts';
import { derived, named } from './citation.ts';
import type { Omission } from './selection.ts';
import { issuerNames, type Listed } from './units.ts';

/** What the briefing covers, what was left out, and whether unlike things stand side by side. */
export function coverageOf(
  listed: readonly Listed[],
  omitted: readonly Omission[],
  roster: RosterCoverage | null,
): Coverage {
  const byYear = groups(
    listed,
    ({ report }) => report.year,
    ({ unit }) => unit.year,
  ).sort((a, b) => yearOf(a) - yearOf(b));
  const byLevel = groups(
    listed,
    ({ unit }) => unit.levelName.name,
    ({ unit }) => unit.levelName,
  );
  const byJurisdiction = groups(
    listed,
    ({ unit }) => unit.jurisdiction.name,
    ({ unit }) => unit.jurisdiction,
  );
  return {
    included: derived(
      String(listed.length),
      '纳入简报的报告份数',
      listed.map(({ reference }) => reference),
    ),
    byYear,
    byLevel,
    byJurisdiction,
    mixedYears: byYear.length > 1,
    mixedLevels: byLevel.length > 1,
    mixedJurisdictions: byJurisdiction.length > 1,
    setAsideCount:
      omitted.length === 0
        ? null
        : derived(
            String(omitted.length),
            `未纳入简报的文件：${omitted.map(({ file }) => file).join('、')}`,
            [],
          ),
    setAside: omitted.map(({ file, reason }) => ({ file: named(file), reason: named(reason) })),
    roster,
  };
}

function groups(
  listed: readonly Listed[],
  keyOf: (entry: Listed) => string | number | null,
  labelOf: (entry: Listed) => CoverageGroup['key'],
): CoverageGroup[] {
  const members = new Map<string | number | null, Listed[]>();
  for (const entry of listed) {
    const key = keyOf(entry);
    members.set(key, [...(members.get(key) ?? []), entry]);
  }
  const found: CoverageGroup[] = [];
  for (const entries of members.values()) {
    const [first] = entries;
    if (first === undefined) continue;
    found.push({
      key: labelOf(first),
      count: derived(
        String(entries.length),
        '该组的报告份数',
        entries.map(({ reference }) => reference),
      ),
      units: issuerNames(entries),
    });
  }
  return found;
}

/** Unsettled years come last. */
const yearOf = ({ key }: CoverageGroup): number =>
  key !== null && 'text' in key ? Number(key.text) : Number.MAX_SAFE_INTEGER;
