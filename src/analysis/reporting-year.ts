import type { Cited } from '../model/evidence.ts';
import type { Report, Trace } from '../model/report.ts';
import { derived, figure, isCitable, reference } from './citation.ts';
import { onTheWordOf } from './corrections.ts';
import { foldWidths } from './print-form.ts';
import { inQuotes } from './quotation-marks.ts';
import { reportReference } from './report-reference.ts';

/** The year reported on, with the words it was read from or the clerk who set it; null where it could not be settled. */
export function reportingYear(report: Report): Cited | null {
  if (report.year === null) return null;
  const year = String(report.year);
  const correction = report.corrections?.find(({ kind }) => kind === 'set-year');
  if (correction !== undefined) return onTheWordOf(correction, report, year);
  const trace = citableTrace(report, report.traces.year) ?? citableTrace(report, report.traces.title);
  if (trace === null) return derived(year, '根据报告全文推定的报告年度', [reportReference(report)]);
  const isPrinted = foldWidths(trace.quote).includes(year);
  if (isPrinted && !report.traces.yearInferred) return figure(report, trace, year);
  return derived(year, `${report.traces.yearInferred ? '推定依据' : '原文写作'}${inQuotes(trace.quote)}`, [
    reference(report, trace),
  ]);
}

function citableTrace(report: Report, trace: Trace | null): Trace | null {
  return trace !== null && isCitable(report, trace) ? trace : null;
}
