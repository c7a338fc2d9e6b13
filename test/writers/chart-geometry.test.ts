import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/model/document.ts';
import { chartGeometry, scaleEnd } from '../../src/writers/chart-geometry.ts';
import { gongwen } from './house-style.ts';

const chart = (...bars: readonly (readonly [string, string, number])[]): Chart => ({
  type: 'chart',
  caption: [],
  unit: [],
  source: [],
  bars: bars.map(([label, text, number]) => ({
    label,
    value: { type: 'citation', text, evidence: 0 },
    number,
  })),
});

const widths = (drawn: Chart) =>
  chartGeometry(drawn, 440, gongwen).rows.map(({ bar }) => Math.round(bar.width * 100) / 100);

describe('A bar', () => {
  test('is as long as its number says, from zero; a number of zero has none', () => {
    const [long, half, none] = widths(chart(['甲', '80', 80], ['乙', '40', 40], ['丙', '0', 0]));
    expect(half).toBeCloseTo((long ?? 0) / 2, 1);
    expect(none).toBe(0);
    expect(widths(chart(['甲', '0', 0], ['乙', '0', 0]))).toEqual([0, 0]);
  });

  test('of a rate stands on a scale that ends at a hundred, so that 98 and 99 look alike as they are', () => {
    expect(scaleEnd(chart(['甲', '98%', 98], ['乙', '99%', 99]).bars)).toBe(100);
    expect(scaleEnd(chart(['甲', '98%', 98], ['乙', '120%', 120]).bars)).toBe(120);
    expect(scaleEnd(chart(['甲', '98', 98], ['乙', '99', 99]).bars)).toBe(99);
  });

  test('and its figure end inside the width; a long label is turned and takes no more than its share', () => {
    const label = '行政执法规范化（程序、裁量、行刑衔接）和综合行政执法改革的推进情况';
    const { axis, gap, rows, height } = chartGeometry(chart([label, '12,345', 12345]), 440, gongwen);
    const [row] = rows;
    expect(row?.labelLines.join('')).toBe(label);
    expect(row?.labelLines.length).toBe(2);
    expect(axis).toBeLessThan(440 / 2);
    expect(axis + (row?.bar.width ?? 0) + gap + 3 * gongwen.table.regular.body.size).toBeLessThan(440);
    expect(height).toBeGreaterThan(2 * gongwen.table.regular.body.pitch);
  });
});
