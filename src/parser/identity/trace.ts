import type { Trace } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';

/** Where words of the cleaned text stand, with the quotation and its source line. */
export function traceOf(report: CleanReport, span: Span): Trace {
  return { quote: report.text.slice(span.start, span.end), line: report.lineAt(span.start), span };
}
