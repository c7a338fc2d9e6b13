import { describe, expect, test } from 'vitest';
import { paragraphsOf, squeezed, tablesOf } from './reading-back.ts';
import { seedsBriefing } from './seeds-briefing.ts';

const { docx, evidence, model } = seedsBriefing();
const paragraphs = paragraphsOf(docx);
const text = squeezed(paragraphs.join('\n'));
const tables = tablesOf(docx);

/** The row of an indicator, marked or not, in the first table that has it, with the units' names above. */
function row(indicator: string): Readonly<Record<string, string>> {
  for (const { head, rows } of tables) {
    const found = rows.find(([label]) => label?.replace('※', '').startsWith(indicator));
    if (found === undefined) continue;
    return Object.fromEntries((head[0] ?? []).map((name, index) => [name, found[index] ?? '']));
  }
  return {};
}

describe('the briefing of the seeds', () => {
  test.each([
    ['新华区', '2020'],
    ['南岸区', '2022'],
    ['武隆区', '2020'],
    ['巴南区司法局', '2023'],
    ['潼南区城市管理局', '2023'],
  ])('names %s with its year %s wherever it is quoted', (unit, year) => {
    expect(text).toContain(`${unit}（${year}年）：`);
    const [columns] = tables.filter(({ head }) => head.flat().includes('年度'));
    const at = columns?.head[0]?.indexOf(unit) ?? -1;
    expect(columns?.head.find(([label]) => label === '年度')?.[at]).toBe(`${year}年`);
  });

  test('says that years, levels and places differ and that nothing is totalled', () => {
    expect(text).toMatch(/年度不同/);
    expect(text).toMatch(/不作合计/);
  });

  test.each([
    ['行政机关负责人出庭应诉率（%）', { 南岸区: /^98\.3%/, 巴南区司法局: /^99\.3%/ }],
    ['行政复议纠错率（%）', { 武隆区: /^17\.39%/, 南岸区: /^31\.5%/ }],
    [
      '人民调解案件（件）',
      { 新华区: /^709起/, 南岸区: /^11697$/, 武隆区: /^3731$/, 巴南区司法局: /^12178$/ },
    ],
    ['法律援助挽回经济损失（元）', { 巴南区司法局: /^1152\.47万元/ }],
  ])('gives %s with its unit and for its own unit', (indicator, expected) => {
    const found = row(indicator);
    for (const [unit, figure] of Object.entries(expected)) expect(found[unit]).toMatch(figure);
  });

  test('says 未报告 and not 0 where a report is silent', () => {
    expect(row('行政复议纠错率（%）')).toMatchObject({ 新华区: '未报告' });
    expect(tables.flatMap(({ rows }) => rows.flat()).filter((cell) => /^(?:0|)$/.test(cell))).toEqual([]);
  });

  test('totals nothing across units: no sum of an indicator is printed', () => {
    const indicators = new Set(
      model.flatMap(({ observations }) => observations.map(({ indicator }) => indicator)),
    );
    const derived = evidence.evidence.filter(({ kind }) => kind === 'derived').map((entry) => entry.text);
    for (const indicator of indicators) {
      const stated = model.flatMap(({ observations }) =>
        observations.filter((o) => o.indicator === indicator),
      );
      const total = String(stated.reduce((sum, { value }) => sum + value, 0));
      if (stated.length > 1 && total.length > 2) expect(derived).not.toContain(total);
    }
    const labels = tables.flatMap(({ head, rows }) => [
      ...head.flat(),
      ...rows.map(([label]) => label ?? ''),
    ]);
    expect(labels.filter((label) => /^(?:合计|总计|平均)/.test(label))).toEqual([]);
  });

  test("takes no plan's target for a figure: 80%以上 and 90%以上 of next year stand in no table", () => {
    const cells = tables.flatMap(({ head, rows }) => (head[0]?.[0]?.startsWith('指标') ? rows.flat() : []));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /(?:^|\D)[89]0%/.test(cell))).toEqual([]);
  });

  test('words arithmetic that does not hold neutrally: 9 and 2 are 11, the report says 12', () => {
    const wording = paragraphs.find((paragraph) => paragraph.includes('相差1件')) ?? '';
    expect(squeezed(wording)).toContain('受理9件＋不予受理2件＝11件，与收到行政复议申请12件相差1件');
    expect(text).toMatch(/照录原文.{0,10}核实/);
    const own = paragraphs.filter((paragraph) => /相差|核算|核实/.test(paragraph)).join('');
    expect(own).not.toMatch(/错误|有误|失实|虚报|造假|瞒报|矛盾/);
  });
});
