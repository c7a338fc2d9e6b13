import type { DatedUnit, Lateness } from '../model/briefing.ts';
import type { Cited } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { derived } from './citation.ts';
import { dateOf } from './printed-date.ts';
import type { Listed } from './units.ts';

const RULES = '《法治政府建设与责任落实督察工作规定》';
/** The rules of 2019: reported by 1 March, published by 1 April of the next year. */
const SIGNING_TERM = { printed: '3月1日', month: '03-01' } as const;
const PUBLISHING_TERM = { printed: '4月1日', month: '04-01' } as const;

/** The reports that state a date later than the rules' terms; a half-year's report has no such terms. */
export function latenessOf(listed: readonly Listed[]): Lateness {
  const signedLate = laterThan(listed, 'signed', SIGNING_TERM.month);
  const publishedLate = laterThan(listed, 'published', PUBLISHING_TERM.month);
  return {
    signingTerm: derived(SIGNING_TERM.printed, `${RULES}规定的报送时限`, []),
    signedLateCount: countOf(signedLate, `成文日期晚于报告年度次年${SIGNING_TERM.printed}的报告份数`),
    signedLate,
    publishingTerm: derived(PUBLISHING_TERM.printed, `${RULES}规定的公开时限`, []),
    publishedLateCount: countOf(
      publishedLate,
      `发布日期晚于报告年度次年${PUBLISHING_TERM.printed}的报告份数`,
    ),
    publishedLate,
  };
}

/** Whether a report was signed or published later than its term; what states no date is not. */
export function isLate(report: Report, which: 'signed' | 'published'): boolean {
  return isLater(report, which, which === 'signed' ? SIGNING_TERM.month : PUBLISHING_TERM.month);
}

function isLater({ year, period, dates }: Report, which: 'signed' | 'published', term: string): boolean {
  const iso = dates[which];
  // ISO dates are in the order of their letters.
  return year !== null && period === 'year' && iso !== null && iso > `${year + 1}-${term}`;
}

function laterThan(listed: readonly Listed[], which: 'signed' | 'published', term: string): DatedUnit[] {
  return listed.flatMap(({ report, unit }) => {
    const iso = report.dates[which];
    if (iso === null) return [];
    if (!isLater(report, which, term)) return [];
    const date = dateOf(report, iso, report.traces[which]);
    return date === null ? [] : [{ unit, date }];
  });
}

function countOf(units: readonly DatedUnit[], formula: string): Cited {
  const inputs = units.flatMap(({ date: { evidence } }) =>
    evidence.kind === 'derived' ? evidence.inputs : [evidence.source],
  );
  return derived(String(units.length), formula, inputs);
}
