import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { inspect } from '../../src/inspection.ts';
import type { Document } from '../../src/model/document.ts';
import { inventedRegion, wholeLexicon } from '../analysis/invented-region.ts';
import { plain } from '../analysis/lexicon-fixture.ts';
import { briefingOf, cite, name } from './briefing-fixture.ts';
import { linesOf, shipped } from './composing.ts';
import { flat } from './well-formed.ts';

const TEMPLATES = ['regional', 'digest', 'bulletin', 'public', 'letter', 'annex'];

describe.each(TEMPLATES)('the template “%s”', (template) => {
  test('words nothing as a judgement or a ranking', async () => {
    const text = linesOf((await shipped(template, briefingOf(5))).blocks).join('\n');
    expect(text).not.toMatch(/显著|突出|领先|落后|第一名|位居|较好|较差|普遍|合计\d|平均/);
  });
});

describe('the digest', () => {
  const lengthOf = (document: Document) => linesOf(document.blocks).join('').length;

  test.each([6, 8, 60])('of %i invented units has 500 to 1,500 characters', async (units) => {
    const { briefing } = analyse(inventedRegion(units), wholeLexicon, plain);
    const length = lengthOf(await shipped('digest', briefing));
    expect(length).toBeGreaterThan(500);
    expect(length).toBeLessThanOrEqual(1500);
  });

  test('of the five real reports has 800 to 1,500 characters and says who, how many and what to watch', async () => {
    const inputs = readdirSync('seeds').map((file) => `seeds/${file}`);
    const { reports } = await inspect({ inputs, encoding: null });
    const document = await shipped('digest', analyse(reports, wholeLexicon, plain).briefing);
    expect(lengthOf(document)).toBeGreaterThan(800);
    expect(lengthOf(document)).toBeLessThanOrEqual(1500);
    const lines = linesOf(document.blocks);
    expect(lines.find((line) => line.startsWith('汇总5份'))).toBeDefined();
    expect(lines.find((line) => line.startsWith('信访法治化（2家）。南岸区（2022年）：'))).toBeDefined();
    expect(lines.find((line) => line.startsWith('数据。按原文核算未能相合的涉及2份报告，如'))).toBeDefined();
  });
});

describe('the public version', () => {
  test('prints nothing of what is internal, and quotes no words for internal use', async () => {
    const briefing = briefingOf(5);
    const secret = {
      unit: briefing.units[0],
      quotation: cite('区长张某被诫勉。'),
      complete: true,
      internal: true,
    };
    const [area] = briefing.practices;
    const [theme] = briefing.shortcomings.leading;
    if (secret.unit === undefined || area === undefined || theme === undefined) throw new Error('no fixture');
    const excerpt = { ...secret, unit: secret.unit };
    const document = await shipped('public', {
      ...briefing,
      practices: [
        { ...area, excerpts: [excerpt, ...area.excerpts] },
        { area: name('某领域'), excerpts: [excerpt] },
      ],
      shortcomings: { ...briefing.shortcomings, leading: [{ ...theme, quoted: [excerpt] }] },
    });
    const text = linesOf(document.blocks).join('\n');
    expect(text).not.toMatch(/张某|某领域|\.txt|未纳入|未报告|核算|不一致|未见措施|0123456789ab/);
    const tables = flat(document.blocks).filter(({ type }) => type === 'table');
    expect(tables.map((table) => linesOf([table])[1])).toEqual(['单位|标题|发布日期']);
  });

  test('cannot be made to: what is internal is no field of its templates', async () => {
    const template = {
      name: 't',
      folder: 't',
      manifest: {
        ...{ label: '试', description: '试', subject: '试', keywords: [], options: [], style: null },
        audience: 'public' as const,
      },
      main: { file: 't/main.hbs', text: '<title>甲{{#each discrepancies}}{{finding}}{{/each}}</title>' },
      partials: new Map(),
    };
    const { compose } = await import('../../src/composer/index.ts');
    const { document, diagnostics } = compose(template, briefingOf(2), { date: '2026-01-01T00:00:00Z' });
    expect(document).toBeNull();
    expect(diagnostics).toMatchObject([{ rule: 'unknown-field' }]);
  });
});

describe('the annexes by themselves', () => {
  test('begin with 附件1, behind the number of their document where it is given', async () => {
    const [bare] = linesOf((await shipped('annex', briefingOf(5))).blocks);
    expect(bare).toBe('附件1');
    const chosen = [{ name: '发文字号', value: '某司发〔2025〕12号' }];
    const lines = linesOf((await shipped('annex', briefingOf(5), chosen)).blocks);
    expect(lines.filter((line) => /附件\d$/.test(line))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `某司发〔2025〕12号附件${number}`),
    );
  });

  test('turn the pages of what is wide, and say place and year in the first title', async () => {
    const common = { year: cite('2023'), jurisdiction: name('某市') };
    const { properties, blocks } = await shipped('annex', { ...briefingOf(8), common });
    expect(properties.title).toBe('某市2023年度法治政府建设主要指标对照表');
    expect(blocks.some(({ type }) => type === 'landscape')).toBe(true);
  });
});
