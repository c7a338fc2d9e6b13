import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issuer, Report } from '../model/report.ts';
import type { Correction } from './correction.ts';
import type { Outcome } from './outcome.ts';

/** What the parser remarked about a fact that a clerk has settled is of no interest any more. */
const SETTLED = {
  issuer: ['issuer-unknown', 'issuer-inferred', 'area-inferred', 'area-open'],
  year: ['year-unknown', 'year-inferred'],
  inclusion: ['duplicate-report'],
} as const;

export function setIssuer(report: Report, issuer: Issuer, correction: Correction): Outcome {
  const before = report.issuer;
  if (JSON.stringify(before) === JSON.stringify({ ...before, ...issuer })) return idle(correction);
  const { traces } = report;
  return {
    report: {
      ...report,
      issuer: { ...issuer },
      traces: { ...traces, issuer: null },
      diagnostics: withoutRemarks(report, SETTLED.issuer),
    },
    change: `报告单位由${before === null ? '不明' : `“${before.name}”`}改为“${issuer.name}”`,
    places: traces.issuer?.span ? [traces.issuer.span] : [],
    value: null,
  };
}

export function setYear(report: Report, year: number, correction: Correction): Outcome {
  if (report.year === year) return idle(correction);
  const { traces } = report;
  return {
    report: {
      ...report,
      year,
      traces: { ...traces, year: null, yearInferred: false },
      diagnostics: withoutRemarks(report, SETTLED.year),
    },
    change: `报告年度由${report.year === null ? '不明' : `${report.year}年`}改为${year}年`,
    places: traces.year?.span ? [traces.year.span] : [],
    value: null,
  };
}

/** `readAnyway` reads the text as a report, where it had been set aside unread. */
export function includeReport(
  report: Report,
  readAnyway: (() => Report) | undefined,
  correction: Correction,
): Outcome {
  if (report.relevant && report.duplicateOf === null) return idle(correction);
  const base = report.relevant ? report : (readAnyway?.() ?? report);
  const reason = report.relevant ? '与另一份报告重复' : (report.setAside ?? '不是法治政府建设年度报告');
  const diagnostics = withoutRemarks(base, SETTLED.inclusion);
  return {
    report: { ...base, relevant: true, setAside: null, duplicateOf: null, diagnostics },
    change: `纳入简报（原判为：${reason}）`,
    places: [],
    value: null,
  };
}

export function excludeReport(report: Report, correction: Correction): Outcome {
  if (!report.relevant) return idle(correction);
  return {
    report: { ...report, relevant: false, setAside: `按更正不纳入（${correction.why}）` },
    change: '不纳入简报',
    places: [],
    value: null,
  };
}

function withoutRemarks(report: Report, rules: readonly string[]): Diagnostic[] {
  return report.diagnostics.filter(({ rule }) => !rules.includes(rule));
}

function idle({ file, line, report }: Correction): Diagnostic {
  return diagnose('correction-idle', { report }, { file, line });
}
