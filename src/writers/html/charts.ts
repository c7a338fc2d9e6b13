import type { Chart, Citation } from '../../model/document.ts';
import { barColor, type ChartRow, chartGeometry } from '../chart-geometry.ts';
import type { Orientation } from '../geometry.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { plainText } from '../plain-text.ts';
import { proofAttributes } from './citations.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, lines, type Markup } from './markup.ts';

/** Where the characters of a line stand in its pitch, in ems from its middle. */
const BASELINE = 0.36;

/** A chart as a drawing in the page, with its unit above and its caption below; its figures lead to their sources. */
export function chartMarkup(
  chart: Chart,
  orientation: Orientation,
  style: string | null,
  page: Page,
): Markup {
  const part = (name: string, content: Chart['unit']): Markup[] =>
    content.length === 0 ? [] : [element('p', { class: name }, inlineMarkup(content, page))];
  // In the order in which the citations are printed.
  const unit = part('unit', chart.unit);
  const drawn = drawing(chart, orientation, page);
  return element('figure', { class: 'chart', style }, [
    lines([
      ...unit,
      drawn,
      ...(chart.caption.length === 0 ? [] : [element('figcaption', {}, inlineMarkup(chart.caption, page))]),
      ...part('note', chart.source),
    ]),
  ]);
}

function drawing(chart: Chart, orientation: Orientation, page: Page): Markup {
  const width = sheetOf(page.house, orientation).area.width * pointsPerMillimetre;
  const { axis, gap, rows, height } = chartGeometry(chart, width, page.house);
  const { size, pitch } = page.house.table.regular.body;
  const row = ({ top, height: own, labelLines, bar }: ChartRow, at: number): Markup => {
    const middle = top + own / 2;
    const label = labelLines.map((line, index) => {
      const y = middle + (index - (labelLines.length - 1) / 2) * pitch + BASELINE * size;
      return element('tspan', { x: shown(axis - gap), y: shown(y) }, [page.printable.of(line)]);
    });
    const bounds = { x: shown(axis), y: shown(top + bar.top), width: shown(bar.width) };
    const value = chart.bars[at]?.value;
    const place = { x: shown(axis + bar.width + gap), y: shown(middle + BASELINE * size) };
    return element('g', {}, [
      element('rect', { ...bounds, height: shown(bar.height), fill: `#${barColor}` }),
      element('text', { 'text-anchor': 'end' }, label),
      ...(value === undefined ? [] : [figure(value, place, page)]),
    ]);
  };
  const attributes = {
    viewBox: `0 0 ${shown(width)} ${shown(height)}`,
    role: 'group',
    'aria-label': `条形图：${plainText(chart.caption)}`,
    'font-size': size,
  };
  const ends = { x1: shown(axis), y1: 0, x2: shown(axis), y2: shown(height) };
  return element('svg', attributes, [
    lines([
      ...rows.map(row),
      element('line', { ...ends, stroke: '#000', 'stroke-width': page.house.table.rule }),
    ]),
  ]);
}

function figure(cited: Citation, place: { readonly x: number; readonly y: number }, page: Page): Markup {
  const words = element('text', place, [page.printable.of(cited.text)]);
  if (page.citations === null) return words;
  const { id, entry, evidence } = page.citations.place(cited);
  return element('g', { class: 'citation', id, ...proofAttributes(evidence) }, [
    element('a', { href: `#${entry}` }, [words]),
  ]);
}

/** Hundredths of a point are finer than any screen. */
const shown = (points: number): number => Math.round(points * 100) / 100;
