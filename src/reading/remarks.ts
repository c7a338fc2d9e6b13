import { diagnose } from '../diagnostics/diagnose.ts';
import { isError } from '../diagnostics/is-error.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';

/** What is to be said of all the reports; `refused` is what was said of inputs that gave none. */
export function remarksOnAll(reports: readonly Report[], refused: readonly Diagnostic[]): Diagnostic[] {
  const none = reports.length === 0 && !refused.some(isError);
  return [...reports.flatMap(remarksOn), ...(none ? [diagnose('no-input', {})] : [])];
}

/** Of a text that is left out only the reason is of interest, not what it lacks. */
function remarksOn(report: Report): Diagnostic[] {
  const file = report.source.path;
  if (report.setAside !== null) return [diagnose('set-aside', { reason: report.setAside }, { file })];
  const isTold = ({ rule }: Diagnostic) => report.duplicateOf === null || rule === 'duplicate-report';
  return report.diagnostics.filter(isTold).map((diagnostic) => ({ ...diagnostic, file }));
}
