import type { ComparisonBand, ComparisonCell, ComparisonRow, ComparisonTable } from '../model/briefing.ts';
import type { Name } from '../model/evidence.ts';
import type { BriefingIndicator, BriefingLexicon } from './briefing-lexicon.ts';
import { cellsFrom } from './cells.ts';
import { named } from './citation.ts';
import { groupOf, groupsOf } from './comparison-groups.ts';
import { lawBreaksBetween } from './law-breaks.ts';
import { type StatedFigures, statedFigures } from './stated-figures.ts';
import { totalOf } from './totals.ts';
import { distinctIssuers, type Listed } from './units.ts';
import { unlikenessOf } from './unlikeness.ts';

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
): ComparisonTable | null {
  if (listed.length > MOST_UNITS) return null;
  const most = listed.length > FEW_UNITS ? MOST_ROWS.manyUnits : MOST_ROWS.fewUnits;
  const stated = statedIndicators(listed, lexicon).filter(({ issuers }) => issuers >= LEAST_ISSUERS);
  const chosen = new Set([...stated].sort((a, b) => b.issuers - a.issuers).slice(0, most));
  return tableOf(
    listed,
    lexicon,
    stated.filter((indicator) => chosen.has(indicator)),
  );
}

/** The table of the annex: every indicator that any issuer states; null where there is none. */
export function fullComparison(listed: readonly Listed[], lexicon: BriefingLexicon): ComparisonTable | null {
  return tableOf(listed, lexicon, statedIndicators(listed, lexicon));
}

/**
 * The same for an annex of many units: a table for each group of one year, level and area, and one for the reports
 * of groups too small for a table of their own. A table leaves out what none of its reports states.
 */
export function groupedComparisons(listed: readonly Listed[], lexicon: BriefingLexicon): ComparisonTable[] {
  return groupsOf(listed).flatMap((members) => fullComparison(members, lexicon) ?? []);
}

/** The indicators of the lexicon that have no row in the table of all. */
export function unstatedIndicators(table: ComparisonTable | null, lexicon: BriefingLexicon): Name[] {
  const stated = new Set(table?.rows.map(({ indicator }) => indicator.name));
  return lexicon.indicators.filter(({ label }) => !stated.has(label)).map(({ label }) => named(label));
}

/** Rows in the lexicon's order, one cell for each report. Nothing is averaged or ranked. */
function statedIndicators(listed: readonly Listed[], lexicon: BriefingLexicon): StatedIndicator[] {
  const isGroup = groupOf(listed) !== null;
  return lexicon.indicators.flatMap((indicator) => {
    const stated = statedFigures(
      listed.map(({ report }) => report),
      indicator.id,
      lexicon.comparability,
    );
    const row = rowOf(stated, indicator, isGroup);
    const issuers = statingIssuers(listed, row.cells).length;
    return issuers === 0 ? [] : [{ area: indicator.area, issuers, row }];
  });
}

function rowOf(
  stated: readonly StatedFigures[],
  { label, unit }: BriefingIndicator,
  isGroup: boolean,
): ComparisonRow {
  return {
    indicator: named(label),
    unit: named(unit),
    cells: cellsFrom(stated, unit),
    unlike: unlikenessOf(stated).map(named),
    total: isGroup ? totalOf(stated, unit) : null,
  };
}

function tableOf(
  listed: readonly Listed[],
  lexicon: BriefingLexicon,
  indicators: readonly StatedIndicator[],
): ComparisonTable | null {
  const bands = lexicon.areas.flatMap(({ id, label }): ComparisonBand[] => {
    const rows = indicators.filter(({ area }) => area === id).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ area: named(label), rows }];
  });
  if (bands.length === 0) return null;
  const rows = bands.flatMap((band) => band.rows);
  const differ = (of: (entry: Listed) => unknown) => new Set(listed.map(of)).size > 1;
  return {
    columns: listed.map(({ unit }) => unit),
    showYear: differ(({ report }) => report.year),
    showLevel: differ(({ unit }) => unit.levelName.name),
    showJurisdiction: differ(({ unit }) => unit.jurisdiction.name),
    group: groupOf(listed),
    hasTotals: rows.some(({ total }) => total?.state === 'sum'),
    bands,
    rows,
    unlikeRows: rows.filter(({ unlike }) => unlike.length > 0),
    lawBreaks: lawBreaksBetween(
      listed.map(({ report }) => report.year),
      lexicon,
      new Set(rows.map(({ indicator }) => indicator.name)),
    ),
  };
}

/** The issuers whose cells are not silent, each once. */
export function statingIssuers(listed: readonly Listed[], cells: readonly ComparisonCell[]): Listed[] {
  return distinctIssuers(listed.filter((_, at) => cells[at]?.state !== 'not-stated'));
}
