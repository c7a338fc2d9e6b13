import { foldForThemes } from '../lexicon/theme-text.ts';
import type { ThemeSignal } from '../lexicon/themes.ts';
import type { Report, Statement } from '../model/report.ts';
import type { Span } from '../model/source.ts';
import { touchesPersonal } from './citation.ts';
import { withoutNumber } from './clause-number.ts';
import { printForm } from './print-form.ts';
import { clausesIn, isBalanced, sentencesIn } from './sentences.ts';

const LONGEST = 80;
/** A sentence as short as this may be a heading: the next one is taken too where it fits. */
const HEADING = 20;
/** One as short as this says nothing by itself: at least the next one's first clauses are taken. */
const BARE = 15;

const WEIGHTS: Readonly<Record<ThemeSignal['strength'], number>> = { strong: 3, lead: 2, weak: 1, not: 0 };

/** Words of a statement that may be quoted in the body, and how much they say of the theme. */
export interface Passage {
  readonly span: Span;
  readonly weight: number;
}

/**
 * The words of a statement, at most 80 printed characters, that carry a theme: the sentence with the most
 * telling signal, of a long sentence the clauses around it, with a bare heading the sentence that follows.
 * Without a signal the statement's opening. null where nothing can be quoted whole.
 */
export function themePassage(
  report: Report,
  statement: Statement,
  signals: readonly ThemeSignal[],
): Passage | null {
  const passages = sentencesIn(report.text, statement.span).flatMap((sentence, at, all) => {
    const own = withoutNumber(report.text, sentence);
    const span = passageIn(report, own, all[at + 1] ?? null, signals);
    // By its own words: what a heading takes from the next sentence counts there.
    return span === null ? [] : [{ span, weight: weigh(report, own, signals) }];
  });
  const [first, ...others] = passages;
  return first === undefined
    ? null
    : others.reduce((best, passage) => (passage.weight > best.weight ? passage : best), first);
}

function passageIn(
  report: Report,
  sentence: Span,
  next: Span | null,
  signals: readonly ThemeSignal[],
): Span | null {
  const whole = closed(report, sentence);
  if (!fits(report, whole)) return around(report, whole, signals);
  const isHeading = lengthOf(report, whole) <= HEADING && /[。！]$/.test(wordsOf(report, whole));
  if (!isHeading || next === null) return whole;
  const both = closed(report, { start: whole.start, end: next.end });
  if (fits(report, both)) return both;
  if (lengthOf(report, whole) > BARE) return whole;
  const openings = clausesIn(report.text, next).map(({ end }) => closed(report, { start: whole.start, end }));
  return openings.findLast((opening) => fits(report, opening)) ?? whole;
}

/** Of the runs of whole clauses those that say most, of these one that ends with its sentence, then the longest. */
function around(report: Report, sentence: Span, signals: readonly ThemeSignal[]): Span | null {
  const [first, ...others] = clauseRuns(report, sentence);
  if (first === undefined) return null;
  const isEnd = ({ end }: Span) => (end >= sentence.end ? 1 : 0);
  const isBetter = (a: Span, b: Span) =>
    weigh(report, a, signals) - weigh(report, b, signals) ||
    isEnd(a) - isEnd(b) ||
    a.end - a.start - (b.end - b.start);
  return others.reduce((best, run) => (isBetter(run, best) > 0 ? run : best), first);
}

/** For each clause the longest run of whole clauses from there on that can be quoted. */
function clauseRuns(report: Report, sentence: Span): Span[] {
  const clauses = clausesIn(report.text, sentence);
  return clauses.flatMap(({ start }, from) => {
    const runs = clauses.slice(from).map(({ end }) => closed(report, { start, end }));
    const longest = runs.findLast((run) => fits(report, run));
    return longest === undefined ? [] : [longest];
  });
}

function fits(report: Report, span: Span): boolean {
  return (
    lengthOf(report, span) <= LONGEST &&
    isBalanced(printForm(wordsOf(report, span))) &&
    !touchesPersonal(report, span)
  );
}

/** With the full stop that follows, without a mark that only lists. */
function closed(report: Report, { start, end }: Span): Span {
  if (/[；;，,]/.test(report.text.charAt(end - 1))) return { start, end: end - 1 };
  const takesStop = !/[。！？]/.test(report.text.charAt(end - 1)) && report.text.charAt(end) === '。';
  return { start, end: takesStop ? end + 1 : end };
}

function weigh(report: Report, span: Span, signals: readonly ThemeSignal[]): number {
  const words = foldForThemes(wordsOf(report, span));
  return Math.max(
    0,
    ...signals.filter((signal) => occurs(signal, words)).map(({ strength }) => WEIGHTS[strength]),
  );
}

function occurs({ pattern }: ThemeSignal, words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    pattern.lastIndex = at;
    if (pattern.test(words)) return true;
  }
  return false;
}

const wordsOf = (report: Report, { start, end }: Span): string => report.text.slice(start, end);
const lengthOf = (report: Report, span: Span): number => printForm(wordsOf(report, span)).length;
