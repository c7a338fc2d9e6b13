import type { Cited } from '../model/evidence.ts';
import type { Report, Trace } from '../model/report.ts';
import { derived, figure, isCitable, reference } from './citation.ts';
import { foldWidths } from './print-form.ts';
import { inQuotes } from './quotation-marks.ts';

/**
 * A date as 2023年2月28日. Where the source writes it in another way, its own words are the formula. A date
 * without a trace is not printed.
 */
export function dateOf(report: Report, iso: string | null, trace: Trace | null): Cited | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  if (parts === null || trace === null || !isCitable(report, trace)) return null;
  const text = `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
  if (foldWidths(trace.quote).includes(text)) return figure(report, trace, text);
  return derived(text, `原文写作${inQuotes(trace.quote)}`, [reference(report, trace)]);
}
