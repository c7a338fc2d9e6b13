import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/writers/table-grid.ts';

describe('column widths', () => {
  it('are shares of the width', () => {
    expect(columnWidths([1, 2, 1], 8844)).toEqual([2211, 4422, 2211]);
  });

  it('are whole, positive and add up to the width, whatever the weights', () => {
    const weight = fc.oneof(fc.double({ min: -5, max: 1000 }), fc.constantFrom(0, Number.NaN, 1e-9));
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 20000 }),
        (weights, width) => {
          const widths = columnWidths(weights, width);
          expect(widths.every((own) => Number.isInteger(own) && own > 0)).toBe(true);
          expect(widths.reduce((sum, own) => sum + own, 0)).toBe(width);
        },
      ),
    );
  });

  it('cannot be divided out of too little', () => {
    expect(() => columnWidths([1, 1, 1], 2)).toThrow(RangeError);
  });
});
