import { describe, expect, it } from 'vitest';
import { loadAreasOfOutline } from '../../src/lexicon/areas-of-outline.ts';
import { loadPracticeSignals, readPracticeSignals } from '../../src/lexicon/practice-signals.ts';

const { concrete, excluded, areas } = loadPracticeSignals();
const isExcluded = (sentence: string) => excluded.some(({ pattern }) => pattern.test(sentence));

describe('practice signals', () => {
  it('know every area of the outline and no other', () => {
    const known = loadAreasOfOutline().map(({ id }) => id);
    expect(areas.map(({ area }) => area)).toEqual(known);
  });

  it.each([
    '推进法治建设第一责任人职责落实',
    '坚持“第一议题”制度',
    '南坪镇司法所创建成全市首批“枫桥式”司法所',
    '区委书记高度重视',
  ])('take no rank or person where there is none: %s', (sentence) => {
    expect(isExcluded(sentence)).toBe(false);
  });

  it.each([
    '位居全市第三',
    '群众安全感居全市第一',
    '“基本公共法律服务指数”居中心城区前三',
    '名列前茅',
    '区长卢红主持召开会议',
  ])('exclude %s', (sentence) => {
    expect(isExcluded(sentence)).toBe(true);
  });

  it('tell an honour from what only sounds like one', () => {
    const honour = concrete.find(({ id }) => id === 'honour');
    expect(honour?.pattern.test('获司法部通报表扬')).toBe(true);
    expect(honour?.pattern.test('增强群众获得感')).toBe(false);
  });

  it('refuse an entry whose pattern misses its example or finds its counter-example', () => {
    const data = (entry: object) => ({
      surnames: [{ letters: '王' }],
      concrete: [],
      excluded: [entry],
      areas: [],
    });
    expect(() => readPracticeSignals(data({ id: 'x', pattern: '甲', example: '乙' }))).toThrow(
      'x: the pattern',
    );
    expect(() => readPracticeSignals(data({ id: 'x', pattern: '甲', example: '甲', but: '甲' }))).toThrow(
      'must leave alone',
    );
  });
});
