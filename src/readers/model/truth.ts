import { loadIndicators } from '../../lexicon/indicators.ts';
import { loadThemes } from '../../lexicon/themes.ts';
import type { Report, Section } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import { ShapeFault } from './shape.ts';

/**
 * Holds a report to what the model promises: every span lies in the text and cuts its quotation out of it,
 * indicators and themes are those of the lexicon. Throws ShapeFault.
 */
export function assertTrue(report: Report): void {
  const { text, traces, observations, checks, shortcomings, priorities } = report;
  const inText = ({ start, end }: Span, at: string) => {
    if (start > end || end > text.length) throw new ShapeFault(at, '超出正文');
  };
  const quoted = (quote: string, span: Span, at: string) => {
    inText(span, `${at}.span`);
    if (text.slice(span.start, span.end) !== quote) throw new ShapeFault(at, '引文与正文不一致');
  };

  if ((report.setAside === null) !== report.relevant) throw new ShapeFault('setAside', '与 relevant 不一致');
  for (const [name, trace] of Object.entries(traces)) {
    if (typeof trace === 'boolean' || trace === null || trace.span === null) continue;
    quoted(trace.quote, trace.span, `traces.${name}`);
  }
  assertSections(report.sections, { level: 0, span: { start: 0, end: text.length } }, 'sections');
  for (const [index, observation] of observations.entries()) {
    const at = `observations[${index}]`;
    quoted(observation.quote, observation.span, at);
    quoted(observation.printed, observation.figureSpan, `${at}.printed`);
    if (!contains(observation.span, observation.figureSpan)) throw new ShapeFault(at, '数字不在引文内');
    if (unitsOfIndicators().get(observation.indicator) !== observation.unit) {
      throw new ShapeFault(at, '的指标或单位不在指标库中');
    }
  }
  for (const [index, { quote, span }] of checks.entries()) quoted(quote, span, `checks[${index}]`);
  for (const [name, statements] of Object.entries({ shortcomings, priorities })) {
    for (const [index, statement] of statements.entries()) {
      quoted(statement.text, statement.span, `${name}[${index}]`);
      const unknown = statement.themes.find((theme) => !knownThemes().has(theme));
      if (unknown !== undefined) throw new ShapeFault(`${name}[${index}]`, `的主题“${unknown}”不在主题库中`);
    }
  }
  for (const [index, span] of report.personal.entries()) inText(span, `personal[${index}]`);
  for (const [index, { span }] of report.diagnostics.entries()) {
    if (span !== null) inText(span, `diagnostics[${index}].span`);
  }
  for (const [index, { offset, line }] of (report.lineStarts ?? []).entries()) {
    const before = report.lineStarts?.[index - 1];
    const isBehind = before === undefined || (before.offset <= offset && before.line <= line);
    if (!isBehind || offset > text.length) throw new ShapeFault(`lineStarts[${index}]`, '次序有误');
  }
}

/** Children are deeper and lie inside. */
function assertSections(
  sections: readonly Section[],
  parent: { readonly level: number; readonly span: Span },
  at: string,
): void {
  for (const [index, section] of sections.entries()) {
    const here = `${at}[${index}]`;
    if (section.span.start > section.span.end || !contains(parent.span, section.span)) {
      throw new ShapeFault(`${here}.span`, '超出正文或上级章节');
    }
    if (section.level <= parent.level) throw new ShapeFault(`${here}.level`, '不低于上级章节');
    assertSections(section.children, section, `${here}.children`);
  }
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

let units: ReadonlyMap<string, string> | undefined;
let themes: ReadonlySet<string> | undefined;

function unitsOfIndicators(): ReadonlyMap<string, string> {
  units ??= new Map(loadIndicators().map(({ id, unit }) => [id, unit]));
  return units;
}

function knownThemes(): ReadonlySet<string> {
  themes ??= new Set(loadThemes().map(({ id }) => id));
  return themes;
}
