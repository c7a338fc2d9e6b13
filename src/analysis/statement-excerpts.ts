import type { PracticeSignals } from '../lexicon/practice-signals.ts';
import type { Excerpt } from '../model/briefing.ts';
import type { SourceReference } from '../model/evidence.ts';
import type { Report, Statement } from '../model/report.ts';
import type { Span } from '../model/source.ts';
import { quotation, reference, touchesPersonal } from './citation.ts';
import { printForm } from './print-form.ts';
import { sentencesIn } from './sentences.ts';
import type { Listed } from './units.ts';

const LONGEST = 120;

/** What of a statement may be quoted and where it stands; null where personal data leaves nothing. */
export interface Quotable {
  readonly span: Span;
  readonly line: number | null;
}

/**
 * The statement's leading whole sentences that stay within 120 printed characters; the first one always
 * stands whole. Stops after a heading on a line of its own, and before a sentence with personal data. Has the closing full stop even where the statement's span ends before it.
 */
export function quotablePart(report: Report, statement: Statement): Quotable | null {
  const sentences = sentencesIn(report.text, statement.span);
  const [first] = sentences;
  if (first === undefined) return null;
  let end: number | null = null;
  for (const sentence of sentences) {
    // A line without a closing mark is a heading; run into the next line it would read as one sentence.
    if (end !== null && !/[。！？；;]$/.test(report.text.slice(first.start, end))) break;
    const span = { start: first.start, end: sentence.end };
    if (touchesPersonal(report, span)) break;
    if (end !== null && printForm(report.text.slice(span.start, span.end)).length > LONGEST) break;
    end = sentence.end;
  }
  if (end === null) return null;
  return { span: { start: first.start, end: closingOf(report, first.start, end) }, line: statement.line };
}

/** The end of a quotation with the full stop that follows it and without a semicolon that only lists. */
function closingOf(report: Report, start: number, end: number): number {
  if (end - start > 1 && /[；;]/.test(report.text.charAt(end - 1))) return end - 1;
  const isClosed = /[。！？]/.test(report.text.charAt(end - 1));
  const takesStop =
    !isClosed && report.text.charAt(end) === '。' && !touchesPersonal(report, { start, end: end + 1 });
  return takesStop ? end + 1 : end;
}

/** Words of a report as an excerpt of its unit; the signals tell what is for internal use only. */
export function excerptOf(
  { unit, report }: Listed,
  place: Quotable | Span,
  { excluded }: PracticeSignals,
): Excerpt {
  const { start, end } = 'span' in place ? place.span : place;
  const words = printForm(report.text.slice(start, end));
  const closes =
    /[。！？；;]/.test(report.text.charAt(end - 1)) ||
    /^(?:[。！？；;\s]|$)/.test(report.text.slice(end, end + 1));
  return {
    unit,
    quotation: quotation(report, place),
    complete: closes,
    internal: excluded.some(({ internal, pattern }) => internal && pattern.test(words)),
  };
}

/** The whole statement as the input of a count, or what personal data leaves of it. */
export function referenceOf({ report }: Listed, statement: Statement, part: Quotable): SourceReference {
  return reference(
    report,
    touchesPersonal(report, statement.span) ? part : { span: statement.span, line: part.line },
  );
}
