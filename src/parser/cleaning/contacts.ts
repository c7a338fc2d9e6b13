import { loadPageFurniture } from '../../lexicon/page-furniture.ts';
import type { Span } from '../../model/source.ts';

const mobile = /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.])/g;
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;

/** A contact is told in fewer characters; what follows an unclosed bracket is the report's own. */
const longestContact = 120;

/**
 * Stretches of a line that name a private contact, a mobile number or an identity number. They are taken out
 * of the text before anything reads it, so that no output can carry them. Hotlines (12315) are no contacts.
 */
export function findContacts(text: string): Span[] {
  const spans: Span[] = [];
  for (const label of loadPageFurniture().contacts) {
    let from = 0;
    for (;;) {
      const at = text.indexOf(label, from);
      if (at < 0) break;
      from = at + label.length;
      if (/^[^：:，。]{0,6}[：:]/.test(text.slice(from, from + 8))) spans.push(contactAround(text, at));
    }
  }
  for (const shape of [mobile, identity])
    for (const match of text.matchAll(shape))
      spans.push({ start: match.index, end: match.index + match[0].length });
  return merge(spans);
}

/** From the bracket before the label to the one behind, or to the end of its line. */
function contactAround(text: string, at: number): Span {
  const before = text[at - 1] === ' ' ? at - 2 : at - 1;
  const open = /[（(【]/.test(text[before] ?? '');
  const behind = text.slice(at, at + longestContact);
  const stop = behind.search(open ? /[）)】]/ : /。/);
  return { start: open ? before : at, end: stop >= 0 ? at + stop + 1 : at + behind.length };
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
