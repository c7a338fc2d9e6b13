import type { SourceRow } from '../model/briefing.ts';
import type { Cited } from '../model/evidence.ts';
import type { Report, Trace } from '../model/report.ts';
import { derived, figure, isCitable, named, quotation, reference } from './citation.ts';
import { foldWidths } from './print-form.ts';
import { inQuotes } from './quotation-marks.ts';
import type { Listed } from './units.ts';

const DIGEST_LENGTH = 12;

/** Where each report came from, with its title and dates. */
export function sourcesOf(listed: readonly Listed[]): SourceRow[] {
  return listed.map(({ report, unit }) => {
    const { title } = report.traces;
    return {
      unit,
      file: named(report.source.path),
      title: title !== null && isCitable(report, title) ? quotation(report, title) : null,
      signed: dateOf(report, report.dates.signed, report.traces.signed),
      published: dateOf(report, report.dates.published, report.traces.published),
      digest: named(report.source.sha256.slice(0, DIGEST_LENGTH)),
    };
  });
}

/**
 * A date as 2023年2月28日. Where the source writes it in another way, its own words are the formula. A date
 * without a trace is not printed.
 */
function dateOf(report: Report, iso: string | null, trace: Trace | null): Cited | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  if (parts === null || trace === null || !isCitable(report, trace)) return null;
  const text = `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
  if (foldWidths(trace.quote).includes(text)) return figure(report, trace, text);
  return derived(text, `原文写作${inQuotes(trace.quote)}`, [reference(report, trace)]);
}
