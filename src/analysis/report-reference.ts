import type { SourceReference } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { isCitable, reference, touchesPersonal } from './citation.ts';
import { sentencesIn } from './sentences.ts';

/** A place that stands for the whole report: its title, else its issuer's name, else its first sentence. */
export function reportReference(report: Report): SourceReference {
  for (const trace of [report.traces.title, report.traces.issuer]) {
    if (trace !== null && isCitable(report, trace)) return reference(report, trace);
  }
  const first = sentencesIn(report.text, { start: 0, end: report.text.length }).find(
    (sentence) => !touchesPersonal(report, sentence),
  );
  if (first !== undefined) return reference(report, first);
  return { report: report.id, path: report.source.path, line: null, span: null, quote: '' };
}
