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

/**
 * Where a section that holds both turns from shortcomings to plan: at a child heading that announces the plan,
 * at a lead-in (2024年我局将重点抓好以下内容：), or, for a merged heading, where the numbering begins again.
 * null where it does not turn.
 */
export function splitMerged(
  text: string,
  section: Section,
  span: Span,
  year: number | null,
  merged: boolean,
): number | null {
  const child = section.children.find(
    ({ heading, span: own }) => own.start > span.start && announcedRoles(heading)[0] === 'plan',
  );
  if (child) return child.span.start;
  const lines = linesOf(text, span);
  const leadIn = lines.find(({ start }, i) => i > 0 && leadsIn(text.slice(start, start + 40), year));
  if (leadIn) return leadIn.start;
  if (merged) {
    const restart = findRestart(text, lines);
    if (restart !== null) return restart;
  }
  for (const { start, end } of lines)
    for (const match of text.slice(start, end).matchAll(/。/g)) {
      const at = start + match.index + 1;
      if (at < end - 10 && leadsIn(text.slice(at, at + 40), year)) return at;
    }
  return null;
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
