import type { Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What the program noticed: where, which rule, what it means and what a clerk can do about it. */
export interface Diagnostic {
  severity: Severity;
  /** Stable rule id of the catalogue: year-inferred, encoding-guessed, empty-input … */
  rule: string;
  /** In Chinese, one sentence. */
  message: string;
  /** What to do about it, in Chinese; empty where nothing need be done. */
  hint: string;
  /** The input or template file; null where it concerns the run. */
  file: string | null;
  /** 1-based line in that file. */
  line: number | null;
  /** Into `Report.text`, for what was noticed inside a report. */
  span: Span | null;
}
