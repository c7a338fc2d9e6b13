import { describe, expect, test } from 'vitest';
import type { SourceDocument, Span } from '../../src/model/source.ts';
import { personalNumbers, withoutPersonalData } from '../../src/reading/personal-data.ts';
import { report } from '../pipeline/report-example.ts';

const text = '办理案件23件。联系人：高峰，电话13900000000。高峰时段加强执法。';
const spanOf = (words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('personal data', () => {
  const quote = '电话13900000000。高峰时段加强执法';
  const clean = withoutPersonalData(
    report({
      text,
      personal: [spanOf('高峰'), spanOf('13900000000')],
      title: '请拨打13900000000',
      shortcomings: [{ text: quote, span: spanOf(quote), line: 1, themes: [] }],
      priorities: [{ text: '0000。高峰', span: spanOf('0000。高峰'), line: 1, themes: [] }],
    }),
  );

  test('is masked in the text, where it stands and no further', () => {
    expect(clean.text).toBe('办理案件23件。联系人：＊＊，电话＊＊＊＊＊＊＊＊＊＊＊。高峰时段加强执法。');
  });

  test('is masked in what quotes it, in whole or in part, and every span still holds', () => {
    for (const statement of [...clean.shortcomings, ...clean.priorities]) {
      expect(statement.text).toBe(clean.text.slice(statement.span.start, statement.span.end));
      expect(statement.text).not.toMatch(/\d/);
    }
    expect(clean.title).toBe('请拨打＊＊＊＊＊＊＊＊＊＊＊');
  });

  test('leaves a report without any as it is', () => {
    const plain = report({ text });
    expect(withoutPersonalData(plain)).toBe(plain);
  });

  test('numbers of people are listed for the last guard, marked or unmistakable', () => {
    const contact = '电话：0375-2657890，138 0000 0000，办理23件';
    const marked = report({ text: contact, personal: [{ start: 0, end: contact.length }] });
    const source: SourceDocument = {
      ...marked.source,
      text: `${contact}\n联系人13911112222，网站标识码5001080014，110101199001011234`,
      hasLines: true,
    };
    expect(personalNumbers(marked, source)).toEqual([
      '0375-2657890',
      '138 0000 0000',
      '13911112222',
      '110101199001011234',
    ]);
  });
});
