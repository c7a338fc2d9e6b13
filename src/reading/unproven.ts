import type { Report, Section } from '../model/report.ts';
import { reportId } from '../parser/duplicates.ts';
import { readPrinted } from '../parser/quantities/index.ts';

/**
 * What in a report that was parsed before is not so by its own text, for a reader; null where all can be proved: the
 * text itself by its id, each value by the figure as printed, title and headings by the words where they stand.
 */
export function unproven(report: Report): string | null {
  const { text, title, traces } = report;
  // Where persons were made unreadable, the text is no longer the one that was counted.
  if (report.personal.length === 0 && reportId(text) !== report.id) return '正文与 id 不符';
  const span = traces.title?.span ?? null;
  if (title !== null && span !== null && folded(text.slice(span.start, span.end)) !== folded(title))
    return '标题与正文不符';
  const heading = report.sections
    .map((section) => wrongHeading(section, text))
    .find((found) => found !== null);
  return heading ?? wrongValue(report);
}

function wrongHeading({ heading, span, children }: Section, text: string): string | null {
  if (!folded(text.slice(span.start, span.end)).includes(folded(heading)))
    return `章节标题“${heading}”与正文不符`;
  return children.map((child) => wrongHeading(child, text)).find((found) => found !== null) ?? null;
}

/** Where a clerk has set values, the list of corrections proves them, not the text. */
function wrongValue({ observations, corrections = [] }: Report): string | null {
  if (corrections.some(({ kind }) => kind === 'set-value')) return null;
  const wrong = observations.find(({ value, qualifier, printed }) => {
    const figure = readPrinted(printed);
    return figure?.value !== value || figure.qualifier !== qualifier;
  });
  return wrong === undefined ? null : `指标数值${wrong.value}与原文“${wrong.printed}”不符`;
}

function folded(words: string): string {
  return words.replace(/\s/g, '');
}
