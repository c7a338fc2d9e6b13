import type { ElementCell, ElementName, ElementsRow, MissingElement } from '../model/briefing.ts';
import type { Report, SectionRole, Statement } from '../model/report.ts';
import type { Span } from '../model/source.ts';
import { derived, named, quotation, touchesPersonal } from './citation.ts';
import { withoutNumber } from './clause-number.ts';
import { inQuotes } from './quotation-marks.ts';
import { everySection, headingSpan, regionsOf } from './regions.ts';
import { sentencesIn } from './sentences.ts';
import { quotablePart } from './statement-excerpts.ts';
import type { Listed } from './units.ts';

/** 《法治政府建设与责任落实督察工作规定》（2019）: what a yearly report has to contain. */
const ELEMENTS: readonly { element: ElementName; label: string; find: (report: Report) => Place | null }[] = [
  { element: 'achievements', label: '主要举措和成效', find: (report) => headingOf(report, 'achievements') },
  {
    element: 'shortcomings',
    label: '存在的不足',
    find: (report) => headingOf(report, 'shortcomings') ?? firstStatement(report, report.shortcomings),
  },
  { element: 'causes', label: '原因分析', find: causes },
  { element: 'leadership', label: '第一责任人职责', find: leadership },
  {
    element: 'plan',
    label: '下一年度主要安排',
    find: (report) => headingOf(report, 'plan') ?? firstStatement(report, report.priorities),
  },
];

const LONGEST = 24;
const SHORTEST = 4;

type Place = Span | { span: Span; line: number | null };

/** For each report the words by which each of the five elements was recognised, or null: 未见. */
export function elementsOf(listed: readonly Listed[]): ElementsRow[] {
  return listed.map(({ report, unit }) => ({
    unit,
    cells: ELEMENTS.map(({ element, label, find }): ElementCell => {
      const place = find(report);
      const found = place === null ? null : quotation(report, opening(report, place));
      return { element, label: named(label), found };
    }),
  }));
}

/** The elements that some report lacks, with these reports. */
export function missingElementsOf(listed: readonly Listed[], rows: readonly ElementsRow[]): MissingElement[] {
  return ELEMENTS.flatMap(({ element, label }): MissingElement[] => {
    const lacking = listed.filter((_, at) =>
      rows[at]?.cells.some((cell) => cell.element === element && cell.found === null),
    );
    if (lacking.length === 0) return [];
    return [
      {
        label: named(label),
        count: derived(
          String(lacking.length),
          `未见${inQuotes(label)}的报告份数`,
          lacking.map(({ reference }) => reference),
        ),
        units: lacking.map(({ unit }) => unit),
      },
    ];
  });
}

/** A table has room for a heading, of a longer passage for its opening clause. */
function opening(report: Report, place: Place): Place {
  const span = 'span' in place ? place.span : place;
  const words = report.text.slice(span.start, span.end);
  if (words.length <= LONGEST) return place;
  const [clause = words] = words.split(/[，,：:；;。]/);
  return { start: span.start, end: span.start + (clause.length < SHORTEST ? words.length : clause.length) };
}

function headingOf(report: Report, role: SectionRole): Span | null {
  return firstHeading(report, (_, roles) => roles.includes(role));
}

function firstHeading(
  report: Report,
  fits: (heading: string, roles: readonly SectionRole[]) => boolean,
): Span | null {
  for (const section of everySection(report.sections)) {
    if (!fits(section.heading, section.roles)) continue;
    const span = headingSpan(report, section);
    if (span !== null && !touchesPersonal(report, span)) return span;
  }
  return null;
}

function firstStatement(report: Report, statements: readonly Statement[]): Place | null {
  const [first] = statements;
  return first === undefined ? null : quotablePart(report, first);
}

function causes(report: Report): Span | null {
  const heading = firstHeading(
    report,
    (words, roles) => roles.includes('shortcomings') && words.includes('原因'),
  );
  if (heading !== null) return heading;
  const states = /原因(?:是|在于|主要)|主要是因为|由于/;
  return firstSentence(report, ['shortcomings'], (words) => states.test(words));
}

function leadership(report: Report): Span | null {
  const isPast = (roles: readonly SectionRole[]) =>
    !roles.includes('plan') && !roles.includes('shortcomings');
  return (
    headingOf(report, 'leadership') ??
    firstHeading(report, (words, roles) => isPast(roles) && words.includes('第一责任人')) ??
    firstSentence(
      report,
      ['achievements', 'leadership', 'other'],
      (words) => /^[一二三四五六七八九十]+是/.test(words) && words.includes('第一责任人'),
    )
  );
}

/** The first sentence of sections of these roles that fits, without its number. */
function firstSentence(
  report: Report,
  roles: readonly SectionRole[],
  fits: (words: string) => boolean,
): Span | null {
  for (const region of regionsOf(report)) {
    if (!region.roles.some((role) => roles.includes(role))) continue;
    for (const sentence of sentencesIn(report.text, region.span)) {
      if (!fits(report.text.slice(sentence.start, sentence.end)) || touchesPersonal(report, sentence))
        continue;
      return withoutNumber(report.text, sentence);
    }
  }
  return null;
}
