import type { ComparabilityRules } from '../lexicon/comparability.ts';
import type { ComparisonCell } from '../model/briefing.ts';
import type { Cited, Name } from '../model/evidence.ts';
import type { Observation, Report, Scope } from '../model/report.ts';
import { figure, named } from './citation.ts';
import { onTheWordOf } from './corrections.ts';
import { printForm } from './print-form.ts';
import { type StatedFigures, statedFigures } from './stated-figures.ts';
import type { Listed } from './units.ts';

/** Stands beside a value that no words of the report prove. */
const CORRECTED = '更正';

/** One indicator across all listed reports, one cell for each, in order; see `cellsFrom`. */
export function cellsOf(
  listed: readonly Listed[],
  indicator: { readonly id: string; readonly unit: string },
  rules: ComparabilityRules,
): ComparisonCell[] {
  const reports = listed.map(({ report }) => report);
  return cellsFrom(statedFigures(reports, indicator.id, rules), indicator.unit);
}

/**
 * What reports state of an indicator, one cell for each, in order; silence is `not-stated`, never 0. A figure's
 * scope and the whole that a rate is taken of are named where reports that state one differ in it. What a clerk
 * set counts as stated. `unit` is the row's own and left out of the cells.
 */
export function cellsFrom(stated: readonly StatedFigures[], unit: string): ComparisonCell[] {
  const scopes = new Set(stated.map(({ scope }) => scope).filter((scope) => scope !== 'unstated'));
  const bases = new Set(stated.flatMap(({ basis }) => basis ?? []));
  return stated.map(({ report, corrected, figures, scope, basis }) => {
    if (corrected !== null) {
      const text = figureText(corrected.value.printed, unit);
      return { state: 'value', value: onTheWordOf(corrected, report, text), scope: named(CORRECTED) };
    }
    const [first, ...others] = figures;
    if (first === undefined) return { state: 'not-stated' };
    const cite = (observation: Observation): Cited =>
      figure(report, observation, figureText(observation.printed, unit));
    if (others.length === 0) {
      const marks = [
        ...(scopes.size > 1 ? scopeWords(scope, report) : []),
        ...(bases.size > 1 && basis !== null ? [basis] : []),
      ];
      return { state: 'value', value: cite(first), scope: marks.length === 0 ? null : joined(marks) };
    }
    return { state: contradict(report, figures) ? 'conflict' : 'several', values: figures.map(cite) };
  });
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

/** Whether arithmetic that does not hold covers at least two of the figures. */
function contradict(report: Report, observations: readonly Observation[]): boolean {
  return report.checks.some(
    ({ verdict, span }) =>
      verdict === 'inconsistent' &&
      observations.filter(({ figureSpan }) => figureSpan.start >= span.start && figureSpan.end <= span.end)
        .length > 1,
  );
}

const joined = (marks: readonly string[]): Name => named(marks.join('，'));

/** Whose figure it is, in a word, where units of a row differ in it. */
function scopeWords(scope: Scope, report: Report): string[] {
  switch (scope) {
    case 'area':
      return [`全${/[县市旗省]$/.exec(report.issuer?.county ?? report.issuer?.city ?? '')?.[0] ?? '区'}`];
    case 'subordinate':
      return ['部门镇街'];
    case 'own':
      return ['本级'];
    case 'unstated':
      return [];
  }
}
