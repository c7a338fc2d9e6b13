import type { ComparisonCell } from '../model/briefing.ts';
import type { Cited, Name } from '../model/evidence.ts';
import type { Observation, Report, Scope } from '../model/report.ts';
import { figure, isCitable, named } from './citation.ts';
import { correctedValue, onTheWordOf } from './corrections.ts';
import { printForm } from './print-form.ts';
import type { Listed } from './units.ts';

/** Stands beside a value that no words of the report prove. */
const CORRECTED = '更正';

/**
 * One indicator across all listed reports, one cell for each, in order; silence is `not-stated`, never 0. A
 * figure's scope is named where reports that state one differ in it. What a clerk set counts as stated.
 */
export function cellsOf(
  listed: readonly Listed[],
  indicator: { readonly id: string; readonly unit: string },
): ComparisonCell[] {
  const stated = listed.map(({ report }) => statements(report, indicator.id));
  const scopes = new Set(stated.map(commonScope).filter((scope) => scope !== 'unstated'));
  return listed.map(({ report }, at) => {
    const corrected = correctedValue(report, indicator.id);
    if (corrected !== null) {
      const text = figureText(corrected.value.printed, indicator.unit);
      return { state: 'value', value: onTheWordOf(corrected, report, text), scope: named(CORRECTED) };
    }
    const observations = stated[at] ?? [];
    const [first, ...others] = distinctFigures(observations);
    if (first === undefined) return { state: 'not-stated' };
    const cite = (observation: Observation): Cited =>
      figure(report, observation, figureText(observation.printed, indicator.unit));
    if (others.length === 0) {
      const scope = scopes.size > 1 ? scopeName(commonScope(observations), report) : null;
      return { state: 'value', value: cite(first), scope };
    }
    const all = [first, ...others];
    return { state: contradict(report, all) ? 'conflict' : 'several', values: all.map(cite) };
  });
}

/** What a report says of an indicator, in text order, save what stands in personal data. */
export function statements(report: Report, indicator: string): Observation[] {
  return report.observations
    .filter((observation) => observation.indicator === indicator && isCitable(report, observation))
    .sort((a, b) => a.figureSpan.start - b.figureSpan.start);
}

/**
 * A figure as a table prints it: as in the source, without the unit when that is the row's own (75件 → 75,
 * 800余人次 → 800余); another unit (734人, 49件次, 1152.47万元) and % always stay.
 */
export function figureText(printed: string, rowUnit: string): string {
  const text = printForm(printed);
  const unit =
    /[^\d０-９.．,，余多几近约逾超达数万亿千百十零〇一二两三四五六七八九%％]*$/u.exec(text)?.[0] ?? '';
  const isRowUnit = unit !== '' && unit === rowUnit && !/[万亿][余多]?元$/.test(text);
  return isRowUnit && text.length > unit.length ? text.slice(0, -unit.length) : text;
}

/** The same figure stated again is one figure. */
function distinctFigures(observations: readonly Observation[]): Observation[] {
  return observations.filter(
    (observation, at) =>
      observations.findIndex(
        (other) => other.value === observation.value && other.qualifier === observation.qualifier,
      ) === at,
  );
}

/** Whether arithmetic that does not hold covers at least two of the figures. */
function contradict(report: Report, observations: readonly Observation[]): boolean {
  return report.checks.some(
    ({ verdict, span }) =>
      verdict === 'inconsistent' &&
      observations.filter(({ figureSpan }) => figureSpan.start >= span.start && figureSpan.end <= span.end)
        .length > 1,
  );
}

const commonScope = (observations: readonly Observation[]): Scope => {
  const [first, ...others] = observations;
  return first !== undefined && others.every(({ scope }) => scope === first.scope) ? first.scope : 'unstated';
};

/** Whose figure it is, in a word, where units of a row differ in it. */
function scopeName(scope: Scope, report: Report): Name | null {
  switch (scope) {
    case 'area':
      return named(
        `全${/[县市旗省]$/.exec(report.issuer?.county ?? report.issuer?.city ?? '')?.[0] ?? '区'}`,
      );
    case 'subordinate':
      return named('部门镇街');
    case 'own':
      return named('本级');
    case 'unstated':
      return null;
  }
}
