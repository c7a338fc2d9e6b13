import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Inline, Row } from '../../../src/model/document.ts';
import { writePdf } from '../in-house-style.ts';
import { readPages } from './reading.ts';
import { documentOf, fontFolder } from './sample.ts';

const fragment = fc.constantFrom(
  '法治政府',
  '1152.47万元',
  '〔2025〕12号',
  '——',
  '……',
  '“',
  '”',
  '（（（（',
  '，，，，',
  'https://example.gov.cn/a/very/long/address/that/needs/more/than/one/line/of/text/0123456789',
  '0123456789'.repeat(5),
  ' ',
  '\u3000',
  '\u200B',
  '\u{20BB7}',
  '\u{1F600}',
  'e\u0301',
  '\uD800',
);
const text = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text.map((own): Inline => ({ type: 'text', text: own })),
  text.map((own): Inline => ({ type: 'placeholder', text: own })),
  text.map((own): Inline => ({ type: 'strong', content: [{ type: 'text', text: own }] })),
  fc.constant<Inline>({ type: 'line-break' }),
);
const content = fc.array(inline, { maxLength: 4 });
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
const row: fc.Arbitrary<Row> = fc.record({
  cells: fc.array(fc.record({ content, span: fc.integer({ min: 1, max: 3 }), align: fc.option(align) }), {
    maxLength: 6,
  }),
});
const flat: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(0, 1, 2, 3, 4), content }),
  fc.record({
    type: fc.constant('paragraph' as const),
    role: fc.constantFrom('body', 'quotation', 'note', 'annex-mark', 'annex-list', 'signature', 'date'),
    content,
  }),
  fc.record({
    type: fc.constant('table' as const),
    caption: content,
    unit: content,
    columns: fc.array(fc.record({ weight: fc.double({ min: 0.1, max: 9, noNaN: true }), align }), {
      minLength: 1,
      maxLength: 12,
    }),
    head: fc.array(row, { maxLength: 2 }),
    body: fc.array(row, { maxLength: 6 }),
  }),
  fc.constant<Block>({ type: 'page-break' }),
);
const chart: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('chart' as const),
  caption: content,
  unit: content,
  source: content,
  bars: fc.array(
    fc.record({
      label: text,
      value: fc.constantFrom('75', '31.50%', '1,234', '0').map((own) => ({
        ...{ type: 'citation' as const, text: own, evidence: 0 },
      })),
      number: fc.double({ min: 0, max: 1e6, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: flat },
  {
    weight: 1,
    arbitrary: fc.array(flat, { maxLength: 3 }).map((blocks): Block => ({ type: 'landscape', blocks })),
  },
);

it.each([
  ['document', block, 8],
  ['chart', chart, 2],
] as const)('any %s is written, with all its text inside the type area', async (_name, kind, maxLength) => {
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { maxLength }), async (blocks) => {
      const { bytes, pages } = await writePdf(documentOf(...blocks), fontFolder);
      const read = await readPages(bytes);
      expect(read.length).toBe(pages);
      for (const { width, lines } of read) {
        const turned = width > 250;
        for (const { left, right, baseline } of lines.filter((line) => line.text.trim() !== '')) {
          expect(left).toBeGreaterThan(turned ? 34 : 27.5);
          expect(right).toBeLessThan(turned ? 297 - 36 : 184.5);
          expect(baseline).toBeLessThan(turned ? 210 - 26 : 297 - 35);
        }
      }
    }),
    { numRuns: 8, seed: 20240328, endOnFailure: true },
  );
});
