import type { Chart } from '../../model/document.ts';
import { barColor, chartGeometry } from '../chart-geometry.ts';
import { type Mark, moved, type Slice } from './marks.ts';
import { type Sheet, titleSlices } from './tables.ts';
import { type Setting, setText } from './text-lines.ts';

/** Sets a chart: its unit, a slice for each bar, the caption below, all on one page where there is room. */
export function setChart(chart: Chart, sheet: Sheet, setting: Setting): Slice[] {
  const { table, paragraphs } = setting.house;
  const below = [
    ...titleSlices(chart.caption, table.caption, sheet, setting),
    ...titleSlices(chart.source, paragraphs.note, sheet, setting),
  ];
  const last = below.at(-1);
  return [
    ...titleSlices(chart.unit, table.unit, sheet, setting),
    ...barSlices(chart, sheet, setting),
    ...below.slice(0, -1),
    // What follows decides whether the last line stays with it.
    ...(last === undefined ? [] : [{ ...last, keepWithNext: false }]),
  ];
}

function barSlices(chart: Chart, sheet: Sheet, setting: Setting): Slice[] {
  const { rule, regular } = setting.house.table;
  const { axis, gap, rows } = chartGeometry(chart, sheet.width, setting.house);
  return rows.map(({ height, labelLines, bar }, at) => {
    const textTop = (height - labelLines.length * regular.body.pitch) / 2;
    const label = labelLines.flatMap((line, index) => {
      const style = { ...regular.body, align: 'right' } as const;
      const [marks = []] = setText([{ type: 'text', text: line }], style, axis - gap, setting);
      return marks.map((mark): Mark => moved(mark, 0, textTop + index * regular.body.pitch));
    });
    const value = chart.bars[at]?.value;
    const left = axis + bar.width + gap;
    const [figure = []] =
      value === undefined
        ? []
        : setText([value], { ...regular.body, align: 'left' }, sheet.width - left + gap, setting);
    return {
      height,
      above: 0,
      keepWithNext: true,
      marks: [
        { kind: 'bar', x: axis, y: bar.top, width: bar.width, height: bar.height, color: barColor },
        {
          kind: 'rule',
          from: { x: axis, y: 0 },
          to: { x: axis, y: height },
          thickness: rule,
          color: '000000',
        },
        ...label,
        ...figure.map((mark) => moved(mark, left, (height - regular.body.pitch) / 2)),
      ],
      repeated: [],
    };
  });
}
