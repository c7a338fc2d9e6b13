import type { Report } from '../model/report.ts';
import type { SourceDocument, Span } from '../model/source.ts';

/** One unit wide, so that every span still holds. */
const MASK = '＊';
/** Telephone and identity numbers, however they are grouped. */
const NUMBER = /\d(?:[-\s—]?\d){6,}/g;
/** From this length on, words are masked wherever they occur: a shorter name may be an ordinary word. */
const UNMISTAKABLE = 5;

/** What is a mobile or identity number wherever it stands. */
const UNMISTAKABLE_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g;

/**
 * Numbers of people, which must not appear in anything that is written: those that the parser marked, and
 * those in the source that nobody could take for a figure, whether the parser saw them or not.
 */
export function personalNumbers(report: Report, source: Pick<SourceDocument, 'text'>): string[] {
  const marked = report.personal.flatMap(
    ({ start, end }) => report.text.slice(start, end).match(NUMBER) ?? [],
  );
  return [...new Set([...marked, ...(source.text.match(UNMISTAKABLE_NUMBER) ?? [])])];
}

/**
 * The report with every personal stretch made unreadable, in its text and in all that quotes it. Spans hold:
 * `text.slice(start, end)` is still the quotation.
 */
export function withoutPersonalData(report: Report): Report {
  if (report.personal.length === 0) return report;
  return { ...(new Masking(report).clean(report) as Report), id: report.id, source: report.source };
}

class Masking {
  readonly #before: string;
  readonly #after: string;
  readonly #words: readonly string[];

  constructor({ text, personal }: Report) {
    const stretches = personal.map(({ start, end }) => text.slice(start, end));
    this.#words = stretches.filter((words) => words.length >= UNMISTAKABLE);
    const units = text.split('');
    for (const { start, end } of personal) units.fill(MASK, start, end);
    this.#before = text;
    this.#after = this.#withoutWords(units.join(''));
  }

  /** Walks the model whole: quotations stand in many places, and fields to come are covered as well. */
  clean(node: unknown): unknown {
    if (typeof node === 'string') return node === this.#before ? this.#after : this.#withoutWords(node);
    if (Array.isArray(node)) return node.map((item) => this.clean(item));
    if (typeof node !== 'object' || node === null) return node;
    const fields = Object.entries(node);
    const spans = fields.map(([, value]) => value).filter(isSpan);
    return Object.fromEntries(fields.map(([key, value]) => [key, this.#quoted(value, spans)]));
  }

  /** A quotation is cut anew from the masked text, so that a stretch which it holds in part is masked too. */
  #quoted(value: unknown, spans: readonly Span[]): unknown {
    const span = spans.find(({ start, end }) => this.#before.slice(start, end) === value);
    return span === undefined ? this.clean(value) : this.#after.slice(span.start, span.end);
  }

  #withoutWords(text: string): string {
    return this.#words.reduce((rest, words) => rest.replaceAll(words, MASK.repeat(words.length)), text);
  }
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}
