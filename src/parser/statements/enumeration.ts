import type { Span } from '../../model/source.ts';
import { type Marker, type MarkerStyle, readMarker } from '../outline/markers.ts';

/** A number inside a text: where it stands and what it opens. */
interface Occurrence {
  readonly marker: Marker;
  readonly at: number;
  readonly opensLine: boolean;
}

/** An item of an enumeration, without its number. */
export interface Item {
  readonly span: Span;
  /** The item's number opens a line. */
  readonly opensLine: boolean;
}

/** Marks after which an item may open inside a line. */
const mayOpenAfter = /[。；;：:，,、”）)\s]/;

/**
 * The items of a stretch by the first numbering that it uses: （一）… over several lines, 一是…；二是… inside one.
 * What stands before the first number is no item. Empty where nothing is numbered.
 */
export function enumerate(text: string, range: Span): Item[] {
  const occurrences = findOccurrences(text, range);
  const first = occurrences.find(({ marker }) => marker.ordinal === 1) ?? occurrences[0];
  if (!first) return [];
  const sequence = follow(occurrences, first);
  if (sequence.length < 2 && !first.opensLine) return [];
  return sequence.map((occurrence, i) => {
    const start = occurrence.at + occurrence.marker.printed.length;
    const end = sequence[i + 1]?.at ?? range.end;
    return { span: trimItem(text, { start, end }), opensLine: occurrence.opensLine };
  });
}

function findOccurrences(text: string, range: Span): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let at = range.start; at < range.end; at++) {
    const before = text[at - 1];
    const opensLine = at === range.start || before === '\n';
    if (!opensLine && !mayOpenAfter.test(before ?? '')) continue;
    const marker = readMarker(text.slice(at, Math.min(at + 12, range.end)));
    if (!marker || (!opensLine && !opensInside(marker, before ?? ''))) continue;
    occurrences.push({ marker, at, opensLine });
  }
  return occurrences;
}

/** Inside a line only those numbers count that prose does not have by itself (二、三线城市, 2.5). */
function opensInside(marker: Marker, before: string): boolean {
  const inside: readonly MarkerStyle[] = ['shi', 'circled', 'chinese-brackets', 'arabic-brackets'];
  if (inside.includes(marker.style)) return marker.style !== 'shi' || !/[、”）)]/.test(before);
  return marker.style === 'arabic' && /[。；;：:]/.test(before);
}

/** The occurrences of the first one's style that go on counting; a number may be skipped or printed twice. */
function follow(occurrences: readonly Occurrence[], first: Occurrence): Occurrence[] {
  const sequence: Occurrence[] = [];
  let last = 0;
  for (const occurrence of occurrences) {
    const { style, ordinal, printed } = occurrence.marker;
    if (occurrence.at < first.at || style !== first.marker.style) continue;
    if (ending(printed) !== ending(first.marker.printed) && style === 'shi' && ordinal !== 0) continue;
    const goesOn = ordinal === 0 || (ordinal > last - 1 && ordinal <= last + 3) || last === 0;
    const again = ordinal === 1 && occurrence.opensLine && last > 1;
    if (!goesOn && !again) continue;
    if (again && !sequence.every(({ opensLine }) => opensLine)) continue;
    sequence.push(occurrence);
    last = ordinal === 0 ? last + 1 : ordinal;
  }
  return sequence;
}

/** 一是 and 一要 do not count on from one another, nor does 第一， from 一是; 首先是 and 最后， do. */
function ending(printed: string): string {
  if (/^[首其再最][先次后]/.test(printed)) return '，';
  if (/是$/.test(printed)) return '是';
  return /要$/.test(printed) ? '要' : '，';
}

/** Without bullets, the closing mark and white space at either end. */
export function trimItem(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s、，,—●•■◆○◎▪·*]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s。；;，,、．]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
