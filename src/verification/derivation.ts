import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { RecordedEvidence } from './evidence-record.ts';
import { foldedLetters } from './folded-text.ts';
import { reckonedAgain } from './reckoning.ts';
import type { RereadSources } from './source-check.ts';

/** Formulas that count what they rest on, by how they end; those that give a fact read, by how they begin. */
const COUNTS_REPORTS = '报告份数';
const COUNTS_ISSUERS = '单位数';
const READ_AS = ['推定依据', '原文写作'];

/** Whether a derived figure comes out again from its sources. What no rule here recomputes is passed over. */
export function checkDerivation(entry: RecordedEvidence, sources: RereadSources): Diagnostic[] {
  const { kind, text, formula, places } = entry;
  if (kind !== 'derived' || formula === null) return [];
  const reports = [...new Set(places.map(({ path }) => path))].flatMap(
    (path) => sources.get(path)?.report ?? [],
  );
  const again = reckonedAgain(entry, formula, sources) ?? recomputed(entry, formula, reports);
  if (again.length === 0 || again.some((words) => foldedLetters(words) === foldedLetters(text))) return [];
  const [first] = places;
  const at = first === undefined ? {} : { file: first.path, line: first.line };
  return [diagnose('derived-differs', { text, again: again.join('、'), formula }, at)];
}

/** What comes out, in all ways in which it may be printed; nothing where it cannot be computed here. */
function recomputed({ places }: RecordedEvidence, formula: string, reports: readonly Report[]): string[] {
  if (formula.endsWith(COUNTS_REPORTS)) return [String(reports.length)];
  if (formula.endsWith(COUNTS_ISSUERS)) {
    return [String(new Set(reports.map(({ issuer, source }) => issuer?.name ?? source.path)).size)];
  }
  if (READ_AS.some((opening) => formula.startsWith(opening))) return reports.flatMap(yearAndDates);
  const quotes = places.map(({ quote }) => quote);
  return reports
    .flatMap(({ checks }) => checks)
    .filter(({ quote }) => quotes.includes(quote))
    .map(({ message }) => message);
}

function yearAndDates({ year, dates }: Report): string[] {
  const days = Object.values(dates).filter((day) => day !== null);
  const printed = days.map((day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'));
  return [...(year === null ? [] : [String(year)]), ...printed];
}
