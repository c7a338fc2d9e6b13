import type { MissingUnit, RosterCoverage, RosterRow, RosterState } from '../model/briefing.ts';
import type { Cited, Name, SourceReference } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import { derived, named } from './citation.ts';
import { type ClerkLists, isOf, nameOnRoster } from './clerk-lists.ts';
import { inQuotes } from './quotation-marks.ts';
import { reportingYear } from './reporting-year.ts';
import type { OmittedReport } from './selection.ts';
import type { Match } from './unit-matching.ts';
import { distinctIssuers, type Listed } from './units.ts';

const STATE_NAMES: Readonly<Record<RosterState, string>> = {
  reported: '已报',
  missing: '未报',
  'other-year': '年度不符',
  duplicate: '重复',
  'set-aside': '未纳入',
  unsettled: '待核',
};
/** Which of several reasons why a unit is missing is told first. */
const TOLD_FIRST: readonly RosterState[] = ['other-year', 'set-aside', 'duplicate', 'missing'];

/**
 * Who of the roster has a report in the briefing, who has not and why, and which reports are of units that the
 * roster does not have. Counts are of units; a line that repeats another is none.
 */
export function rosterCoverage(
  roster: Roster,
  lists: ClerkLists,
  listed: readonly Listed[],
  omitted: readonly OmittedReport[],
): RosterCoverage {
  const lines = lists.matches.filter(({ state }) => state !== 'repeated');
  const reported = lines.filter((line) => listed.some(({ report }) => isOf(line, report)));
  const unsettled = lines.filter(({ state }) => state === 'ambiguous');
  const missing = lines.filter((line) => !reported.includes(line) && !unsettled.includes(line));
  const unlisted = distinctIssuers(
    listed.filter(({ report }) => !lines.some((line) => isOf(line, report) || isCandidate(line, report))),
  );
  const onRoster = listed.filter(({ report }) => reported.some((line) => isOf(line, report)));
  const file = `名册${inQuotes(roster.file)}`;
  const count = (units: readonly unknown[], words: string, inputs: readonly SourceReference[]): Cited =>
    derived(String(units.length), `${file}${words}`, inputs);
  const references = (entries: readonly Listed[]) => entries.map(({ reference }) => reference);
  const counted = (units: readonly unknown[], words: string, inputs: readonly SourceReference[] = []) =>
    units.length === 0 ? null : count(units, words, inputs);
  return {
    expected: count(lines, '所列单位的家数', []),
    reported: count(reported, '所列单位中有报告纳入的家数', references(onRoster)),
    missingCount: counted(missing, '所列单位中没有报告纳入的家数'),
    missing: missing.map((line) => missingUnit(line, lists, omitted)),
    unsettledCount: counted(unsettled, '所列单位中不能确定对应哪份报告的家数'),
    unsettled: unsettled.map(({ entry }) => named(entry.name)),
    unlistedCount: counted(unlisted, '以外有报告纳入的家数', references(unlisted)),
    unlisted: unlisted.map(({ unit }) => unit.name),
    rows: [
      ...lines.flatMap((line) => rowsOf(line, lists, listed, omitted)),
      ...listed
        .filter(({ issuer }) => unlisted.some((other) => other.issuer === issuer))
        .map((entry) => reportedRow(entry, false)),
    ],
  };
}

function rowsOf(
  line: Match,
  lists: ClerkLists,
  listed: readonly Listed[],
  omitted: readonly OmittedReport[],
): RosterRow[] {
  if (line.state === 'ambiguous') {
    const reason = `名册所写可以是${line.candidates.map(({ name }) => name).join('、')}`;
    return [row(named(line.entry.name), 'unsettled', null, reason)];
  }
  const included = listed.filter(({ report }) => isOf(line, report));
  const name = included[0]?.unit.name ?? named(nameOnRoster(line, lists));
  const left = omitted.filter(({ report }) => isOf(line, report));
  const rows = [
    ...included.map((entry) => reportedRow(entry, true)),
    ...left.map(({ report, reason, kind }) =>
      row(name, kind, reportingYear(report), kind === 'other-year' ? null : reason),
    ),
  ];
  return rows.length > 0 ? rows : [row(name, 'missing', null, null)];
}

function row(name: Name, state: RosterState, year: Cited | null, reason: string | null): RosterRow {
  return {
    name,
    listed: true,
    year,
    state,
    stateName: named(STATE_NAMES[state]),
    reason: reason === null ? null : named(reason),
  };
}

function reportedRow({ unit, report }: Listed, isListed: boolean): RosterRow {
  const unlisted = report.issuer === null ? '报告单位不明' : '名册中没有这个单位';
  const reason = isListed ? null : unlisted;
  return { ...row(unit.name, 'reported', unit.year, reason), listed: isListed };
}

function missingUnit(line: Match, lists: ClerkLists, omitted: readonly OmittedReport[]): MissingUnit {
  const states = omitted.filter(({ report }) => isOf(line, report)).map(({ kind }) => kind);
  const state = TOLD_FIRST.find((one) => states.some((kind) => kind === one)) ?? 'missing';
  return {
    name: named(nameOnRoster(line, lists)),
    silent: state === 'missing',
    stateName: named(STATE_NAMES[state]),
  };
}

function isCandidate(line: Match, { issuer }: Report): boolean {
  return line.state === 'ambiguous' && line.candidates.some(({ name }) => name === issuer?.name);
}
