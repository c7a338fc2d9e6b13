import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Issuer, Report } from '../../src/model/report.ts';
import type { Roster } from '../../src/model/roster.ts';
import { linesOf, regional, wordsOf } from '../composer/composing.ts';
import { inventedRegion, wholeLexicon } from './invented-region.ts';
import { lexicon, plain } from './lexicon-fixture.ts';
import { countyDepartment, countyGovernment, makeReport, type ReportSketch } from './report-fixture.ts';

/** Lines as `name` or `name/display/level`. */
const rosterOf = (...lines: readonly string[]): Roster => ({
  file: '名册.csv',
  entries: lines.map((words, at) => {
    const [name = '', display, level] = words.split('/');
    return { name, display: display || null, level: level || null, line: at + 1 };
  }),
});

const report = (issuer: Issuer | string | null, sketch: Partial<ReportSketch> = {}) =>
  makeReport({ text: '2022年 2020年', issuer, ...sketch });

const xinhua = (province: string, city: string, code: string): Issuer => ({
  ...countyGovernment('新华区', code),
  name: `${province}${city}新华区人民政府`,
  province,
  city,
});
const pingdingshan = xinhua('河南省', '平顶山市', '410402');
const shijiazhuang = xinhua('河北省', '石家庄市', '130104');

function against(roster: Roster, reports: readonly Report[], year: number | null = null) {
  const { briefing, diagnostics } = analyse(reports, lexicon, { ...plain, year, roster });
  const coverage = briefing.coverage.roster;
  if (coverage === null) throw new Error('no roster');
  return {
    briefing,
    coverage,
    counts: [coverage.expected, coverage.reported, coverage.missingCount, coverage.unlistedCount].map(
      (cited) => cited?.text ?? null,
    ),
    rows: coverage.rows.map(({ name, year: stated, stateName, reason }) =>
      [name.name, stated?.text ?? '', stateName.name, reason?.name ?? ''].join('|'),
    ),
    units: briefing.units.map(({ name }) => name.name),
    told: diagnostics
      .filter(({ rule }) => rule.startsWith('roster'))
      .map(({ rule, file, line }) => `${rule} ${file}:${line}`),
  };
}

describe('a roster', () => {
  it('tells who has reported, who has not, and who is not on it', () => {
    const { counts, rows, coverage, told } = against(rosterOf('重庆市武隆区人民政府', '涪陵区', '南岸区'), [
      report('南岸区'),
      report('武隆区'),
      report(countyDepartment('巴南区', '司法局')),
    ]);
    expect(counts).toEqual(['3', '2', '1', '1']);
    expect(rows).toEqual([
      '武隆区|2022|已报|',
      '涪陵区||未报|',
      '南岸区|2022|已报|',
      '巴南区司法局|2022|已报|名册中没有这个单位',
    ]);
    expect(coverage.missing.map(({ name }) => name.name)).toEqual(['涪陵区']);
    expect(coverage.unlisted.map(({ name }) => name)).toEqual(['巴南区司法局']);
    expect(told).toEqual(['roster-unmatched 名册.csv:2']);
  });

  it('proves its counts: the formula names the roster, the inputs are the reports', () => {
    const { coverage } = against(rosterOf('南岸区', '涪陵区'), [report('南岸区', { path: 'a.txt' })]);
    expect(coverage.expected.evidence).toMatchObject({ kind: 'derived', inputs: [] });
    expect(coverage.reported.evidence).toMatchObject({
      kind: 'derived',
      formula: '名册“名册.csv”所列单位中有报告纳入的家数',
      inputs: [{ path: 'a.txt' }],
    });
  });

  it('orders and names the units', () => {
    const { units, briefing } = against(rosterOf('巴南区司法局/巴南司法/部门', '南岸区/南岸/区级'), [
      report('南岸区'),
      report('武隆区'),
      report(countyDepartment('巴南区', '司法局')),
    ]);
    expect(units).toEqual(['巴南司法', '南岸', '武隆区']);
    expect(briefing.units.map(({ levelName }) => levelName.name)).toEqual(['部门', '区级', '政府']);
  });

  it('matches the full name before the short one, and the display name last', () => {
    const { units, told } = against(rosterOf('甲/南岸区人民政府', '武隆区政府', '新华区/新华'), [
      report('武隆区'),
      report('南岸区'),
      report(pingdingshan),
    ]);
    expect(units).toEqual(['南岸区人民政府', '武隆区', '新华']);
    expect(told).toEqual([]);
  });

  it('does not guess between two units of one name: neither is missing, neither is unlisted', () => {
    const { counts, rows, told, coverage } = against(rosterOf('新华区'), [
      report(pingdingshan),
      report(shijiazhuang),
    ]);
    expect(counts).toEqual(['1', '0', null, null]);
    expect(coverage.unsettledCount?.text).toBe('1');
    expect(rows).toEqual([
      '新华区||待核|名册所写可以是河南省平顶山市新华区人民政府、河北省石家庄市新华区人民政府',
    ]);
    expect(told).toEqual(['roster-ambiguous 名册.csv:1']);
    const settled = against(rosterOf('石家庄市新华区', '平顶山市新华区'), [
      report(pingdingshan),
      report(shijiazhuang),
    ]);
    expect(settled.units).toEqual(['石家庄市新华区', '平顶山市新华区']);
  });

  it('counts a unit once that stands on it under two names', () => {
    const { counts, told } = against(rosterOf('南岸区', '重庆市南岸区人民政府'), [report('南岸区')]);
    expect(counts).toEqual(['1', '1', null, null]);
    expect(told).toEqual(['roster-repeated 名册.csv:1']);
  });

  it('does not use a display name twice', () => {
    const { units, told } = against(rosterOf('南岸区/甲', '武隆区/甲'), [report('南岸区'), report('武隆区')]);
    expect(units).toEqual(['南岸区', '武隆区']);
    expect(told).toEqual(['roster-display 名册.csv:1', 'roster-display 名册.csv:2']);
  });

  it('tells a report of another year, a repetition and a text set aside from silence', () => {
    const nanan = report('南岸区', { path: 'a.txt' });
    const { rows, coverage } = against(
      rosterOf('南岸区', '武隆区', '巴南区', '潼南区'),
      [
        nanan,
        report('南岸区', { path: 'b.txt', duplicateOf: nanan.id }),
        report('武隆区', { path: 'c.txt', year: 2020 }),
        report('巴南区', { path: 'd.txt', relevant: false }),
      ],
      2022,
    );
    expect(rows).toEqual([
      '南岸区|2022|已报|',
      '南岸区|2022|重复|与“a.txt”重复',
      '武隆区|2020|年度不符|',
      '巴南区|2022|未纳入|不是法治政府建设年度报告',
      '潼南区||未报|',
    ]);
    expect(coverage.missing.map(({ silent, stateName }) => [silent, stateName.name])).toEqual([
      [false, '年度不符'],
      [false, '未纳入'],
      [true, '未报'],
    ]);
  });

  it('always adds up, and has every report in its rows', () => {
    const reports = inventedRegion(40);
    const names = reports.flatMap(({ issuer }) => (issuer === null ? [] : [issuer.name])).slice(5);
    const roster = rosterOf(...names, '无此县', '另一县人民政府');
    const { coverage } = analyse(reports, wholeLexicon, { ...plain, roster }).briefing;
    const all = coverage.roster;
    const number = (cited: { text: string } | null | undefined) => Number(cited?.text ?? 0);
    expect(number(all?.expected)).toBe(37);
    expect(number(all?.reported) + number(all?.missingCount) + number(all?.unsettledCount)).toBe(37);
    expect(all?.rows.filter(({ state }) => state === 'reported')).toHaveLength(40);
  });

  it('is in the lead and in the second annex, and nowhere where there is none', async () => {
    const reports = [report('南岸区'), report('武隆区')];
    const { briefing } = against(rosterOf('南岸区', '涪陵区', '巴南区'), reports);
    const lines = linesOf((await regional(briefing)).blocks);
    expect(lines.join('\n')).toContain(
      '按名册应报3家，已报1家，未报2家：涪陵区、巴南区；名册以外另有1家报送：武隆区。逐家情况见附件2。',
    );
    expect(lines).toContain('单位|年度|报送情况|说明');
    expect(lines).toContain('涪陵区|—|未报|—');
    const without = linesOf((await regional(analyse(reports, lexicon, plain).briefing)).blocks);
    expect(without.join('\n')).not.toMatch(/名册|报送情况/);
  });

  it('of 300 units leaves the lead short', async () => {
    const roster = rosterOf(...Array.from({ length: 300 }, (_, at) => `第${at}号县人民政府`), '南岸区');
    const { briefing } = against(roster, [report('南岸区'), report('武隆区')]);
    const lead = linesOf((await regional(briefing)).blocks).find((line) => line.includes('按名册应报'));
    expect(lead).toContain('按名册应报301家，已报1家，未报300家：');
    expect(lead?.length).toBeLessThan(400);
  });

  it('leaves the body under 5,000 characters', async () => {
    const roster = rosterOf(...Array.from({ length: 300 }, (_, at) => `某某自治县第${at}街道办事处`));
    const { briefing } = analyse(inventedRegion(40), wholeLexicon, { ...plain, roster });
    const { blocks } = await regional(briefing);
    const body = blocks.slice(
      0,
      blocks.findIndex(({ type }) => type === 'landscape'),
    );
    const words = body.flatMap((block) => ('content' in block ? [wordsOf(block.content)] : []));
    expect(words.join('').length).toBeLessThan(5000);
  });
});

describe('the order of units', () => {
  const zone: Issuer = {
    ...countyGovernment('南岸区', '500108'),
    name: '重庆经济技术开发区管理委员会',
    county: null,
    code: '500000',
  };
  const reports = [
    report(zone),
    report(countyDepartment('南岸区', '司法局')),
    report('武隆区'),
    report('南岸区'),
    report({ ...countyGovernment('浦东新区', '310115'), name: '上海市浦东新区人民政府' }),
  ];
  const unitsIn = (options: object) =>
    analyse(reports, lexicon, { ...plain, ...options }).briefing.units.map(({ name }) => name.name);
  const byCode = ['上海市浦东新区', '南岸区', '武隆区', '重庆经济技术开发区管理委员会', '南岸区司法局'];

  it('is by code, with development zones last among the governments; 浦东新区 is none', () => {
    expect(unitsIn({})).toEqual(byCode);
  });

  it('follows a list of units, what is not on it after it', () => {
    expect(unitsIn({ order: rosterOf('武隆区', '南岸区司法局', '无此县') })).toEqual([
      '武隆区',
      '南岸区司法局',
      ...byCode.filter((name) => !name.startsWith('武隆') && !name.endsWith('司法局')),
    ]);
  });

  it('is the list’s and not the roster’s where both are given, and that of the codes where it is asked for', () => {
    const roster = rosterOf('南岸区司法局', '武隆区');
    expect(unitsIn({ roster })[0]).toBe('南岸区司法局');
    expect(unitsIn({ roster, order: rosterOf('武隆区') })[0]).toBe('武隆区');
    expect(unitsIn({ roster, order: 'by-code' })).toEqual(byCode);
  });
});
