import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../src/corrections/index.ts';
import { lexicon } from '../analysis/lexicon-fixture.ts';
import { entry, faultsOf } from './corrected.ts';

const issuerIn = (fields: string) => {
  const { corrections, diagnostics } = parseCorrections(
    entry('a.txt', `set-issuer: ${fields}`),
    'c',
    lexicon,
  );
  const [correction] = corrections;
  return correction?.action.kind === 'set-issuer'
    ? correction.action.issuer
    : diagnostics.map(({ rule }) => rule);
};

describe('a list of corrections', () => {
  it('may be empty, or nothing but comments', () => {
    expect([faultsOf(''), faultsOf('# 暂无更正\n')]).toEqual([[], []]);
  });

  it('tells every fault at once, each with its line', () => {
    const yaml = [
      '- report: 南岸区 2022',
      '  set-value:',
      '    indicator: 行政许可',
      '    value: 十二',
      '    unit: 件',
      '  who: 张三',
      '- set-year: 23',
      '  include: true',
      '  who: 张三',
      '  why:',
      '- report: a.txt',
      '  set-theme: { statement: 一是, theme: [执法, 普法宣传] }',
      '  who: 张三',
      '  why: 无',
      '- 南岸区',
    ].join('\n');
    expect(faultsOf(yaml)).toEqual([
      'correction-field corrections.yaml:5',
      'correction-indicator corrections.yaml:3',
      'correction-value corrections.yaml:4',
      'correction-missing corrections.yaml:1',
      'correction-missing corrections.yaml:7',
      'correction-actions corrections.yaml:7',
      'correction-value corrections.yaml:10',
      'correction-theme corrections.yaml:12',
      'correction-no-list corrections.yaml:15',
    ]);
  });

  it.each([
    ['what is not YAML', '- report: a: b\n', 'yaml-syntax corrections.yaml:1'],
    ['a field twice', '- report: a\n  who: 甲\n  who: 乙\n', 'yaml-syntax corrections.yaml:3'],
    ['a reference', '- &a 1\n- *a\n', 'yaml-syntax corrections.yaml:2'],
    ['no list', 'report: a\n', 'correction-no-list corrections.yaml:1'],
    ['no action', '- report: a\n  who: 甲\n  why: 乙\n', 'correction-actions corrections.yaml:1'],
    ['exclude: false', entry('a', 'exclude: false'), 'correction-value corrections.yaml:2'],
    ['a year of two digits', entry('a', 'set-year: 22'), 'correction-value corrections.yaml:2'],
    [
      'a negative value',
      entry('a', 'drop-value: {indicator: 行政许可事项, value: -1}'),
      'correction-value corrections.yaml:2',
    ],
  ])('refuses %s', (_, yaml, fault) => {
    expect(faultsOf(yaml)).toEqual([fault]);
  });

  it('looks up the area of an issuer', () => {
    expect(issuerIn('{name: 重庆市南岸区司法局}')).toEqual({
      name: '重庆市南岸区司法局',
      kind: 'department',
      province: '重庆市',
      city: null,
      county: '南岸区',
      code: '500108',
    });
    expect(issuerIn('{name: 平顶山市新华区}')).toMatchObject({
      name: '河南省平顶山市新华区人民政府',
      kind: 'government',
      code: '410402',
    });
    expect(issuerIn('{name: 重庆经济技术开发区管理委员会, area: 重庆市}')).toMatchObject({
      name: '重庆经济技术开发区管理委员会',
      kind: 'government',
      county: null,
      code: '500000',
    });
    expect(issuerIn('{name: 城市管理局, area: 重庆市潼南区}')).toMatchObject({
      name: '重庆市潼南区城市管理局',
    });
  });

  it('does not guess an issuer’s area or kind', () => {
    expect(issuerIn('{name: 新华区人民政府}')).toEqual(['correction-area']);
    expect(issuerIn('{name: 某某局}')).toEqual(['correction-area']);
    expect(issuerIn('{name: 重庆市南岸区某某}')).toEqual(['correction-value']);
    expect(issuerIn('{name: 重庆市南岸区某某, kind: 部门}')).toMatchObject({ kind: 'department' });
  });
});
