import type { ComparisonCell, Highlight } from '../model/briefing.ts';
import type { BriefingIndicator, BriefingLexicon } from './briefing-lexicon.ts';
import { cellsFrom, cellsOf } from './cells.ts';
import { named, reference } from './citation.ts';
import { statingIssuers } from './comparison.ts';
import { inQuotes } from './quotation-marks.ts';
import { statedFigures, statements } from './stated-figures.ts';
import { countCovered, countIssuers, type Listed } from './units.ts';
import { unlikenessOf } from './unlikeness.ts';

const MOST = 5;
const LEAST_ISSUERS = 2;

interface Candidate {
  readonly indicator: BriefingIndicator;
  readonly cells: readonly ComparisonCell[];
  readonly issuers: number;
  /** Nothing parts its figures but their size. */
  readonly comparable: boolean;
}

/**
 * At most five indicators, those that most issuers state; among equals those whose figures are alike but for their
 * size, an area not yet shown, counts before
 * rates before money, then the lexicon's order. One with contradicting figures is no headline.
 */
export function highlightsOf(listed: readonly Listed[], lexicon: BriefingLexicon): Highlight[] {
  const remaining: Candidate[] = lexicon.indicators
    .map((indicator) => {
      const stated = statedFigures(
        listed.map(({ report }) => report),
        indicator.id,
        lexicon.comparability,
      );
      const cells = cellsFrom(stated, indicator.unit);
      const comparable = unlikenessOf(stated).length === 0;
      return { indicator, cells, comparable, issuers: statingIssuers(listed, cells).length };
    })
    .filter(
      ({ issuers, cells }) => issuers >= LEAST_ISSUERS && cells.every(({ state }) => state !== 'conflict'),
    );
  const chosen: Candidate[] = [];
  const shown = new Set<string>();
  while (chosen.length < MOST && remaining.length > 0) {
    const best = remaining.reduce((a, b) => (preference(b, a, shown) < 0 ? b : a));
    remaining.splice(remaining.indexOf(best), 1);
    chosen.push(best);
    shown.add(best.indicator.area);
  }
  return chosen.map((candidate) => highlight(listed, candidate, lexicon));
}

function preference(a: Candidate, b: Candidate, shown: ReadonlySet<string>): number {
  const isShown = ({ indicator }: Candidate) => (shown.has(indicator.area) ? 1 : 0);
  const measure = ({ indicator }: Candidate) => measureOrder(indicator.unit);
  const unlike = ({ comparable }: Candidate) => (comparable ? 0 : 1);
  const several = ({ cells }: Candidate) => (cells.some(({ state }) => state === 'several') ? 1 : 0);
  return (
    b.issuers - a.issuers ||
    unlike(a) - unlike(b) ||
    isShown(a) - isShown(b) ||
    measure(a) - measure(b) ||
    several(a) - several(b)
  );
}

/** Counts, then rates, then money, told by the unit. */
function measureOrder(unit: string): number {
  if (unit.endsWith('元')) return 2;
  return unit === '%' ? 1 : 0;
}

function highlight(
  listed: readonly Listed[],
  { indicator }: Candidate,
  { comparability }: BriefingLexicon,
): Highlight {
  // In a sentence a figure keeps its unit.
  const cells = cellsOf(listed, { id: indicator.id, unit: '' }, comparability);
  const figures: { unit: Listed['unit']; cell: ComparisonCell }[] = [];
  for (const [at, entry] of listed.entries()) {
    const cell = cells[at];
    if (cell !== undefined && cell.state !== 'not-stated') figures.push({ unit: entry.unit, cell });
  }
  const stating = listed.filter((_, at) => cells[at]?.state !== 'not-stated');
  const inputs = stating.flatMap(({ report, reference: whole }) => {
    const stated = statements(report, indicator.id);
    // A value on a clerk's word stands nowhere in the report.
    return stated.length === 0 ? [whole] : stated.map((observation) => reference(report, observation));
  });
  return {
    indicator: named(indicator.label),
    unit: named(indicator.unit),
    count: countIssuers(stating, `报告中列出${inQuotes(indicator.label)}的单位数`, inputs),
    of: countCovered(listed),
    figures,
  };
}
