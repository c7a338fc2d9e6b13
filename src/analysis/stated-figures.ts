import type { ComparabilityRules } from '../lexicon/comparability.ts';
import type { Observation, Report, Scope } from '../model/report.ts';
import { isCitable } from './citation.ts';
import { type Correction, correctedValue } from './corrections.ts';
import { foldWidths } from './print-form.ts';
import { clausesIn, sentencesIn } from './sentences.ts';

/** What one report states of one indicator, and what must be known before it is set beside another's. */
export interface StatedFigures {
  readonly report: Report;
  /** What a clerk set without words of the report; it stands for all the report says. */
  readonly corrected: Correction | null;
  /** In text order, the same figure once; those in personal data are not among them. */
  readonly figures: readonly Observation[];
  /** Whose figures they are; unstated where they differ. */
  readonly scope: Scope;
  /** Of which whole a rate is taken (占审结); null where the report does not say or the indicator is no such rate. */
  readonly basis: string | null;
  /** The words by which it counts, one for each group of like ones; empty for rates and money. */
  readonly measures: readonly string[];
}

/** Reports do not change while they are compared, and every table asks for the same figures of them. */
const known = new WeakMap<ComparabilityRules, WeakMap<Report, Map<string, StatedFigures>>>();

/** Every report's statements of one indicator, in the order of the reports. */
export function statedFigures(
  reports: readonly Report[],
  indicator: string,
  rules: ComparabilityRules,
): StatedFigures[] {
  const byReport = known.get(rules) ?? new WeakMap<Report, Map<string, StatedFigures>>();
  known.set(rules, byReport);
  return reports.map((report) => {
    const byIndicator = byReport.get(report) ?? new Map<string, StatedFigures>();
    byReport.set(report, byIndicator);
    const found = byIndicator.get(indicator) ?? statedBy(report, indicator, rules);
    byIndicator.set(indicator, found);
    return found;
  });
}

function statedBy(report: Report, indicator: string, rules: ComparabilityRules): StatedFigures {
  const corrected = correctedValue(report, indicator);
  const stated = statements(report, indicator);
  const figures = corrected === null ? distinct(stated) : [];
  const printed = corrected === null ? figures.map((one) => one.printed) : [corrected.value.printed];
  return {
    report,
    corrected,
    figures,
    scope: commonScope(corrected === null ? stated : []),
    basis: basisOf(report, figures, indicator, rules),
    measures: [...new Set(printed.flatMap((words) => measureGroup(words, rules)))],
  };
}

/** What a report says of an indicator, in text order, save what stands in personal data. */
export function statements(report: Report, indicator: string): Observation[] {
  return report.observations
    .filter((observation) => observation.indicator === indicator && isCitable(report, observation))
    .sort((a, b) => a.figureSpan.start - b.figureSpan.start);
}

/** The same figure stated again is one figure. */
function distinct(observations: readonly Observation[]): Observation[] {
  return observations.filter(
    (observation, at) =>
      observations.findIndex(
        (other) => other.value === observation.value && other.qualifier === observation.qualifier,
      ) === at,
  );
}

const commonScope = (observations: readonly Observation[]): Scope => {
  const [first, ...others] = observations;
  return first !== undefined && others.every(({ scope }) => scope === first.scope) ? first.scope : 'unstated';
};

/** The basis that the clause of the first figure names, the words around the figure included. */
function basisOf(
  report: Report,
  [first]: readonly Observation[],
  indicator: string,
  { rateBases }: ComparabilityRules,
): string | null {
  const bases = rateBases.find((one) => one.indicator === indicator)?.bases ?? [];
  if (first === undefined || bases.length === 0) return null;
  const { start, end } = first.figureSpan;
  const line = {
    start: report.text.lastIndexOf('\n', start) + 1,
    end: (report.text.indexOf('\n', end) + 1 || report.text.length + 1) - 1,
  };
  const clause = sentencesIn(report.text, line)
    .flatMap((sentence) => clausesIn(report.text, sentence))
    .find((one) => one.start <= start && end <= one.end);
  const words = first.quote + (clause === undefined ? '' : report.text.slice(clause.start, clause.end));
  return bases.find((basis) => basis.words.some((word) => words.includes(word)))?.label ?? null;
}

/** The word behind a printed number, or the first of its group; none for rates and money. */
function measureGroup(printed: string, { alikeMeasures }: ComparabilityRules): string[] {
  const measure = measureWord(printed);
  if (measure === '' || /[%％元]$/.test(measure)) return [];
  return [alikeMeasures.find((group) => group.includes(measure))?.[0] ?? measure];
}

/** 800余人次 → 人次, 300件以上 → 件, 19.5万余份 → 份. */
export function measureWord(printed: string): string {
  const words = foldWidths(printed).replace(/(?:以上|以下|以内|之多|左右|上下|不等)$/, '');
  return /[^\d.,，余多几近约逾超达数万亿千百十零〇一二两三四五六七八九]*$/u.exec(words)?.[0] ?? '';
}
