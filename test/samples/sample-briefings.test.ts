import { describe, expect, test } from 'vitest';
import type { Briefing, ComparisonCell } from '../../src/model/briefing.ts';
import { sampleBriefings } from '../../src/samples/sample-briefings.ts';

const briefings = sampleBriefings().map(({ briefing }) => briefing);
const some = (has: (briefing: Briefing) => boolean) => briefings.some(has);
const withAndWithout = (has: (briefing: Briefing) => boolean) => [some(has), some((own) => !has(own))];

/** How a cell looks in print: its state, and the scope beside a value. */
const states = ({ indicators }: Briefing): string[] =>
  (indicators?.rows ?? []).flatMap(({ cells }) => cells.map(stateOf));
const stateOf = (cell: ComparisonCell): string =>
  cell.state === 'value' && cell.scope !== null ? `value ${cell.scope.name}` : cell.state;

describe('the sample briefings', () => {
  test('are of no, one, several and fifty reports', () => {
    const counts = briefings.map(({ units }) => units.length);
    expect(counts).toEqual(expect.arrayContaining([0, 1, 4, 7, 50]));
  });

  test('have every state of a cell', () => {
    expect([...new Set(briefings.flatMap(states))].sort()).toEqual(
      ['conflict', 'not-stated', 'several', 'value', 'value 全区', 'value 更正', 'value 本级'].sort(),
    );
  });

  test('have every state of a unit on the roster', () => {
    const rows = briefings.flatMap(({ coverage }) => coverage.roster?.rows ?? []);
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual(
      ['duplicate', 'missing', 'other-year', 'reported', 'set-aside', 'unsettled'].sort(),
    );
    expect(rows.some(({ listed }) => !listed)).toBe(true);
  });

  test('have every verdict of a recomputation', () => {
    const verdicts = briefings.flatMap(({ verifications }) => verifications.map(({ verdict }) => verdict));
    expect([...new Set(verdicts)].sort()).toEqual(['consistent', 'inconsistent', 'rounded']);
  });

  test.each<[string, (briefing: Briefing) => boolean]>([
    ['a title of the user', ({ title }) => title !== null],
    ['several years', ({ coverage }) => coverage.mixedYears],
    ['several levels', ({ coverage }) => coverage.mixedLevels],
    ['several jurisdictions', ({ coverage }) => coverage.mixedJurisdictions],
    ['inputs set aside', ({ coverage }) => coverage.setAsideCount !== null],
    ['a roster', ({ coverage }) => coverage.roster !== null],
    ['a unit of unsettled year', ({ units }) => units.some(({ year }) => year === null)],
    ['headline figures', ({ highlights }) => highlights.length > 0],
    ['a comparison', ({ comparison }) => comparison !== null],
    ['practices', ({ practices }) => practices.length > 0],
    ['shared problems', ({ shortcomings }) => shortcomings.leading.length > 0],
    ['further shared problems', ({ shortcomings }) => shortcomings.further.length > 0],
    ['problems of one unit', ({ shortcomings }) => shortcomings.singular.length > 0],
    ['units that name no problem', ({ shortcomings }) => shortcomings.silent.length > 0],
    ['discrepancies', ({ discrepancies }) => discrepancies.length > 0],
    ['missing elements', ({ missingElements }) => missingElements.length > 0],
    ['late reports', ({ lateness }) => lateness.signedLate.length > 0],
    ['corrections', ({ corrections }) => corrections.length > 0],
  ])('are with and without %s', (_, has) => {
    expect(withAndWithout(has)).toEqual([true, true]);
  });

  test('name no real place', () => {
    const names = briefings.flatMap(({ units }) => units.map(({ fullName }) => fullName.name));
    expect(names.filter((name) => !/^(示例|样本|范例|演示|假想)省\1市..区/.test(name))).toEqual([]);
  });
});
