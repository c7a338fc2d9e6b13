import { loadAreasOfOutline } from './areas-of-outline.ts';
import { loadComparability } from './comparability.ts';
import { loadIndicators } from './indicators.ts';
import { loadPracticeSignals } from './practice-signals.ts';
import { loadThemes } from './themes.ts';

/** All that the analysis and the corrections need to know of the domain. */
export const loadLexicon = () => ({
  indicators: loadIndicators(),
  themes: loadThemes(),
  areas: loadAreasOfOutline(),
  practiceSignals: loadPracticeSignals(),
  comparability: loadComparability(),
});
