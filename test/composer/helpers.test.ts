import { describe, expect, test } from 'vitest';
import { chineseNumeral } from '../../src/composer/chinese-numerals.ts';
import { helpers } from '../../src/composer/index.ts';
import { cite, name } from './briefing-fixture.ts';
import { composeWith, documentOf, linesOf } from './composing.ts';

const facts = {
  state: 'several',
  none: [],
  five: cite('5'),
  three: cite('3'),
  whole: cite('全区加强执法。'),
  quoted: cite('获评“枫桥式司法所”'),
  closed: cite('“谁执法谁普法！”'),
  absent: null,
  units: ['甲', '乙', '丙'].map((word, index) => ({
    name: name(word),
    year: index === 1 ? null : cite('2023'),
    cells: [{ found: index === 2 ? null : cite('有'), label: name(`项${word}`) }],
  })),
};

describe('helpers', () => {
  test.each([
    ['{{#is state "value" "several"}}是{{else}}否{{/is}}', '是'],
    ['{{#if (is state "value")}}是{{else}}否{{/if}}', '否'],
    ['{{#if (not (any none))}}是{{/if}}', '是'],
    ['{{#if (same five five)}}均{{else}}中有{{/if}}', '均'],
    ['{{#same three five}}均{{else}}中有{{/same}}', '中有'],
    ['{{#each units}}{{#if @first}}{{#if (ended @root.whole)}}是{{/if}}{{/if}}{{/each}}', '是'],
    ['{{#if (ended closed)}}是{{else}}否{{/if}}', '是'],
    ['{{#if (ended quoted)}}是{{else}}否{{/if}}', '否'],
    ['{{#if (and (any units) absent)}}是{{else}}否{{/if}}', '否'],
    ['{{#if (or (any none) units)}}是{{/if}}', '是'],
    ['{{#if absent}}是{{else if (longer units 2)}}多{{else}}少{{/if}}', '多'],
    ['{{#if none}}是{{else}}空{{/if}}', '空'],
    ['{{names units}}', '甲、乙、丙'],
    ['{{#first units 2}}{{name}}{{#unless @last}}，{{/unless}}{{/first}}', '甲，乙'],
    ['{{#each units}}（{{ordinal @index}}）{{/each}}', '（一）（二）（三）'],
    ['{{#each units}}{{arabic @index}}.{{name}}{{/each}}', '1.甲2.乙3.丙'],
    ['{{ordinal (size units (first units 1))}}', '五'],
    ['{{names (having units "year")}}', '甲、丙'],
    ['{{names (lacking units "year")}}', '乙'],
    ['{{names (lacking units "cells.found")}}', '丙'],
    ['{{#each units}}{{names cells "label"}}{{/each}}', '项甲项乙项丙'],
    ['{{#with (at units 1)}}{{name}}{{/with}}', '乙'],
    ['{{#slices units 2 as |part|}}［{{names part}}］{{/slices}}', '［甲、乙］［丙］'],
    ['{{#each units as |unit i|}}{{#with unit.year}}{{arabic i}}{{else}}—{{/with}}{{/each}}', '1—3'],
    ['{{#each none}}有{{else}}无{{/each}}', '无'],
    [
      '{{#each units}}{{#if @first}}{{#each @root.units}}{{name}}{{../name}}{{/each}}{{/if}}{{/each}}',
      '甲甲乙甲丙甲',
    ],
  ])('%s → %s', (written, expected) => {
    expect(linesOf(documentOf(`<title>题</title><p>${written}</p>`, facts).blocks)[1]).toBe(expected);
  });

  test.each([
    ['{{names none}}', '“names”的参数有误：列表是空的，请先用 any 判断。'],
    ['{{#if (same state five)}}甲{{/if}}', '“same”的参数有误：第1个应为带出处的内容，而给出的是文字。'],
    ['{{names state}}', '“names”的参数有误：第1个应为列表，而给出的是文字。'],
    ['{{#if (is absent "value")}}甲{{/if}}', '“is”的参数有误：第1个应为状态文字，而给出的是空值。'],
    ['{{#with (at units 9)}}甲{{/with}}', '“at”的参数有误：列表没有这么多项。'],
    ['{{names (having units "ghost")}}', '“having”的参数有误：没有字段“ghost”。'],
    ['{{#if (size units)}}甲{{/if}}', '“(size units)”是数目，不能作为条件。'],
    ['{{#each state}}甲{{/each}}', '“state”不是列表，不能逐项输出。'],
    ['{{size units}}', '“size units”是数目，不能直接输出。'],
  ])('%s is refused', (written, message) => {
    const { diagnostics } = composeWith(`<title>题</title><p>甲${written}</p>`, facts);
    expect(diagnostics.map((fault) => fault.message.replace(/^第\d+列：/, ''))).toEqual([message]);
  });

  test('a partial sees its context and its fields, not the place that calls it', () => {
    const partials = { row: '{{name}}{{mark}}', nosy: '{{i}}' };
    const main = '<title>题</title><p>{{#each units as |unit i|}}{{> row unit mark="；"}}{{/each}}</p>';
    expect(linesOf(documentOf(main, facts, partials).blocks)[1]).toBe('甲；乙；丙；');
    const nosy = '<title>题</title><p>甲{{#each units as |unit i|}}{{> nosy}}{{/each}}</p>';
    expect(composeWith(nosy, facts, partials).diagnostics.map(({ rule }) => rule)).toEqual(['unknown-field']);
  });

  test('every helper says how it is written and what it does', () => {
    for (const [key, { usage, description }] of helpers) {
      expect(usage).toContain(key);
      expect(description).toMatch(/。$/);
    }
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [111, '一百一十一'],
])('the numeral of %i is %s', (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral);
});
