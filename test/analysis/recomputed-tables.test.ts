import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { ComparisonCell, ComparisonTable } from '../../src/model/briefing.ts';
import type { Observation, Report } from '../../src/model/report.ts';
import { inspect } from '../../src/pipeline.ts';
import { linesOf, regional } from '../composer/composing.ts';
import { inventedRegion, wholeLexicon } from './invented-region.ts';
import { plain } from './lexicon-fixture.ts';

const regions: Readonly<Record<string, () => Promise<readonly Report[]>>> = {
  'the five real reports': async () =>
    (await inspect({ inputs: readdirSync('seeds').map((file) => `seeds/${file}`), encoding: null })).reports,
  '8 invented units': async () => inventedRegion(8),
  '40 invented units': async () => inventedRegion(40),
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

/** The report of each column, by the words its unit's year and name were read from. */
const columnsOf = (table: ComparisonTable, reports: readonly Report[]): (Report | undefined)[] =>
  table.columns.map(({ fullName, year }) =>
    reports.find((report) => report.issuer?.name === fullName.name && String(report.year) === year?.text),
  );

describe.each(Object.entries(regions))('of %s', (_, read) => {
  test('every cell of every table is what its report states, and silence is silence', async () => {
    const reports = await read();
    const { comparison, indicators } = analyse(reports, wholeLexicon, plain).briefing;
    let checked = 0;
    for (const table of [comparison, indicators]) {
      if (table === null) throw new Error('the table is missing');
      const columns = columnsOf(table, reports);
      for (const row of table.rows) {
        expect(row.cells).toHaveLength(reports.length);
        for (const [at, cell] of row.cells.entries()) {
          const report = columns[at];
          if (report === undefined) throw new Error('a column without a report');
          const { figures, unit } = expected(report, row.indicator.name);
          const shown = shownIn(cell);
          expect(row.unit.name).toBe(unit);
          expect(new Set(shown.map(plainValue))).toEqual(new Set(figures.map(({ value }) => value)));
          for (const text of shown) {
            expect(figures.map(({ printed }) => printed).some((printed) => printed.startsWith(text))).toBe(
              true,
            );
          }
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  test('every count of units is that of the reports', async () => {
    const reports = await read();
    const { briefing } = analyse(reports, wholeLexicon, plain);
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
    for (const { indicator, count } of briefing.highlights) {
      expect(count.text).toBe(issuers((report) => expected(report, indicator.name).figures.length > 0));
    }
    for (const { key, count } of briefing.coverage.byYear) {
      const year = key !== null && 'text' in key ? key.text : '';
      expect(count.text).toBe(String(reports.filter((report) => String(report.year) === year).length));
    }
  });

  test('nothing is totalled, averaged or ranked', async () => {
    const document = await regional(analyse(await read(), wholeLexicon, plain).briefing);
    const lines = linesOf(document.blocks).filter((line) => !line.includes('不作合计'));
    expect(lines.filter((line) => /^(?:合计|总计|平均|排名)|\|(?:合计|总计|平均|排名)/.test(line))).toEqual(
      [],
    );
  });
});
