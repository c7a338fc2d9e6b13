import type { Check } from '../../model/report.ts';
import type { Figure } from './sentence-figures.ts';

/** A check before it has its source line. */
export type Finding = Omit<Check, 'line' | 'quote'>;

/** A finding over the stretch from the first figure's words to the last figure. */
export function finding(
  figures: readonly Figure[],
  verdict: { rule: string; agrees: boolean; rounded?: boolean; message: string },
): Finding {
  const start = Math.min(...figures.map(({ labelStart }) => labelStart));
  const end = Math.max(...figures.map(({ span }) => span.end));
  return {
    rule: verdict.rule,
    verdict: verdict.agrees ? 'consistent' : 'inconsistent',
    message: verdict.message,
    span: { start, end },
    rounded: verdict.rounded ?? false,
  };
}

/** 受理9件: the figure with the words that say what it counts, for a message. */
export function named(figure: Figure): string {
  const words = figure.label
    .replace(/^(?:其中|包括|并|且|已|均|共|合计|共计|分别|另|等|的|为|达|全区|全县|全市|全年)+/g, '')
    .replace(/(?:共计|共|达到|达|为|有|了|均|分别)+$/g, '');
  return `${words.slice(-14)}${figure.printed}`;
}

/** A figure without float noise: 0.1 + 0.2 is 0.3. */
export function plain(value: number): string {
  return String(Number(value.toFixed(4)));
}
