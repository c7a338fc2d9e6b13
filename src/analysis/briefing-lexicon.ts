import type { AreaOfOutline } from '../lexicon/areas-of-outline.ts';
import type { ComparabilityRules } from '../lexicon/comparability.ts';
import type { PracticeSignals } from '../lexicon/practice-signals.ts';
import type { Theme } from '../lexicon/themes.ts';

/** What the analysis needs to know of the domain; `loadIndicators`, `loadThemes` … give it. */
export interface BriefingLexicon {
  readonly indicators: readonly BriefingIndicator[];
  /** In the order in which equally frequent themes are listed. */
  readonly themes: readonly BriefingTheme[];
  /** In the order of the outline. */
  readonly areas: readonly Pick<AreaOfOutline, 'id' | 'label'>[];
  readonly practiceSignals: PracticeSignals;
  readonly comparability: ComparabilityRules;
}

export interface BriefingTheme extends Pick<Theme, 'id' | 'label'> {
  /** By which the words of a statement that carry the theme are found; without them its opening is quoted. */
  readonly signals?: Theme['signals'];
}

export interface BriefingIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** An area's id: A4. */
  readonly area: string;
}
