import type { Chart } from '../model/document.ts';
import type { HouseStyle } from '../model/style.ts';
import { widthInCharacters } from './composition-rules.ts';
import { titleLines } from './title-lines.ts';

/** The colour of the bars: dark enough for any printer, black and white. RGB in hexadecimal. */
export const barColor = '595959';

/** The most of the width that labels take; longer ones are turned. */
const WIDEST_LABELS = 0.42;
/** Between a label, the axis, a bar and its figure, in characters. */
const GAP = 0.6;
/** How much of its row a bar of one line fills. */
const BAR = 0.62;
/** A row is as high as its label's lines and so much more of a line. */
const ROW_AIR = 0.25;

export interface ChartGeometry {
  /** The axis: labels end before it, bars begin at it. Points from the left edge. */
  readonly axis: number;
  readonly gap: number;
  readonly rows: readonly ChartRow[];
  readonly height: number;
}

/** Points from the chart's upper left corner. */
export interface ChartRow {
  readonly top: number;
  readonly height: number;
  readonly labelLines: readonly string[];
  readonly bar: { readonly top: number; readonly height: number; readonly width: number };
}

/**
 * Where the parts of a chart stand, for the writers that draw it themselves: the longest bar and its figure fill
 * the width; a rate is drawn on a scale that ends at 100 %.
 *
 * @param width in points
 */
export function chartGeometry({ bars }: Chart, width: number, { table }: HouseStyle): ChartGeometry {
  const { size, pitch } = table.regular.body;
  const gap = GAP * size;
  const widest = Math.floor((width * WIDEST_LABELS) / size);
  const labels = bars.map(({ label }) => labelLines(label, widest));
  const labelWidth = Math.max(1, ...labels.flat().map((line) => Array.from(line).length)) * size;
  const axis = Math.min(labelWidth, widest * size) + gap;
  const figures = Math.max(0, ...bars.map(({ value }) => widthInCharacters(value.text) + GAP)) * size;
  const room = Math.max(1, width - axis - gap - figures);
  const scale = scaleEnd(bars);
  let top = 0;
  const rows = bars.map(({ number }, at) => {
    const lines = labels[at] ?? [];
    const height = (lines.length + ROW_AIR) * pitch;
    const bar = { height: BAR * pitch, width: scale === 0 ? 0 : (number / scale) * room };
    const row = { top, height, labelLines: lines, bar: { ...bar, top: (height - bar.height) / 2 } };
    top += height;
    return row;
  });
  return { axis, gap, rows, height: top };
}

/** A label's lines; no line has more characters than would fit were all of them full-width. */
function labelLines(label: string, capacity: number): string[] {
  return titleLines(label.replace(/\s+/g, ' '), capacity).flatMap((line) => {
    const characters = Array.from(line);
    const count = Math.max(1, Math.ceil(characters.length / capacity));
    return Array.from({ length: count }, (_, at) =>
      characters.slice(at * capacity, (at + 1) * capacity).join(''),
    );
  });
}

/** The number at the end of the scale: the greatest, or 100 where all are rates. */
export function scaleEnd(bars: Chart['bars']): number {
  const greatest = Math.max(0, ...bars.map(({ number }) => number));
  return bars.every(({ value }) => value.text.endsWith('%')) ? Math.max(100, greatest) : greatest;
}
