import type { Common } from '../model/briefing.ts';
import { derived, named } from './citation.ts';
import type { Listed } from './units.ts';
import { UNKNOWN } from './units.ts';

/** The year and the jurisdiction that all reports share; null where they differ or one is not known. */
export function commonOf(listed: readonly Listed[]): Common {
  const years = new Set(listed.map(({ report }) => report.year));
  const jurisdictions = new Set(listed.map(({ unit }) => unit.jurisdiction.name));
  const [year = null] = years;
  const [jurisdiction = UNKNOWN] = jurisdictions;
  return {
    year:
      years.size === 1 && year !== null
        ? derived(
            String(year),
            '各报告共同的报告年度',
            listed.flatMap(({ unit, reference }) =>
              unit.year === null || unit.year.evidence.kind === 'derived'
                ? [reference]
                : [unit.year.evidence.source],
            ),
          )
        : null,
    jurisdiction: jurisdictions.size === 1 && jurisdiction !== UNKNOWN ? named(jurisdiction) : null,
  };
}
