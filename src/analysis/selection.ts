import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { byCodeUnits } from './code-unit-order.ts';

/** An input that is not in the briefing, and why. */
export interface Omission {
  readonly file: string;
  readonly reason: string;
}

/** A report that is not in the briefing. */
export interface OmittedReport {
  readonly report: Report;
  readonly kind: 'set-aside' | 'duplicate' | 'other-year';
  readonly reason: string;
}

interface Selection {
  readonly included: readonly Report[];
  /** Those of `omitted` that are reports, by file name. */
  readonly omittedReports: readonly OmittedReport[];
  /** By file name. */
  readonly omitted: readonly Omission[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Which reports the briefing covers. With a year given, reports of another year and those whose year could
 * not be settled are left out; `unread` are files that never became a report.
 */
export function selectReports(
  reports: readonly Report[],
  year: number | null,
  unread: readonly Omission[],
): Selection {
  const included: Report[] = [];
  const omitted: Omission[] = [...unread];
  const omittedReports: OmittedReport[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const report of reports) {
    const file = report.source.path;
    const reason = reasonToOmit(report, reports, year);
    if (reason === null) included.push(report);
    else {
      omitted.push({ file, reason });
      omittedReports.push({ report, reason, kind: kindOf(report) });
    }
    const isOtherYear = report.relevant && report.duplicateOf === null && reason !== null;
    if (isOtherYear && report.year !== null) {
      diagnostics.push(diagnose('other-year', { year: report.year }, { file }));
    }
    if (isOtherYear && report.year === null) diagnostics.push(diagnose('year-unsettled', {}, { file }));
  }
  omitted.sort((a, b) => byCodeUnits(a.file, b.file) || byCodeUnits(a.reason, b.reason));
  omittedReports.sort((a, b) => byCodeUnits(a.report.source.path, b.report.source.path));
  return { included, omitted, omittedReports, diagnostics };
}

function kindOf({ relevant, duplicateOf }: Report): OmittedReport['kind'] {
  if (!relevant) return 'set-aside';
  return duplicateOf === null ? 'other-year' : 'duplicate';
}

function reasonToOmit(report: Report, all: readonly Report[], year: number | null): string | null {
  if (!report.relevant) return report.setAside ?? '不是法治政府建设年度报告';
  if (report.duplicateOf !== null) {
    const original = all.find(({ id, duplicateOf }) => duplicateOf === null && id === report.duplicateOf);
    return original === undefined ? '与另一份报告重复' : `与“${original.source.path}”重复`;
  }
  if (year === null || report.year === year) return null;
  return report.year === null ? '报告年度不明' : `报告年度为${report.year}年，与指定年度不符`;
}
