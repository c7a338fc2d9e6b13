import { describe, expect, it } from 'vitest';
import { parseRoster } from '../../src/roster/roster.ts';

const read = (text: string, file = '名册.csv') => {
  const { roster, diagnostics } = parseRoster(text, file);
  return {
    units: roster.entries.map(({ name, display, level, line }) => [name, display, level, line]),
    told: diagnostics.map(({ rule, file: place, line }) => `${rule} ${place}:${line}`),
  };
};

describe('a roster', () => {
  it('is a plain list: one unit a line, comments and empty lines passed over', () => {
    expect(read('# 应报单位\n南岸区\n\n 武隆区 \n', '名册.txt')).toEqual({
      units: [
        ['南岸区', null, null, 2],
        ['武隆区', null, null, 4],
      ],
      told: [],
    });
  });

  it.each([
    ['Chinese columns in any order', '显示名,单位,顺序,层级\n南岸,南岸区,2,政府\n武隆,武隆区,1,\n'],
    ['English columns', 'name,display,level,order\n南岸区,南岸,政府,2\n武隆区,武隆,,1\n'],
    ['columns without a header', '# 名册\n南岸区,南岸,政府,2\n武隆区,武隆,,1\n'],
    ['tabs', '单位\t显示名\t层级\t顺序\n南岸区\t南岸\t政府\t2\n武隆区\t武隆\t\t1\n'],
    [
      'a byte order mark, empty rows and quotes',
      '\uFEFF单位,显示名,层级,顺序\n,,,\n"南岸区",南岸,政府,２\n武隆区,"武隆",,1\n',
    ],
  ])('has %s, and is in the order of its numbers', (_, text) => {
    const { units, told } = read(text);
    expect(units.map((unit) => unit.slice(0, 3))).toEqual([
      ['武隆区', '武隆', null],
      ['南岸区', '南岸', '政府'],
    ]);
    expect(told).toEqual([]);
  });

  it('keeps a comma inside quotation marks', () => {
    expect(read('单位,显示名\n"甲,乙联合局","甲""乙"\n').units).toEqual([['甲,乙联合局', '甲"乙', null, 2]]);
  });

  it('is YAML: names, or names with display, level and order', () => {
    const text = '- 南岸区\n- name: 武隆区\n  display: 武隆\n  order: 1\n- { name: 巴南区, level: 政府 }\n';
    expect(read(text, '名册.yaml')).toEqual({
      units: [
        ['武隆区', '武隆', null, 2],
        ['南岸区', null, null, 1],
        ['巴南区', null, '政府', 5],
      ],
      told: [],
    });
  });

  it('tells every fault with its line', () => {
    const text = '单位,显示名,电话,顺序\n南岸区,,,甲\n,武隆,,2\n武隆区,,,1\n武隆区,,,3\n';
    expect(read(text).told).toEqual([
      'roster-column 名册.csv:1',
      'roster-order 名册.csv:2',
      'roster-nameless 名册.csv:3',
      'roster-repeated 名册.csv:5',
    ]);
    expect(read('- nam: 南岸区\n- display: 武隆\n  order: 甲\n', '名册.yml').told).toEqual([
      'roster-field 名册.yml:1',
      'roster-nameless 名册.yml:1',
      'roster-nameless 名册.yml:2',
      'roster-order 名册.yml:2',
    ]);
    expect(read('单位: 南岸区\n', '名册.yaml').told).toEqual(['roster-no-list 名册.yaml:1']);
    expect(read('- [南岸区\n- 武隆区\n', '名册.yaml').told).toEqual(['yaml-syntax 名册.yaml:2']);
    expect(read('# 空\n', '名册.txt').told).toEqual(['empty-roster 名册.txt:null']);
  });
});
