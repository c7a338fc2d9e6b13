import { loadStatementSignals } from '../../lexicon/statement-signals.ts';
import type { Section, SectionRole, Statement } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { readMarker } from '../outline/markers.ts';
import { announcedRoles } from '../outline/roles.ts';
import { classifyThemes } from '../themes.ts';
import { enumerate } from './enumeration.ts';
import { splitMerged, textStartOf } from './merged-section.ts';
import { unnumberedItems } from './unnumbered.ts';

/** What the report itself lists as its shortcomings and as next year's work. */
export interface FoundStatements {
  readonly shortcomings: Statement[];
  readonly priorities: Statement[];
}

type Kind = 'shortcoming' | 'priority';

/** Reads the items of the sections with these roles; merged sections are parted at their lead-in. */
export function readStatements(
  report: CleanReport,
  sections: readonly Section[],
  year: number | null,
): FoundStatements {
  const ranges = rangesByKind(report, sections, year);
  const read = (kind: Kind) =>
    ranges.filter((range) => range.kind === kind).flatMap(({ span }) => itemsOf(report, span, kind));
  return { shortcomings: read('shortcoming'), priorities: read('priority') };
}

function rangesByKind(
  report: CleanReport,
  sections: readonly Section[],
  year: number | null,
): { kind: Kind; span: Span }[] {
  const planned = sections.some(({ roles }) => roles.includes('plan'));
  const listed = sections.flatMap((section): { kind: Kind; span: Span }[] => {
    const listsShortcomings = section.roles.includes('shortcomings');
    const listsPlan = section.roles.includes('plan');
    const span = { start: textStartOf(report, section), end: section.span.end };
    if (listsShortcomings && (listsPlan || !planned)) {
      const halves = splitMerged(report, section, span, year, listsPlan);
      if (halves !== null)
        return [
          { kind: 'shortcoming', span: halves.shortcomings },
          { kind: 'priority', span: halves.plan },
        ];
    }
    if (listsShortcomings) return [{ kind: 'shortcoming', span: withoutCauses(report, section, span) }];
    return listsPlan ? [{ kind: 'priority', span }] : [];
  });
  return [...listed, ...belowOtherHeadings(report, sections, listed)];
}

/** （一）存在的不足 beside （二）原因分析: the causes are no shortcomings, and the two headings no items. */
function withoutCauses(report: CleanReport, section: Section, span: Span): Span {
  const [first, second] = section.children;
  if (!first || !second || announcedRoles(first.heading)[0] !== 'shortcomings') return span;
  if (!/原因|成因/.test(second.heading)) return span;
  return { start: textStartOf(report, first), end: second.span.start };
}

/** Where no first-level section has a kind, the one on the second level that says so: （五）存在的问题. */
function belowOtherHeadings(
  report: CleanReport,
  sections: readonly Section[],
  listed: readonly { kind: Kind }[],
): { kind: Kind; span: Span }[] {
  const children = sections.flatMap((section) => section.children);
  const kinds: readonly { kind: Kind; role: SectionRole }[] = [
    { kind: 'shortcoming', role: 'shortcomings' },
    { kind: 'priority', role: 'plan' },
  ];
  return kinds.flatMap(({ kind, role }) => {
    if (listed.some((range) => range.kind === kind)) return [];
    const said = children.filter(({ heading }) => announcedRoles(heading)[0] === role);
    const [section] = said;
    if (!section || said.length > 1) return [];
    return [{ kind, span: { start: textStartOf(report, section), end: section.span.end } }];
  });
}

function itemsOf(report: CleanReport, range: Span, kind: Kind): Statement[] {
  const { text } = report;
  const open = withoutCloser(text, range);
  const numbered = enumerate(text, open);
  const items =
    numbered.length > 0
      ? numbered.map(({ span }, i) => {
          const last = i === numbered.length - 1;
          return last ? endOfLast(text, span, numbered, kind) : span;
        })
      : unnumberedItems(text, open, kind);
  return items
    .filter(({ start, end }) => end - start >= 4)
    .map((span) => {
      const words = text.slice(span.start, span.end);
      return { text: words, span, line: report.lineAt(span.start), themes: classifyThemes(words, kind) };
    });
}

/** 特此报告 and what follows belong to no item. */
function withoutCloser(text: string, range: Span): Span {
  const { closer } = loadStatementSignals();
  let at = range.start;
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const match = closer.exec(line);
    if (match && match.index === 0 && line.length < 40 && at > range.start)
      return { start: range.start, end: at };
    at += line.length + 1;
  }
  return range;
}

/**
 * Where the last item ends: before a line that goes on without a number when every other item is one line,
 * and before a sentence that tells what is done about the shortcomings.
 */
function endOfLast(
  text: string,
  span: Span,
  items: readonly { span: Span; opensLine: boolean }[],
  kind: Kind,
): Span {
  let { end } = span;
  const others = items.slice(0, -1);
  const oneLiners =
    others.length > 0 && others.every((item) => !text.slice(item.span.start, item.span.end).includes('\n'));
  const inside = !items.every(({ opensLine }) => opensLine);
  const lineBreak = text.indexOf('\n', span.start);
  const goesOn = lineBreak >= 0 && readMarker(text.slice(lineBreak + 1, lineBreak + 13)) !== null;
  if (lineBreak >= 0 && lineBreak < end && !goesOn && (oneLiners || inside)) end = lineBreak;
  if (kind === 'shortcoming') {
    const { remedy } = loadStatementSignals();
    for (const match of text.slice(span.start, end).matchAll(/[。\n]/g)) {
      const behind = text
        .slice(span.start + match.index + 1, Math.min(end, span.start + match.index + 20))
        .trimStart();
      const found = remedy.exec(behind);
      if (found && found.index === 0) {
        end = span.start + match.index;
        break;
      }
    }
  }
  while (end > span.start && /[\s。；;，,、．]/.test(text[end - 1] ?? '')) end--;
  return { start: span.start, end };
}
