import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { Action, Correction, CorrectionLexicon } from './correction.ts';
import { excludeReport, includeReport, setIssuer, setYear } from './identity.ts';
import type { Outcome } from './outcome.ts';
import { changeTheme } from './statement.ts';
import { targetsOf } from './target.ts';
import { dropValue, setValue } from './value.ts';

export interface ApplyOptions {
  readonly lexicon: CorrectionLexicon;
  /** By path: reads a text that was set aside as a report all the same, for a correction that includes it. */
  readonly readAnyway: ReadonlyMap<string, () => Report>;
}

/**
 * Corrects reports by hand. What a correction means is settled on the reports as they came, so that one does not
 * hide what the next is about. One that matches nothing, or contradicts another, is a diagnostic of severity error;
 * a correction that a report already carries is not applied again: twice is once. The reports given stay as they are.
 */
export function applyCorrections(
  reports: readonly Report[],
  corrections: readonly Correction[],
  options: ApplyOptions,
): { reports: Report[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const corrected = [...reports];
  const settled: { subject: string; correction: Correction }[] = [];
  for (const correction of inOrder(corrections)) {
    const done = reports.some((report) => report.corrections?.some(({ key }) => key === correction.key));
    if (done) continue;
    const at = targetAt(reports, correction, diagnostics);
    const report = corrected[at];
    if (report === undefined) continue;
    const subject = `${at} ${subjectOf(correction.action)} `;
    // The whole of an indicator and one of its values are one subject.
    const earlier = settled.find((one) => one.subject.startsWith(subject) || subject.startsWith(one.subject));
    if (earlier !== undefined) {
      const other = `${earlier.correction.file}:${earlier.correction.line}`;
      const { file, line } = correction;
      diagnostics.push(diagnose('correction-conflict', { earlier: other }, { file, line }));
      continue;
    }
    settled.push({ subject, correction });
    const outcome = outcomeOf(report, correction, options);
    if ('rule' in outcome) diagnostics.push(outcome);
    else corrected[at] = recorded(outcome, report, correction);
  }
  const place = ({ line }: Diagnostic) => line ?? 0;
  return { reports: corrected, diagnostics: diagnostics.sort((a, b) => place(a) - place(b)) };
}

/** What was set aside must be read before anything in it can be corrected. */
function inOrder(corrections: readonly Correction[]): Correction[] {
  const isInclusion = ({ action }: Correction) => action.kind === 'include';
  return [...corrections.filter(isInclusion), ...corrections.filter((one) => !isInclusion(one))];
}

function targetAt(reports: readonly Report[], correction: Correction, diagnostics: Diagnostic[]): number {
  const { report: words, file, line } = correction;
  const [only, ...others] = targetsOf(words, reports);
  if (only !== undefined && others.length === 0) return reports.indexOf(only);
  const detail = { report: words, candidates: [only, ...others].flatMap((one) => one?.source.path ?? []) };
  const id = only === undefined ? 'correction-no-report' : 'correction-reports';
  diagnostics.push(diagnose(id, detail, { file, line }));
  return -1;
}

/** Two corrections of one subject in one report contradict or repeat each other. */
function subjectOf(action: Action): string {
  switch (action.kind) {
    case 'set-value':
      return `value ${action.indicator.id}`;
    case 'drop-value':
      return action.value === null
        ? `value ${action.indicator.id}`
        : `value ${action.indicator.id} ${action.value}`;
    case 'set-theme':
    case 'drop-theme':
      return `theme ${action.statement}`;
    case 'set-issuer':
    case 'set-year':
      return action.kind;
    case 'include':
    case 'exclude':
      return 'inclusion';
  }
}

function outcomeOf(report: Report, correction: Correction, options: ApplyOptions): Outcome {
  const { action } = correction;
  switch (action.kind) {
    case 'set-value':
      return setValue(report, action, correction);
    case 'drop-value':
      return dropValue(report, action, correction);
    case 'set-theme':
    case 'drop-theme':
      return changeTheme(report, action, correction, options.lexicon);
    case 'set-issuer':
      return setIssuer(report, action.issuer, correction);
    case 'set-year':
      return setYear(report, action.year, correction);
    case 'include':
      return includeReport(report, options.readAnyway.get(report.source.path), correction);
    case 'exclude':
      return excludeReport(report, correction);
  }
}

function recorded(
  { report, change, places, value }: Exclude<Outcome, Diagnostic>,
  before: Report,
  { key, file, line, action, who, why }: Correction,
): Report {
  const record = { key, file, line, kind: action.kind, change, who, why, places, value };
  return { ...report, corrections: [...(before.corrections ?? []), record] };
}
