import { nameForms } from '../lexicon/unit-names.ts';
import type { Level, Unit } from '../model/briefing.ts';
import type { Cited, Name, SourceReference } from '../model/evidence.ts';
import type { Issuer, Report } from '../model/report.ts';
import { derived, named } from './citation.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { isDevelopmentZone } from './development-zone.ts';
import { reportReference } from './report-reference.ts';
import { reportingYear } from './reporting-year.ts';

/** A report of the briefing with its issuer as it is listed. */
export interface Listed {
  readonly report: Report;
  readonly unit: Unit;
  /** The same for two reports of one issuer; counts are over these. */
  readonly issuer: string;
  /** A place that stands for the whole report. */
  readonly reference: SourceReference;
}

/** What a clerk's lists say of the units, by `Listed.issuer`. */
export interface Listing {
  /** Units with a position come first, in its order. */
  readonly positions: ReadonlyMap<string, number>;
  readonly displays: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
}

/** The levels as they are named in print and on rosters, the first name of each first. */
const LEVELS: readonly (readonly [string, Level])[] = [
  ['政府', 'government'],
  ['镇街', 'township'],
  ['乡镇', 'township'],
  ['街道', 'township'],
  ['部门', 'department'],
];
/** 辛店镇人民政府, 四平路街道办事处, 阿里河镇: not 某镇司法所, which is a department. */
const TOWNSHIP = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/;

const NO_LISTING: Listing = { positions: new Map(), displays: new Map(), levels: new Map() };

/** What stands for a jurisdiction or a name that could not be settled. */
export const UNKNOWN = '不明';

/**
 * The reports in the order in which they are listed everywhere: governments by administrative code, development
 * zones after them, then townships and departments by code, those without a code after these by name; one issuer's reports by
 * year. What the lists of a clerk say of order, names and levels goes first.
 */
export function listUnits(reports: readonly Report[], listing: Listing = NO_LISTING): Listed[] {
  const shortNames = shortNamesOf(reports, listing.displays);
  const position = (report: Report) => listing.positions.get(issuerKey(report)) ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...reports].sort((a, b) => position(a) - position(b) || compareReports(a, b));
  return ordered.map((report) => ({
    report,
    issuer: issuerKey(report),
    reference: reportReference(report),
    unit: {
      name: named(shortNames.get(issuerKey(report)) ?? issuerKey(report)),
      fullName: named(report.issuer?.name ?? UNKNOWN),
      ...levelIn(listing, report),
      jurisdiction: named(jurisdictionOf(report.issuer)),
      year: reportingYear(report),
    },
  }));
}

/** The level that the roster states, else the report's own. */
function levelIn({ levels }: Listing, report: Report): Pick<Listed['unit'], 'level' | 'levelName'> {
  const stated = levels.get(issuerKey(report));
  if (stated === undefined) return { level: levelOf(report), levelName: named(levelNameOf(report)) };
  const level = LEVELS.find(([name]) => name === stated)?.[1] ?? levelOf(report);
  return { level, levelName: named(stated) };
}

/** How many issuers (not reports) these are, as a derived figure. */
export function countIssuers(
  listed: readonly Listed[],
  formula: string,
  inputs: readonly SourceReference[],
): Cited {
  return derived(String(distinctIssuers(listed).length), formula, inputs);
}

/** How many issuers the briefing covers. */
export function countCovered(listed: readonly Listed[]): Cited {
  return countIssuers(
    listed,
    '纳入简报的单位数',
    listed.map(({ reference }) => reference),
  );
}

/** The names of the issuers, each once, in order. */
export function issuerNames(listed: readonly Listed[]): Name[] {
  return distinctIssuers(listed).map(({ unit }) => unit.name);
}

/** One entry for each issuer, the first. */
export function distinctIssuers(listed: readonly Listed[]): Listed[] {
  const seen = new Set<string>();
  return listed.filter(({ issuer }) => !seen.has(issuer) && seen.add(issuer));
}

/** An issuer's full name; a report without one stands for itself, by its file. */
export function issuerKey(report: Report): string {
  return report.issuer?.name ?? `发布单位不明（${fileName(report.source.path)}）`;
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function levelOf(report: Pick<Report, 'issuer' | 'text'>): Level {
  if (report.issuer !== null) return TOWNSHIP.test(report.issuer.name) ? 'township' : report.issuer.kind;
  return /我(?:局|委|办)|本(?:局|委)/.test(report.text) ? 'department' : 'government';
}

function levelNameOf(report: Report): string {
  const level = levelOf(report);
  return report.issuer === null ? UNKNOWN : (LEVELS.find(([, one]) => one === level)?.[0] ?? UNKNOWN);
}

/** The province or city above: a province's own units belong to the province, a city's government too. */
function jurisdictionOf(issuer: Issuer | null): string {
  if (issuer === null || issuer.province === null) return issuer?.city ?? UNKNOWN;
  const isCityGovernment = issuer.kind === 'government' && issuer.county === null;
  return isCityGovernment ? issuer.province : issuer.province + (issuer.city ?? '');
}

function shortNamesOf(
  reports: readonly Report[],
  displays: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const issuers = new Map<string, Issuer>();
  for (const { issuer } of reports) if (issuer !== null) issuers.set(issuer.name, issuer);
  const forms = [...issuers.values()].map((issuer) => {
    const given = displays.get(issuer.name);
    return { issuer, candidates: given === undefined ? nameForms(issuer) : [given] };
  });
  const names = new Map<string, string>();
  for (const { issuer, candidates } of forms) {
    const unambiguous = candidates.find((candidate) =>
      forms.every((other) => other.issuer.name === issuer.name || !other.candidates.includes(candidate)),
    );
    names.set(issuer.name, unambiguous ?? issuer.name);
  }
  return names;
}

function compareReports(a: Report, b: Report): number {
  const rank = ({ issuer }: Report) => {
    if (issuer === null) return 4;
    const level = levelOf({ issuer, text: '' });
    if (level !== 'government') return level === 'township' ? 2 : 3;
    return isDevelopmentZone(issuer) ? 1 : 0;
  };
  // '~' follows every digit: what has no code comes last.
  const code = (report: Report) => report.issuer?.code ?? '~';
  return (
    rank(a) - rank(b) ||
    byCodeUnits(code(a), code(b)) ||
    byCodeUnits(issuerKey(a), issuerKey(b)) ||
    (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER) ||
    byCodeUnits(a.source.path, b.source.path)
  );
}
