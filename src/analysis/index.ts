import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { chartsOf } from './charts.ts';
import { named } from './citation.ts';
import { readClerkLists } from './clerk-lists.ts';
import { comparabilityOf } from './comparability.ts';
import { fullComparison, groupedComparisons, leadingComparison, unstatedIndicators } from './comparison.ts';
import { correctionsOf } from './corrections.ts';
import { coverageOf } from './coverage.ts';
import { elementsOf, missingElementsOf } from './elements.ts';
import { highlightsOf } from './highlights.ts';
import { latenessOf } from './lateness.ts';
import { pairingsOf } from './pairing.ts';
import { practicesOf } from './practices.ts';
import { rosterCoverage } from './roster-coverage.ts';
import { type Omission, selectReports } from './selection.ts';
import { commonOf } from './shared-identity.ts';
import { sourcesOf } from './sources.ts';
import { PRIORITIES, SHORTCOMINGS, themeFindings } from './themes.ts';
import { leadingTrends, trendCount, trendsOf } from './trends.ts';
import { listUnits } from './units.ts';
import { discrepantReports, unverifiableRates, verificationsOf } from './verification.ts';

export type { BriefingLexicon } from './briefing-lexicon.ts';

export interface AnalysisOptions {
  /** The title the user gave; null: the template's own. */
  readonly title: string | null;
  /** Only reports on this year; null: all. */
  readonly year: number | null;
  /** Files that could not be read, with the reason in Chinese. */
  readonly setAside: readonly Omission[];
  /** The units that were to report; absent or null: nobody said. */
  readonly roster?: Roster | null;
  /** The order of units; absent or null: the roster's, else by administrative code. */
  readonly order?: Roster | 'by-code' | null;
}

/**
 * Compares reports into one briefing: facts with their proof, no sentences. The same reports give the same
 * briefing in whatever order they come. Throws where a report names an indicator or theme that the lexicon
 * does not have, or words that do not stand where it says.
 */
export function analyse(
  reports: readonly Report[],
  lexicon: BriefingLexicon,
  options: AnalysisOptions,
): { briefing: Briefing; diagnostics: Diagnostic[] } {
  const selection = selectReports(reports, options.year, options.setAside);
  const { included, omitted, diagnostics } = selection;
  for (const report of included) checkAgainst(lexicon, report);
  const roster = options.roster ?? null;
  const lists = readClerkLists(reports, roster, options.order ?? null);
  const listed = listUnits(included, lists.listing);
  const onRoster = roster && rosterCoverage(roster, lists, listed, selection.omittedReports);
  const coverage = coverageOf(listed, omitted, onRoster);
  const verifications = verificationsOf(listed);
  const discrepancies = verifications.filter(({ verdict }) => verdict === 'inconsistent');
  const shortcomings = themeFindings(listed, SHORTCOMINGS, lexicon);
  const pairings = pairingsOf(listed, lexicon);
  const elements = elementsOf(listed);
  const comparison = leadingComparison(listed, lexicon);
  const indicators = fullComparison(listed, lexicon);
  const indicatorGroups = groupedComparisons(listed, lexicon);
  const trends = trendsOf(listed, lexicon);
  const briefing: Briefing = {
    title: options.title === null ? null : named(options.title),
    common: commonOf(listed),
    coverage,
    units: listed.map(({ unit }) => unit),
    highlights: highlightsOf(listed, lexicon),
    comparison,
    practices: practicesOf(listed, lexicon),
    shortcomings,
    priorities: themeFindings(listed, PRIORITIES, lexicon),
    leadingPairings: shortcomings.leading.flatMap(({ theme }) =>
      pairings.filter((pairing) => pairing.theme.name === theme.name),
    ),
    pairings,
    discrepancies,
    discrepantReports: discrepantReports(listed),
    indicators,
    indicatorGroups,
    unstatedIndicators: unstatedIndicators(indicators, lexicon),
    hasTotals: [comparison, indicators, ...indicatorGroups].some((table) => table?.hasTotals === true),
    trends,
    trendCount: trendCount(trends, listed),
    leadingTrends: leadingTrends(trends),
    elements,
    missingElements: missingElementsOf(listed, elements),
    lateness: latenessOf(listed),
    verifications,
    unverifiable: unverifiableRates(listed),
    sources: sourcesOf(listed),
    charts: chartsOf(listed, shortcomings.leading, lexicon),
    corrections: correctionsOf(reports, listed),
  };
  return {
    briefing,
    diagnostics: [...diagnostics, ...lists.diagnostics, ...comparabilityOf(listed, coverage)],
  };
}

function checkAgainst(lexicon: BriefingLexicon, report: Report): void {
  const indicators = new Set(lexicon.indicators.map(({ id }) => id));
  const themes = new Set(lexicon.themes.map(({ id }) => id));
  const areas = new Set(lexicon.areas.map(({ id }) => id));
  const strange =
    report.observations.find(({ indicator }) => !indicators.has(indicator))?.indicator ??
    [...report.shortcomings, ...report.priorities]
      .flatMap((item) => item.themes)
      .find((id) => !themes.has(id)) ??
    lexicon.indicators.find(({ area }) => !areas.has(area))?.area;
  if (strange !== undefined) throw new Error(`analysis: the lexicon does not have ${strange}`);
}
