import type { Pairing } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { named } from './citation.ts';
import { namingTheme, PRIORITIES, SHORTCOMINGS } from './themes.ts';
import { distinctIssuers, issuerNames, type Listed } from './units.ts';

/**
 * For each theme that some report names as a problem: who also plans a measure for it, who does not, and who
 * plans one without naming the problem. The most frequent problems first. A report answers only for itself.
 */
export function pairingsOf(listed: readonly Listed[], lexicon: BriefingLexicon): Pairing[] {
  const pairings: { issuers: number; pairing: Pairing }[] = [];
  for (const { id, label } of lexicon.themes) {
    const problems = namingTheme(listed, SHORTCOMINGS, id);
    const measures = namingTheme(listed, PRIORITIES, id);
    if (problems.length === 0) continue;
    pairings.push({
      issuers: distinctIssuers(problems).length,
      pairing: {
        theme: named(label),
        answered: issuerNames(problems.filter((entry) => measures.includes(entry))),
        unanswered: issuerNames(problems.filter((entry) => !measures.includes(entry))),
        unprompted: issuerNames(measures.filter((entry) => !problems.includes(entry))),
      },
    });
  }
  return pairings.sort((a, b) => b.issuers - a.issuers).map(({ pairing }) => pairing);
}
