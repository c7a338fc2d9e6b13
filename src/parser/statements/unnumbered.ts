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
  return split(text, only, /[。！]/g)
    .filter((span, i) => !isLeadIn(text.slice(span.start, span.end), i))
    .map((span) => trimItem(text, span));
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

/** 存在执法力量不足、普法形式单一等问题: what stands between the verb and 等问题. */
function sideBySide(text: string, span: Span): Span[] {
  const { listOpening, listEnding } = loadStatementSignals();
  for (const sentence of split(text, span, /[。]/g)) {
    const words = text.slice(sentence.start, sentence.end);
    const opening = listOpening.exec(words);
    if (!opening) continue;
    const from = opening.index + opening[0].length;
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
