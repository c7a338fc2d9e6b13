import type { FigureContext } from './figure-context.ts';
import { maskedBetween } from './figure-context.ts';
import { type Match, matchIndicator } from './matching.ts';

/**
 * 受理、审结行政复议案件分别为12件、10件: the figures behind 分别 belong in order to the things before it. Each
 * figure is read as if its own thing stood right before it; the quotation runs from the first thing.
 */
export function bindDistributed(context: FigureContext, topicText: string): Match | null {
  const { quantity, clause, sentence } = context;
  const before = maskedBetween(context, sentence.start, quantity.span.start);
  const at = before.lastIndexOf('分别');
  if (at < 0) return null;
  const between = before.slice(at + 2);
  if (!/^(?:为|是|达|达到|有|约|共|完成|办理|办结|受理|审结|调解)?(?:¤+(?:[、和与，,]|以及))*$/.test(between))
    return null;
  const place = (between.match(/¤+/g) ?? []).length;
  const things = thingsBefore(before.slice(0, at));
  const thing = things[place];
  const last = things.at(-1);
  if (thing === undefined || last === undefined || things.length < 2) return null;
  // what the last thing has beyond the length of the others is common to all: 审结|行政复议案件
  const common =
    place < things.length - 1 && last.length > thing.length + 1 ? last.slice(things[0]?.length ?? 0) : '';
  const verb = /^(?:为|是|达|达到|有|约|共)?(\p{Script=Han}{0,2})/u.exec(between)?.[1] ?? '';
  const figure = '#'.repeat(quantity.span.end - quantity.span.start);
  for (const words of [`${thing}${common}${figure}`, `${verb}${thing}${common}${figure}`]) {
    const start = quantity.span.end - words.length;
    const virtual: FigureContext = {
      ...context,
      sentence: { start, end: quantity.span.end },
      clause: { start, end: quantity.span.end },
      masked: words,
      previous: null,
    };
    const match = matchIndicator(virtual, `${topicText}${before.slice(0, at)}`);
    if (match) {
      const first = sentence.start + before.slice(0, at).lastIndexOf(things.join('、').slice(0, 2));
      return {
        ...match,
        span: { start: Math.max(clause.start, Math.min(first, quantity.span.start)), end: quantity.span.end },
      };
    }
  }
  return null;
}

/** The coordinated things at the end of a stretch, without what leads into the first. */
function thingsBefore(words: string): string[] {
  const clause = words.split(/[，,；;：:¤]/).at(-1) ?? '';
  return clause.split(/、|和|与|及|以及/).filter((thing) => thing !== '');
}
