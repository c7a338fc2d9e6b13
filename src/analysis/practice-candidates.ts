import type { Span } from '../model/source.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { touchesPersonal } from './citation.ts';
import { withoutNumber } from './clause-number.ts';
import { foldWidths, printForm } from './print-form.ts';
import { type Region, regionsOf } from './regions.ts';
import { isBalanced, sentencesIn } from './sentences.ts';
import type { Listed } from './units.ts';

const SHORTEST = 30;
const LONGEST = 90;
/** What a figure of the indicator lexicon weighs, and what a sentence must weigh to be concrete. */
const OBSERVATION_WEIGHT = 3;
const LEAST_WEIGHT = 2;

/** A sentence that may be quoted as practice. */
export interface Candidate {
  readonly entry: Listed;
  readonly area: string;
  readonly span: Span;
  readonly weight: number;
  /** Characters in print. */
  readonly length: number;
}

/**
 * The concrete whole sentences of a report's achievements and leadership sections, 30 to 90 printed characters
 * each, without personal data, persons, ranks, discipline and court cases, and figures that do not add up.
 */
export function practiceCandidates(entry: Listed, lexicon: BriefingLexicon): Candidate[] {
  const { report } = entry;
  const found: Candidate[] = [];
  for (const region of regionsOf(report)) {
    const { span, roles } = region;
    const isDone = roles.includes('achievements') || roles.includes('leadership');
    if (!isDone || roles.includes('shortcomings') || roles.includes('plan')) continue;
    for (const sentence of sentencesIn(report.text, span)) {
      const quotable = quotableSentence(entry, sentence, lexicon);
      if (quotable === null) continue;
      const weight = weightOf(entry, quotable, lexicon);
      const area = areaOf(entry, quotable, region, lexicon);
      const { length } = printForm(wordsAt(report.text, quotable));
      if (weight >= LEAST_WEIGHT && area !== null) {
        found.push({ entry, area, span: quotable, weight, length });
      }
    }
  }
  return found;
}

/** The sentence as it may be quoted: without its number and a closing semicolon; null where it may not be. */
function quotableSentence({ report }: Listed, sentence: Span, lexicon: BriefingLexicon): Span | null {
  if (!/[。！；;]$/.test(wordsAt(report.text, sentence))) return null;
  const { start, end } = withoutNumber(report.text, sentence);
  const span = { start, end: /[；;]$/.test(wordsAt(report.text, sentence)) ? end - 1 : end };
  const words = printForm(wordsAt(report.text, span));
  if (words.length < SHORTEST || words.length > LONGEST || !isBalanced(words)) return null;
  if (touchesPersonal(report, span)) return null;
  if (lexicon.practiceSignals.excluded.some(({ pattern }) => pattern.test(words))) return null;
  if (report.signer !== null && foldWidths(words).includes(foldWidths(report.signer))) return null;
  const isDoubtful = report.checks.some(
    (check) => check.verdict === 'inconsistent' && check.span.start < span.end && span.start < check.span.end,
  );
  return isDoubtful ? null : span;
}

function weightOf(entry: Listed, span: Span, lexicon: BriefingLexicon): number {
  const words = printForm(wordsAt(entry.report.text, span));
  const signals = lexicon.practiceSignals.concrete.filter(({ pattern }) => pattern.test(words));
  const figures = indicatorsIn(entry, span).length > 0 ? OBSERVATION_WEIGHT : 0;
  return signals.reduce((sum, { weight }) => sum + weight, figures);
}

/** By the figures it states, else by its section's role, its own words, else by those of the headings above it. */
function areaOf(
  entry: Listed,
  span: Span,
  { roles, enclosing }: Region,
  lexicon: BriefingLexicon,
): string | null {
  const stated = indicatorsIn(entry, span).flatMap((id) =>
    lexicon.indicators.filter((indicator) => indicator.id === id).map(({ area }) => area),
  );
  const byFigures = mostFrequent(stated);
  if (byFigures !== null) return byFigures;
  const byRole = roles.includes('achievements')
    ? undefined
    : lexicon.practiceSignals.areas.find(({ role }) => roles.some((one) => one === role));
  if (byRole !== undefined) return byRole.area;
  for (const words of [wordsAt(entry.report.text, span), ...enclosing.map(({ heading }) => heading)]) {
    const named = lexicon.practiceSignals.areas.flatMap(({ area, words: signals }) =>
      signals.filter((signal) => words.includes(signal)).map(() => area),
    );
    const byWords = mostFrequent(named);
    if (byWords !== null) return byWords;
  }
  return null;
}

const indicatorsIn = ({ report }: Listed, span: Span): string[] =>
  report.observations
    .filter(({ figureSpan }) => figureSpan.start >= span.start && figureSpan.end <= span.end)
    .map(({ indicator }) => indicator);

/** The first of the most frequent; null of none. */
function mostFrequent(items: readonly string[]): string | null {
  const times = (item: string) => items.filter((other) => other === item).length;
  const [first, ...others] = items;
  return first === undefined
    ? null
    : others.reduce((best, item) => (times(item) > times(best) ? item : best), first);
}

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end);
