import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import { parseReport } from '../parser/index.ts';
import type { Input } from '../readers/inputs.ts';
import { personalNumbers, withoutPersonalData } from './personal-data.ts';
import { unproven } from './unproven.ts';

/** A report that was read, without personal data. */
export interface Understood {
  readonly report: Report;
  /** Reads a text that was set aside as a report all the same; null for the others. */
  readonly anyway: (() => Report) | null;
  /** Numbers of people that were in it. */
  readonly personal: readonly string[];
}

/** One bad report never loses the briefing: whatever goes wrong in it ends here, as the reason for that. */
export function understand(input: Exclude<Input, { kind: 'refused' }>): Understood | Diagnostic {
  const { source } = input.kind === 'text' ? input : input.report;
  try {
    if (input.kind === 'report') {
      const { report } = input;
      const reason = unproven(report);
      if (reason !== null) return diagnose('model-unproven', { reason }, { file: source.path });
      return {
        report: withoutPersonalData(report),
        anyway: null,
        personal: personalNumbers(report, report),
      };
    }
    const report = parseReport(input.source);
    const cleared = (parsed: Report) =>
      withoutPersonalData({ ...parsed, diagnostics: [...input.diagnostics, ...parsed.diagnostics] });
    return {
      report: cleared(report),
      anyway: report.relevant ? null : () => cleared(parseReport(input.source, { trusted: true })),
      personal: personalNumbers(report, input.source),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return diagnose('report-failed', { reason }, { file: source.path });
  }
}
