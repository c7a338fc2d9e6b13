import { describe, expect, test } from 'vitest';
import { cite } from './briefing-fixture.ts';
import { composeWith, refusals } from './composing.ts';

const TITLE = '<title>题</title>\n';

describe('what a template may not write is refused with its file and line', () => {
  test.each([
    ['triple braces', '{{{title}}}', 'raw-output'],
    ['an ampersand', '{{&title}}', 'raw-output'],
    ['a decorator', '{{*mark}}', 'template-construct'],
    ['an inline partial', '{{#*inline "x"}}甲{{/inline}}', 'template-construct'],
    ['a partial with a body', '{{#> row}}甲{{/row}}', 'template-construct'],
    ['a partial chosen at run time', '{{> (names units)}}', 'template-construct'],
    ['a raw block', '{{{{if title}}}}甲{{{{/if}}}}', 'template-construct'],
    ['loop data that there is none of', '{{@key}}', 'template-construct'],
    ['an unknown helper', '{{shout title}}', 'unknown-helper'],
    ['an unknown helper inside a condition', '{{#if (shout title)}}甲{{/if}}', 'unknown-helper'],
    ['a field as a block', '{{#title}}甲{{/title}}', 'unknown-helper'],
    ['a helper that begins no block', '{{#names units}}甲{{/names}}', 'unknown-helper'],
    ['a missing partial', '{{> nowhere}}', 'missing-partial'],
    ['too few arguments', '{{#if (is state)}}甲{{/if}}', 'helper-argument'],
    ['too many arguments', '{{ordinal @index @index}}', 'helper-argument'],
    ['two conditions for one #if', '{{#if a b}}甲{{/if}}', 'helper-argument'],
    ['a block that is closed by another name', '{{#if title}}甲{{/each}}', 'template-syntax'],
    ['a file as a partial', '{{> ../../etc/passwd}}', 'missing-partial'],
    ['a file as a partial, quoted', '{{> "/etc/passwd"}}', 'missing-partial'],
    ['a look into a prototype', '{{lookup title "constructor"}}', 'unknown-helper'],
    ['a look into a prototype, path by path', '{{title.constructor.name}}', 'absent-field'],
    ['a prototype by its name', '{{__proto__}}', 'unknown-field'],
    ['a word to the console', '{{log title}}', 'unknown-helper'],
    ['an entity from a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', 'markup-syntax'],
    ['an image from a file', '<img src="file:///etc/passwd"/>', 'unknown-element'],
    ['braces that are never closed', '{{title', 'template-syntax'],
  ])('%s', (_, written, rule) => {
    expect(refusals(`${TITLE}<p>${written}</p>`, { title: null })).toContain(`${rule} t/main.hbs:2`);
  });

  test.each([
    ['an approximate figure', '<label>甲</label><value>{{about}}</value>'],
    ['a figure with its unit', '<label>甲</label><value>{{exact}}件</value>'],
    ['no figure', '<label>甲</label><value>许多</value>'],
    ['a figure in its label', '<label>甲{{exact}}</label><value>{{exact}}</value>'],
    ['no label', '<value>{{exact}}</value>'],
  ])('a bar with %s', (_, written) => {
    const facts = { about: cite('800余'), exact: cite('75') };
    expect(refusals(`${TITLE}<chart><caption>图</caption>\n<bar>${written}</bar></chart>`, facts)).toEqual([
      'bad-bar t/main.hbs:3',
    ]);
  });

  test('a chart without bars', () => {
    expect(refusals(`${TITLE}<chart><caption>图</caption></chart>`)).toEqual(['empty-element t/main.hbs:2']);
  });

  test('a refusal names the column and says what to do', () => {
    const [raw] = composeWith('<title>题</title>\n  <p>{{{title}}}</p>', {}).diagnostics;
    expect(raw).toMatchObject({ message: '第6列：{{{title}}} 不经转义输出，不允许使用。', line: 2 });
    expect(raw?.hint).toBe('请改用两层大括号 {{…}}。');
  });

  test('a fault in a partial is reported in the partial', () => {
    expect(refusals(`${TITLE}{{> row}}`, {}, { row: '<p>\n{{ghost}}甲</p>' })).toEqual([
      'unknown-field partials/row.hbs:2',
    ]);
  });

  test('partials that call each other are refused instead of expanded for ever', () => {
    const partials = { a: '{{> b}}', b: '\n{{#if title}}{{> a}}{{/if}}' };
    const { diagnostics } = composeWith(`${TITLE}{{> a}}`, { title: null }, partials);
    expect(diagnostics.map(({ message, line }) => [message, line])).toEqual([
      ['第14列：部件互相引用，没有尽头（a → b → a）。', 2],
    ]);
  });
});

describe('an unknown field is an error wherever it stands', () => {
  test.each([
    ['printed', '{{ghost}}'],
    ['in #if', '{{#if ghost}}甲{{/if}}'],
    ['in #unless', '{{#unless ghost}}甲{{/unless}}'],
    ['in #each', '{{#each ghost}}甲{{/each}}'],
    ['in #with', '{{#with ghost}}甲{{/with}}'],
    ['given to a helper', '{{#if (any ghost)}}甲{{/if}}'],
    ['given to a partial', '{{> row x=ghost}}'],
    ['inherited from a prototype', '{{constructor}}'],
    ['of a list', '{{#if units.length}}甲{{/if}}'],
    ['above the uppermost context', '{{../title}}'],
    ['outside a loop', '{{arabic @index}}'],
  ])('%s', (_, written) => {
    expect(refusals(`${TITLE}<p>甲${written}</p>`, { title: null, units: [] }, { row: '' })).toEqual([
      'unknown-field t/main.hbs:2',
    ]);
  });

  test('the fields that there are, are named', () => {
    const [unknown] = composeWith(`${TITLE}{{titel}}`, { title: null, units: [] }).diagnostics;
    expect(unknown?.message).toBe('第3列：“titel”中没有字段“titel”。这里可用：title、units。');
  });

  test('a field of an absent fact is another error, since the fact must be tested first', () => {
    expect(refusals(`${TITLE}<p>甲{{year.text}}</p>`, { year: null })).toEqual(['absent-field t/main.hbs:2']);
  });
});

test('all faults of a template are reported at once, each once though its loop runs often', () => {
  const main = [
    '<title>题</title>',
    '<p>{{{raw}}}甲</p>',
    '{{> nowhere}}',
    '{{#each units}}<p>甲{{ghost}}</p>{{/each}}',
    '<h9>乙</h9>',
    '<p colour="red">丙</p>',
  ].join('\n');
  expect(refusals(main, { units: [{}, {}, {}] })).toEqual([
    'raw-output t/main.hbs:2',
    'missing-partial t/main.hbs:3',
    'unknown-field t/main.hbs:4',
    'unknown-element t/main.hbs:5',
    'unknown-attribute t/main.hbs:6',
  ]);
});

test('an unclosed element hides no misspelt one, nor a wrong attribute', () => {
  const main = `${TITLE}<section>\n<h9>乙</h9>\n<p colour="red">丙</p>\n<cite ref="0"/>`;
  expect(refusals(main)).toEqual([
    'unclosed-element t/main.hbs:2',
    'unknown-element t/main.hbs:3',
    'unknown-attribute t/main.hbs:4',
    'reserved-element t/main.hbs:5',
  ]);
});

test('an unknown condition hides no unknown field in its branches, and nothing else is said of them', () => {
  const main = `${TITLE}<p>甲\n{{#if ghost}}\n{{spectre}}{{year}}{{year.text}}\n{{else}}\n{{phantom}}\n{{/if}}</p>`;
  expect(refusals(main, { year: null })).toEqual([
    'unknown-field t/main.hbs:3',
    'unknown-field t/main.hbs:4',
    'unknown-field t/main.hbs:6',
  ]);
});

test('partials that call each other hide no other fault', () => {
  const partials = { a: '{{> b}}\n{{ghost}}', b: '{{> a}}' };
  expect(refusals(`${TITLE}<p>甲{{> a}}</p>`, {}, partials)).toEqual([
    'partial-cycle partials/b.hbs:1',
    'unknown-field partials/a.hbs:2',
  ]);
});
