import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { countyDepartment, makeReport } from './report-fixture.ts';

const nanan = makeReport({ text: '2022年报告', issuer: '南岸区', path: 'a.txt' });
const wulong = makeReport({ text: '2020年报告', issuer: '武隆区', year: 2020, path: 'b.txt' });
const bureau = makeReport({
  text: '2022年报告',
  issuer: countyDepartment('潼南区', '城市管理局'),
  path: 'c.txt',
});

describe('coverage', () => {
  it('counts the reports by year, level and jurisdiction and flags what is mixed', () => {
    const { briefing, diagnostics } = analyse([nanan, wulong, bureau], lexicon, plain);
    const { coverage } = briefing;
    expect(coverage.included.text).toBe('3');
    expect(
      coverage.byYear.map(({ key, count }) => [key !== null && 'text' in key && key.text, count.text]),
    ).toEqual([
      ['2020', '1'],
      ['2022', '2'],
    ]);
    expect(coverage.byLevel.map(({ units }) => units.map(({ name }) => name))).toEqual([
      ['南岸区', '武隆区'],
      ['潼南区城市管理局'],
    ]);
    expect([coverage.mixedYears, coverage.mixedLevels, coverage.mixedJurisdictions]).toEqual([
      true,
      true,
      false,
    ]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['mixed-years', 'mixed-levels']);
  });

  it('lists every input that is left out, with its reason', () => {
    const { briefing } = analyse(
      [
        nanan,
        wulong,
        makeReport({ text: '2022年报告', path: 'd.txt', duplicateOf: nanan.id }),
        makeReport({ text: '政策解读', path: 'e.txt', relevant: false }),
        makeReport({ text: '报告', path: 'f.txt', year: null }),
      ],
      lexicon,
      { title: null, year: 2022, setAside: [{ file: 'c.pdf', reason: '无法读取' }] },
    );
    expect(briefing.coverage.included.text).toBe('1');
    expect(briefing.coverage.setAsideCount?.text).toBe('5');
    expect(briefing.coverage.setAside.map(({ file, reason }) => [file.name, reason.name])).toEqual([
      ['b.txt', '报告年度为2020年，与指定年度不符'],
      ['c.pdf', '无法读取'],
      ['d.txt', '与“a.txt”重复'],
      ['e.txt', '不是法治政府建设年度报告'],
      ['f.txt', '报告年度不明'],
    ]);
  });

  it('has no count of what was left out where nothing was', () => {
    expect(analyse([nanan], lexicon, plain).briefing.coverage.setAsideCount).toBeNull();
  });

  it('gives an empty briefing and says so where no report is left', () => {
    const { briefing, diagnostics } = analyse([], lexicon, plain);
    expect(briefing.coverage.included.text).toBe('0');
    expect(briefing.comparison).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['nothing-to-brief']);
  });

  it('warns of a half-year report and of two reports of one unit and year', () => {
    const again = makeReport({ text: '2022年上半年', path: 'z.txt', period: 'half-year' });
    const { diagnostics } = analyse([nanan, again], lexicon, plain);
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
      ['half-year-report', 'z.txt'],
      ['unit-reports-twice', 'z.txt'],
    ]);
  });

  it('refuses a report that names what the lexicon does not have', () => {
    const strange = makeReport({
      text: '受理1件',
      observations: [{ indicator: 'no.such', quote: '受理1件', printed: '1件' }],
    });
    expect(() => analyse([strange], lexicon, plain)).toThrow('no.such');
  });
});
