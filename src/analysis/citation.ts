import type { Cited, Evidence, Name, SourceReference } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/source.ts';
import { foldWidths, printForm } from './print-form.ts';
import { lineAt } from './source-lines.ts';

/** A span of the report's text, or something that was read there and knows its line (trace, observation …). */
export type Place = Span | Located;

interface Located {
  readonly span: Span | null;
  readonly line: number | null;
  /** What is claimed to stand there; needed where there is no span. */
  readonly quote?: string;
}

/**
 * A figure as printed, with the words that state it. Throws where the figure does not stand in those words
 * (widths and spaces aside).
 */
export function figure(report: Report, place: Place, text: string): Cited {
  const source = reference(report, place);
  const needle = foldWidths(text);
  if (needle === '' || !foldWidths(source.quote).includes(needle)) {
    throw new Error(`citation: ${JSON.stringify(text)} does not stand in ${JSON.stringify(source.quote)}`);
  }
  return prove(text, { kind: 'figure', text, source });
}

/** The words of a place in print form, the whole of them. Throws where there are none. */
export function quotation(report: Report, place: Place): Cited {
  const source = reference(report, place);
  const text = printForm(source.quote);
  if (text === '' || foldWidths(text) !== foldWidths(source.quote)) {
    throw new Error(`citation: print form changes ${JSON.stringify(source.quote)}`);
  }
  return prove(text, { kind: 'quotation', text, source });
}

/** Something computed: how, in words, and from what. */
export function derived(text: string, formula: string, inputs: readonly SourceReference[]): Cited {
  if (text === '' || formula === '') throw new Error('citation: a derived figure needs its text and formula');
  return prove(text, { kind: 'derived', text, formula, inputs });
}

/** Words that name something: a unit, an indicator, a file. */
export function named(name: string): Name {
  return { name } as Name;
}

/**
 * A place in a report as proof. Throws where the words claimed do not stand there, and where they touch
 * contacts or identity numbers, which never reach an output.
 */
export function reference(report: Report, place: Place): SourceReference {
  const located: Located = 'start' in place ? { span: place, line: lineAt(report, place) } : place;
  const { span, line } = located;
  if (span === null) {
    if (located.quote === undefined || located.quote === '') throw new Error('citation: no words, no place');
    return { report: report.id, path: report.source.path, line, span, quote: located.quote };
  }
  const quote = report.text.slice(span.start, span.end);
  if (quote.trim() === '') throw new Error(`citation: nothing stands at ${span.start}–${span.end}`);
  if (located.quote !== undefined && foldWidths(located.quote) !== foldWidths(quote)) {
    throw new Error(
      `citation: ${JSON.stringify(located.quote)} is not what stands there: ${JSON.stringify(quote)}`,
    );
  }
  if (touchesPersonal(report, span)) throw new Error(`citation: personal data at ${span.start}–${span.end}`);
  return {
    report: report.id,
    path: report.source.path,
    line,
    span: { start: span.start, end: span.end },
    quote,
  };
}

/** Whether a span overlaps a stretch that never reaches an output. */
export function touchesPersonal(report: Report, span: Span): boolean {
  return report.personal.some((personal) => personal.start < span.end && span.start < personal.end);
}

/** Whether something read may be cited: it stands in no contact or identity number. */
export function isCitable(report: Report, place: Located): boolean {
  return place.span === null || !touchesPersonal(report, place.span);
}

const prove = (text: string, evidence: Evidence): Cited => ({ text, evidence }) as Cited;
