import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, name } from './briefing-fixture.ts';
import { composeWith, documentOf, inlinesOf, linesOf, refusals } from './composing.ts';

const TITLE = '<title>题</title>';
const printed = (value: unknown): string | undefined =>
  linesOf(documentOf(`${TITLE}<p>甲{{value}}</p>`, { value }).blocks)[1];

describe('what may be printed', () => {
  test('a cited figure becomes a citation that leads to its proof', () => {
    const { blocks, evidence } = documentOf(`${TITLE}<p>受理{{value}}件</p>`, { value: cite('107') });
    expect(blocks[1]).toEqual({
      type: 'paragraph',
      role: 'body',
      content: [
        { type: 'text', text: '受理' },
        { type: 'citation', text: '107', evidence: 0 },
        { type: 'text', text: '件' },
      ],
    });
    expect(evidence.map(({ text }) => text)).toEqual(['107']);
  });

  test('a name is text, digits and all', () => {
    expect(printed(name('12345热线'))).toBe('甲12345热线');
  });

  test('a plain text without digits is text', () => {
    expect(printed('主要指标')).toBe('甲主要指标');
  });

  test.each(['共5家', '共５家', '٣'])('a plain text with a digit is refused: %s', (value) => {
    expect(refusals(`${TITLE}\n<p>甲{{value}}</p>`, { value })).toEqual(['unproven-figure t/main.hbs:2']);
  });

  test.each([
    ['a number', 5, '数目'],
    ['a boolean', true, '是非值'],
    ['null', null, '空值'],
    ['a list', [], '列表'],
    ['a group of fields', { name: name('南岸区') }, '一组字段'],
  ])('%s is refused', (_, value, kind) => {
    const { diagnostics } = composeWith(`${TITLE}\n<p>甲{{value}}</p>`, { value });
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['unprintable-value', `第5列：“value”是${kind}，不能直接输出。`],
    ]);
  });

  test.each(['value.text', 'value.evidence.source.path'])('a citation has no fields: %s', (path) => {
    expect(refusals(`${TITLE}\n<p>甲{{${path}}}</p>`, { value: cite('原文') })).toEqual([
      'unknown-field t/main.hbs:2',
    ]);
  });

  test.each(['共5家', '共５家', '共&#53;家'])(
    'a figure in the words of a template is refused: %s',
    (words) => {
      expect(refusals(`${TITLE}\n<p>甲，\n${words}</p>`)).toEqual(['figure-in-template t/main.hbs:3']);
    },
  );

  test('a template cannot write a citation itself', () => {
    expect(refusals(`${TITLE}\n<p>甲<cite ref="0"/></p>`)).toEqual(['reserved-element t/main.hbs:2']);
  });

  test('a value cannot stand inside a tag', () => {
    expect(refusals(`${TITLE}\n<p role="{{value}}">甲</p>`, { value: 'note' })).toEqual([
      'markup-syntax t/main.hbs:2',
    ]);
  });
});

describe('evidence', () => {
  test('has one entry for each citation, in the order in which they are printed', () => {
    const main = `${TITLE}<table><tbody><tr><td>{{b}}</td></tr></tbody>
      <thead><tr><th><strong>{{c}}</strong></th></tr></thead><col/><caption>{{a}}</caption></table><p>{{a}}</p>`;
    const { blocks, evidence } = documentOf(main, { a: cite('1'), b: cite('3'), c: cite('2') });
    expect(evidence.map(({ text }) => text)).toEqual(['1', '2', '3', '1']);
    const citations = inlinesOf(blocks).filter((inline) => inline.type === 'citation');
    expect(citations.map(({ text, evidence: index }) => [text, index])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 2],
      ['1', 3],
    ]);
  });
});

describe('data is data', () => {
  test('characters that no document can hold are taken out, and that is said', () => {
    const { document, diagnostics } = composeWith(`${TITLE}<p>{{value}}</p>`, {
      value: cite('甲\u0000乙\u0008丙\uD800丁\uFFFE'),
    });
    expect(linesOf(document?.blocks ?? [])[1]).toBe('甲乙丙丁');
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', '“甲乙丙丁”中有 4 个文档不能容纳的控制字符（U+0000、U+0008、U+D800、U+FFFE），已去掉。'],
    ]);
  });

  test('any words of a source come out as they went in', () => {
    const holdable = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '&amp;',
      '&',
      '{{x}}',
      '{{{',
      '}}',
      ']]>',
      '<!--',
      '"',
      "'",
      ' ',
      '\n',
      '\r\n',
      '\t',
      '　',
      '甲',
      '𠀀',
      '5',
    );
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.array(pieces, { minLength: 1 }).map((all) => all.join('')),
      )
      .filter(holdable);
    fc.assert(
      fc.property(words, words, (figure, label) => {
        const facts = { figure: cite(figure), label: name(label) };
        const { blocks, evidence } = documentOf(`${TITLE}<p>\n甲 {{figure}}\n{{label}} </p>`, facts);
        const inlines = inlinesOf(blocks);
        expect(inlines.find(({ type }) => type === 'citation')).toMatchObject({ text: figure });
        const last = inlines.at(-1);
        expect(last?.type === 'text' && last.text.endsWith(label)).toBe(true);
        expect(evidence).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
