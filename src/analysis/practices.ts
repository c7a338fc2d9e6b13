import type { PracticeArea } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { named, quotation } from './citation.ts';
import { type Candidate, practiceCandidates } from './practice-candidates.ts';
import type { Listed } from './units.ts';

const MOST_IN_AREA = 4;
const MOST_OF_UNIT = 2;

/**
 * What was done, area by area: at most four verbatim sentences an area and two of one report, the most concrete
 * ones, spread over the reports; printed in the order of the reports and of their text.
 */
export function practicesOf(listed: readonly Listed[], lexicon: BriefingLexicon): PracticeArea[] {
  const candidates = listed.flatMap((entry) => practiceCandidates(entry, lexicon));
  const quoted = new Map<Listed, number>();
  const practices: PracticeArea[] = [];
  for (const { id, label } of lexicon.areas) {
    const chosen = choose(
      candidates.filter(({ area }) => area === id),
      quoted,
    );
    if (chosen.length === 0) continue;
    for (const { entry } of chosen) quoted.set(entry, (quoted.get(entry) ?? 0) + 1);
    practices.push({
      area: named(label),
      excerpts: candidates
        .filter((candidate) => chosen.includes(candidate))
        .map(({ entry, span }) => ({ unit: entry.unit, quotation: quotation(entry.report, span) })),
    });
  }
  return practices;
}

/** Reports not yet quoted in this area come first, then the heavier sentence, then reports little quoted so far. */
function choose(candidates: readonly Candidate[], quoted: ReadonlyMap<Listed, number>): Candidate[] {
  const chosen: Candidate[] = [];
  const taken = ({ entry }: Candidate) => chosen.filter((other) => other.entry === entry).length;
  const before = ({ entry }: Candidate) => quoted.get(entry) ?? 0;
  while (chosen.length < MOST_IN_AREA) {
    const open = candidates.filter(
      (candidate) => !chosen.includes(candidate) && taken(candidate) < MOST_OF_UNIT,
    );
    const [first, ...others] = open;
    if (first === undefined) break;
    const isBetter = (a: Candidate, b: Candidate) =>
      taken(a) - taken(b) || b.weight - a.weight || before(a) - before(b);
    chosen.push(
      others.reduce((best, candidate) => (isBetter(candidate, best) < 0 ? candidate : best), first),
    );
  }
  return chosen;
}
