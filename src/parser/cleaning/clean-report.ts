import type { LineStart } from '../../model/report.ts';
import type { SourceDocument, Span } from '../../model/source.ts';
import { findTitle } from '../identity/title.ts';
import { findContacts } from './contacts.ts';
import { type Frame, frameReport } from './frame.ts';
import type { HarvestedField } from './furniture.ts';
import { partFurniture } from './harvest.ts';
import { cleanLines } from './line-cleaning.ts';
import { cutMapped } from './mapped-text.ts';
import { type FlowedLine, joinAll, reflow } from './reflow.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** What the parser reads: the report's own text, paragraph by paragraph, with the way back to the source. */
export interface CleanReport {
  /** Paragraphs parted by `\n`. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The title's span, over all its lines; null where the text has none. */
  readonly title: { readonly text: string; readonly span: Span } | null;
  /** The short lines right below the title: a date, the issuer. */
  readonly subtitles: readonly Span[];
  /** Without a title: the short lines right above the text, by which a page names what it holds. */
  readonly captions: readonly string[];
  /** The head above the title: document number and signer. */
  readonly head: Span | null;
  /** The paragraph with the date of signing. */
  readonly signedAt: Span | null;
  /** Lines with the issuers' names at the foot. */
  readonly signature: readonly Span[];
  /** Where the text proper begins (behind the title) and ends (before issuer and date at the foot). */
  readonly body: Span;
  readonly fields: readonly HarvestedField[];
  /** 印发 lines below the signature. */
  readonly imprint: readonly { readonly text: string; readonly line: number }[];
  /** How many contacts were taken out. */
  readonly contactsRemoved: number;
  /** The 1-based source line of an offset of `text`. */
  lineAt(offset: number): number;
  /** Where the source line changes in `text`. */
  lineStarts(): LineStart[];
}

/** Takes the report out of its page: furniture harvested and dropped, broken lines rejoined, contacts cut. */
export function cleanReport(source: SourceDocument): CleanReport {
  const { content, fields } = partFurniture(withoutRunningHeads(cleanLines(source.text)));
  let contactsRemoved = 0;
  const paragraphs = titleOnOneLine(reflow(content)).flatMap((line): FlowedLine[] => {
    const cuts = findContacts(line.text);
    if (cuts.length === 0) return [line];
    contactsRemoved += cuts.length;
    const kept = cutMapped(line, cuts);
    return /[\p{L}\p{N}]/u.test(kept.text) ? [{ ...line, ...kept }] : [];
  });
  return assemble(source, paragraphs, frameReport(paragraphs), fields, contactsRemoved);
}

/** A title is one line, however many its page had room for. */
function titleOnOneLine(paragraphs: readonly FlowedLine[]): readonly FlowedLine[] {
  const title = findTitle(paragraphs);
  const parts = title === null ? [] : paragraphs.slice(title.first, title.last + 1);
  const [first, second] = parts;
  if (title === null || first === undefined || second === undefined) return paragraphs;
  const whole = { ...first, ...joinAll(parts) };
  return [...paragraphs.slice(0, title.first), whole, ...paragraphs.slice(title.last + 1)];
}

function assemble(
  source: SourceDocument,
  paragraphs: readonly FlowedLine[],
  frame: Frame,
  fields: readonly HarvestedField[],
  contactsRemoved: number,
): CleanReport {
  const parts: string[] = [];
  const offsets: number[] = [];
  const spans = new Map<number, Span>();
  let length = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const inside = (i >= frame.start && i < frame.end) || frame.head.includes(i);
    if (!inside) continue;
    if (length > 0) {
      parts.push('\n');
      offsets.push(offsets.at(-1) ?? 0);
      length++;
    }
    parts.push(paragraph.text);
    for (const offset of paragraph.offsets) offsets.push(offset);
    spans.set(i, { start: length, end: length + paragraph.text.length });
    length += paragraph.text.length;
  }
  const text = parts.join('');
  const lineAt = lineFinder(source.text, offsets);
  const spanOver = (first: number | undefined, last: number | undefined): Span | null => {
    const from = first === undefined ? undefined : spans.get(first);
    const to = last === undefined ? undefined : spans.get(last);
    return from && to ? { start: from.start, end: to.end } : null;
  };
  const titleSpan = frame.title ? spanOver(frame.title.first, frame.title.last) : null;
  const signedAt = frame.signedAt === null ? null : (spans.get(frame.signedAt) ?? null);
  const start = titleSpan?.end ?? spans.get(frame.start)?.start ?? 0;
  const signature = frame.signature.flatMap((i) => spans.get(i) ?? []);
  const foot = Math.min(signedAt?.start ?? text.length, ...signature.map((span) => span.start));
  return {
    text,
    paragraphs: [...spans.values()],
    title: frame.title && titleSpan ? { text: frame.title.title, span: titleSpan } : null,
    subtitles: titleSpan ? shortLinesBehind([...spans.values()], titleSpan.end) : [],
    captions: frame.title ? [] : captionsAbove(paragraphs, frame.start),
    head: spanOver(frame.head[0], frame.head.at(-1)),
    signedAt,
    signature,
    body: { start, end: Math.max(start, foot) },
    fields,
    imprint: frame.imprint.flatMap((i) => {
      const paragraph = paragraphs[i];
      return paragraph ? [{ text: paragraph.text, line: paragraph.line }] : [];
    }),
    contactsRemoved,
    lineAt,
    lineStarts() {
      const starts: LineStart[] = [];
      for (let offset = 0; offset < text.length; offset++) {
        const line = lineAt(offset);
        if (starts.at(-1)?.line !== line) starts.push({ offset, line });
      }
      return starts;
    },
  };
}

function shortLinesBehind(paragraphs: readonly Span[], offset: number): Span[] {
  const behind = paragraphs.findIndex(({ start }) => start >= offset);
  const next = behind < 0 ? [] : paragraphs.slice(behind, behind + 3);
  const long = next.findIndex(({ start, end }) => end - start > 40);
  return long < 0 ? next : next.slice(0, long);
}

function captionsAbove(paragraphs: readonly FlowedLine[], start: number): string[] {
  return paragraphs
    .slice(Math.max(0, start - 2), start + 1)
    .map(({ text }) => text)
    .filter((text) => text.length <= 60 && !/[。；]/.test(text));
}

function lineFinder(source: string, offsets: readonly number[]): (offset: number) => number {
  const starts = [0];
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    const place = offsets[offset] ?? offsets.at(-1) ?? 0;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
