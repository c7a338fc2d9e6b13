import type { ComparisonCell, ComparisonRow, ComparisonTable } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { cellsOf } from './cells.ts';
import { named } from './citation.ts';
import { distinctIssuers, type Listed } from './units.ts';

interface Mixture {
  readonly mixedYears: boolean;
  readonly mixedLevels: boolean;
}

/**
 * Tables by area of the outline, rows in the lexicon's order, one column for each report. Rows that fewer
 * than `leastIssuers` issuers state are left out, areas without rows too. Nothing is totalled, averaged, ranked.
 */
export function comparisonTables(
  listed: readonly Listed[],
  lexicon: BriefingLexicon,
  mixture: Mixture,
  leastIssuers: number,
): ComparisonTable[] {
  const tables: ComparisonTable[] = [];
  for (const area of lexicon.areas) {
    const rows: ComparisonRow[] = [];
    for (const indicator of lexicon.indicators) {
      if (indicator.area !== area.id) continue;
      const cells = cellsOf(listed, indicator);
      if (statingIssuers(listed, cells).length < leastIssuers) continue;
      rows.push({ indicator: named(indicator.label), unit: named(indicator.unit), cells });
    }
    if (rows.length === 0) continue;
    tables.push({
      area: named(area.label),
      columns: listed.map(({ unit }) => unit),
      showYear: mixture.mixedYears,
      showLevel: mixture.mixedLevels,
      rows,
    });
  }
  return tables;
}

/** The issuers whose cells are not silent, each once. */
export function statingIssuers(listed: readonly Listed[], cells: readonly ComparisonCell[]): Listed[] {
  return distinctIssuers(listed.filter((_, at) => cells[at]?.state !== 'not-stated'));
}
