import type { MeasureKind } from '../../lexicon/measures.ts';
import type { Qualifier } from '../../model/report.ts';
import type { Span } from '../../model/source.ts';

/** One figure of a text with what it counts. All spans index the text that was read. */
export interface Quantity {
  /** The figure as printed with qualifier and measure: 800余人次, 近1600名, 98%以上, 不低于90%. */
  span: Span;
  /** The number alone: 1152.47, 三百, 2万3千; of a range its lower end. */
  numberSpan: Span;
  /** `text.slice(span.start, span.end)` */
  printed: string;
  /** 万, 亿, 千 multiplied out; percentages as 98.3; ‰ in per cent; of a range its lower end. */
  value: number;
  /** Printed decimals: 2 for 1152.47万元. */
  decimals: number;
  /** One unit of the last printed digit in terms of `value`: 100 for 1152.47万元, 0.1 for 98.3%. */
  unitOfLastDigit: number;
  /** The canonical measure word: 件, 人次, 元, %, 百分点; 分之 for a fraction. */
  measure: string;
  kind: MeasureKind | 'fraction';
  /** Ranges and figures that are rough by nature (九成) are approximate unless they say more. */
  qualifier: Qualifier;
  /** The upper end of a range (80～90件), in terms of `value`. */
  upper: number | null;
  /** A second measure in brackets: 个 of 5000余份(个). */
  alsoMeasure?: string;
}
