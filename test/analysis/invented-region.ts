import type { BriefingLexicon } from '../../src/analysis/index.ts';
import { loadAreasOfOutline } from '../../src/lexicon/areas-of-outline.ts';
import { loadComparability } from '../../src/lexicon/comparability.ts';
import { loadIndicators } from '../../src/lexicon/indicators.ts';
import { loadPracticeSignals } from '../../src/lexicon/practice-signals.ts';
import { loadThemes, type Theme } from '../../src/lexicon/themes.ts';
import type { Report, Scope } from '../../src/model/report.ts';
import { countyDepartment, countyGovernment, makeReport } from './report-fixture.ts';

/** The program's own lexicon. */
export const wholeLexicon: BriefingLexicon & { readonly themes: readonly Theme[] } = {
  indicators: loadIndicators(),
  themes: loadThemes(),
  areas: loadAreasOfOutline(),
  practiceSignals: loadPracticeSignals(),
  comparability: loadComparability(),
};

const FIRST = '东西南北上中下新古长永安宁和兴昌';
const SECOND = '山江河湖溪泉林田城关桥岭';
const SCOPES: readonly Scope[] = ['unstated', 'unstated', 'area', 'own', 'subordinate'];
const HEADINGS = {
  done: '一、主要举措和成效',
  gaps: '二、存在的不足',
  plan: '三、下一年度主要安排',
} as const;

/** Numbers that are the same in every run: a linear congruential generator. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/**
 * Reports of an invented region, governments and departments, of two years, with every kind of fact in them: more
 * to say than a body has room for. Each unit reports once.
 */
export function inventedRegion(units: number, seed = 7): Report[] {
  const next = numbersFrom(seed);
  return Array.from({ length: units }, (_, at) => inventedReport(at, 2022 + (at % 2), next));
}

/**
 * The same over several years: the first units report on each of them, save one that leaves out the last; the others
 * on the last alone.
 */
export function inventedYears(units: number, years: readonly number[], steady = units, seed = 11): Report[] {
  const next = numbersFrom(seed);
  const yearsOf = (at: number) => (at === 1 ? years.slice(0, -1) : years.slice(at < steady ? 0 : -1));
  return Array.from({ length: units }, (_, at) => at).flatMap((at) =>
    yearsOf(at).map((year) => inventedReport(at, year, next)),
  );
}

function inventedReport(at: number, year: number, next: (below: number) => number): Report {
  const county = `${FIRST[at % FIRST.length]}${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}县`;
  const round = Math.floor(at / (FIRST.length * SECOND.length));
  const place = round === 0 ? county : `${FIRST[round]}${county}`;
  const issuer =
    at % 3 === 2 ? countyDepartment(place, '住房和城乡建设局') : countyGovernment(place, String(510000 + at));
  const title = `${issuer.name}关于${year}年法治政府建设情况的报告`;
  const observations = wholeLexicon.indicators
    .filter(() => next(3) > 0)
    .map(({ id, label, unit }) => {
      const index = wholeLexicon.indicators.findIndex((one) => one.id === id);
      const printed = inventedFigure(index, unit, next);
      return {
        indicator: id,
        ...printed,
        unit,
        // Of most indicators all figures are of one scope, as in life.
        scope: index % 3 === 0 ? (SCOPES[next(SCOPES.length)] ?? 'unstated') : ('unstated' as const),
        quote: `“清单${index}”首批建成后${label}达${printed.printed}`,
      };
    });
  const done = observations.map(({ quote }) => `${quote}，带动${place}镇村两级协同推进各项制度落实见效。`);
  const statements = (kind: 'problem' | 'measure', many: number) =>
    Array.from({ length: many }, (_, index) => {
      const theme = wholeLexicon.themes[next(wholeLexicon.themes.length)];
      const other = wholeLexicon.themes[next(wholeLexicon.themes.length)];
      const words = `第${index}项（${kind}）${theme?.example[kind].replace(/。$/, '')}，${other?.label}方面一并研究${index}次`;
      const ids = next(8) === 0 ? [] : [theme, other].flatMap((one) => (one === undefined ? [] : [one.id]));
      return [words, ...new Set(ids)] as const;
    });
  const shortcomings = statements('problem', 3 + next(4));
  const priorities = statements('measure', 4 + next(5));
  const doubtful = `收到申请${at + 12}件，受理${at + 9}件，不予受理2件`;
  const signed = at % 4 === 0 ? `${year + 1}年5月6日` : `${year + 1}年1月6日`;
  const lines = (items: readonly (readonly [string, ...string[]])[]) => items.map(([words]) => `${words}。`);
  return makeReport({
    path: `报告/${String(at).padStart(3, '0')}-${year}.txt`,
    text: [
      title,
      HEADINGS.done,
      ...done,
      `${doubtful}。`,
      HEADINGS.gaps,
      ...lines(shortcomings),
      HEADINGS.plan,
      ...lines(priorities),
      signed,
    ].join('\n'),
    issuer,
    year,
    title,
    signed: { iso: at % 4 === 0 ? `${year + 1}-05-06` : `${year + 1}-01-06`, words: signed },
    sections: [
      { heading: HEADINGS.done, roles: ['achievements'] },
      { heading: HEADINGS.gaps, roles: ['shortcomings'] },
      { heading: HEADINGS.plan, roles: ['plan'] },
    ],
    shortcomings,
    priorities,
    observations,
    checks: [
      {
        verdict: 'inconsistent',
        message: `原文所列受理${at + 9}件＋不予受理2件＝${at + 11}件，与收到申请${at + 12}件相差1件，其余1件原文未说明`,
        quote: doubtful,
      },
    ],
  });
}

/** A count, a rate with or without a decimal, money; of every fifth indicator some are rough, some rounded to 万. */
function inventedFigure(index: number, unit: string, next: (below: number) => number) {
  if (unit === '%') {
    const value = 60 + next(400) / 10;
    return { value, printed: `${value}%`, qualifier: 'exact' as const };
  }
  const value = next(12) === 0 ? 0 : next(20000);
  if (index % 5 === 0 && next(4) === 0) {
    return { value: 195000, printed: `19.5万${unit}`, qualifier: 'exact' as const };
  }
  const isRough = index % 5 === 0 && value >= 10 && next(2) === 0;
  const counted = unit === '件' && index % 7 === 0 && next(2) === 0 ? '起' : unit;
  return {
    value,
    printed: `${value}${isRough ? '余' : ''}${counted}`,
    qualifier: isRough ? ('approximate' as const) : ('exact' as const),
  };
}
