import { loadStatementSignals } from '../../lexicon/statement-signals.ts';
import type { Span } from '../../model/source.ts';
import { trimItem } from './enumeration.ts';

/**
 * The items of a stretch without numbers: its paragraphs where there are several, else the parts of its list
 * (；), else the shortcomings that one sentence names side by side (、… 等问题), else its sentences. A lead-in
 * that praises or announces is no item.
 */
export function unnumberedItems(text: string, range: Span, kind: 'shortcoming' | 'priority'): Span[] {
  const paragraphs = split(text, range, /\n/g);
  const told = paragraphs.filter((span, i) => !isLeadIn(text.slice(span.start, span.end), i));
  if (told.length > 1) return told.map((span) => trimItem(text, span));
  const only = told[0] ?? paragraphs[0];
  if (!only) return [];
  const listed = split(text, afterColon(text, only), /[；;]/g);
  if (listed.length > 1) return listed.map((span) => trimItem(text, span));
  if (kind === 'shortcoming') {
    const named = sideBySide(text, only);
    if (named.length > 0) return named;
  }
  const sentences = split(text, only, /[。！]/g);
  const own = sentences.filter((span, i) => !isLeadIn(text.slice(span.start, span.end), i));
  const items = own.length > 0 ? own : sentences.slice(0, 1).map((span) => behindPraise(text, span));
  return items.map((span) => trimItem(text, span));
}

/** 虽然取得一定成绩，但还有差距，少数干部…: what follows the turn, where it says more than that there is one. */
function behindPraise(text: string, span: Span): Span {
  const turn =
    /(?:但|但是|然而|仍|还)[^，,]{0,30}(?:差距|不足|问题|短板|薄弱环节)[，,](?:主要)?(?:表现[在为]|体现[在为]|是|有)?[：:]?/.exec(
      text.slice(span.start, span.end),
    );
  const start = turn ? span.start + turn.index + turn[0].length : span.start;
  return span.end - start >= 8 ? { start, end: span.end } : span;
}

function split(text: string, range: Span, border: RegExp): Span[] {
  const parts: Span[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(border)) {
    parts.push({ start, end: range.start + match.index });
    start = range.start + match.index + match[0].length;
  }
  parts.push({ start, end: range.end });
  return parts.filter((part) => text.slice(part.start, part.end).trim().length >= 4);
}

function isLeadIn(sentence: string, place: number): boolean {
  if (/[：:]\s*$/.test(sentence)) return true;
  return place === 0 && sentence.length < 120 && loadStatementSignals().leadIn.test(sentence);
}

function afterColon(text: string, span: Span): Span {
  const at = text.slice(span.start, span.end).search(/[：:]/);
  return at < 0 ? span : { start: span.start + at + 1, end: span.end };
}

/** Behind the last words that open the list: 仍有薄弱环节，如…. Inside the list such words open nothing. */
function behindOpening(words: string, listOpening: RegExp): number | null {
  let behind: number | null = null;
  for (const match of words.matchAll(new RegExp(listOpening.source, 'g'))) {
    if (behind !== null && words.slice(behind, match.index).includes('、')) break;
    behind = match.index + match[0].length;
  }
  return behind;
}

/** 存在执法力量不足、普法形式单一等问题: what stands between the verb and 等问题. */
function sideBySide(text: string, span: Span): Span[] {
  const { listOpening, listEnding } = loadStatementSignals();
  for (const sentence of split(text, span, /[。]/g)) {
    const words = text.slice(sentence.start, sentence.end);
    const from = behindOpening(words, listOpening);
    if (from === null) continue;
    const ending = new RegExp(`${listEnding.source}$|(?:${listEnding.source})(?=[，,；])`).exec(
      words.slice(from),
    );
    const stretch = {
      start: sentence.start + from,
      end: sentence.start + from + (ending?.index ?? words.length - from),
    };
    const parts = split(text, stretch, /、|，|,/g);
    if (ending && parts.length > 1) return parts.map((part) => trimItem(text, part));
  }
  return [];
}
