import type { CorrectionRow } from '../model/briefing.ts';
import type { Cited } from '../model/evidence.ts';
import type { AppliedCorrection, CorrectedValue, Report } from '../model/report.ts';
import { derived, isCitable, named, reference } from './citation.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { inQuotes } from './quotation-marks.ts';
import { reportReference } from './report-reference.ts';
import type { Listed } from './units.ts';

/** What was corrected by hand in any of the reports, those left out included, in the order of the lists. */
export function correctionsOf(reports: readonly Report[], listed: readonly Listed[]): CorrectionRow[] {
  return reports
    .flatMap((report) => (report.corrections ?? []).map((correction) => ({ report, correction })))
    .sort(
      (a, b) =>
        byCodeUnits(a.correction.file, b.correction.file) ||
        a.correction.line - b.correction.line ||
        byCodeUnits(a.report.source.path, b.report.source.path),
    )
    .map(({ report, correction }): CorrectionRow => {
      const unit = listed.find((entry) => entry.report === report)?.unit.name;
      const origin = `更正单${inQuotes(correction.file)}第${correction.line}行`;
      const places = correction.places
        .filter((span) => isCitable(report, { span, line: null }))
        .map((span) => reference(report, span));
      return {
        unit: unit ?? named(report.issuer?.name ?? '未纳入'),
        file: named(report.source.path),
        change: derived(correction.change, `${origin}所列的更正`, places),
        why: derived(correction.why, `${origin}所列的理由`, []),
        who: named(correction.who),
      };
    });
}

/** The value that a clerk set for an indicator without words of the report that state it; null where none is. */
export function correctedValue(report: Report, indicator: string): Correction | null {
  for (const correction of report.corrections ?? []) {
    if (correction.value?.indicator === indicator) return { ...correction, value: correction.value };
  }
  return null;
}

export interface Correction extends AppliedCorrection {
  readonly value: CorrectedValue;
}

/** What a clerk set, on his or her word: the proof is who and why. */
export function onTheWordOf(
  { who, why }: Pick<AppliedCorrection, 'who' | 'why'>,
  report: Report,
  text: string,
): Cited {
  return derived(text, `更正：${who}，${why}`, [reportReference(report)]);
}
