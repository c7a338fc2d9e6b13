import type { AreaOfOutline } from '../lexicon/areas-of-outline.ts';
import type { PracticeSignals } from '../lexicon/practice-signals.ts';

/** What the analysis needs to know of the domain; `loadIndicators`, `loadThemes` … give it. */
export interface BriefingLexicon {
  readonly indicators: readonly BriefingIndicator[];
  /** In the order in which equally frequent themes are listed. */
  readonly themes: readonly { readonly id: string; readonly label: string }[];
  /** In the order of the outline. */
  readonly areas: readonly Pick<AreaOfOutline, 'id' | 'label'>[];
  readonly practiceSignals: PracticeSignals;
}

export interface BriefingIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** An area's id: A4. */
  readonly area: string;
}
