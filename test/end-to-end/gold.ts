import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation, Report, Section, SectionRole, Statement } from '../../src/model/report.ts';

/** What a person read in a report; see the README of the labels. */
export interface Label {
  readonly file: string;
  readonly relevant?: boolean;
  readonly duplicateOf?: string;
  readonly title: string | null;
  readonly issuer: {
    name: string;
    kind: string;
    province: string | null;
    city: string | null;
    county: string | null;
  };
  readonly year: number | null;
  readonly documentNumber: string | null;
  readonly addressee: string | null;
  readonly signer: string | null;
  readonly dates: Readonly<Record<'signed' | 'published' | 'printed', string | null>>;
  readonly sections: readonly {
    heading: string;
    roles: readonly SectionRole[];
    also?: readonly SectionRole[];
  }[];
  readonly shortcomings: readonly LabelledItem[];
  readonly priorities: readonly LabelledItem[];
  readonly indicators: readonly { id: string; value: number; qualifier: string }[];
  readonly inconsistencies: readonly { quote: string }[];
  readonly consistencies: readonly { quote: string }[];
  readonly disputable?: readonly { quote: string }[];
  readonly disputableIndicators?: readonly { id: string; value: number }[];
  readonly also?: Readonly<Record<string, readonly string[]>>;
}

interface LabelledItem {
  readonly starts: string;
  readonly ends: string;
  readonly endsAlso?: string;
  /** What the item is about, and what it may be said to touch. */
  readonly themes?: { readonly must: readonly string[]; readonly may: readonly string[] };
}

/** How much of what was wanted was found, and how much of what was found was wanted. */
export interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

export type Measure =
  | 'relevance'
  | 'duplicates'
  | 'identity'
  | 'sections'
  | 'statements'
  | 'themes'
  | 'indicators'
  | 'qualifiers'
  | 'inconsistencies'
  | 'consistencies';

export type Scores = Readonly<Record<Measure, Score>>;

/** The labels of a folder of test/. */
export function labelsIn(folder: string): Label[] {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const names = readdirSync(path).filter((name) => name.endsWith('.gold.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(path + name, 'utf8')));
}

/** Compares what the program read with the labels, all reports together. */
export function compare(labels: readonly Label[], model: readonly Report[]): Scores {
  const tally = new Tally();
  const reports = new Map(model.map((report) => [basename(report.source.path), report]));
  for (const label of labels) {
    const report = reports.get(label.file);
    if (report === undefined) throw new Error(`${label.file} was not read`);
    const isWanted = label.relevant !== false;
    tally.add('relevance', 1, 1, report.relevant === isWanted ? 1 : 0);
    if (isWanted) compareOne(label, report, tally);
    compareDuplicates(label, report, reports, tally);
  }
  return tally.scores();
}

function compareOne(label: Label, report: Report, tally: Tally): void {
  for (const [field, wanted, found] of identity(label, report)) {
    const accepted = [wanted, ...(label.also?.[field] ?? [])];
    const isRight = accepted.some((one) => folded(String(one)) === folded(String(found)));
    tally.add(
      'identity',
      wanted === null ? 0 : 1,
      found === null ? 0 : 1,
      isRight && wanted !== null ? 1 : 0,
    );
  }
  const tolerated = label.sections.flatMap(({ heading, also = [] }) =>
    also.map((role) => ({ heading, role })),
  );
  const isSame = (one: Headed, other: Headed) =>
    one.role === other.role && bare(one.heading) === bare(other.heading);
  const headed = (sections: readonly Pick<Section, 'heading' | 'roles'>[]) =>
    sections.flatMap(({ heading, roles }) => roles.map((role) => ({ heading, role })));
  const outline = headed(report.sections).filter((one) => !tolerated.some((other) => isSame(one, other)));
  tally.pair('sections', headed(label.sections.map((s) => ({ ...s, roles: [...s.roles] }))), outline, isSame);
  for (const list of ['shortcomings', 'priorities'] as const) {
    tally.pair('statements', label[list], report[list], isItem);
    compareThemes(label[list], report[list], tally);
  }
  compareIndicators(label, report, tally);
  const flagged = report.checks.filter(({ verdict }) => verdict === 'inconsistent');
  const open = (quote: string) => (label.disputable ?? []).some((one) => overlap(one.quote, quote));
  const isLabelled = (quote: string) => label.inconsistencies.some((one) => overlap(one.quote, quote));
  tally.pair(
    'inconsistencies',
    label.inconsistencies,
    flagged.filter(({ quote }) => isLabelled(quote) || !open(quote)),
    (wanted, found) => overlap(wanted.quote, found.quote),
  );
  // What else holds is no error: nobody lists all sums that are right.
  const confirmed = report.checks.filter(({ verdict }) => verdict === 'consistent');
  for (const { quote } of label.consistencies) {
    const isConfirmed = confirmed.some((check) => overlap(quote, check.quote));
    tally.add('consistencies', 1, isConfirmed ? 1 : 0, isConfirmed ? 1 : 0);
  }
}

interface Headed {
  readonly heading: string;
  readonly role: SectionRole;
}

type Fact = readonly [field: string, wanted: string | number | null, found: string | number | null];

function identity(label: Label, report: Report): Fact[] {
  const { issuer } = report;
  return [
    ['title', label.title, report.title],
    ['issuer.name', label.issuer.name, issuer?.name ?? null],
    ['issuer.kind', label.issuer.kind, issuer?.kind ?? null],
    ['issuer.province', label.issuer.province, issuer?.province ?? null],
    ['issuer.city', label.issuer.city, issuer?.city ?? null],
    ['issuer.county', label.issuer.county, issuer?.county ?? null],
    ['year', label.year, report.year],
    ['documentNumber', label.documentNumber, report.documentNumber],
    ['addressee', label.addressee, report.addressee],
    ['signer', label.signer, report.signer],
    ['dates.signed', label.dates.signed, report.dates.signed],
    ['dates.published', label.dates.published, report.dates.published],
    ['dates.printed', label.dates.printed, report.dates.printed],
  ];
}

function isItem(wanted: LabelledItem, found: Statement): boolean {
  const text = bare(found.text);
  const ends = [wanted.ends, ...(wanted.endsAlso === undefined ? [] : [wanted.endsAlso])];
  return text.startsWith(bare(wanted.starts)) && ends.some((end) => text.endsWith(bare(end)));
}

function compareThemes(items: readonly LabelledItem[], found: readonly Statement[], tally: Tally): void {
  for (const { starts, themes } of items) {
    if (themes === undefined) continue;
    const given = found.find(({ text }) => bare(text).startsWith(bare(starts)))?.themes ?? [];
    const counted = given.filter((theme) => !themes.may.includes(theme));
    const right = themes.must.filter((theme) => given.includes(theme));
    tally.add('themes', themes.must.length, counted.length, right.length);
  }
}

/** Figures of the catalogue that the labels know; those that may be read either way count neither way. */
function compareIndicators(label: Label, report: Report, tally: Tally): void {
  const isOpen = (id: string, value: number) =>
    (label.disputableIndicators ?? []).some((one) => one.id === id && isNear(one.value, value));
  const wanted = label.indicators.filter(({ id, value }) => !isOpen(id, value));
  const found = report.observations.filter(
    ({ indicator, value }) => LABELLED.has(indicator) && !isOpen(indicator, value),
  );
  const isSame = (one: (typeof wanted)[number], other: Observation) =>
    one.id === other.indicator && isNear(one.value, other.value);
  tally.pair('indicators', wanted, found, isSame);
  for (const one of wanted) {
    const other = found.find((observation) => isSame(one, observation));
    if (other !== undefined) tally.add('qualifiers', 1, 1, other.qualifier === one.qualifier ? 1 : 0);
  }
}

function compareDuplicates(
  { file, duplicateOf }: Label,
  { duplicateOf: marked }: Report,
  reports: ReadonlyMap<string, Report>,
  tally: Tally,
): void {
  const other = reports.get(duplicateOf ?? '');
  // Of two alike either one may be the one that is marked.
  const isMarked = marked !== null || other?.duplicateOf === reports.get(file)?.id;
  if (other !== undefined) tally.add('duplicates', 1, isMarked ? 1 : 0, isMarked ? 1 : 0);
}

/** The ids of all labels: a catalogue may hold more than the labellers looked for. */
const LABELLED: ReadonlySet<string> = new Set(
  ['gold', 'reports'].flatMap((folder) =>
    labelsIn(folder).flatMap(({ indicators = [] }) => indicators.map(({ id }) => id)),
  ),
);

class Tally {
  readonly #counts = new Map<Measure, { wanted: number; found: number; right: number }>();

  add(measure: Measure, wanted: number, found: number, right: number): void {
    const count = this.#counts.get(measure) ?? { wanted: 0, found: 0, right: 0 };
    this.#counts.set(measure, {
      wanted: count.wanted + wanted,
      found: count.found + found,
      right: count.right + right,
    });
  }

  /** Each wanted one is matched with at most one found. */
  pair<Wanted, Found>(
    measure: Measure,
    wanted: readonly Wanted[],
    found: readonly Found[],
    isSame: (wanted: Wanted, found: Found) => boolean,
  ): void {
    const left = [...found];
    for (const one of wanted) {
      const at = left.findIndex((other) => isSame(one, other));
      if (at !== -1) left.splice(at, 1);
    }
    this.add(measure, wanted.length, found.length, found.length - left.length);
  }

  scores(): Scores {
    const score = (measure: Measure): Score => {
      const { wanted, found, right } = this.#counts.get(measure) ?? { wanted: 0, found: 0, right: 0 };
      return {
        wanted,
        found,
        right,
        precision: found === 0 ? 1 : right / found,
        recall: wanted === 0 ? 1 : right / wanted,
      };
    };
    return {
      relevance: score('relevance'),
      duplicates: score('duplicates'),
      identity: score('identity'),
      sections: score('sections'),
      statements: score('statements'),
      themes: score('themes'),
      indicators: score('indicators'),
      qualifiers: score('qualifiers'),
      inconsistencies: score('inconsistencies'),
      consistencies: score('consistencies'),
    };
  }
}

/** Widths, spaces and the shape of quotation marks and dashes make no difference. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[—–－―-]+/g, '-');
}

const NUMBER =
  /^(?:\([一二三四五六七八九十百\d]+\)|[一二三四五六七八九十百]+、|第[一二三四五六七八九十][,、]?|\d+[.、]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+要)/;

/** Without the number before it and the mark behind it. */
const bare = (text: string): string =>
  folded(text)
    .replace(NUMBER, '')
    .replace(/[。;:,.]+$/, '');

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

/** Two quotations of the same arithmetic: one holds the other, or they share two figures. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  if (a.includes(b) || b.includes(a)) return true;
  const figures = new Set(b.match(/\d[\d.]*/g) ?? []);
  return (a.match(/\d[\d.]*/g) ?? []).filter((figure) => figures.has(figure)).length > 1;
}
