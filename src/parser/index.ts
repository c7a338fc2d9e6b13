import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import { readChecks } from './checks/checks.ts';
import { type CleanReport, cleanReport } from './cleaning/clean-report.ts';
import { reportId } from './duplicates.ts';
import { readDates, readDocumentHead } from './identity/document-head.ts';
import { findIssuer } from './identity/issuer.ts';
import { traceOf } from './identity/trace.ts';
import { findYear } from './identity/year.ts';
import { readObservations } from './observations/observations.ts';
import { outline, toSections } from './outline/outline.ts';
import { readQuantities } from './quantities/index.ts';
import { reasonToSetAside } from './relevance.ts';
import { readStatements } from './statements/statements.ts';
import { withoutLines } from './without-lines.ts';

/**
 * Turns a text into the model of a report. Never throws on any text: what is not understood is missing from the
 * model and said in a diagnostic. A text of another genre comes back with `relevant: false` and its reason, unless
 * it is `trusted`: then it is read as a report whatever it looks like.
 */
export function parseReport(source: SourceDocument, { trusted = false } = {}): Report {
  const clean = cleanReport(source);
  const nodes = outline(clean);
  const dates = readDates(clean);
  const year = findYear(clean, nodes, dates.signed, dates.published);
  const issuer = findIssuer(clean);
  const sections = toSections(nodes, year.year);
  const setAside = trusted ? null : reasonToSetAside(clean, sections);
  const statements =
    setAside === null ? readStatements(clean, sections, year.year) : { shortcomings: [], priorities: [] };
  const quantities = setAside === null ? readQuantities(clean.text) : [];
  const observations =
    setAside === null ? readObservations(clean, sections, quantities, year.year, issuer.issuer) : [];
  const period = findPeriod(clean);
  const diagnostics = [
    ...issuer.diagnostics,
    ...year.diagnostics,
    ...period.diagnostics,
    ...(clean.contactsRemoved > 0 ? [diagnose('contact-removed', { count: clean.contactsRemoved })] : []),
    ...(clean.title ? [] : [diagnose('no-title', {})]),
    ...(sections.some(({ roles }) => roles.includes('shortcomings'))
      ? []
      : [diagnose('no-shortcomings', {})]),
    ...(sections.some(({ roles }) => roles.includes('plan')) ? [] : [diagnose('no-plan', {})]),
  ];
  const report: Report = {
    schema: 'jianbao/report@1',
    id: reportId(clean.text),
    source: { path: source.path, format: source.format, encoding: source.encoding, sha256: source.sha256 },
    relevant: setAside === null,
    setAside,
    duplicateOf: null,
    text: clean.text,
    title: clean.title?.text ?? null,
    issuer: issuer.issuer,
    year: year.year,
    period: period.period,
    ...readDocumentHead(clean),
    dates: {
      signed: dates.signed?.iso ?? null,
      published: dates.published?.iso ?? null,
      printed: dates.printed?.iso ?? null,
    },
    traces: {
      title: clean.title ? traceOf(clean, clean.title.span) : null,
      issuer: issuer.trace,
      year: year.trace,
      yearInferred: year.inferred,
      signed: dates.signed?.trace ?? null,
      published: dates.published?.trace ?? null,
      printed: dates.printed?.trace ?? null,
    },
    sections,
    ...statements,
    observations,
    checks: setAside === null ? readChecks(clean, sections, quantities) : [],
    personal: [],
    lineStarts: clean.lineStarts(),
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: source.path })),
  };
  return source.hasLines ? report : withoutLines(report);
}

/** Without a title its first words tell the period. */
const openingLength = 80;

/** 上半年 in title or first words makes a half-year report; 截至11月底 says that the figures stop early. */
function findPeriod(report: CleanReport): { period: Report['period']; diagnostics: readonly Diagnostic[] } {
  const named = report.title?.text ?? report.text.slice(report.body.start, report.body.start + openingLength);
  if (/上半年|半年度|(?<!\d)1 ?[-—–~～至到] ?6月/.test(named))
    return { period: 'half-year', diagnostics: [] };
  const upTo = /截[至止](?:20\d\d年)?(\d{1,2})月(?:份|底|末)?/.exec(report.text);
  if (!upTo || Number(upTo[1]) >= 12) return { period: 'year', diagnostics: [] };
  const span = { start: upTo.index, end: upTo.index + upTo[0].length };
  return {
    period: 'year',
    diagnostics: [diagnose('partial-period', { words: upTo[0] }, { line: report.lineAt(span.start), span })],
  };
}
