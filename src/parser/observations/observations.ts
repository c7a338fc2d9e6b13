import type { Issuer, Observation, Section } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import type { Quantity } from '../quantities/index.ts';
import { quantitiesWithin } from '../quantities/within.ts';
import { bindDistributed } from './distribution.ts';
import { contextsOf, type FigureContext, maskedBetween } from './figure-context.ts';
import { type Match, matchIndicator } from './matching.ts';
import { isElsewhere } from './reporting-unit.ts';
import { type Candidate, selectObservations } from './selection.ts';
import { saysTotal, scopeOf, standingOf } from './standing.ts';

/**
 * The results of the reporting unit and year that the text states, each with the shortest words that carry what
 * is counted and the figure. Targets, benchmarks, other years, changes and subsets of the same count are none.
 */
export function readObservations(
  report: CleanReport,
  sections: readonly Section[],
  quantities: readonly Quantity[],
  year: number | null,
  issuer: Issuer | null,
): Observation[] {
  const candidates: Candidate[] = [];
  for (const paragraph of report.paragraphs) {
    if (paragraph.start < report.body.start || paragraph.end > report.body.end) continue;
    const section = innermost(sections, paragraph.start);
    if (section?.roles.includes('plan')) continue;
    const inside = quantitiesWithin(quantities, paragraph);
    if (inside.length === 0) continue;
    for (const context of contextsOf(report.text, paragraph, inside)) {
      const candidate = read(
        report,
        context,
        topicOf(report, section, paragraph, context),
        year,
        issuer,
        candidates,
      );
      // 部分单位出庭率低于七成: a shortcoming tells of a part, where the achievements tell of the whole
      const weight = section?.roles.includes('shortcomings') ? -shortcomingDiscount : 0;
      if (candidate) candidates.push({ ...candidate, weight: candidate.weight + weight });
    }
  }
  return selectObservations(candidates);
}

function read(
  report: CleanReport,
  context: FigureContext,
  topicText: string,
  year: number | null,
  issuer: Issuer | null,
  earlier: readonly Candidate[],
): Candidate | null {
  const { quantity, sentence } = context;
  if (quantity.upper !== null) return null;
  const match = readMatch(context, topicText);
  if (!match || standingOf(context, year) !== 'result' || isElsewhere(context, issuer)) return null;
  const siblings = earlier.filter(({ figure }) => figure.start >= sentence.start);
  if (isSubset(context, match, siblings)) return null;
  return {
    indicator: match.indicator,
    figure: quantity.span,
    weight: match.weight + (saysTotal(context) ? 6 : 0),
    observation: {
      indicator: match.indicator.id,
      value: quantity.value,
      unit: match.indicator.unit,
      qualifier: quantity.qualifier,
      quote: report.text.slice(match.span.start, match.span.end),
      span: match.span,
      line: report.lineAt(quantity.span.start),
      printed: quantity.printed,
      figureSpan: quantity.span,
      scope: scopeOf(context),
    },
  };
}

/** A figure behind 分别 belongs to its own thing and to nothing that happens to stand nearer. */
function readMatch(context: FigureContext, topicText: string): Match | null {
  const lead = maskedBetween(context, context.clause.start, context.quantity.span.start);
  // 分别是文件57件、合同96件 lists parts with their own names and binds nothing
  const distributed =
    (/分别[^，、¤]{0,3}(?:¤+(?:[、和与及]|以及))*$/.test(lead) &&
      !/分别[是为]?(?!办理|受理|审结|办结|完成|调解|达到)\p{Script=Han}{2,}$/u.test(lead)) ||
    (/^(?:共计|合计|总计|一共|共)$/.test(lead) &&
      maskedBetween(context, context.sentence.start, context.clause.start).includes('分别'));
  return distributed ? bindDistributed(context, topicText) : matchIndicator(context, topicText);
}

const shortcomingDiscount = 20;

/**
 * Behind 其中 the same count again is a part of the one before it, unless its own phrasing names the whole (文件47件，其中
 * 规范性文件7件): then the part is what is counted.
 */
function isSubset(context: FigureContext, match: Match, siblings: readonly Candidate[]): boolean {
  if (maskedBetween(context, match.span.start, match.span.end).includes('其中')) return false;
  const lead = maskedBetween(context, context.sentence.start, context.quantity.span.start);
  // a list of what was done to each (继续有效89件、修改13件、废止54件) states every one of them
  return (
    lead.includes('其中') &&
    !match.indicator.repeats &&
    siblings.some(({ indicator }) => indicator.id === match.indicator.id)
  );
}

/** What the figure's paragraph has told before its sentence, with the heading above it. */
function topicOf(
  report: CleanReport,
  section: Section | null,
  paragraph: Span,
  context: FigureContext,
): string {
  const start = Math.max(paragraph.start, context.sentence.start - 200);
  return `${section?.heading ?? ''}\n${report.text.slice(start, context.sentence.start)}`;
}

function innermost(sections: readonly Section[], at: number): Section | null {
  const section = sections.find(({ span }) => span.start <= at && at < span.end);
  return section ? (innermost(section.children, at) ?? section) : null;
}
