import type { IdentityTraces, Report, Trace } from '../model/report.ts';

/** The report without line numbers, for formats in which they mean nothing to a person. */
export function withoutLines({ lineStarts: _lineStarts, ...report }: Report): Report {
  return {
    ...report,
    traces: tracesWithoutLines(report.traces),
    shortcomings: report.shortcomings.map(noLine),
    priorities: report.priorities.map(noLine),
    observations: report.observations.map(noLine),
    checks: report.checks.map(noLine),
    diagnostics: report.diagnostics.map(noLine),
  };
}

function tracesWithoutLines({ yearInferred, ...traces }: IdentityTraces): IdentityTraces {
  const at = (trace: Trace | null) => trace && noLine(trace);
  return {
    yearInferred,
    title: at(traces.title),
    issuer: at(traces.issuer),
    year: at(traces.year),
    signed: at(traces.signed),
    published: at(traces.published),
    printed: at(traces.printed),
  };
}

function noLine<T extends { line: number | null }>(place: T): T {
  return { ...place, line: null };
}
