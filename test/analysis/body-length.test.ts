import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { inspect } from '../../src/inspection.ts';
import type { Report } from '../../src/model/report.ts';
import { regional } from '../composer/composing.ts';
import { bodyLength } from './body.ts';
import { inventedRegion, wholeLexicon } from './invented-region.ts';
import { plain } from './lexicon-fixture.ts';

const MOST = 5000;

const lengthOf = async (reports: readonly Report[]): Promise<number> =>
  bodyLength((await regional(analyse(reports, wholeLexicon, plain).briefing)).blocks);

const inputs = readdirSync('seeds').map((file) => `seeds/${file}`);
const { reports: seeds } = await inspect({ inputs, encoding: null });

describe('the body of the regional report', () => {
  test.each([1, 2, 7, 8])('stays under 5,000 characters with %i invented units', async (units) => {
    const length = await lengthOf(inventedRegion(units));
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThan(MOST);
  });

  test.each([1, 2, 3, 4])(
    'stays so with other six units, the most that are named one by one (%i)',
    async (seed) => {
      expect(await lengthOf(inventedRegion(6, seed))).toBeLessThan(MOST);
    },
  );

  test('stays under 5,000 characters with the five real reports', async () => {
    expect(await lengthOf(seeds)).toBeLessThan(MOST);
  });

  test('quotes no statement twice in a section, and nothing longer than a section chief reads', async () => {
    for (const reports of [seeds, inventedRegion(8), inventedRegion(30)]) {
      const { shortcomings, priorities, practices } = analyse(reports, wholeLexicon, plain).briefing;
      for (const { leading, singular } of [shortcomings, priorities]) {
        const quoted = [...leading, ...singular].flatMap((theme) => theme.quoted);
        const places = quoted.map(({ quotation: { evidence } }) =>
          evidence.kind === 'derived' ? null : [evidence.source.report, evidence.source.span?.start],
        );
        expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(quoted.length);
        expect(Math.max(...quoted.map(({ quotation }) => quotation.text.length))).toBeLessThanOrEqual(80);
        expect(Math.max(...leading.map((theme) => theme.quoted.length))).toBeLessThanOrEqual(2);
        expect(leading.length).toBeLessThanOrEqual(8);
      }
      const lengths = practices.flatMap(({ excerpts }) =>
        excerpts.map(({ quotation }) => quotation.text.length),
      );
      expect(Math.max(...lengths)).toBeLessThanOrEqual(90);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(30);
    }
  });
});
