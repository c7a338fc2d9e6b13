import { loadStatementSignals } from '../../lexicon/statement-signals.ts';
import type { Section } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { readMarker } from '../outline/markers.ts';
import { announcedRoles } from '../outline/roles.ts';

/** Where a section's text begins behind its heading, on the same line or on the next. */
export function textStartOf(report: CleanReport, section: Section): number {
  const opening = section.span.start + (section.number?.length ?? 0);
  const at = report.text.indexOf(section.heading, opening);
  let start = at < 0 ? opening : at + section.heading.length;
  while (start < section.span.end && /[。：:；;\s]/.test(report.text[start] ?? '')) start++;
  return start;
}

/** Where a section that lists both is parted: the shortcomings' text and the plan's. */
export interface Halves {
  readonly shortcomings: Span;
  readonly plan: Span;
}

/**
 * Where a section that holds both turns from shortcomings to plan: at a child heading that announces the plan,
 * at a lead-in (2024年我局将重点抓好以下内容：), or, for a merged heading, where the numbering begins again.
 * null where it does not turn.
 */
export function splitMerged(
  report: CleanReport,
  section: Section,
  span: Span,
  year: number | null,
  merged: boolean,
): Halves | null {
  const { text } = report;
  const halves = headedHalves(report, section, span);
  if (halves) return halves;
  const turnAt = (at: number): Halves => ({
    shortcomings: { start: span.start, end: at },
    plan: { start: at, end: span.end },
  });
  const lines = linesOf(text, span);
  const leadIn = lines.find(({ start }, i) => i > 0 && leadsIn(text.slice(start, start + 40), year));
  if (leadIn) return turnAt(leadIn.start);
  if (merged) {
    const restart = findRestart(text, lines);
    if (restart !== null) return turnAt(restart);
  }
  for (const { start, end } of lines)
    for (const match of text.slice(start, end).matchAll(/。/g)) {
      const at = start + match.index + 1;
      if (at < end - 10 && leadsIn(text.slice(at, at + 40), year)) return turnAt(at);
    }
  return null;
}

/**
 * （一）存在问题 and （二）下一步打算 head the halves: the items stand below them. Where more children than these
 * two have a number, they are the items themselves.
 */
function headedHalves(report: CleanReport, section: Section, span: Span): Halves | null {
  const turn = section.children.findIndex(
    ({ heading, span: own }) => own.start > span.start && announcedRoles(heading)[0] === 'plan',
  );
  const child = section.children[turn];
  const first = section.children[0];
  if (!child || !first) return null;
  const headsFirst =
    turn === 1 &&
    announcedRoles(first.heading)[0] === 'shortcomings' &&
    report.text.slice(span.start, first.span.start).trim() === '';
  const headsPlan = turn === section.children.length - 1;
  return {
    shortcomings: { start: headsFirst ? belowHeading(report, first) : span.start, end: child.span.start },
    plan: { start: headsPlan ? belowHeading(report, child) : child.span.start, end: span.end },
  };
}

/** Where the text below a heading begins; the heading itself where there is none. */
function belowHeading(report: CleanReport, section: Section): number {
  const start = textStartOf(report, section);
  return report.text.slice(start, section.span.end).trim() === '' ? section.span.start : start;
}

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function leadsIn(opening: string, year: number | null): boolean {
  const words = opening.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/, '').trimStart();
  if (year !== null && words.startsWith(`${year + 1}年`)) return true;
  const match = loadStatementSignals().planLeadIn.exec(words);
  return match !== null && match.index <= 2;
}

function findRestart(text: string, lines: readonly Span[]): number | null {
  let counted = 0;
  let style: string | null = null;
  for (const { start } of lines) {
    const marker = readMarker(text.slice(start, start + 12));
    if (!marker) continue;
    style ??= marker.style;
    if (marker.style !== style) continue;
    if (marker.ordinal === 1 && counted > 0) return start;
    counted = marker.ordinal;
  }
  return null;
}
