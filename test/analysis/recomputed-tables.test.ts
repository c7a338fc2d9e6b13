import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { inspect } from '../../src/inspection.ts';
import type { Briefing, ComparisonCell, ComparisonTable } from '../../src/model/briefing.ts';
import type { Document } from '../../src/model/document.ts';
import type { Observation, Report } from '../../src/model/report.ts';
import { linesOf, regional } from '../composer/composing.ts';
import { bodyLength } from './body.ts';
import { inventedYears, wholeLexicon } from './invented-region.ts';
import { plain } from './lexicon-fixture.ts';
import { strangeTerms, strangeWords, unprovenWords } from './printed-words.ts';

const regions: Readonly<Record<string, () => Promise<readonly Report[]>>> = {
  'the five real reports': async () =>
    (await inspect({ inputs: readdirSync('seeds').map((file) => `seeds/${file}`), encoding: null })).reports,
  '8 invented units in three years': async () => inventedYears(8, [2022, 2023, 2024]),
  '40 invented units in three years': async () => inventedYears(40, [2021, 2022, 2023], 20),
  '300 invented units in two years': async () => inventedYears(300, [2023, 2024], 30),
};

/** What a table may show of a report's indicator, worked out from the report alone. */
function expected(report: Report, label: string): { figures: Observation[]; unit: string } {
  const indicator = wholeLexicon.indicators.find((one) => one.label === label);
  return {
    figures: report.observations.filter((one) => one.indicator === indicator?.id),
    unit: indicator?.unit ?? '',
  };
}

const shownIn = (cell: ComparisonCell): string[] => {
  if (cell.state === 'not-stated') return [];
  return cell.state === 'value' ? [cell.value.text] : cell.values.map(({ text }) => text);
};

/** 19.5万余 → 195000; null where there is no plain number. */
function plainValue(text: string): number | null {
  const found = /([\d.]+)[余多]?(万|亿)?/.exec(text);
  if (found === null) return null;
  return Number(found[1]) * (found[2] === '万' ? 1e4 : found[2] === '亿' ? 1e8 : 1);
}

/** The one figure with which may be reckoned: nothing but digits and a unit, stated once. */
function exact(report: Report, label: string): Observation | null {
  const { figures } = expected(report, label);
  const [only] = figures;
  const isOne = new Set(figures.map(({ value }) => value)).size === 1;
  return only !== undefined &&
    isOne &&
    only.qualifier === 'exact' &&
    /^\d+(\.\d+)?[^\d万亿]*$/.test(only.printed)
    ? only
    : null;
}

const isKnownYear = (report: Report) => report.year !== null;

interface Region {
  readonly reports: readonly Report[];
  readonly briefing: Briefing;
  readonly document: Document;
}

describe.each(Object.entries(regions))('of %s', (_, read) => {
  let region: Region;
  beforeAll(async () => {
    const reports = await read();
    const { briefing } = analyse(reports, wholeLexicon, plain);
    region = { reports, briefing, document: await regional(briefing) };
  }, 60_000);

  const tables = () => {
    const { comparison, indicators, indicatorGroups } = region.briefing;
    return [comparison, indicators, ...indicatorGroups].filter((table) => table !== null);
  };
  const byUnit = () =>
    new Map(region.reports.map((report) => [`${report.issuer?.name} ${report.year}`, report]));
  const columnsOf = (table: ComparisonTable): Report[] => {
    const reports = byUnit();
    return table.columns.map(({ fullName, year }) => {
      const report = reports.get(`${fullName.name} ${year?.text}`);
      if (report === undefined) throw new Error('a column without a report');
      return report;
    });
  };

  test('every cell of every table is what its report states, and silence is silence', () => {
    let checked = 0;
    for (const table of tables()) {
      const columns = columnsOf(table);
      for (const row of table.rows) {
        const stated: boolean[] = row.cells.map((cell, at) => {
          const report = columns[at];
          if (report === undefined) return false;
          const { figures, unit } = expected(report, row.indicator.name);
          const shown = shownIn(cell);
          const values = new Set(figures.map(({ value }) => value));
          checked += 1;
          return (
            row.unit.name === unit &&
            shown.every((text) => figures.some(({ printed }) => printed.startsWith(text))) &&
            new Set(shown.map(plainValue)).size === values.size &&
            shown.every((text) => values.has(plainValue(text) ?? Number.NaN))
          );
        });
        expect([row.indicator.name, stated.length, stated.every(Boolean)]).toEqual([
          row.indicator.name,
          columns.length,
          true,
        ]);
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  test('the tables by group hold every figure of the whole table once', () => {
    const { indicators, indicatorGroups } = region.briefing;
    const figures = (table: ComparisonTable | null) =>
      (table?.rows ?? []).flatMap((row) =>
        row.cells.flatMap((cell, at) => {
          const column = table?.columns[at];
          return shownIn(cell).map(
            (text) => `${column?.fullName.name} ${column?.year?.text} ${row.indicator.name} ${text}`,
          );
        }),
      );
    expect(indicatorGroups.flatMap(figures).sort()).toEqual(figures(indicators).sort());
  });

  test('a table of one group mixes no year, level or area; any other has no total and shows what differs', () => {
    for (const table of tables()) {
      const distinct = (of: (unit: (typeof table.columns)[number]) => string | undefined) =>
        new Set(table.columns.map(of)).size > 1;
      expect([table.showYear, table.showLevel, table.showJurisdiction]).toEqual([
        distinct(({ year }) => year?.text),
        distinct(({ levelName }) => levelName.name),
        distinct(({ jurisdiction }) => jurisdiction.name),
      ]);
      const isMixed = table.showYear || table.showLevel || table.showJurisdiction;
      if (isMixed) {
        expect(table.group).toBeNull();
        expect(table.hasTotals).toBe(false);
        expect(table.rows.every(({ total }) => total === null)).toBe(true);
      }
    }
  });

  test('every total is the sum of exact figures of one scope, and no rate has one', () => {
    let totals = 0;
    for (const table of tables()) {
      const columns = columnsOf(table);
      for (const { indicator, unit, total } of table.rows) {
        if (total?.state !== 'sum') continue;
        const exactly = columns.flatMap((report) => exact(report, indicator.name) ?? []);
        expect(unit.name).not.toBe('%');
        expect(new Set(exactly.map(({ scope }) => scope)).size).toBe(1);
        expect(plainValue(total.value.text)).toBe(exactly.reduce((sum, { value }) => sum + value, 0));
        expect(total.count.text).toBe(String(exactly.length));
        expect(total.value.evidence.kind === 'derived' && total.value.evidence.inputs.length).toBe(
          exactly.length,
        );
        totals += 1;
      }
    }
    expect(totals > 0).toBe(region.reports.length > 5);
  });

  test('every change from year to year is reckoned from two exact figures of one scope, and none across a break in the law', () => {
    const reports = byUnit();
    let changes = 0;
    for (const trend of region.briefing.trends) {
      const fullName = region.briefing.units.find(({ name }) => name.name === trend.unit.name)?.fullName.name;
      const years = trend.years
        .map(({ text }) => reports.get(`${fullName} ${text}`))
        .filter((one) => one !== undefined);
      expect(years).toHaveLength(trend.years.length);
      expect(years.every(isKnownYear)).toBe(true);
      for (const { indicator, unit, entries } of trend.rows) {
        expect(entries.map(({ cell }) => shownIn(cell).map(plainValue))).toEqual(
          years.map((report) => [
            ...new Set(expected(report, indicator.name).figures.map(({ value }) => value)),
          ]),
        );
        for (const [at, { change }] of entries.entries()) {
          const [before, after] = [years[at - 1], years[at]];
          if (before === undefined || after === undefined) {
            expect(change).toBeNull();
            continue;
          }
          const [last, now] = [exact(before, indicator.name), exact(after, indicator.name)];
          if (change?.state !== 'change') continue;
          if (last === null || now === null) throw new Error('a change without figures');
          expect(last.scope).toBe(now.scope);
          const isBroken = before.year === 2023 && now.indicator.startsWith('reconsideration.');
          expect(isBroken).toBe(false);
          const said =
            Number(/[\d.]+/.exec(change.value.text)?.[0] ?? 0) *
            (/减少|降低/.test(change.value.text) ? -1 : 1);
          const real =
            unit.name === '%' ? now.value - last.value : ((now.value - last.value) / last.value) * 100;
          expect(Math.abs(said - real)).toBeLessThan(change.value.text.includes('不足') ? 0.1 : 0.0501);
          changes += 1;
        }
      }
    }
    expect(changes > 0).toBe(region.reports.length > 5);
  });

  test('every count of units is that of the reports', () => {
    const { reports, briefing } = region;
    const labels = new Map(wholeLexicon.themes.map(({ id, label }) => [label, id]));
    const issuers = (fits: (report: Report) => boolean) =>
      String(new Set(reports.filter(fits).map(({ issuer }) => issuer?.name)).size);
    for (const list of ['shortcomings', 'priorities'] as const) {
      const { leading, further, singular } = briefing[list];
      for (const { theme, count, units } of [
        ...leading,
        ...further,
        ...singular.flatMap((one) => one.themes),
      ]) {
        const id = labels.get(theme.name);
        if (id === undefined) continue;
        expect(count.text).toBe(issuers((report) => report[list].some(({ themes }) => themes.includes(id))));
        expect(count.text).toBe(String(units.length));
      }
    }
    for (const { theme, problemCount, answeredCount, answered } of briefing.pairings) {
      const names = (list: 'shortcomings' | 'priorities', report: Report) =>
        report[list].some(({ themes }) => themes.includes(labels.get(theme.name) ?? ''));
      expect(problemCount.text).toBe(issuers((report) => names('shortcomings', report)));
      expect(answeredCount.text).toBe(
        issuers((report) => names('shortcomings', report) && names('priorities', report)),
      );
      expect(answeredCount.text).toBe(String(answered.length));
    }
    expect(briefing.highlights.length).toBeLessThanOrEqual(5);
    for (const { indicator, count } of briefing.highlights) {
      expect(count.text).toBe(issuers((report) => expected(report, indicator.name).figures.length > 0));
    }
    for (const { key, count } of briefing.coverage.byYear) {
      const year = key !== null && 'text' in key ? key.text : '';
      expect(count.text).toBe(String(reports.filter((report) => String(report.year) === year).length));
    }
  });

  test('what no report states has no row and is listed below the tables', () => {
    const { indicators, unstatedIndicators } = region.briefing;
    const rows = new Set(indicators?.rows.map(({ indicator }) => indicator.name));
    const silent = wholeLexicon.indicators.filter(({ label }) => !rows.has(label)).map(({ label }) => label);
    expect(unstatedIndicators.map(({ name }) => name)).toEqual(silent);
    expect(
      silent.every((label) => region.reports.every((one) => expected(one, label).figures.length === 0)),
    ).toBe(true);
  });

  test('in print every silent cell says 未报告, and a zero stands only where a report says so', () => {
    const { indicators } = region.briefing;
    const lines = linesOf(region.document.blocks);
    const from = lines.lastIndexOf('主要指标对照表');
    const to = lines.findIndex((line, at) => at > from && /^附件\d$/.test(line));
    const cells = lines
      .slice(from, to)
      .filter((line) => line.includes('|'))
      .flatMap((line) => line.split('|').slice(1));
    const states = (indicators?.rows ?? []).flatMap((row) => row.cells);
    const silentInGroups = region.briefing.indicatorGroups
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      .filter(({ state }) => state === 'not-stated').length;
    const silent = states.filter(({ state }) => state === 'not-stated').length;
    expect(cells.filter((cell) => cell === '未报告')).toHaveLength(
      region.briefing.units.length > 6 ? silentInGroups : silent,
    );
    const zeros = states.flatMap(shownIn).filter((text) => plainValue(text) === 0);
    expect(cells.filter((cell) => /^0(?:\D|$)/.test(cell) && !cell.includes('家报告'))).toHaveLength(
      zeros.length,
    );
    expect(cells.filter((cell) => cell.trim() === '')).toEqual([]);
  });

  test('nothing is averaged or ranked', () => {
    const lines = linesOf(region.document.blocks);
    expect(
      lines.filter((line) => /平均|(?:^|\|)排名|第一名|位居/.test(line.replace('不作排名', ''))),
    ).toEqual([]);
  });

  test('every word in print is a template’s, a name or has evidence, and what has evidence stands in its report', () => {
    expect(strangeWords(region.document, region.briefing)).toEqual([]);
    expect(unprovenWords(region.document, region.reports)).toEqual([]);
  });

  test('every political term in print is in a report, in a template or a law of the lexicon', () => {
    expect(strangeTerms(region.document, region.reports)).toEqual([]);
  });

  test('the body stays under 5,000 characters', () => {
    expect(bodyLength(region.document.blocks)).toBeGreaterThan(1000);
    expect(bodyLength(region.document.blocks)).toBeLessThan(5000);
  });
});
