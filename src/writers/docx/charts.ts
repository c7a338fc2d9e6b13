import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { exactFigure } from '../../lexicon/exact-figure.ts';
import type { Chart } from '../../model/document.ts';
import { barColor, chartGeometry, scaleEnd } from '../chart-geometry.ts';
import type { Orientation } from '../geometry.ts';
import { plainText } from '../plain-text.ts';
import { runs } from './inlines.ts';
import { paragraphStyleId, tableStyleId } from './named-styles.ts';
import { textWidth } from './paper.ts';
import type { Position } from './position.ts';
import type { PrintableText } from './printable-text.ts';
import type { Rendering } from './rendering.ts';
import { typefaceName } from './typefaces.ts';

/** The library counts in pixels, of which 96 make an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Beside the bars, for the margins of the plot, in points. */
const MARGINS = 16;
/** The bars of one line of text fill so much of their rows as in the other formats. */
const GAP_WIDTH = 100;
/** So much of the scale is left free for the figure of the longest bar. */
const ROOM_FOR_FIGURE = 1.12;

/**
 * A chart as Word's own, whose data can be edited: its unit, the drawing, its caption. The lines' exact pitch would
 * cut the drawing off, so its paragraph has none.
 */
export function chartBlocks(
  chart: Chart,
  orientation: Orientation,
  position: Position,
  { house, printable }: Rendering,
): Paragraph[] {
  const width = textWidth(house, orientation) / 20;
  const { size } = house.table.regular.body;
  const font = { name: typefaceName(house, house.table.regular.body.face), color: '000000' };
  const text = { ...font, size };
  const { height } = chartGeometry(chart, width, house);
  const drawing = new ChartRun({
    type: 'bar',
    categories: chart.bars.map(({ label }) => printable.of(label)),
    series: [
      {
        name: printable.of(plainText(chart.unit) || plainText(chart.caption)),
        values: chart.bars.map(({ number }) => number),
        color: barColor,
        pointLabels: chart.bars.map(({ value }) => ({
          ...{ value: true, position: 'outsideEnd', font: text },
          numberFormat: numberFormat(value.text),
        })),
      },
    ],
    gapWidth: GAP_WIDTH,
    font,
    legend: false,
    chartArea: { fill: 'none', border: 'none' },
    // Word counts categories from below.
    categoryAxis: { reverseOrder: true, font: text },
    valueAxis: {
      ...{ visible: false, gridlines: false, minimum: 0 },
      maximum: (scaleEnd(chart.bars) || 1) * ROOM_FOR_FIGURE,
    },
    altText: { name: printable.of(plainText(chart.caption)), description: description(chart, printable) },
    transformation: {
      width: Math.floor(width * PIXELS_PER_POINT),
      height: Math.ceil((height + MARGINS) * PIXELS_PER_POINT),
    },
  });
  const unit = chart.unit.length === 0 ? [] : runs(chart.unit, printable);
  const placed = unit.length === 0 ? position : {};
  const below = [
    { style: tableStyleId.caption, content: chart.caption },
    { style: paragraphStyleId.note, content: chart.source },
  ].filter(({ content }) => content.length > 0);
  return [
    ...(unit.length === 0 ? [] : [new Paragraph({ ...position, style: tableStyleId.unit, children: unit })]),
    new Paragraph({
      ...placed,
      style: tableStyleId.unit,
      alignment: AlignmentType.CENTER,
      spacing: { ...placed.spacing, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      children: [drawing],
    }),
    ...below.map(({ style, content }) => new Paragraph({ style, children: runs(content, printable) })),
  ];
}

/** As the figure is written: 31.50% is shown with two digits behind the point. */
function numberFormat(figure: string): string {
  const { decimals, isGrouped, isPercent } = exactFigure(figure) ?? {
    ...{ decimals: 0, isGrouped: false, isPercent: false },
  };
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return `${isGrouped ? '#,##0' : '0'}${fraction}${isPercent ? '"%"' : ''}`;
}

/** What somebody hears who cannot see it. */
function description({ caption, bars }: Chart, printable: PrintableText): string {
  const parts = bars.map(({ label, value }) => `${label}${value.text}`);
  return printable.of(`条形图：${plainText(caption)}。${parts.join('；')}。`);
}
