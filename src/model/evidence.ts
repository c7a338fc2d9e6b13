import type { Span } from './source.ts';

/** A place in a source that proves something: the file, its line and the words that stand there. */
export interface SourceReference {
  /** `Report.id`. */
  readonly report: string;
  readonly path: string;
  readonly line: number | null;
  /** Into `Report.text`; null where the words stood in page furniture. */
  readonly span: Span | null;
  /** Verbatim. */
  readonly quote: string;
}

/** What proves a figure or a quotation that is printed. */
export type Evidence =
  | { readonly kind: 'figure'; readonly text: string; readonly source: SourceReference }
  | { readonly kind: 'quotation'; readonly text: string; readonly source: SourceReference }
  | {
      readonly kind: 'derived';
      readonly text: string;
      /** How it was computed, in words and figures: 提出该问题的报告 3 份. */
      readonly formula: string;
      readonly inputs: readonly SourceReference[];
    };

declare const proven: unique symbol;

/**
 * A figure or quotation with its proof. The brand cannot be written as a literal: only
 * `analysis/citation.ts` makes these, and a `Briefing` has no other place for a number.
 */
export interface Cited {
  readonly [proven]: true;
  readonly text: string;
  readonly evidence: Evidence;
}

declare const named: unique symbol;

/**
 * Words that name something and are no figure, though they may hold digits: a unit, an indicator of the
 * lexicon, a file, a digest, 12345热线. Made by `analysis/citation.ts`.
 */
export interface Name {
  readonly [named]: true;
  readonly name: string;
}
