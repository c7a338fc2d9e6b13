import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issuer, Report } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import { type Match, matchUnits } from './unit-matching.ts';
import { issuerKey, type Listing } from './units.ts';

/** What the roster and the order of units say, settled on the issuers of the reports. */
export interface ClerkLists {
  readonly listing: Listing;
  /** The roster's lines, in its order; empty where there is no roster. */
  readonly matches: readonly Match[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `order`: null orders by the roster where there is one; `by-code` never does. */
export function readClerkLists(
  reports: readonly Report[],
  roster: Roster | null,
  order: Roster | 'by-code' | null,
): ClerkLists {
  const issuers = distinct(reports.flatMap(({ issuer }) => (issuer === null ? [] : [issuer])));
  const matches = roster === null ? [] : matchUnits(roster, issuers);
  const ordering = order === 'by-code' || order === null ? [] : matchUnits(order, issuers);
  const deciding = order === null ? matches : ordering;
  const displays = displayNames(matches);
  return {
    listing: {
      positions: new Map(
        deciding.flatMap((match, at) => (match.state === 'matched' ? [[match.issuer.name, at]] : [])),
      ),
      displays: displays.names,
      levels: new Map(
        matches.flatMap((match) =>
          match.state === 'matched' && match.entry.level !== null
            ? [[match.issuer.name, match.entry.level]]
            : [],
        ),
      ),
    },
    matches,
    diagnostics: [
      ...(roster === null ? [] : matches.flatMap((match) => remarkOn(match, roster.file))),
      ...(roster === null
        ? []
        : displays.clashes.map((clash) =>
            diagnose('roster-display', clash, { file: roster.file, line: clash.line }),
          )),
      ...(order === 'by-code' || order === null
        ? []
        : ordering.flatMap((match) => remarkOn(match, order.file))),
    ],
  };
}

function remarkOn(match: Match, file: string): Diagnostic[] {
  const { name, line } = match.entry;
  switch (match.state) {
    case 'matched':
      return [];
    case 'unmatched':
      return [diagnose('roster-unmatched', { name }, { file, line })];
    case 'ambiguous':
      return [
        diagnose(
          'roster-ambiguous',
          { name, candidates: match.candidates.map((issuer) => issuer.name) },
          { file, line },
        ),
      ];
    case 'repeated':
      return [diagnose('roster-repeated', { name, earlier: match.earlier.line }, { file, line })];
  }
}

/** Display names that one unit alone has; two units of one name would be one to a reader. */
function displayNames(matches: readonly Match[]) {
  const names = new Map<string, string>();
  const clashes: { name: string; line: number }[] = [];
  for (const match of matches) {
    const { display, line } = match.entry;
    if (display === null || match.state === 'repeated') continue;
    const isShared = matches.some(
      (other) =>
        other !== match &&
        other.state !== 'repeated' &&
        (other.entry.display ?? other.entry.name) === display,
    );
    if (isShared) clashes.push({ name: display, line });
    else if (match.state === 'matched') names.set(match.issuer.name, display);
  }
  return { names, clashes };
}

function distinct(issuers: readonly Issuer[]): Issuer[] {
  return [...new Map(issuers.map((issuer) => [issuer.name, issuer])).values()];
}

/** How a line that has no unit in the briefing is called there. */
export function nameOnRoster(match: Match, lists: ClerkLists): string {
  const { display, name } = match.entry;
  const isClear = lists.matches.every(
    (other) => other === match || (other.entry.display ?? other.entry.name) !== display,
  );
  return display !== null && isClear ? display : name;
}

/** Whether a report is of the issuer that a line means. */
export function isOf(match: Match, report: Report): boolean {
  return match.state === 'matched' && issuerKey(report) === match.issuer.name;
}
