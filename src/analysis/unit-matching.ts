import { foldName, isNameOf } from '../lexicon/unit-names.ts';
import type { Issuer } from '../model/report.ts';
import type { Roster, RosterEntry } from '../model/roster.ts';

/** What a line of a roster or of an order of units means among the issuers. */
export type Match =
  | { readonly state: 'matched'; readonly entry: RosterEntry; readonly issuer: Issuer }
  /** Several issuers fit: nobody decides. */
  | { readonly state: 'ambiguous'; readonly entry: RosterEntry; readonly candidates: readonly Issuer[] }
  | { readonly state: 'unmatched'; readonly entry: RosterEntry }
  /** An earlier or more exact line means the same issuer. */
  | { readonly state: 'repeated'; readonly entry: RosterEntry; readonly earlier: RosterEntry };

/** How a line may be meant, the surest way first. */
const WAYS: readonly ((entry: RosterEntry, issuer: Issuer) => boolean)[] = [
  ({ name }, issuer) => foldName(name) === foldName(issuer.name),
  ({ name }, issuer) => isNameOf(name, issuer),
  ({ display }, issuer) => display !== null && isNameOf(display, issuer),
];

/**
 * Each line with the issuer that it means: by the full name, then by the name without province or city, then by its
 * display name. The first way in which any issuer fits decides, and only where exactly one does.
 */
export function matchUnits({ entries }: Roster, issuers: readonly Issuer[]): Match[] {
  const found = entries.map((entry) => ({ entry, ...fitting(entry, issuers) }));
  return found.map(({ entry, way, candidates }): Match => {
    const [issuer, another] = candidates;
    if (issuer === undefined) return { state: 'unmatched', entry };
    if (another !== undefined) return { state: 'ambiguous', entry, candidates };
    const better = found.find(
      (other) =>
        other.entry !== entry &&
        other.candidates.length === 1 &&
        other.candidates[0] === issuer &&
        (other.way < way || (other.way === way && entries.indexOf(other.entry) < entries.indexOf(entry))),
    );
    return better === undefined
      ? { state: 'matched', entry, issuer }
      : { state: 'repeated', entry, earlier: better.entry };
  });
}

function fitting(entry: RosterEntry, issuers: readonly Issuer[]) {
  for (const [way, fits] of WAYS.entries()) {
    const candidates = issuers.filter((issuer) => fits(entry, issuer));
    if (candidates.length > 0) return { way, candidates };
  }
  return { way: WAYS.length, candidates: [] };
}
