import type { Measure, MeasureLexicon } from '../../lexicon/measures.ts';
import { skipBlanks } from './half-width.ts';

export interface MeasureReading {
  readonly measure: Measure;
  readonly end: number;
  /** The canonical measure in brackets behind it: 个 of 份(个). */
  readonly also: string | null;
}

/** The longest measure word that stands at `at` and is no part of another word there. */
export function measureAt(text: string, at: number, lexicon: MeasureLexicon): MeasureReading | null {
  for (const measure of lexicon.measures.get(text.charAt(at)) ?? []) {
    const end = at + measure.printed.length;
    if (!text.startsWith(measure.printed, at)) continue;
    if (measure.notBefore.some((word) => text.startsWith(word, end))) continue;
    return withBracket(text, { measure, end, also: null }, lexicon);
  }
  return null;
}

/** Takes in a measure in brackets or behind a stroke: 件(次) is 件次, 人/次 is 人次, 份(个) has two measures. */
function withBracket(text: string, reading: MeasureReading, lexicon: MeasureLexicon): MeasureReading {
  const { measure, end } = reading;
  const open = skipBlanks(text, end);
  if (text[open] === '(') {
    const inner = (lexicon.measures.get(text.charAt(open + 1)) ?? []).find(
      ({ printed }) => text.startsWith(printed, open + 1) && text[open + 1 + printed.length] === ')',
    );
    if (inner === undefined) return reading;
    const close = open + 1 + inner.printed.length + 1;
    const composite = lexicon.canonical.get(measure.measure + inner.measure);
    if (composite !== undefined) return { measure: composite, end: close, also: null };
    return { measure, end: close, also: inner.measure };
  }
  if ((text[end] === '/' || text[end] === '·') && end + 1 < text.length) {
    const composite = lexicon.canonical.get(measure.measure + text.charAt(end + 1));
    if (composite !== undefined) return { measure: composite, end: end + 2, also: null };
  }
  return reading;
}
