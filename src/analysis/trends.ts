import type { LawBreak, TrendChange, TrendEntry, TrendRow, UnitTrend } from '../model/briefing.ts';
import type { Cited } from '../model/evidence.ts';
import type { BriefingIndicator, BriefingLexicon } from './briefing-lexicon.ts';
import { cellsFrom } from './cells.ts';
import { changeBetween } from './change.ts';
import { named } from './citation.ts';
import { isBroken, lawBreaksBetween } from './law-breaks.ts';
import { type StatedFigures, statedFigures } from './stated-figures.ts';
import { countIssuers, distinctIssuers, type Listed } from './units.ts';
import { unlikenessOf } from './unlikeness.ts';

const LEAST_YEARS = 2;
/** An upright page has room for so many years with their changes. */
const MOST_UPRIGHT = 3;
/** What a body has room for: few units, few rows. */
const MOST_IN_BODY = { units: 2, rows: 12 } as const;

/**
 * For each unit that reports on several years: the indicators that it states in at least two of them, year beside
 * year, with the change from each year to the next. A year with two reports of the unit, and half-years, are left out.
 */
export function trendsOf(listed: readonly Listed[], lexicon: BriefingLexicon): UnitTrend[] {
  return distinctIssuers(listed).flatMap(({ issuer }): UnitTrend[] => {
    const years = yearsOf(listed.filter((entry) => entry.issuer === issuer));
    const [first] = years;
    if (first === undefined || years.length < LEAST_YEARS) return [];
    const rows = lexicon.indicators.flatMap((indicator) => rowOf(years, indicator, lexicon) ?? []);
    if (rows.length === 0) return [];
    return [
      {
        unit: first.unit.name,
        years: years.flatMap(({ unit }) => unit.year ?? []),
        wide: years.length > MOST_UPRIGHT,
        rows,
        lawBreaks: lawBreaksBetween(
          years.map(({ report }) => report.year),
          lexicon,
          new Set(rows.map(({ indicator }) => indicator.name)),
        ),
      },
    ];
  });
}

/** How many units report on several years; null where none does. */
export function trendCount(trends: readonly UnitTrend[], listed: readonly Listed[]): Cited | null {
  if (trends.length === 0) return null;
  const units = new Set(trends.map(({ unit }) => unit.name));
  const members = listed.filter(({ unit }) => units.has(unit.name.name));
  return countIssuers(
    members,
    '有多个年度报告可作逐年对照的单位数',
    members.map(({ reference }) => reference),
  );
}

/**
 * What of the trends a body has room for: of few units the rows with most changes, in the table's order, as many for
 * each; of more units none.
 */
export function leadingTrends(trends: readonly UnitTrend[]): UnitTrend[] {
  if (trends.length > MOST_IN_BODY.units) return [];
  const most = Math.floor(MOST_IN_BODY.rows / Math.max(1, trends.length));
  return trends.flatMap((trend): UnitTrend[] => {
    const told = trend.rows.filter((row) => changesIn(row) > 0);
    const chosen = new Set([...told].sort((a, b) => changesIn(b) - changesIn(a)).slice(0, most));
    const rows = told.filter((row) => chosen.has(row));
    return rows.length === 0 ? [] : [{ ...trend, rows, lawBreaks: concerning(rows, trend.lawBreaks) }];
  });
}

/** The breaks with those of the rows that they concern. */
function concerning(rows: readonly TrendRow[], lawBreaks: readonly LawBreak[]): LawBreak[] {
  const shown = new Set(rows.map(({ indicator }) => indicator.name));
  return lawBreaks
    .map((one) => ({ ...one, indicators: one.indicators.filter(({ name }) => shown.has(name)) }))
    .filter(({ indicators }) => indicators.length > 0);
}

const changesIn = ({ entries }: TrendRow): number =>
  entries.filter(({ change }) => change?.state === 'change').length;

/** A unit's reports in the order of their years. */
function yearsOf(reports: readonly Listed[]): Listed[] {
  return reports
    .filter(
      ({ report: { year, period } }) =>
        year !== null &&
        period === 'year' &&
        reports.filter((other) => other.report.year === year && other.report.period === 'year').length === 1,
    )
    .sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
}

function rowOf(
  years: readonly Listed[],
  indicator: BriefingIndicator,
  lexicon: BriefingLexicon,
): TrendRow | null {
  const stated = statedFigures(
    years.map(({ report }) => report),
    indicator.id,
    lexicon.comparability,
  );
  const cells = cellsFrom(stated, indicator.unit);
  if (cells.filter(({ state }) => state !== 'not-stated').length < LEAST_YEARS) return null;
  const entries = cells.map((cell, at): TrendEntry => {
    const [earlier, later] = [stated[at - 1], stated[at]];
    const isFirst = earlier === undefined || later === undefined;
    return { cell, change: isFirst ? null : change(earlier, later, indicator, lexicon) };
  });
  return { indicator: named(indicator.label), unit: named(indicator.unit), entries };
}

function change(
  earlier: StatedFigures,
  later: StatedFigures,
  { id, unit }: BriefingIndicator,
  lexicon: BriefingLexicon,
): TrendChange {
  const isSilent = ({ corrected, figures }: StatedFigures) => corrected === null && figures.length === 0;
  if (isSilent(earlier) || isSilent(later)) return { state: 'not-applicable' };
  const unlike = [
    ...(earlier.scope === later.scope ? [] : ['统计范围']),
    ...unlikenessOf([earlier, later]).filter((reason) => reason !== '统计范围'),
    ...(earlier.basis === later.basis ? [] : ['比率基数']),
    ...(isBroken(id, earlier.report.year ?? 0, later.report.year ?? 0, lexicon) ? ['法律规定'] : []),
  ];
  if (unlike.length > 0) return { state: 'not-comparable', reasons: [...new Set(unlike)].map(named) };
  return changeBetween(earlier, later, unit);
}
