import type { Cited, Name } from './evidence.ts';

/**
 * What a template can say: facts only, no sentences. Its leaves are `Cited` (a figure or quotation with its
 * proof), `Name`, literal states and booleans; no number and no free string, so that nothing unproven can be
 * printed (a compile-time test holds this).
 */
export interface Briefing {
  /** The title the user gave; null: the template's own. */
  readonly title: Name | null;
  /** What all reports share, for the template's own title; null where they differ or it is not known. */
  readonly common: Common;
  readonly coverage: Coverage;
  /** In the order in which they are listed everywhere. */
  readonly units: readonly Unit[];
  /** At most five indicators that most units state. */
  readonly highlights: readonly Highlight[];
  /** The few indicators that most units state, at least two; null where no two units state the same one. */
  readonly comparison: ComparisonTable | null;
  readonly practices: readonly PracticeArea[];
  readonly shortcomings: ThemeFindings;
  readonly priorities: ThemeFindings;
  /** The leading problems of `shortcomings` and what is planned for them, in the same order. */
  readonly leadingPairings: readonly Pairing[];
  /** Every theme that some unit names as a problem, then those named as priorities only: the annex. */
  readonly pairings: readonly Pairing[];
  /** Arithmetic that does not hold inside a report, neutrally worded. */
  readonly discrepancies: readonly Verification[];
  /** How many reports have one. */
  readonly discrepantReports: Cited;
  /** Everything that any unit states, area by area: the annex; null where nobody states anything. */
  readonly indicators: ComparisonTable | null;
  /** The same, a table for each group of one year, level and jurisdiction: for an annex of many units. */
  readonly indicatorGroups: readonly ComparisonTable[];
  /** Indicators of the lexicon that no report states: they have no row. */
  readonly unstatedIndicators: readonly Name[];
  /** Some table has a total: over exact figures of one year, level, jurisdiction and scope. */
  readonly hasTotals: boolean;
  /** Units with reports on several years, year beside year. */
  readonly trends: readonly UnitTrend[];
  /** How many units these are; null where there is none. */
  readonly trendCount: Cited | null;
  /** What of them the body has room for; often empty. */
  readonly leadingTrends: readonly UnitTrend[];
  readonly elements: readonly ElementsRow[];
  /** The elements that some report lacks, in the rules' order. */
  readonly missingElements: readonly MissingElement[];
  readonly lateness: Lateness;
  readonly verifications: readonly Verification[];
  /** Rates for which their report states no counts to reckon with: 无法核验. */
  readonly unverifiable: readonly UnverifiableRates[];
  readonly sources: readonly SourceRow[];
  readonly charts: Charts;
  /** What was corrected by hand, report by report; empty where nothing was. */
  readonly corrections: readonly CorrectionRow[];
}

export type Level = 'government' | 'township' | 'department';

/** One report's issuer as it is listed. */
export interface Unit {
  /** Short and unambiguous: 南岸区, 潼南区城市管理局. */
  readonly name: Name;
  readonly fullName: Name;
  readonly level: Level;
  /** 政府, 镇街 or 部门, or what the roster says. */
  readonly levelName: Name;
  /** The province or city whose units these are: 重庆市, 河南省平顶山市. */
  readonly jurisdiction: Name;
  /** The year reported on: 2022; null where it could not be settled. */
  readonly year: Cited | null;
}

export interface Common {
  readonly year: Cited | null;
  readonly jurisdiction: Name | null;
}

export interface Coverage {
  /** How many reports the briefing covers. */
  readonly included: Cited;
  readonly byYear: readonly CoverageGroup[];
  readonly byLevel: readonly CoverageGroup[];
  readonly byJurisdiction: readonly CoverageGroup[];
  /** More than one year, level, jurisdiction: what is compared must say so, and nothing may be totalled. */
  readonly mixedYears: boolean;
  readonly mixedLevels: boolean;
  readonly mixedJurisdictions: boolean;
  /** Inputs that are not in the briefing; null count where there are none. */
  readonly setAsideCount: Cited | null;
  readonly setAside: readonly SetAside[];
  /** Who was to report and who did; null where no roster was given. */
  readonly roster: RosterCoverage | null;
}

/** Units, not reports. `expected` is `reported` and `missing` and `unsettled` together. */
export interface RosterCoverage {
  readonly expected: Cited;
  readonly reported: Cited;
  /** null counts: there are none. */
  readonly missingCount: Cited | null;
  /** Units of the roster without a report in the briefing. */
  readonly missing: readonly MissingUnit[];
  readonly unsettledCount: Cited | null;
  /** Units of the roster whose line fits several reporting units. */
  readonly unsettled: readonly Name[];
  readonly unlistedCount: Cited | null;
  /** Units with a report in the briefing that the roster does not have. */
  readonly unlisted: readonly Name[];
  /** Every unit of the roster with all its reports, in the roster's order, then what is not on it. */
  readonly rows: readonly RosterRow[];
}

export interface MissingUnit {
  readonly name: Name;
  /** true: no input is from it; false: what there is from it is not in the briefing. */
  readonly silent: boolean;
  /** 未报, 年度不符, 未纳入. */
  readonly stateName: Name;
}

export type RosterState = 'reported' | 'missing' | 'other-year' | 'duplicate' | 'set-aside' | 'unsettled';

export interface RosterRow {
  readonly name: Name;
  /** false: not on the roster. */
  readonly listed: boolean;
  readonly year: Cited | null;
  readonly state: RosterState;
  /** 已报, 未报, 年度不符, 重复, 未纳入, 待核. */
  readonly stateName: Name;
  /** Why, where the state alone does not tell. */
  readonly reason: Name | null;
}

export interface CoverageGroup {
  /** A year (2022) or a name (政府, 重庆市); null: reports whose year could not be settled. */
  readonly key: Cited | Name | null;
  readonly count: Cited;
  readonly units: readonly Name[];
}

export interface SetAside {
  readonly file: Name;
  /** 不是法治政府建设年度报告, 与……重复, 年度不符, 无法读取. */
  readonly reason: Name;
}

export interface Highlight {
  readonly indicator: Name;
  readonly unit: Name;
  /** How many units state it. */
  readonly count: Cited;
  readonly of: Cited;
  readonly figures: readonly { readonly unit: Unit; readonly cell: ComparisonCell }[];
}

/** Units side by side: of one group, or of several years, levels or jurisdictions, which it then shows. */
export interface ComparisonTable {
  readonly columns: readonly Unit[];
  /** The columns differ in it. */
  readonly showYear: boolean;
  readonly showLevel: boolean;
  readonly showJurisdiction: boolean;
  /** What all columns share; null where they do not share all of it: then nothing is totalled. */
  readonly group: ComparisonGroup | null;
  /** Some row has a sum. */
  readonly hasTotals: boolean;
  /** Each with at least one row. */
  readonly bands: readonly ComparisonBand[];
  /** All rows of the bands, in order. */
  readonly rows: readonly ComparisonRow[];
  /** Those of the rows whose figures are unlike. */
  readonly unlikeRows: readonly ComparisonRow[];
  /** Breaks in the law that lie between its years and concern its rows. */
  readonly lawBreaks: readonly LawBreak[];
}

/** Reports of one year, level and jurisdiction. */
export interface ComparisonGroup {
  readonly year: Cited;
  readonly levelName: Name;
  readonly jurisdiction: Name;
}

/** A law whose revision changed what is counted. */
export interface LawBreak {
  /** 《中华人民共和国行政复议法》. */
  readonly law: Name;
  /** 2024年1月1日. */
  readonly since: Cited;
  readonly indicators: readonly Name[];
}

export interface ComparisonBand {
  /** Area of the outline: 行政执法工作体系. */
  readonly area: Name;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly indicator: Name;
  /** 件, %, 人次. */
  readonly unit: Name;
  /** One for each column, in order. */
  readonly cells: readonly ComparisonCell[];
  /** In what the figures differ beside their size: 统计范围, 计量单位, 比率基数; empty where in nothing. */
  readonly unlike: readonly Name[];
  /** null in a table that is not of one group. */
  readonly total: RowTotal | null;
}

export type RowTotal =
  /** Over the exact figures of so many reports: 合计（4家报告）. */
  | { readonly state: 'sum'; readonly value: Cited; readonly count: Cited }
  /** Scopes or measures differ: 不可比. */
  | { readonly state: 'not-comparable' }
  /** A rate, or fewer than two exact figures: —. */
  | { readonly state: 'not-applicable' };

/** One unit's reports on several years. */
export interface UnitTrend {
  readonly unit: Name;
  /** At least two, ascending. */
  readonly years: readonly Cited[];
  /** More years than stand side by side on an upright page. */
  readonly wide: boolean;
  readonly rows: readonly TrendRow[];
  readonly lawBreaks: readonly LawBreak[];
}

/** An indicator that at least two of the years state. */
export interface TrendRow {
  readonly indicator: Name;
  readonly unit: Name;
  /** One for each year. */
  readonly entries: readonly TrendEntry[];
}

export interface TrendEntry {
  readonly cell: ComparisonCell;
  /** From the year before it in the table; null for the first. */
  readonly change: TrendChange | null;
}

export type TrendChange =
  /** 增加20.0%, 降低0.8个百分点, 持平: derived, 推算. */
  | { readonly state: 'change'; readonly value: Cited }
  /** 统计范围, 计量单位, 比率基数 or 法律规定 differ: 不可比. */
  | { readonly state: 'not-comparable'; readonly reasons: readonly Name[] }
  /** One of the years states a rough figure (余, 以上, 19.5万) or several: nothing is reckoned with it. */
  | { readonly state: 'inexact' }
  /** One of the years is silent, or the earlier figure is 0: —. */
  | { readonly state: 'not-applicable' };

export type ComparisonCell =
  /** `scope`: 全区, 本级, 占审结 where units differ in it; 更正 where the value stands on a clerk's word alone. */
  | { readonly state: 'value'; readonly value: Cited; readonly scope: Name | null }
  /** The report states it more than once for different things: all are shown, none is added. */
  | { readonly state: 'several'; readonly values: readonly Cited[] }
  /** Two statements of one report contradict each other: 待核. */
  | { readonly state: 'conflict'; readonly values: readonly Cited[] }
  | { readonly state: 'not-stated' };

/** What was done, area by area, verbatim. */
export interface PracticeArea {
  readonly area: Name;
  readonly excerpts: readonly Excerpt[];
}

/** Words of one report. */
export interface Excerpt {
  readonly unit: Unit;
  readonly quotation: Cited;
  /** false: the sentence goes on in the source. */
  readonly complete: boolean;
  /** Names persons, parties of a case or disciplinary matters: a public version leaves it out, an internal one marks it. */
  readonly internal: boolean;
}

export interface ThemeFindings {
  /** How many units list any such item, and of how many. */
  readonly reporting: Cited;
  readonly of: Cited;
  /** Named by two units or more, most units first; at most eight. */
  readonly leading: readonly SharedTheme[];
  /** The other themes that two units or more name, most units first. */
  readonly further: readonly SharedTheme[];
  /** Named by one unit only, unit by unit. */
  readonly singular: readonly SingularThemes[];
  /** Units in whose reports no such item was found. */
  readonly silent: readonly Name[];
}

export interface SharedTheme {
  readonly theme: Name;
  /** Units that name it; one unit counts once. */
  readonly count: Cited;
  readonly of: Cited;
  readonly units: readonly Name[];
  /** For each report that names it, the words that are most about it. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
  /** What the body quotes: no statement twice in one section, within its budget; may be empty. */
  readonly quoted: readonly Excerpt[];
  /** The units that no excerpt of `quoted` is from. */
  readonly unquoted: readonly Name[];
}

/** What one unit alone names. */
export interface SingularThemes {
  readonly unit: Name;
  readonly themes: readonly [SharedTheme, ...SharedTheme[]];
  /** Of its statements, those the body quotes and has not quoted under a shared theme; may be empty. */
  readonly quoted: readonly Excerpt[];
}

/** A theme's problem beside the measures that answer it, by unit. */
export interface Pairing {
  readonly theme: Name;
  /** How many units name it as a problem. */
  readonly problemCount: Cited;
  /** How many of these name it as a priority too. */
  readonly answeredCount: Cited;
  /** Name it as a problem and as a priority. */
  readonly answered: readonly Name[];
  /** 有问题无措施. */
  readonly unanswered: readonly Name[];
  /** 有措施未列问题. */
  readonly unprompted: readonly Name[];
}

/** The five elements that the rules of 2019 ask for. */
export interface ElementsRow {
  readonly unit: Unit;
  readonly cells: readonly ElementCell[];
}

export type ElementName = 'achievements' | 'shortcomings' | 'causes' | 'leadership' | 'plan';

export interface ElementCell {
  readonly element: ElementName;
  readonly label: Name;
  /** The heading or words by which it was recognised; null: 未见. */
  readonly found: Cited | null;
}

export interface MissingElement {
  readonly label: Name;
  /** Reports in which it was not found. */
  readonly count: Cited;
  readonly units: readonly Unit[];
}

/** Reports whose stated dates are later than the rules of 2019 ask for; a report without a date is not among them. */
export interface Lateness {
  /** 3月1日 of the year after the one reported on. */
  readonly signingTerm: Cited;
  readonly signedLateCount: Cited;
  readonly signedLate: readonly DatedUnit[];
  /** 4月1日 of that year. */
  readonly publishingTerm: Cited;
  readonly publishedLateCount: Cited;
  readonly publishedLate: readonly DatedUnit[];
}

export interface DatedUnit {
  readonly unit: Unit;
  readonly date: Cited;
}

export interface Verification {
  readonly unit: Unit;
  readonly verdict: 'consistent' | 'rounded' | 'inconsistent';
  /** 一致, 取整差异, 不一致. */
  readonly verdictName: Name;
  readonly quotation: Cited;
  /** What was recomputed: 受理9件＋不予受理2件＝11件，与申请12件相差1件. */
  readonly finding: Cited;
}

/** One report's rates that cannot be reckoned again. */
export interface UnverifiableRates {
  readonly unit: Unit;
  /** The words that state them, in text order. */
  readonly quotations: readonly Cited[];
}

export interface SourceRow {
  readonly unit: Unit;
  readonly file: Name;
  readonly title: Cited | null;
  readonly signed: Cited | null;
  readonly published: Cited | null;
  /** Later than the rules of 2019 ask for. */
  readonly signedLate: boolean;
  readonly publishedLate: boolean;
  /** The first characters of the file's sha256. */
  readonly digest: Name;
}

/** What is worth looking at rather than reading. */
export interface Charts {
  /** The leading shortcomings as they are listed; empty where they are few or all named by as many units. */
  readonly shortcomings: readonly SharedTheme[];
  /** One indicator across the units of one group; null where fewer than four state the same one exactly. */
  readonly indicator: IndicatorChart | null;
}

/** Exact figures of one year, level, jurisdiction and scope, in the order of the units. */
export interface IndicatorChart {
  readonly group: ComparisonGroup;
  readonly indicator: Name;
  /** 件, %, 人次. */
  readonly measure: Name;
  readonly bars: readonly { readonly unit: Unit; readonly value: Cited }[];
}

export interface CorrectionRow {
  /** 重庆市南岸区; where a report is left out, its file stands for it. */
  readonly unit: Name;
  readonly file: Name;
  /** What was changed: 行政复议受理由“9件”改为“12件”. */
  readonly change: Cited;
  readonly why: Cited;
  readonly who: Name;
}
