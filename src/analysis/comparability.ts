import { diagnose } from '../diagnostics/diagnose.ts';
import type { Coverage } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Listed } from './units.ts';

/** What a reader must know before comparing: unlike things side by side, and reports that cover half a year. */
export function comparabilityOf(listed: readonly Listed[], coverage: Coverage): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (listed.length === 0) diagnostics.push(diagnose('nothing-to-brief', {}));
  if (coverage.mixedYears) diagnostics.push(diagnose('mixed-years', {}));
  if (coverage.mixedLevels) diagnostics.push(diagnose('mixed-levels', {}));
  if (coverage.mixedJurisdictions) diagnostics.push(diagnose('mixed-jurisdictions', {}));
  const seen = new Set<string>();
  for (const { report, issuer, unit } of listed) {
    const file = report.source.path;
    if (report.period === 'half-year') diagnostics.push(diagnose('half-year-report', {}, { file }));
    const key = `${issuer} ${report.year}`;
    if (seen.has(key)) diagnostics.push(diagnose('unit-reports-twice', { unit: unit.name.name }, { file }));
    seen.add(key);
  }
  return diagnostics;
}
