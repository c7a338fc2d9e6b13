import { applyCorrections, parseCorrections } from '../../src/corrections/index.ts';
import type { Report } from '../../src/model/report.ts';
import { lexicon } from '../analysis/lexicon-fixture.ts';

const FILE = 'corrections.yaml';

/** Faults of a list, as `rule line`. */
export function faultsOf(yaml: string): string[] {
  const { diagnostics } = parseCorrections(yaml, FILE, lexicon);
  return diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** What a sound list makes of reports, with what was told of it. */
export function corrected(
  yaml: string,
  reports: readonly Report[],
  readAnyway = new Map<string, () => Report>(),
) {
  const { corrections, diagnostics } = parseCorrections(yaml, FILE, lexicon);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const applied = applyCorrections(reports, corrections, { lexicon, readAnyway });
  return {
    reports: applied.reports,
    told: applied.diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`),
  };
}

/** One entry: a report, an action in flow style, and who and why. */
export const entry = (report: string, action: string): string =>
  `- report: ${report}\n  ${action}\n  who: 张三\n  why: 经电话核实\n`;
