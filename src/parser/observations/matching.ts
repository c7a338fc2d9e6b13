import { type Indicator, loadIndicators, loadTopics, type Phrasing } from '../../lexicon/indicators.ts';
import type { Span } from '../../model/source.ts';
import { type FigureContext, maskedBetween } from './figure-context.ts';

/** Which indicator a figure is, and the words that say so. */
export interface Match {
  readonly indicator: Indicator;
  /** From the first word of the phrasing to the figure or the last word. */
  readonly span: Span;
  readonly weight: number;
}

/** A topic named this close before the last one still counts: 行政复议应诉 names two at once. */
const topicReach = 6;
const trapBefore = 8;
const trapBehind = 6;

/** The indicator whose phrasing fits a figure with the most words of its own; null where none does. */
export function matchIndicator(context: FigureContext, topicText: string): Match | null {
  let best: Match | null = null;
  for (const indicator of loadIndicators()) {
    if (!indicator.measures.has(context.quantity.measure)) continue;
    for (const phrasing of indicator.phrasings) {
      if (best && phrasing.weight <= best.weight) continue;
      const span = findPhrasing(context, phrasing);
      if (!span || isTrapped(context, indicator, span)) continue;
      if (
        phrasing.topics &&
        !isTopic(topicText + maskedBetween(context, context.sentence.start, span.start), phrasing.topics)
      )
        continue;
      best = { indicator, span, weight: phrasing.weight };
    }
  }
  return best;
}

/** The shortest stretch of the clause that the phrasing covers. */
function findPhrasing(context: FigureContext, { shape }: Phrasing): Span | null {
  const { clause, sentence, quantity } = context;
  const words = maskedBetween(context, clause.start, clause.end);
  const figure = quantity.span.start - clause.start;
  let found: Span | null = null;
  shape.lastIndex = Math.max(0, figure - 140);
  for (let match = shape.exec(words); match; match = shape.exec(words)) {
    if (match.index > figure) break;
    const start = sentence.start + (clause.start - sentence.start) + match.index;
    found = { start, end: Math.max(start + match[0].length, quantity.span.end) };
    shape.lastIndex = match.index + 1;
  }
  return found;
}

function isTrapped(context: FigureContext, indicator: Indicator, span: Span): boolean {
  const { clause, sentence } = context;
  const before = maskedBetween(context, Math.max(clause.start, span.start - trapBefore), span.start)
    .split('¤')
    .at(-1);
  const behind = maskedBetween(context, span.end, Math.min(clause.end, span.end + trapBehind)).split(
    /[¤、]/,
  )[0];
  const near = `${before}${maskedBetween(context, span.start, span.end)}${behind}`;
  if (indicator.traps.some((trap) => near.includes(trap))) return true;
  if (indicator.leadTraps.length === 0) return false;
  const lead = maskedBetween(context, sentence.start, span.start).split('¤').at(-1) ?? '';
  return indicator.leadTraps.some((trap) => lead.includes(trap));
}

/** Is one of the wanted topics the last that the words name? */
function isTopic(words: string, wanted: readonly string[]): boolean {
  const last = (topics: readonly string[]) =>
    Math.max(-1, ...topics.map((topic) => words.lastIndexOf(topic)));
  const own = last(wanted);
  return own >= 0 && own >= last(loadTopics()) - topicReach;
}
