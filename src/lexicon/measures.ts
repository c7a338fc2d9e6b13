import type { Qualifier } from '../model/report.ts';
import { listOf, readLexiconData, textOf } from './data-file.ts';

export type MeasureKind = 'count' | 'rate' | 'points' | 'money' | 'multiple' | 'other';

/** One spelling of a measure word. */
export interface Measure {
  /** As it is printed, in half-width forms. */
  readonly printed: string;
  /** The canonical word. */
  readonly measure: string;
  readonly kind: MeasureKind;
  /** One printed unit in canonical units. */
  readonly factor: number;
  /** A figure in this measure is rough by nature. */
  readonly round: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  /** The greatest number it is printed with; infinite where there is no such bound. */
  readonly upTo: number;
  readonly numerals: 'both' | 'arabic' | 'chinese';
  readonly smallNumerals: 'always' | 'cued' | 'totals' | 'never';
}

/** One word that makes a figure less than exact. */
export interface QualifierWord {
  readonly word: string;
  readonly means: Exclude<Qualifier, 'exact'>;
  /** Read only where a bare 百, 千 or 万 follows (上百). */
  readonly onlyBarePower: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

/** One word that announces a count in front of a small Chinese numeral. */
export interface CountCue {
  readonly word: string;
  readonly total: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

/** A phrase of the genre and the measure, qualifier or cue that it shows. */
export interface LexiconExample {
  readonly shows: string;
  readonly example: string;
}

export interface MeasureLexicon {
  /** By the first character of their spelling, the longest spelling first. */
  readonly measures: ReadonlyMap<string, readonly Measure[]>;
  /** By canonical word. */
  readonly canonical: ReadonlyMap<string, Measure>;
  /** The longest word first. */
  readonly before: readonly QualifierWord[];
  readonly inside: readonly QualifierWord[];
  readonly after: readonly QualifierWord[];
  readonly cues: readonly CountCue[];
  readonly measureExamples: readonly LexiconExample[];
  readonly qualifierExamples: readonly LexiconExample[];
  readonly cueExamples: readonly LexiconExample[];
}

type Entry = Readonly<Record<string, unknown>>;

let loaded: MeasureLexicon | undefined;

/** The measure words and the words around figures. Throws where the data file is broken. */
export function loadMeasures(): MeasureLexicon {
  loaded ??= readLexiconData('measures.yaml', checkMeasures);
  return loaded;
}

/** The lexicon in the data of a YAML file; throws with the entry at fault where a field is missing or wrong. */
export function checkMeasures(data: unknown): MeasureLexicon {
  const entries = listOf(data, 'measures');
  const qualifiers = sectionOf(data, 'qualifiers');
  const cues = sectionOf(data, 'cues');
  const measures = entries.flatMap(spellingsOf);
  const placed = ['before', 'inside', 'after'].flatMap((place) => listOf(qualifiers, place));
  const cueEntries = ['totals', 'acts'].flatMap((group) => listOf(cues, group));
  return {
    measures: byFirstCharacter(measures),
    canonical: new Map(measures.toReversed().map((measure) => [measure.measure, measure])),
    before: listOf(qualifiers, 'before').flatMap(qualifierWordsOf).toSorted(longestFirst),
    inside: listOf(qualifiers, 'inside').flatMap(qualifierWordsOf).toSorted(longestFirst),
    after: listOf(qualifiers, 'after').flatMap(qualifierWordsOf).toSorted(longestFirst),
    cues: [
      ...listOf(cues, 'totals').map((entry) => cueOf(entry, true)),
      ...listOf(cues, 'acts').map((entry) => cueOf(entry, false)),
    ],
    measureExamples: entries.map((entry) => exampleOf(entry, 'measure')),
    qualifierExamples: placed.map((entry) => exampleOf(entry, 'means')),
    cueExamples: cueEntries.map((entry) => exampleOf(entry, 'word')),
  };
}

function exampleOf(entry: Entry, shown: string): LexiconExample {
  return { shows: textOf(entry, shown), example: textOf(entry, 'example') };
}

function spellingsOf(entry: Entry): Measure[] {
  known(entry, [
    'measure',
    'kind',
    'printed',
    'factor',
    'round',
    'upTo',
    'notBefore',
    'notAfter',
    'numerals',
    'smallNumerals',
    'example',
  ]);
  const measure = textOf(entry, 'measure');
  const printed = wordsOf(entry, 'printed').map(halfWidth);
  const factor = entry.factor ?? 1;
  if (typeof factor !== 'number' || !(factor > 0))
    throw new Error(`“factor” must be positive in “${measure}”`);
  const upTo = entry.upTo ?? Number.POSITIVE_INFINITY;
  if (typeof upTo !== 'number') throw new Error(`“upTo” must be a number in “${measure}”`);
  const common = {
    measure,
    kind: choiceOf(entry, 'kind', ['count', 'rate', 'points', 'money', 'multiple', 'other'] as const),
    factor,
    round: flagOf(entry, 'round'),
    upTo,
    notBefore: wordsOf(entry, 'notBefore').map(halfWidth),
    notAfter: wordsOf(entry, 'notAfter').map(halfWidth),
    numerals: choiceOf(entry, 'numerals', ['both', 'arabic', 'chinese'] as const, 'both'),
    smallNumerals: choiceOf(entry, 'smallNumerals', ['always', 'cued', 'totals', 'never'] as const, 'cued'),
  };
  // With a factor only the other spellings are meant: ‰ is printed, % is canonical.
  const spellings = factor === 1 ? [measure, ...printed] : printed;
  if (spellings.length === 0) throw new Error(`“printed” is missing in “${measure}”, which has a factor`);
  return spellings.map((spelling) => ({ printed: spelling, ...common }));
}

function qualifierWordsOf(entry: Entry): QualifierWord[] {
  known(entry, ['words', 'means', 'onlyBarePower', 'notBefore', 'notAfter', 'example']);
  const words = wordsOf(entry, 'words');
  if (words.length === 0) throw new Error(`“words” is empty in ${JSON.stringify(entry)}`);
  return words.map((word) => ({
    word: halfWidth(word),
    means: choiceOf(entry, 'means', ['approximate', 'at-least', 'at-most'] as const),
    onlyBarePower: flagOf(entry, 'onlyBarePower'),
    notBefore: wordsOf(entry, 'notBefore'),
    notAfter: wordsOf(entry, 'notAfter'),
  }));
}

function cueOf(entry: Entry, total: boolean): CountCue {
  known(entry, ['word', 'notBefore', 'notAfter', 'example']);
  return {
    word: textOf(entry, 'word'),
    total,
    notBefore: wordsOf(entry, 'notBefore'),
    notAfter: wordsOf(entry, 'notAfter'),
  };
}

function byFirstCharacter(measures: readonly Measure[]): Map<string, readonly Measure[]> {
  const map = new Map<string, Measure[]>();
  for (const measure of measures.toSorted((a, b) => b.printed.length - a.printed.length)) {
    const first = measure.printed.charAt(0);
    const same = map.get(first) ?? [];
    if (same.some(({ printed }) => printed === measure.printed))
      throw new Error(`“${measure.printed}” is listed twice`);
    map.set(first, [...same, measure]);
  }
  return map;
}

function longestFirst(a: QualifierWord, b: QualifierWord): number {
  return b.word.length - a.word.length;
}

/** Figures are read in half-width forms; the data may be written in either. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function sectionOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Entry)[field] : undefined;
}

/** The field's words, which are parted by blanks; none where it is missing. */
function wordsOf(entry: Entry, field: string): readonly string[] {
  return entry[field] === undefined ? [] : textOf(entry, field).split(' ');
}

function flagOf(entry: Entry, field: string): boolean {
  const flag = entry[field] ?? false;
  if (typeof flag !== 'boolean')
    throw new Error(`“${field}” must be true or false in ${JSON.stringify(entry)}`);
  return flag;
}

function choiceOf<Choice extends string>(
  entry: Entry,
  field: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const given = entry[field] ?? otherwise;
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined)
    throw new Error(`“${field}” must be one of ${choices.join(', ')} in ${JSON.stringify(entry)}`);
  return choice;
}

function known(entry: Entry, fields: readonly string[]): void {
  for (const field of Object.keys(entry))
    if (!fields.includes(field)) throw new Error(`unknown field “${field}” in ${JSON.stringify(entry)}`);
}
