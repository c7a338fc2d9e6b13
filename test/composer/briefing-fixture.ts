import type {
  Briefing,
  ComparisonCell,
  ComparisonTable,
  Coverage,
  CoverageGroup,
  Excerpt,
  ThemeFindings,
  Unit,
  Verification,
} from '../../src/model/briefing.ts';
import type { Cited, Name } from '../../src/model/evidence.ts';

/** A figure or quotation with a proof of its own words; the one place outside the analysis that makes them. */
export function cite(text: string): Cited {
  const source = { report: 'r', path: '报告.txt', line: 1, span: null, quote: text };
  return { text, evidence: { kind: 'quotation', text, source } } as unknown as Cited;
}

export const name = (words: string): Name => ({ name: words }) as unknown as Name;

const PLACES = ['南岸区', '新华区', '潼南区城市管理局', '武隆区', '巴南区司法局'];
const YEARS = ['2022', '2020', '2023', '2020', null];

function unitAt(index: number): Unit {
  const place = PLACES[index] ?? `第${index + 1}区`;
  const isDepartment = place.endsWith('局');
  const year = YEARS[index % YEARS.length] ?? null;
  return {
    name: name(place),
    fullName: name(`重庆市${place}`),
    level: isDepartment ? 'department' : 'government',
    levelName: name(isDepartment ? '部门' : '政府'),
    jurisdiction: name(index === 1 ? '河南省平顶山市' : '重庆市'),
    year: year === null ? null : cite(year),
  };
}

const CELLS: readonly (() => ComparisonCell)[] = [
  () => ({ state: 'value', value: cite('107'), scope: null }),
  () => ({ state: 'not-stated' }),
  () => ({ state: 'several', values: [cite('86件'), cite('41件')] }),
  () => ({ state: 'conflict', values: [cite('12'), cite('11')] }),
  () => ({ state: 'value', value: cite('800余'), scope: name('全区') }),
];

const cellAt = (index: number): ComparisonCell => CELLS[index % CELLS.length]?.() ?? { state: 'not-stated' };

/** A table of `rows` indicators in which every state of a cell occurs. */
function comparisonTable(units: readonly Unit[], rows: number): ComparisonTable {
  const all = Array.from({ length: rows }, (_, row) => ({
    indicator: name(`指标${row + 1}`),
    unit: name('件'),
    cells: units.map((_unit, column) => cellAt(row + column)),
    unlike: [],
    total: null,
  }));
  return {
    columns: units,
    showYear: true,
    showLevel: true,
    showJurisdiction: false,
    group: null,
    hasTotals: false,
    unlikeRows: [],
    lawBreaks: [],
    bands: [{ area: name('矛盾纠纷化解体系'), rows: all }],
    rows: all,
  };
}

function groups(units: readonly Unit[], keyOf: (unit: Unit) => CoverageGroup['key']): CoverageGroup[] {
  const words = (unit: Unit) => JSON.stringify(keyOf(unit));
  return [...new Set(units.map(words))].map((key) => {
    const members = units.filter((unit) => words(unit) === key);
    const [first] = members;
    return {
      key: first === undefined ? null : keyOf(first),
      count: cite(String(members.length)),
      units: members.map((unit) => unit.name),
    };
  });
}

function coverage(units: readonly Unit[]): Coverage {
  const byYear = groups(units, (unit) => unit.year);
  const byLevel = groups(units, (unit) => unit.levelName);
  const byJurisdiction = groups(units, (unit) => unit.jurisdiction);
  return {
    included: cite(String(units.length)),
    byYear,
    byLevel,
    byJurisdiction,
    mixedYears: byYear.length > 1,
    mixedLevels: byLevel.length > 1,
    mixedJurisdictions: byJurisdiction.length > 1,
    setAsideCount: units.length > 1 ? cite('2') : null,
    setAside:
      units.length > 1
        ? [
            { file: name('工作要点.txt'), reason: name('不是法治政府建设年度报告') },
            { file: name('副本.txt'), reason: name('与“报告.txt”重复') },
          ]
        : [],
    roster: null,
  };
}

function findings(units: readonly Unit[], subject: string): ThemeFindings {
  const excerpt = (unit: Unit): Excerpt => ({
    unit,
    quotation: cite(`${subject}仍需加强。`),
    complete: true,
    internal: false,
  });
  const [first] = units;
  const of = cite(String(units.length));
  if (first === undefined) {
    return { reporting: cite('0'), of, leading: [], further: [], singular: [], silent: [] };
  }
  const [, second, third, ...others] = units;
  const sharing = [first, ...[second, third].filter((unit) => unit !== undefined)];
  const theme = {
    theme: name(`${subject}能力`),
    count: cite(String(sharing.length)),
    of,
    units: sharing.map((unit) => unit.name),
    excerpts: [excerpt(first), ...sharing.slice(1).map(excerpt)] as const,
    quoted: sharing.slice(0, 2).map(excerpt),
    unquoted: sharing.slice(2).map((unit) => unit.name),
  };
  const alone = { ...theme, theme: name(`${subject}创新`), units: [first.name], quoted: [], unquoted: [] };
  const [last] = others;
  return {
    reporting: cite(String(units.length - (last === undefined ? 0 : 1))),
    of,
    leading: sharing.length > 1 ? [theme] : [],
    further: sharing.length > 1 ? [{ ...theme, theme: name(`${subject}保障`) }] : [],
    singular: [{ unit: first.name, themes: [alone], quoted: [{ ...excerpt(first), complete: false }] }],
    silent: last === undefined ? [] : [last.name],
  };
}

/** A briefing of so many units in which every optional part occurs from two units on. */
export function briefingOf(count: number, rows = 4): Briefing {
  const units = Array.from({ length: count }, (_, index) => unitAt(index));
  const verifications = units.slice(1).map((unit, index): Verification => {
    const isSound = index > 0;
    return {
      unit,
      verdict: isSound ? 'consistent' : 'inconsistent',
      verdictName: name(isSound ? '一致' : '不一致'),
      quotation: cite('收到行政复议申请12件，受理9件，不予受理2件。'),
      finding: cite('受理9件＋不予受理2件＝11件，与申请12件相差1件'),
    };
  });
  const table = count > 0 ? comparisonTable(units, rows) : null;
  const pairings =
    count > 1
      ? [
          {
            theme: name('执法能力'),
            problemCount: cite(String(count)),
            answeredCount: cite(String(count)),
            answered: units.map((unit) => unit.name),
            unanswered: [],
            unprompted: [],
          },
        ]
      : [];
  const dated = (year: string) => units.slice(1, 2).map((unit) => ({ unit, date: cite(`${year}年5月6日`) }));
  return {
    title: null,
    common: { year: null, jurisdiction: null },
    coverage: coverage(units),
    units,
    highlights:
      count > 1
        ? [
            {
              indicator: name('行政复议受理'),
              unit: name('件'),
              count: cite('2'),
              of: cite(String(count)),
              figures: units
                .slice(0, 3)
                .flatMap((unit, index) => (index === 1 ? [] : [{ unit, cell: cellAt(index) }])),
            },
          ]
        : [],
    comparison: count > 1 ? table : null,
    practices:
      count > 0
        ? [
            {
              area: name('行政执法工作体系'),
              excerpts: units.slice(0, 2).map((unit) => ({
                unit,
                quotation: cite('开展“双随机”检查2次。'),
                complete: true,
                internal: false,
              })),
            },
          ]
        : [],
    shortcomings: findings(units, '执法'),
    priorities: findings(units, '普法'),
    leadingPairings: pairings,
    pairings,
    discrepancies: verifications.filter(({ verdict }) => verdict === 'inconsistent'),
    discrepantReports: cite(String(units.length > 1 ? 1 : 0)),
    indicators: table,
    indicatorGroups: table === null ? [] : [table],
    unstatedIndicators: [],
    hasTotals: false,
    charts: { shortcomings: [], indicator: null },
    trends: [],
    trendCount: null,
    leadingTrends: [],
    elements: units.map((unit, index) => ({
      unit,
      cells: [
        { element: 'achievements', label: name('主要举措和成效'), found: cite('一、主要举措和成效') },
        {
          element: 'causes',
          label: name('原因分析'),
          found: index % 2 === 0 ? null : cite('存在的不足和原因'),
        },
      ],
    })),
    missingElements: units
      .slice(0, 1)
      .map((unit) => ({ label: name('原因分析'), count: cite('1'), units: [unit] })),
    lateness: {
      signingTerm: cite('3月1日'),
      signedLateCount: cite('1'),
      signedLate: dated('2021'),
      publishingTerm: cite('4月1日'),
      publishedLateCount: cite('1'),
      publishedLate: dated('2021'),
    },
    verifications,
    unverifiable: [],
    sources: units.map((unit) => ({
      unit,
      file: name(`${unit.name.name}.txt`),
      title: cite('关于法治政府建设情况的报告'),
      signed: cite('2023年2月28日'),
      published: null,
      signedLate: false,
      publishedLate: false,
      digest: name('0123456789ab'),
    })),
    corrections: [],
  };
}
