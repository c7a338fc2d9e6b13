import { describe, expect, test } from 'vitest';
import { briefingOf, cite, name } from './briefing-fixture.ts';
import { inlinesOf, linesOf, regional, wordsOf } from './composing.ts';
import { expectWellFormed } from './well-formed.ts';

describe.each([0, 1, 2, 5, 8, 50])('the regional report of %i units', (count) => {
  test('has no bare heading, no blank, no sign of the template and a proof for every citation', async () => {
    expectWellFormed(await regional(briefingOf(count)));
  });
});

describe('the regional report', () => {
  const outline = async (count: number) =>
    (await regional(briefingOf(count))).blocks
      .filter((block) => block.type === 'heading' && block.level === 1)
      .map((block) => ('content' in block ? wordsOf(block.content) : ''));

  test('has the parts of the genre in their order', async () => {
    expect(await outline(5)).toEqual([
      '一、总体情况',
      '二、主要做法和成效',
      '三、共性问题',
      '四、下一年度工作重点',
      '五、需要关注的事项',
    ]);
  });

  test('opens with what it covers, what may not be compared and what was left out', async () => {
    const lines = linesOf((await regional(briefingOf(5))).blocks);
    expect(lines.slice(0, 4)).toEqual([
      '法治政府建设年度报告综合情况',
      '〔编制单位〕　〔成文日期〕',
      '本报告汇总5份法治政府建设年度报告，涉及重庆市、河南省平顶山市，报告年度为2022年、2020年、2023年，部分报告年度待核。成文日期晚于次年3月1日的有1份，发布日期晚于次年4月1日的有1份，见第五部分。文中数据和引文均摘自各单位报告，出处见附件4。各单位报告年度不同，层级不同，所属地区不同，有关数据只作对照，不作合计和排名。',
      '另有2份文件未纳入：工作要点.txt（不是法治政府建设年度报告）；副本.txt（与“报告.txt”重复）。',
    ]);
  });

  test('marks what nobody may invent as placeholders', async () => {
    const { blocks } = await regional(briefingOf(5));
    const placeholders = inlinesOf(blocks).filter(({ type }) => type === 'placeholder');
    expect(placeholders).toEqual([
      { type: 'placeholder', text: '〔编制单位〕' },
      { type: 'placeholder', text: '〔成文日期〕' },
    ]);
  });

  test('prints every state of a cell in its own way', async () => {
    const lines = linesOf((await regional(briefingOf(5))).blocks);
    const at = lines.indexOf('表1 主要指标对比');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '指标（单位）|南岸区|新华区|潼南区城市管理局|武隆区|巴南区司法局',
      '年度|2022年|2020年|2023年|2020年|年度待核',
      '层级|政府|政府|部门|政府|部门',
      '指标1（件）|107|未报告|86件；41件|待核（12；11）|800余⏎（全区）',
    ]);
  });

  test('says of a headline figure, a theme, a discrepancy and a missing element who and how many', async () => {
    const lines = linesOf((await regional(briefingOf(5))).blocks);
    for (const line of [
      '行政复议受理，5家中有2家列出：南岸区（2022年）107，潼南区城市管理局（2023年）86件、41件。',
      '（一）执法能力（5家中有3家）',
      '提出单位：南岸区、新华区、潼南区城市管理局。',
      '南岸区（2022年）：执法仍需加强。',
      '两家以上单位提出的问题还有：执法保障（3家）。提出单位见附件5。',
      '（二）个性问题',
      '南岸区：执法创新。部分摘录如下。',
      '南岸区（2022年）：执法仍需加强。……',
      '1. 新华区（2020年）：受理9件＋不予受理2件＝11件，与申请12件相差1件。',
      '原文和全部核算情况见附件3。以上数据照录原文，请有关单位核实。',
    ]) {
      expect(lines).toContain(line);
    }
    expect(lines.find((line) => line.startsWith('对照《法治政府建设'))).toContain(
      '未见原因分析的有1份：南岸区（2022年）。',
    );
    expect(lines.find((line) => line.startsWith('上述规定'))).toContain(
      '成文日期在3月1日以后的有1份：新华区（2021年5月6日）。发布日期在4月1日以后的有1份：新华区（2021年5月6日）。',
    );
    expect(lines.find((line) => line.startsWith('对照共性问题'))).toContain('执法能力，5家均有。');
    expect(lines).toContain('未能确定报告年度的有：巴南区司法局。请对照原文核实。');
  });

  test('sets excerpts as quotations without marks around them, so that no mark in them must change', async () => {
    const { blocks } = await regional(briefingOf(5));
    const quotations = blocks.filter((block) => block.type === 'paragraph' && block.role === 'quotation');
    expect(quotations[0]).toMatchObject({
      content: [{}, {}, {}, { type: 'citation', text: '开展“双随机”检查2次。' }],
    });
  });

  test('lists its six annexes and gives each a page', async () => {
    const lines = linesOf((await regional(briefingOf(5))).blocks);
    expect(lines).toContain(
      '附件：1. 主要指标对照表⏎2. 报告要素核查表⏎3. 数据核验说明⏎4. 数据来源⏎5. 问题与措施对应表⏎6. 问题和工作安排摘录',
    );
    expect(lines.filter((line) => /^附件\d$/.test(line))).toEqual([
      '附件1',
      '附件2',
      '附件3',
      '附件4',
      '附件5',
      '附件6',
    ]);
  });

  test('of more than six units turns the tables, and the pages of the annex', async () => {
    const { blocks } = await regional(briefingOf(7, 5));
    const [lead] = blocks.filter(({ type }) => type === 'table');
    expect(lead).toMatchObject({ columns: { length: 8 } });
    expect(lead === undefined ? [] : linesOf([lead])[2]).toMatch(/^南岸区\|2022年\|政府\|107\|未报告\|/);
    const [annex] = blocks.filter(({ type }) => type === 'landscape');
    expect(annex === undefined ? [] : linesOf([annex])).toContain('表2 主要指标对照（矛盾纠纷化解体系）');
  });

  test('of few units has one table in the annex, parted by area', async () => {
    const [, annex] = (await regional(briefingOf(5))).blocks.filter(({ type }) => type === 'table');
    expect(annex).toMatchObject({ caption: [{ text: '表2 主要指标对照' }] });
    expect(annex?.type === 'table' ? annex.body[0]?.cells : []).toMatchObject([
      { span: 6, content: [{ type: 'strong', content: [{ text: '矛盾纠纷化解体系' }] }] },
    ]);
  });

  test('splits a table of very many indicators and says that it goes on', async () => {
    const lines = linesOf((await regional(briefingOf(7, 12))).blocks);
    expect(lines).toContain('表2 主要指标对照（矛盾纠纷化解体系）');
    expect(lines).toContain('表3 主要指标对照（矛盾纠纷化解体系）（续）');
  });

  test('of very many units names a few and says how many', async () => {
    const briefing = briefingOf(50);
    const [late] = briefing.lateness.signedLate;
    const signedLate = late === undefined ? [] : Array.from({ length: 6 }, () => late);
    const lines = linesOf(
      (await regional({ ...briefing, lateness: { ...briefing.lateness, signedLate } })).blocks,
    );
    expect(lines.find((line) => line.startsWith('上述规定'))).toContain('、新华区（2021年5月6日）等。');
    expect(lines).toContain('仅一家单位提出的问题见附件5。部分摘录如下。');
    expect(lines.filter((line) => line.length > 400)).toEqual([]);
  });

  test('carries what all reports share in its title', async () => {
    const common = { year: cite('2023'), jurisdiction: name('重庆市') };
    const { properties } = await regional({ ...briefingOf(2), common });
    expect(properties.title).toBe('重庆市2023年度法治政府建设年度报告综合情况');
  });

  test('of a single report compares nothing', async () => {
    const lines = linesOf((await regional(briefingOf(1))).blocks);
    expect(lines).toContain('没有两家以上单位共同列出的主要数据；各单位列出的数据见附件1。');
    expect(lines).toContain('仅有一份报告，不作归并。');
    expect(lines).toContain('原文中没有可以核算的数据。');
    expect(lines.filter((line) => line.includes('未纳入') || line.includes('家中有'))).toEqual([]);
  });

  test('of no report says just that', async () => {
    expect(linesOf((await regional(briefingOf(0))).blocks).at(-1)).toBe(
      '没有可以汇总的法治政府建设年度报告。',
    );
  });

  test('takes the title that the user gave', async () => {
    const { properties } = await regional({ ...briefingOf(2), title: name('2023年度情况') });
    expect(properties.title).toBe('2023年度情况');
  });

  test('words nothing as a judgement or a ranking', async () => {
    const text = linesOf((await regional(briefingOf(5))).blocks).join('\n');
    expect(text).not.toMatch(/显著|突出|领先|落后|第一名|位居|较好|较差|普遍|合计\d|平均/);
  });
});

describe('counts and quotations read as a clerk would write them', () => {
  test('all of them are 均, not “5家中有5家”, and of one unit none are counted', async () => {
    for (const count of [1, 2, 5, 8]) {
      const lines = linesOf((await regional(briefingOf(count))).blocks);
      expect(lines.filter((line) => /(?<!\d)(\d+)家中有\1家/.test(line) || line.includes('1家均'))).toEqual(
        [],
      );
    }
  });
});

test('with more than six units the annex of indicators is turned with its title, so that no page holds a title alone', async () => {
  const turnedIn = async (count: number) =>
    (await regional(briefingOf(count))).blocks
      .flatMap((block) => (block.type === 'landscape' ? [linesOf(block.blocks).slice(0, 2)] : []))
      .filter(([mark]) => mark?.startsWith('附件'));
  expect(await turnedIn(6)).toEqual([]);
  expect(await turnedIn(8)).toEqual([['附件1', '主要指标对照表']]);
});
