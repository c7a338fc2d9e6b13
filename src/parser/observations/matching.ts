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
/** How far around the figure a phrasing may stand; only a phrasing that has a mark itself leaves the clause. */
const reachBefore = 140;
const reachBehind = 60;
const longestWord = 4;
const trapBefore = 8;
const trapBehind = 6;

/** The indicator whose phrasing fits a figure with the most words of its own; null where none does. `anyMeasure`: whatever it is counted in. */
export function matchIndicator(context: FigureContext, topicText: string, anyMeasure = false): Match | null {
  let best: Match | null = null;
  for (const indicator of loadIndicators()) {
    if (!anyMeasure && !indicator.measures.has(context.quantity.measure)) continue;
    for (const phrasing of indicator.phrasings) {
      if (best && phrasing.weight <= best.weight) continue;
      const { topics, weight } = phrasing;
      const span = findPhrasing(context, phrasing).find(
        (stretch) =>
          !isTrapped(context, indicator, stretch) &&
          (topics === null || isToldOf(context, stretch, topicText, topics)),
      );
      if (span) best = { indicator, span, weight };
    }
  }
  return best;
}

/**
 * Is one of the topics the last that was named before the phrasing? Of a part behind 其中 or 分别是 it is enough that the
 * whole's clause names it, as what stands beside it does not change what is divided: 审查176件，其中决策21件、合同118份.
 */
function isToldOf(context: FigureContext, span: Span, topicText: string, topics: readonly string[]): boolean {
  const lead = maskedBetween(context, context.sentence.start, span.start);
  if (isTopic(topicText + lead, topics)) return true;
  // 审查文件233件、合同97件、决策21件: what the first of a list is said to be, all of it is
  const head =
    /(?:^|[，；;：:])([^，；;：:¤]*)¤+(?:、[^，；;：:¤]*¤+)*、[^，；;：:¤]*$/.exec(lead)?.[1] ?? '';
  if (topics.some((topic) => head.includes(topic))) return true;
  const parts = lead.search(/(?:其中|分别是|分别为|包括|¤：|¤（)(?!.*(?:其中|分别是|分别为|包括|¤：|¤（))/);
  if (parts < 0) return false;
  const whole = lead.slice(0, parts).match(/[^，；;：:]+(?=[，；;：:（]*$)/)?.[0] ?? '';
  return isTopic(topicText + lead.slice(0, parts), topics) || topics.some((topic) => whole.includes(topic));
}

/**
 * The shortest stretch of the clause that the phrasing covers, then those that only take in the rest of its first
 * word (协议, 合同协议).
 */
function findPhrasing(context: FigureContext, { shape, anchor }: Phrasing): Span[] {
  const { sentence, quantity } = context;
  const from = Math.max(sentence.start, quantity.span.start - reachBefore);
  const words = maskedBetween(context, from, Math.min(sentence.end, quantity.span.end + reachBehind));
  if (!words.includes(anchor)) return [];
  const figure = quantity.span.start - from;
  const found: Span[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(words); match && match.index <= figure; match = shape.exec(words)) {
    const start = from + match.index;
    found.unshift({ start, end: Math.max(start + match[0].length, quantity.span.end) });
    shape.lastIndex = match.index + 1;
  }
  const shortest = found[0]?.start ?? 0;
  return found.filter(({ start }) => shortest - start <= longestWord);
}

function isTrapped(context: FigureContext, indicator: Indicator, span: Span): boolean {
  const { clause, sentence } = context;
  const before = maskedBetween(
    context,
    Math.max(Math.min(clause.start, span.start), span.start - trapBefore),
    span.start,
  )
    // 64件人大代表建议、79件政协委员提案, 45份合同和38份文件: what stands before a phrasing that begins with its figure is another item
    .split(span.start === context.quantity.span.start ? /[¤、]|[和及与]$/ : '¤')
    .at(-1);
  const behind = maskedBetween(
    context,
    span.end,
    Math.min(Math.max(clause.end, span.end), span.end + trapBehind),
  )
    // 代表建议37件和政协提案46件: behind a phrasing that ends with its figure 和 begins another item
    .split(span.end === context.quantity.span.end ? /[¤、（]|^[和及与]/ : /[¤、（]/)[0];
  const near = `${before}${maskedBetween(context, span.start, span.end)}${behind}`;
  const says = (trap: string) =>
    trap.startsWith('^') ? near.startsWith(trap.slice(1)) : near.includes(trap);
  if (indicator.traps.some(says)) return true;
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
