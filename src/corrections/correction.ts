import type { CorrectionKind, Issuer } from '../model/report.ts';

/** One entry of a list of corrections. */
export interface Correction {
  /** The same for the same entry, wherever it stands. */
  readonly key: string;
  readonly file: string;
  /** On which the entry begins. */
  readonly line: number;
  /** A file, a report's id, or a unit with its year. */
  readonly report: string;
  readonly action: Action;
  readonly who: string;
  readonly why: string;
}

export type Action = { readonly kind: CorrectionKind } & (
  | SetValue
  | DropValue
  | ChangeTheme
  | { readonly kind: 'set-issuer'; readonly issuer: Issuer }
  | { readonly kind: 'set-year'; readonly year: number }
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
);

export interface SetValue {
  readonly kind: 'set-value';
  readonly indicator: KnownIndicator;
  readonly value: number;
  /** How the figure is printed, where that is not number and unit; null: not stated. */
  readonly printed: string | null;
  /** Words of the report that state it; null: the clerk's word alone stands for it. */
  readonly quote: string | null;
}

export interface DropValue {
  readonly kind: 'drop-value';
  readonly indicator: KnownIndicator;
  /** null: all values of the indicator. */
  readonly value: number | null;
}

export interface ChangeTheme {
  readonly kind: 'set-theme' | 'drop-theme';
  /** How the statement begins. */
  readonly statement: string;
  readonly themes: readonly KnownTheme[];
}

export interface KnownIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

export interface KnownTheme {
  readonly id: string;
  readonly label: string;
}

/** What a correction may name, by its id or its label. */
export interface CorrectionLexicon {
  readonly indicators: readonly KnownIndicator[];
  readonly themes: readonly KnownTheme[];
}
