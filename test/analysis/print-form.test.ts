import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidths, printForm } from '../../src/analysis/print-form.ts';

describe('the print form of a source’s words', () => {
  it.each([
    ['收到12件,其中受理9件;不予受理2件。', '收到12件，其中受理9件；不予受理2件。'],
    ['《纲要(2021—2025年)》', '《纲要（2021—2025年）》'],
    ['满意率99.9%,创新高', '满意率99.9%，创新高'],
    ['“三项制度”:公示', '“三项制度”：公示'],
  ])('widens half-width marks beside Chinese: %s', (source, printed) => {
    expect(printForm(source)).toBe(printed);
  });

  it.each(['共1,234件', '于12:30召开', '占3.5%', '比例为3:1', '版本v1.2(beta)', "他说'好'", '称"好"'])(
    'leaves numbers, Latin words and straight quotes alone: %s',
    (source) => {
      expect(printForm(source)).toBe(source);
    },
  );

  it('widens both brackets of a pair or neither', () => {
    expect(printForm('镇(12)和GDP (2023)')).toBe('镇（12）和GDP (2023)');
  });

  it('drops spaces and line breaks between Chinese characters and keeps those between words', () => {
    expect(printForm('加强党的领导  落实主体责任。\n强化 Smart City 建设')).toBe(
      '加强党的领导落实主体责任。强化 Smart City 建设',
    );
  });

  it('takes a line break beside Chinese for none', () => {
    expect(printForm('重庆市南岸区\n2022年报告\nA\nB')).toBe('重庆市南岸区2022年报告A B');
  });

  const reportLike = fc
    .array(fc.constantFrom(...'区政府受理件余万，。,;:()?!“”（）〔〕%0123456789.aB \n　—《》１２：𠮷'), {
      maxLength: 40,
    })
    .map((characters) => characters.join(''));

  it('changes nothing but widths and spaces, and is its own print form', () => {
    fc.assert(
      fc.property(
        fc.oneof(reportLike, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
        (source) => {
          const printed = printForm(source);
          expect(foldWidths(printed)).toBe(foldWidths(source));
          expect(printForm(printed)).toBe(printed);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('never changes a figure', () => {
    const figures = (text: string) => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];
    fc.assert(
      fc.property(reportLike, (source) => {
        expect(figures(printForm(source))).toEqual(figures(source));
      }),
      { numRuns: 500 },
    );
  });
});
