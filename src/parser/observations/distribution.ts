import { type FigureContext, maskedBetween } from './figure-context.ts';
import { type Match, matchIndicator } from './matching.ts';

const listed = '分别';

/**
 * 受理、审结行政复议案件分别为12件、10件: the figures behind 分别 belong in order to the things before it, and a
 * total behind them (，共计1477件) to what all the things are. Each figure is read as if its own thing stood right
 * before it; the quotation runs from the first thing.
 */
export function bindDistributed(context: FigureContext, topicText: string): Match | null {
  const { quantity, sentence } = context;
  const before = maskedBetween(context, sentence.start, quantity.span.start);
  const at = before.lastIndexOf(listed);
  if (at < 0) return null;
  const between = before.slice(at + listed.length);
  const opening =
    before
      .slice(0, at)
      .split(/[，；;：:¤]/)
      .at(-1) ?? '';
  const things = opening.split(/、|和|与|及|以及/).filter((thing) => thing !== '');
  const topic = `${topicText}${before.slice(0, at - opening.length)}`;
  const place = (between.match(/¤+/g) ?? []).length;
  const match = readAs(thingAt(context, topic, things, between), context, governed(topic, things, place));
  return match && { ...match, span: { start: sentence.start + at - opening.length, end: quantity.span.end } };
}

/** The words that a figure behind 分别 is read with; null where it belongs to none of the things. */
function thingAt(
  context: FigureContext,
  topic: string,
  things: readonly string[],
  between: string,
): string | null {
  const last = things.at(-1);
  if (last === undefined) return null;
  if (/^.{0,6}(?:¤+[、和与，])+¤+，(?:共计|合计|总计|一共|共)$/.test(between))
    // a total of different things is no indicator's figure
    return areApart(things.map((thing) => readAs(thing, context, topic, true))) ? null : last;
  if (!/^[^¤，；;：:]{0,6}(?:¤+(?:[、和与，]|以及))*$/.test(between)) return null;
  const place = (between.match(/¤+/g) ?? []).length;
  // 满意率分别为98.3%和99.0%: one thing, of each of those named before
  if (things.length === 1 && place <= 1) return last;
  const thing = things[place];
  if (thing === undefined) return null;
  const common = commonWords(context, topic, things);
  return common === null ? null : `${thing}${place < things.length - 1 ? common : ''}`;
}

/**
 * What the last thing says for all: 审结|行政复议案件, 合同协议|合法性审查. It is right where every thing then is an
 * indicator of its own; things that are parts of one count (民事、刑事法律援助案件) are none. null: no reading.
 */
function commonWords(context: FigureContext, topic: string, things: readonly string[]): string | null {
  const last = things.at(-1) ?? '';
  // 办结率、满意率: each thing is complete
  if (things.every((thing) => thing.endsWith(last.slice(-1)))) return '';
  for (let length = last.length - 2; length >= 2; length--) {
    const common = last.slice(last.length - length);
    if (
      areApart(
        things.map((thing, i) =>
          readAs(i < things.length - 1 ? `${thing}${common}` : thing, context, topic, true),
        ),
      )
    )
      return common;
  }
  const complete = things.map((thing, i) => readAs(thing, context, governed(topic, things, i), true));
  return areApart(complete) || areSeveral(complete) ? '' : null;
}

/** 审核|文件、合同、执法决定: what is done to the first thing is done to those behind it. */
function governed(topic: string, things: readonly string[], place: number): string {
  return place === 0 ? topic : `${topic}${things[0]?.slice(0, verbLength) ?? ''}`;
}

const verbLength = 2;

/** Two things or more are indicators of their own, and the others are none. */
function areSeveral(matches: readonly (Match | null)[]): boolean {
  const known = matches.flatMap((match) => (match ? [match.indicator] : []));
  return known.length >= 2 && new Set(known).size === known.length;
}

function areApart(matches: readonly (Match | null)[]): boolean {
  const indicators = matches.map((match) => match?.indicator);
  const apart =
    new Set(indicators).size === indicators.length || indicators.every((indicator) => indicator?.repeats);
  return apart && indicators.every((indicator) => indicator !== undefined);
}

/** What the figure would be if these words alone stood before it. */
function readAs(
  words: string | null,
  context: FigureContext,
  topic: string,
  anyMeasure = false,
): Match | null {
  if (words === null) return null;
  const { quantity } = context;
  const start = quantity.span.end - words.length - (quantity.span.end - quantity.span.start);
  const span = { start, end: quantity.span.end };
  const masked = `${words}${'#'.repeat(quantity.span.end - quantity.span.start)}`;
  return matchIndicator(
    { quantity, sentence: span, clause: span, masked, previous: null },
    topic,
    anyMeasure,
  );
}
