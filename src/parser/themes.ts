import { loadThemes, type StatementKind, type ThemeSignal } from '../lexicon/themes.ts';
import { type ClauseRank, clausesOfItem, type ItemClauses } from './theme-clauses.ts';
import { findThemeHits, isUmbrella, opensPurpose, type ThemeHit } from './theme-hits.ts';

/** A strong signal, or a lead signal in an opening. */
const naming = 3;
const passing = 1;
/** What the detail must weigh to add a theme beside the heading's own: a strong signal and two weak ones. */
const weighty = 5;
const mostThemes = 4;
/** An item without a telling heading and longer than this names its themes by the weight they have in it. */
const longItem = 120;

interface Score {
  readonly theme: number;
  /** Where its first signal stands. */
  readonly first: number;
  /** Points in the heading or the opening clause. */
  opening: number;
  /** Points in the openings of numbered points. */
  points: number;
  /** Points elsewhere. */
  body: number;
}

/**
 * The themes of an item of the shortcomings (`shortcoming`) or the next-year section (`priority`): ids of the
 * lexicon, the best first, empty where none fits.
 *
 * What the item's heading names is what it is about; the detail adds a theme only where several strong signals speak
 * for it. Without a telling heading, each clause of a short item counts, and in a long one the weightiest themes.
 */
export function classifyThemes(text: string, kind: StatementKind): string[] {
  const item = clausesOfItem(text, opensPurpose);
  const scores = scoresOf(item, findThemeHits(item.text, kind));
  const themes = loadThemes();
  return chosen(item, scores).flatMap(({ theme }) => themes[theme]?.id ?? []);
}

function chosen({ text, clauses }: ItemClauses, scores: readonly Score[]): readonly Score[] {
  const ranked = [...scores].sort((one, other) => weightOf(other) - weightOf(one) || one.first - other.first);
  const headingEnd = clauses.findLast(({ rank }) => isHeading(rank))?.end ?? 0;
  const umbrella = isUmbrella(text.slice(0, headingEnd));
  const named = ranked.filter(({ opening }) => opening >= naming);
  if (headingEnd > 0 && !umbrella && named.length > 0) {
    const beside = ranked.filter((score) => !named.includes(score) && score.points + score.body >= weighty);
    return [...named, ...beside.slice(0, 2)].slice(0, mostThemes);
  }
  const points = ranked.filter((score) => score.points >= naming);
  if (points.length > 1) return points.slice(0, mostThemes);
  const clear = ranked.filter((score) => totalOf(score) >= naming);
  const least = umbrella || text.length <= longItem ? 0 : Math.max(0, ...clear.map(weightOf)) / 3;
  if (clear.length > 0) return clear.filter((score) => weightOf(score) >= least).slice(0, mostThemes);
  return ranked.filter((score) => totalOf(score) > passing).slice(0, 1);
}

const isHeading = (rank: ClauseRank): boolean => rank === 'heading' || rank === 'heading-purpose';

const totalOf = ({ opening, points, body }: Score): number => opening + points + body;

/** What an opening says counts twice. */
const weightOf = ({ opening, points, body }: Score): number => 2 * opening + 1.5 * points + body;

function scoresOf({ text, clauses }: ItemClauses, hits: readonly ThemeHit[]): readonly Score[] {
  const placed = withRanks(hits, clauses);
  const headingNames = placed.some(({ rank, signal }) => rank === 'heading' && namesInOpening(signal));
  const oneBreath = text.length <= longItem && !clauses.some(({ rank }) => rank === 'heading');
  const scores: Score[] = [];
  for (const [theme, own] of byTheme(placed)) {
    const score: Score = { theme, first: own[0]?.start ?? 0, opening: 0, points: 0, body: 0 };
    const seen = new Set<string>();
    for (const hit of separate(own)) {
      const words = text.slice(hit.start, hit.end);
      if (seen.has(words)) continue;
      seen.add(words);
      const rank = rankThatCounts(hit.rank, headingNames, oneBreath);
      const points = pointsOf(hit.signal, rank);
      if (rank === 'heading' || rank === 'opening') score.opening += points;
      else if (rank === 'point') score.points += points;
      else score.body += points;
    }
    if (totalOf(score) > 0) scores.push(score);
  }
  return scores;
}

interface RankedHit extends ThemeHit {
  readonly rank: ClauseRank;
}

/** The hits, which stand in the text's order, with the rank of their clause. */
function withRanks(hits: readonly ThemeHit[], clauses: ItemClauses['clauses']): readonly RankedHit[] {
  let clause = 0;
  return hits.map((hit) => {
    while ((clauses[clause]?.end ?? Infinity) <= hit.start) clause += 1;
    return { ...hit, rank: clauses[clause]?.rank ?? 'body' };
  });
}

function byTheme(hits: readonly RankedHit[]): ReadonlyMap<number, readonly RankedHit[]> {
  const groups = new Map<number, RankedHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.theme);
    if (group === undefined) groups.set(hit.theme, [hit]);
    else group.push(hit);
  }
  return groups;
}

/**
 * What an item is good for is its subject too where the heading names nothing else, and in a short sentence that
 * strings its measures together.
 */
function rankThatCounts(rank: ClauseRank, headingNames: boolean, oneBreath: boolean): ClauseRank {
  if (rank === 'heading-purpose') return headingNames ? 'purpose' : 'heading';
  return rank === 'purpose' && oneBreath ? 'body' : rank;
}

function pointsOf(signal: ThemeSignal, rank: ClauseRank): number {
  if (rank === 'purpose') return signal.strength === 'strong' ? 2 * passing : passing;
  return signal.strength === 'strong' || (rank !== 'body' && namesInOpening(signal)) ? naming : passing;
}

const namesInOpening = ({ strength }: ThemeSignal): boolean => strength === 'strong' || strength === 'lead';

/** One theme's hits without those that a trap touches, and of hits that overlap the strongest only. */
function separate(hits: readonly RankedHit[]): readonly RankedHit[] {
  const taken = new Set<number>();
  const take = (hit: ThemeHit) => {
    for (let at = hit.start; at < hit.end; at += 1) taken.add(at);
  };
  const isFree = (hit: ThemeHit) => {
    for (let at = hit.start; at < hit.end; at += 1) if (taken.has(at)) return false;
    return true;
  };
  hits.filter(({ signal }) => signal.strength === 'not').forEach(take);
  const kept: RankedHit[] = [];
  for (const strength of ['strong', 'lead', 'weak'] as const)
    for (const hit of hits)
      if (hit.signal.strength === strength && isFree(hit)) {
        kept.push(hit);
        take(hit);
      }
  return kept;
}
