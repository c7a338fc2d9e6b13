import type { Report } from '../model/report.ts';
import type { Span } from '../model/source.ts';

/**
 * The 1-based line of the decoded source on which a span of `report.text` begins. Without the report's own
 * line starts, the line of what was read in the same paragraph, if all of it names one line; else null.
 */
export function lineAt(report: Report, span: Span): number | null {
  if (report.lineStarts !== undefined) {
    let line: number | null = null;
    for (const start of report.lineStarts) {
      if (start.offset > span.start) break;
      line = start.line;
    }
    return line;
  }
  const from = report.text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const lineBreak = report.text.indexOf('\n', span.start);
  const to = lineBreak === -1 ? report.text.length : lineBreak;
  const known = [...report.observations, ...report.shortcomings, ...report.priorities, ...report.checks];
  const lines = new Set<number>();
  for (const { span: place, line } of known) {
    if (line !== null && place.start >= from && place.end <= to) lines.add(line);
  }
  const [only, another] = lines;
  return only !== undefined && another === undefined ? only : null;
}
