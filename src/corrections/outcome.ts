import type { Diagnostic } from '../model/diagnostic.ts';
import type { AppliedCorrection, Report } from '../model/report.ts';

/** What one correction made of a report, or why it could not be applied. */
export type Outcome = Change | Diagnostic;

export interface Change extends Pick<AppliedCorrection, 'change' | 'places' | 'value'> {
  readonly report: Report;
}
