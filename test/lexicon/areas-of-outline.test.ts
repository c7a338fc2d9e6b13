import { describe, expect, it } from 'vitest';
import { loadAreasOfOutline, readAreas } from '../../src/lexicon/areas-of-outline.ts';

describe('the areas of the outline', () => {
  it('are A0 to A10 in order, each with a label', () => {
    const areas = loadAreasOfOutline();
    expect(areas.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, n) => `A${n}`));
    expect(areas[4]?.label).toBe('行政执法工作体系');
  });

  it('are sorted by their order and refuse a repeated one', () => {
    const area = (id: string, order: number) => ({ id, order, label: id, example: id });
    expect(readAreas({ areas: [area('B', 2), area('A', 1)] }).map(({ id }) => id)).toEqual(['A', 'B']);
    expect(() => readAreas({ areas: [area('A', 1), area('B', 1)] })).toThrow('“order” is repeated');
    expect(() => readAreas({ areas: [{ id: 'A', order: 1 }] })).toThrow('“label”');
  });
});
