import type { Pairing } from '../model/briefing.ts';
import type { BriefingLexicon } from './briefing-lexicon.ts';
import { named } from './citation.ts';
import { inQuotes } from './quotation-marks.ts';
import { namingTheme, PRIORITIES, SHORTCOMINGS } from './themes.ts';
import { countIssuers, distinctIssuers, issuerNames, type Listed } from './units.ts';

/**
 * For each theme: who names it as a problem and also plans a measure for it, who does not, and who plans one
 * without naming the problem. The most frequent problems first, then the most frequent priorities. A report
 * answers only for itself.
 */
export function pairingsOf(listed: readonly Listed[], lexicon: BriefingLexicon): Pairing[] {
  const pairings: { problems: number; measures: number; pairing: Pairing }[] = [];
  for (const { id, label } of lexicon.themes) {
    const problems = namingTheme(listed, SHORTCOMINGS, id);
    const measures = namingTheme(listed, PRIORITIES, id);
    if (problems.length === 0 && measures.length === 0) continue;
    const answered = problems.filter((entry) => measures.includes(entry));
    const inputs = (entries: readonly Listed[]) => entries.map(({ reference }) => reference);
    pairings.push({
      problems: distinctIssuers(problems).length,
      measures: distinctIssuers(measures).length,
      pairing: {
        theme: named(label),
        problemCount: countIssuers(problems, `将${inQuotes(label)}列为不足的单位数`, inputs(problems)),
        answeredCount: countIssuers(
          answered,
          `将${inQuotes(label)}列为不足并列为下一年度工作安排的单位数`,
          inputs(answered),
        ),
        answered: issuerNames(answered),
        unanswered: issuerNames(problems.filter((entry) => !measures.includes(entry))),
        unprompted: issuerNames(measures.filter((entry) => !problems.includes(entry))),
      },
    });
  }
  return pairings
    .sort((a, b) => b.problems - a.problems || (a.problems === 0 ? b.measures - a.measures : 0))
    .map(({ pairing }) => pairing);
}
