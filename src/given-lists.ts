import { type Correction, type CorrectionLexicon, parseCorrections } from './corrections/index.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Roster } from './model/roster.ts';
import {
  correctionsBeside,
  type GivenList,
  givenPlace,
  type ListPlace,
  readGivenList,
  sameFiles,
} from './pipeline/given-list.ts';
import { parseRoster } from './roster/roster.ts';

/** Where the lists are that a clerk gives beside the reports. */
export interface ListRequest {
  readonly inputs: readonly string[];
  /** The units that were to report; null: nobody said. */
  readonly roster: string | null;
  /** A list of units in their order; null: the roster's order, else that of the codes; `by-code`: that of the codes. */
  readonly order: string | null;
  /** null: `corrections.yaml` in the input folders, where there is one. */
  readonly corrections: string | null;
}

/** What they say. */
export interface GivenLists {
  readonly roster: Roster | null;
  readonly order: Roster | 'by-code' | null;
  readonly corrections: readonly Correction[];
  /** Tells the lists from the reports where they stand in one folder. */
  readonly isList: (location: string) => boolean;
  /** With one of severity error the lists must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Words for the order of the codes; no file needs to be looked for. */
const BY_CODE: readonly string[] = ['by-code', 'code', '区划代码'];

/** Reads and understands the roster, the order and the corrections. */
export async function readGivenLists(request: ListRequest, lexicon: CorrectionLexicon): Promise<GivenLists> {
  const diagnostics: Diagnostic[] = [];
  const read = async (place: ListPlace): Promise<GivenList[]> => {
    const list = await readGivenList(place);
    if (!('rule' in list)) return [list];
    diagnostics.push(list);
    return [];
  };
  const rosterOf = async (place: ListPlace | null): Promise<Roster | null> => {
    const [list] = place === null ? [] : await read(place);
    if (list === undefined) return null;
    const { roster, diagnostics: noticed } = parseRoster(list.text, list.file);
    diagnostics.push(...noticed);
    return roster;
  };
  const isByCode = request.order !== null && BY_CODE.includes(request.order);
  const rosterPlace = request.roster === null ? null : givenPlace(request.roster);
  const orderPlace = request.order === null || isByCode ? null : givenPlace(request.order);
  const roster = await rosterOf(rosterPlace);
  const ordering = await rosterOf(orderPlace);

  const beside = await correctionsBeside(request.inputs);
  const used = request.corrections === null ? beside : [givenPlace(request.corrections)];
  const corrections: Correction[] = [];
  for (const place of used) {
    for (const { file, text } of await read(place)) {
      const parsed = parseCorrections(text, file, lexicon);
      corrections.push(...parsed.corrections);
      diagnostics.push(...parsed.diagnostics);
    }
  }
  const isUsed = sameFiles(used);
  const passedOver = beside.filter(({ location }) => !isUsed(location));
  diagnostics.push(...passedOver.map(({ file }) => diagnose('corrections-passed-over', {}, { file })));
  const lists = [rosterPlace, orderPlace, ...used, ...passedOver].flatMap((place) => place ?? []);
  return {
    roster,
    order: isByCode ? 'by-code' : ordering,
    corrections,
    isList: sameFiles(lists),
    diagnostics,
  };
}
