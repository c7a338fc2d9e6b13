import type { Report, Section, SectionRole } from '../model/report.ts';
import type { Span } from '../model/source.ts';

/** A stretch of text that belongs to no deeper section, with the sections around it, the innermost first. */
export interface Region {
  readonly span: Span;
  readonly roles: readonly SectionRole[];
  readonly enclosing: readonly Section[];
}

/** The report's sections cut into stretches, each with the roles of the innermost section, in text order. */
export function regionsOf(report: Report): Region[] {
  return report.sections.flatMap((section) => cut(section, []));
}

function cut(section: Section, around: readonly Section[]): Region[] {
  const enclosing = [section, ...around];
  const regions: Region[] = [];
  let start = section.span.start;
  const own = (end: number) => {
    if (end > start) regions.push({ span: { start, end }, roles: section.roles, enclosing });
  };
  for (const child of section.children) {
    own(child.span.start);
    regions.push(...cut(child, enclosing));
    start = Math.max(start, child.span.end);
  }
  own(section.span.end);
  return regions;
}

/** All sections, each before its children. */
export function everySection(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...everySection(section.children)]);
}

/** Where a section's heading stands; null where its words are not to be found in it. */
export function headingSpan(report: Report, section: Section): Span | null {
  if (section.heading === '') return null;
  const start = report.text.indexOf(section.heading, section.span.start);
  const end = start + section.heading.length;
  return start === -1 || end > section.span.end ? null : { start, end };
}
