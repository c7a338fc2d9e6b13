import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allAreas,
  areaByCode,
  areasBySuffixlessName,
  areasNamed,
  endOf,
  findAreas,
  officialName,
  resolveArea,
  successorsOf,
} from '../../src/lexicon/areas.ts';

/** What is found in a text: each mention's words and the full names of what it may mean. */
const found = (text: string) =>
  findAreas(text).map(
    ({ area, start, end }) => `${text.slice(start, end)}=${area.map(officialName).join('|')}`,
  );
const settled = (names: string[], context = '') => {
  const { area, basis } = resolveArea(names, context);
  return area === null ? basis : `${officialName(area)} ${area.code} ${basis}`;
};
const became = (name: string) => areasNamed(name).flatMap(successorsOf).map(officialName);

describe('the gazetteer', () => {
  it('holds every province, city and county of October 2026', () => {
    const today = allAreas().filter(({ former }) => !former);
    const count = (level: string) => today.filter((area) => area.level === level).length;
    // 333 cities; 2851 counties and county-less cities, of which 4 are cities, and 5 units of 大兴安岭 and 海西
    // that the statistics bureau lists beside them.
    expect([count('province'), count('city'), count('county')]).toEqual([34, 333, 2847 + 5]);
  });

  it('gives each area its parents', () => {
    expect(areaByCode('410402')).toEqual({
      code: '410402',
      name: '新华区',
      level: 'county',
      province: '河南省',
      city: '平顶山市',
      county: '新华区',
      former: false,
    });
  });

  it('knows no city inside the four municipalities', () => {
    expect(areaByCode('500108')).toMatchObject({ name: '南岸区', province: '重庆市', city: null });
    expect(areaByCode('310151')).toMatchObject({ name: '崇明区', province: '上海市', city: null });
    expect(allAreas().some(({ name }) => name === '市辖区' || name === '县')).toBe(false);
  });

  it('knows no city above what a province or a corps administers itself', () => {
    const names = ['济源市', '仙桃市', '神农架林区', '琼海市', '石河子市', '新星市'];
    for (const name of names) expect(areasNamed(name)).toMatchObject([{ level: 'county', city: null }]);
    expect(officialName(areasNamed('济源市')[0] ?? never())).toBe('河南省济源市');
  });

  it('knows cities without counties', () => {
    for (const code of ['441900', '442000', '460400', '620200']) {
      const city = areaByCode(code);
      expect(city?.level).toBe('city');
      expect(
        allAreas().some((area) => !area.former && area.level === 'county' && area.city === city?.name),
      ).toBe(false);
    }
  });

  it('leaves development zones out', () => {
    expect(allAreas().filter(({ code, name }) => /^\d{4}7/.test(code) || /开发区|高新/.test(name))).toEqual(
      [],
    );
  });

  it('carries the changes up to 2026', () => {
    expect(areaByCode('500157')).toMatchObject({ name: '两江新区', former: false });
    expect(areaByCode('500112')).toMatchObject({ name: '渝北区', former: true });
    expect(areaByCode('653229')?.name).toBe('和安县');
    expect(areaByCode('659013')?.name).toBe('草湖市');
    expect(areaByCode('330114')?.name).toBe('钱塘区');
    expect(areaByCode('330383')?.name).toBe('龙港市');
  });

  it('answers nothing for a code or a name that never was', () => {
    expect(areaByCode('999999')).toBeNull();
    expect(areaByCode('5001')).toBeNull();
    expect(areasNamed('某某区')).toEqual([]);
  });
});

describe('former areas', () => {
  it('answer to the codes and names that old pages still carry', () => {
    expect(areaByCode('500232')).toMatchObject({ name: '武隆县', former: true, province: '重庆市' });
    expect(areasNamed('莱城区')).toMatchObject([{ city: '莱芜市', province: '山东省', former: true }]);
  });

  it('tell what they became', () => {
    expect(became('武隆县')).toEqual(['重庆市武隆区']);
    expect(became('开县')).toEqual(['重庆市开州区']);
    expect(became('江干区')).toEqual(['浙江省杭州市上城区', '浙江省杭州市钱塘区']);
    expect(became('吉利区')).toEqual(['河南省洛阳市孟津区']);
    expect(became('莱芜市')).toEqual(['山东省济南市']);
    expect(became('港闸区')).toEqual(['江苏省南通市崇川区']);
    expect(areasNamed('偃师市').map(endOf)).toEqual([2021]);
  });

  it('each became something that exists', () => {
    for (const area of allAreas().filter(({ former }) => former)) {
      expect(successorsOf(area).length, officialName(area)).toBeGreaterThan(0);
    }
  });

  it('give way to what is called by their code now', () => {
    expect(areaByCode('130502')).toMatchObject({ name: '襄都区', former: false });
  });
});

describe('names', () => {
  it('are shared by several areas, and all of them are given', () => {
    expect(areasNamed('新华区').map(officialName)).toEqual([
      '河北省石家庄市新华区',
      '河北省沧州市新华区',
      '河南省平顶山市新华区',
    ]);
  });

  it('put the areas of today first', () => {
    expect(areasNamed('江北区').map(({ code, former }) => [code, former])).toEqual([
      ['330205', false],
      ['500105', true],
    ]);
  });

  it('are known without their suffix', () => {
    expect(areasBySuffixlessName('武隆').map(({ name }) => name)).toEqual(['武隆区', '武隆县']);
    expect(areasBySuffixlessName('吉林').map(({ name }) => name)).toEqual(['吉林省', '吉林市']);
    expect(areasBySuffixlessName('恩施').map(({ name }) => name)).toEqual(['恩施土家族苗族自治州', '恩施市']);
    expect(areasBySuffixlessName('内蒙古').map(({ name }) => name)).toEqual(['内蒙古自治区']);
    expect(areasBySuffixlessName('彭水').map(({ name }) => name)).toEqual(['彭水苗族土家族自治县']);
    expect(areasBySuffixlessName('北林').map(({ name }) => name)).toEqual(['北林区']);
    expect(areasBySuffixlessName('东乡').map(({ name }) => name)).toEqual([
      '东乡区',
      '东乡族自治县',
      '东乡县',
    ]);
  });

  it('of one character are not known without their suffix', () => {
    expect(areasBySuffixlessName('忠')).toEqual([]);
  });
});

describe('finding areas in a text', () => {
  it('takes glued names apart', () => {
    expect(found('重庆市南岸区人民政府')).toEqual(['重庆市=重庆市', '南岸区=重庆市南岸区']);
    expect(found('内蒙古自治区锡林郭勒盟东乌珠穆沁旗')).toEqual([
      '内蒙古自治区=内蒙古自治区',
      '锡林郭勒盟=内蒙古自治区锡林郭勒盟',
      '东乌珠穆沁旗=内蒙古自治区锡林郭勒盟东乌珠穆沁旗',
    ]);
    expect(found('《平顶山市城市绿化条例》')).toEqual(['平顶山市=河南省平顶山市']);
  });

  it('narrows a same-named area down by the one before it', () => {
    expect(found('平顶山市新华区').at(-1)).toBe('新华区=河南省平顶山市新华区');
    expect(found('平顶山新华区')).toEqual(['新华区=河南省平顶山市新华区']);
    expect(found('新华区')).toEqual(['新华区=河北省石家庄市新华区|河北省沧州市新华区|河南省平顶山市新华区']);
  });

  it('prefers the longest name', () => {
    expect(found('河口瑶族自治县和公安县人民政府')).toEqual([
      '河口瑶族自治县=云南省红河哈尼族彝族自治州河口瑶族自治县',
    ]);
    expect(found('上海市浦东新区')).toEqual(['上海市=上海市', '浦东新区=上海市浦东新区']);
  });

  it('knows how autonomous areas are called every day', () => {
    expect(found('恩施州恩施市')).toEqual([
      '恩施州=湖北省恩施土家族苗族自治州',
      '恩施市=湖北省恩施土家族苗族自治州恩施市',
    ]);
    expect(found('广西自治区、彭水县')).toEqual([
      '广西自治区=广西壮族自治区',
      '彭水县=重庆市彭水苗族土家族自治县',
    ]);
  });

  it('lets a city share its 市 with its district', () => {
    expect(found('青岛市南区')).toEqual(['青岛=山东省青岛市', '市南区=山东省青岛市市南区']);
    expect(found('乐山市市中区')).toEqual(['乐山市=四川省乐山市', '市中区=四川省乐山市市中区']);
    expect(found('乐山市中区人民政府')).toEqual(['乐山=四川省乐山市', '市中区=四川省乐山市市中区']);
  });

  it('knows former areas under the parents they had', () => {
    expect(found('莱芜市莱城区')).toEqual(['莱芜市=山东省莱芜市', '莱城区=山东省莱芜市莱城区']);
    expect(found('寿县人民政府')).toEqual(['寿县=安徽省淮南市寿县']);
    expect(found('六安市寿县人民政府')).toEqual(['六安市=安徽省六安市', '寿县=安徽省六安市寿县']);
  });

  it.each(['阳泉市郊区', '晋城市城区', '阳泉市矿区', '攀枝花市东区'])(
    'takes %s for a district, since its city stands before it',
    (text) => expect(found(text)).toHaveLength(2),
  );

  it.each([
    '中心城区和郊区、矿区、新区',
    '主城区东区建设',
    '城市区位优势',
    '南山区块',
    '提高县级、振兴县域，组成县人大',
    '召开县委常委会，乡镇和县政府',
    '开县级会议',
    '责任县区',
    '管理县、信息县',
    '推进老城区改造，建设新城区',
    '建立合作市场，规范东方市场',
    '整合资源县乡共享',
    '财政和县级配套',
    '居民和县直单位',
    '公安县局联动',
    '县公安局牵头，会同县司法局办理',
    '河南山区群众，广西山区、广东山区',
    '东北林区',
    '经济技术开发区和高新区',
    '自治区、直辖市、自治州、市辖区',
    '我县各街道、镇',
  ])('finds nothing in %s', (text) => expect(found(text)).toEqual([]));

  it.each([
    ['老城区人民政府2023年法治政府建设年度报告', '河南省洛阳市老城区'],
    ['关于新兴区2023年法治政府建设情况的报告', '黑龙江省七台河市新兴区'],
    ['重庆开县', '重庆市开县'],
    ['开县、忠县', '重庆市开县'],
    ['中共和县县委', '安徽省马鞍山市和县'],
    ['湖北京山市', '湖北省荆门市京山市'],
  ])('finds the area in %s', (text, name) => {
    expect(findAreas(text)[0]?.area.map(officialName)).toContain(name);
  });

  it('is not misled by any phrase of its list of ordinary words, and knows each of them in a signature', () => {
    const rows = readFileSync(new URL('../../src/lexicon/data/areas.prose.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    for (const [name = '', phrase = ''] of rows) {
      expect(phrase, name).toContain(name.slice(0, 2));
      expect(findAreas(`各级${phrase}。`), phrase).toEqual([]);
      expect(found(`\n${name}人民政府`), name).toHaveLength(1);
    }
  });

  it('finds every official name, in order and without overlap, with spans that give its words', () => {
    const areas = allAreas();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...areas), { minLength: 1, maxLength: 5 }), (chosen) => {
        const text = chosen.map(officialName).join('、');
        const mentions = findAreas(text);
        for (const [n, { start, end }] of mentions.entries()) {
          expect(start).toBeGreaterThanOrEqual(mentions[n - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        }
        const last = mentions.filter(({ end }) => text[end] === '、' || end === text.length);
        expect(last).toHaveLength(chosen.length);
      }),
    );
  });
});

describe('settling which area is meant', () => {
  it('takes a unique name', () => {
    expect(settled(['南岸区'])).toBe('重庆市南岸区 500108 unique');
    expect(settled(['哈密市'])).toBe('新疆维吾尔自治区哈密市 650500 unique');
    expect(settled(['武隆'])).toBe('重庆市武隆区 500156 unique');
  });

  it('takes a chain of names in any order', () => {
    expect(settled(['重庆市', '南岸区'])).toBe('重庆市南岸区 500108 qualified');
    expect(settled(['朝阳区', '吉林省', '长春市'])).toBe('吉林省长春市朝阳区 220104 qualified');
    expect(settled(['河南省', '新华区'])).toBe('河南省平顶山市新华区 410402 qualified');
    expect(settled(['恩施州', '利川市'])).toBe('湖北省恩施土家族苗族自治州利川市 422802 qualified');
  });

  it('settles a same-named area by the city that the context names', () => {
    expect(settled(['新华区'], '落实《平顶山市城市绿化条例实施办法》，新华区各部门')).toBe(
      '河南省平顶山市新华区 410402 context',
    );
  });

  it('settles it by a neighbouring county, or by the province', () => {
    expect(settled(['新华区'], '与卫东区、湛河区建立协作机制')).toBe('河南省平顶山市新华区 410402 context');
    expect(settled(['新华区'], '按照河南省司法厅要求')).toBe('河南省平顶山市新华区 410402 context');
    expect(settled(['江北区'], '按照重庆市司法局要求')).toBe('重庆市江北区 500105 context');
  });

  it('leaves it open where the context supports several, or none', () => {
    expect(settled(['新华区'], '新华区人民政府')).toBe('open');
    expect(settled(['新华区'], '按照河北省司法厅要求')).toBe('open');
    expect(settled(['新华区'], '平顶山市、石家庄市')).toBe('open');
    expect(resolveArea(['新华区'], '').candidates).toHaveLength(3);
  });

  it('prefers the city over the province', () => {
    expect(settled(['新华区'], '赴河北省学习；按照平顶山市要求')).toBe('河南省平顶山市新华区 410402 context');
  });

  it('settles a former area as it was then', () => {
    expect(settled(['六安市', '寿县'])).toBe('安徽省六安市寿县 341521 qualified');
    expect(settled(['武隆县'])).toBe('重庆市武隆县 500232 unique');
    expect(settled(['寿县'])).toBe('安徽省淮南市寿县 340422 unique');
  });

  it('leaves contradicting and unknown names open', () => {
    expect(settled(['河南省', '南岸区'])).toBe('open');
    expect(settled(['某某区'])).toBe('open');
    expect(settled([])).toBe('open');
  });

  it('settles every area by its own official name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allAreas()), (area) => {
        const chain = [area.province, area.city, area.county].filter((name) => name !== null);
        const { area: same } = resolveArea(chain, '');
        const expected = [area, ...successorsOf(area)].map(officialName);
        expect(expected).toContain(same && officialName(same));
      }),
      { numRuns: 2000 },
    );
  });
});

function never(): never {
  throw new Error('not reached');
}
