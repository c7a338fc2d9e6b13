import type { PracticeArea } from '../model/briefing.ts';
import { BODY_BUDGET, printedLength } from './body-budget.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { named } from './citation.ts';
import { type Candidate, practiceCandidates } from './practice-candidates.ts';
import { excerptOf } from './statement-excerpts.ts';
import type { Listed } from './units.ts';

/** Excerpts of one area: more where few areas have any. */
const MOST_IN_AREA = { few: 4, some: 3, many: 2 } as const;
const FEW_AREAS = 3;
const SOME_AREAS = 5;
const MOST_OF_UNIT = 2;
/** What a report loses in weight with each sentence already quoted. */
const QUOTED_BEFORE = 2;

/**
 * What was done, area by area: the most concrete sentences, spread over areas and reports, within the body's
 * budget; printed in the order of the reports and of their text.
 */
export function practicesOf(listed: readonly Listed[], lexicon: BriefingLexicon): PracticeArea[] {
  const candidates = listed.flatMap((entry) => practiceCandidates(entry, lexicon));
  const areas = lexicon.areas.filter(({ id }) => candidates.some(({ area }) => area === id));
  const chosen = choose(
    candidates,
    areas.map(({ id }) => id),
  );
  return areas.flatMap(({ id, label }): PracticeArea[] => {
    const excerpts = candidates
      .filter((candidate) => candidate.area === id && chosen.has(candidate))
      .map(({ entry, span }) => excerptOf(entry, span, lexicon.practiceSignals));
    return excerpts.length === 0 ? [] : [{ area: named(label), excerpts }];
  });
}

/** Round by round one sentence for each area, until the budget is spent. */
function choose(candidates: readonly Candidate[], areas: readonly string[]): ReadonlySet<Candidate> {
  const chosen = new Set<Candidate>();
  const quoted = (entry: Listed, area: string | null) =>
    [...chosen].filter((other) => other.entry === entry && (area === null || other.area === area)).length;
  const weight = ({ entry, weight: own }: Candidate) => own - QUOTED_BEFORE * quoted(entry, null);
  let budget: number = BODY_BUDGET.practices;
  for (let round = 0; round < mostInArea(areas.length); round++) {
    for (const area of areas) {
      const [first, ...others] = candidates.filter(
        (candidate) =>
          candidate.area === area &&
          !chosen.has(candidate) &&
          quoted(candidate.entry, area) < MOST_OF_UNIT &&
          printedLength(candidate.entry.unit, candidate.length) <= budget,
      );
      if (first === undefined) continue;
      const preference = (a: Candidate, b: Candidate) =>
        quoted(a.entry, area) - quoted(b.entry, area) || weight(b) - weight(a);
      const best = others.reduce((a, b) => (preference(b, a) < 0 ? b : a), first);
      chosen.add(best);
      budget -= printedLength(best.entry.unit, best.length);
    }
  }
  return chosen;
}

function mostInArea(areas: number): number {
  if (areas <= FEW_AREAS) return MOST_IN_AREA.few;
  return areas <= SOME_AREAS ? MOST_IN_AREA.some : MOST_IN_AREA.many;
}
