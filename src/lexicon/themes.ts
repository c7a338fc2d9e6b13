import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';
import { phraseSource } from './phrase.ts';
import { phraseOpenings } from './phrase-openings.ts';
import { foldForThemes } from './theme-text.ts';

/** What items of the shortcomings section and of the next-year section can be about. */
export interface Theme {
  /** The contract's id: enforcement-procedure. */
  readonly id: string;
  readonly label: string;
  /** An item of each section that is about this theme. */
  readonly example: { readonly problem: string; readonly measure: string };
  readonly signals: readonly ThemeSignal[];
}

export type StatementKind = 'shortcoming' | 'priority';

/** strong: names the theme anywhere; lead: in an opening only; weak: in company; not: means something else. */
export type SignalStrength = 'strong' | 'lead' | 'weak' | 'not';

export interface ThemeSignal extends FoldedPhrase {
  readonly strength: SignalStrength;
  /** The section it holds for; null: both. */
  readonly kind: StatementKind | null;
}

/** A phrase to be matched in folded text (`foldForThemes`). */
export interface FoldedPhrase {
  /** As the data file has it. */
  readonly phrase: string;
  /** Sticky: matches from `lastIndex` on. */
  readonly pattern: RegExp;
  /** The two or three characters that a match can begin with. */
  readonly openings: readonly string[];
}

export interface ThemeLexicon {
  readonly themes: readonly Theme[];
  /** How a clause opens that says what a measure is good for. */
  readonly purposes: readonly FoldedPhrase[];
  /** Headings that cover a whole field: the detail under them says what the item is about. */
  readonly umbrellas: readonly FoldedPhrase[];
}

/** Marks between clauses and sentences of folded text; ¶ stands for a line break or an item's number. */
const barrier = ',。;:!?¶';
const strengths = ['strong', 'lead', 'weak', 'not'] as const;

let loaded: ThemeLexicon | undefined;

/** The themes in the contract's order, read once. Throws where the data file is broken. */
export function loadThemes(): readonly Theme[] {
  return loadThemeLexicon().themes;
}

/** The themes and what goes with them, read once. Throws where the data file is broken. */
export function loadThemeLexicon(): ThemeLexicon {
  loaded ??= readLexiconData('themes.yaml', readThemes);
  return loaded;
}

/** The lexicon of the parsed data file; throws, with the theme and the phrase, where an entry is broken. */
export function readThemes(data: unknown): ThemeLexicon {
  const themes = listOf(data, 'themes').map(readTheme);
  const twice = themes.find(({ id }, at) => themes.findIndex((other) => other.id === id) < at);
  if (twice !== undefined) throw new Error(`the theme “${twice.id}” stands twice`);
  const phrases = (field: string) => textsOf(data as Entry, field).map(foldedPhrase);
  return { themes, purposes: phrases('purpose'), umbrellas: phrases('umbrella') };
}

type Entry = Readonly<Record<string, unknown>>;

function readTheme(entry: Entry): Theme {
  const id = textOf(entry, 'id');
  try {
    const example = section(entry, 'example');
    const signals = [
      ...readSignals(entry, null),
      ...readSignals(section(entry, 'problem'), 'shortcoming'),
      ...readSignals(section(entry, 'measure'), 'priority'),
    ];
    if (!signals.some(({ strength }) => strength === 'strong')) throw new Error('no strong signal');
    return {
      id,
      label: textOf(entry, 'label'),
      example: { problem: textOf(example, 'problem'), measure: textOf(example, 'measure') },
      signals,
    };
  } catch (error) {
    throw new Error(`theme “${id}”: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function section(entry: Entry, field: string): Entry {
  const value = entry[field] ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`“${field}” must be an entry with fields`);
  return value as Entry;
}

function readSignals(entry: Entry, kind: StatementKind | null): readonly ThemeSignal[] {
  return strengths.flatMap((strength) => {
    const phrases = textsOf(entry, strength);
    const twice = phrases.find((phrase, at) => phrases.indexOf(phrase) < at);
    if (twice !== undefined) throw new Error(`“${twice}” stands twice under “${strength}”`);
    return phrases.map((phrase) => ({ ...foldedPhrase(phrase), strength, kind }));
  });
}

function foldedPhrase(phrase: string): FoldedPhrase {
  // folding would spell the gap as three dots
  const folded = phrase.split('…').map(foldForThemes).join('…');
  try {
    const pattern = new RegExp(phraseSource(folded, { barrier, gap: 10 }), 'y');
    return { phrase, pattern, openings: phraseOpenings(folded, 2, 3) };
  } catch (error) {
    throw new Error(`phrase “${phrase}”: ${error instanceof Error ? error.message : String(error)}`);
  }
}
