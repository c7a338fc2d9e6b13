import type { ComparisonBand, ComparisonCell, ComparisonRow, ComparisonTable } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { cellsOf } from './cells.ts';
import { named } from './citation.ts';
import { distinctIssuers, type Listed } from './units.ts';

interface Mixture {
  readonly mixedYears: boolean;
  readonly mixedLevels: boolean;
}

interface StatedIndicator {
  readonly area: string;
  readonly issuers: number;
  readonly row: ComparisonRow;
}

const FEW_UNITS = 6;
/** Units beside indicators have room for many rows; units below each other for few columns. */
const MOST_ROWS = { fewUnits: 12, manyUnits: 5 } as const;
/** Beyond this the table is longer than a body can hold. */
const MOST_UNITS = 50;
const LEAST_ISSUERS = 2;

/**
 * The table of the body: the indicators that most issuers state, at least two, by area and in the lexicon's
 * order; among equals the earlier one. null where there is none, or the units are too many for a body.
 */
export function leadingComparison(
  listed: readonly Listed[],
  lexicon: BriefingLexicon,
  mixture: Mixture,
): ComparisonTable | null {
  if (listed.length > MOST_UNITS) return null;
  const most = listed.length > FEW_UNITS ? MOST_ROWS.manyUnits : MOST_ROWS.fewUnits;
  const stated = statedIndicators(listed, lexicon).filter(({ issuers }) => issuers >= LEAST_ISSUERS);
  const chosen = new Set([...stated].sort((a, b) => b.issuers - a.issuers).slice(0, most));
  return tableOf(
    listed,
    lexicon,
    mixture,
    stated.filter((indicator) => chosen.has(indicator)),
  );
}

/** The table of the annex: every indicator that any issuer states; null where there is none. */
export function fullComparison(
  listed: readonly Listed[],
  lexicon: BriefingLexicon,
  mixture: Mixture,
): ComparisonTable | null {
  return tableOf(listed, lexicon, mixture, statedIndicators(listed, lexicon));
}

/** Rows in the lexicon's order, one cell for each report. Nothing is totalled, averaged, ranked. */
function statedIndicators(listed: readonly Listed[], lexicon: BriefingLexicon): StatedIndicator[] {
  return lexicon.indicators.flatMap((indicator) => {
    const cells = cellsOf(listed, indicator);
    const issuers = statingIssuers(listed, cells).length;
    const row = { indicator: named(indicator.label), unit: named(indicator.unit), cells };
    return issuers === 0 ? [] : [{ area: indicator.area, issuers, row }];
  });
}

function tableOf(
  listed: readonly Listed[],
  lexicon: BriefingLexicon,
  mixture: Mixture,
  indicators: readonly StatedIndicator[],
): ComparisonTable | null {
  const bands = lexicon.areas.flatMap(({ id, label }): ComparisonBand[] => {
    const rows = indicators.filter(({ area }) => area === id).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ area: named(label), rows }];
  });
  if (bands.length === 0) return null;
  return {
    columns: listed.map(({ unit }) => unit),
    showYear: mixture.mixedYears,
    showLevel: mixture.mixedLevels,
    bands,
    rows: bands.flatMap(({ rows }) => rows),
  };
}

/** The issuers whose cells are not silent, each once. */
export function statingIssuers(listed: readonly Listed[], cells: readonly ComparisonCell[]): Listed[] {
  return distinctIssuers(listed.filter((_, at) => cells[at]?.state !== 'not-stated'));
}
