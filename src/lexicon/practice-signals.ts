import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

/** Which sentences of a report are worth quoting as practice, and which never are. */
export interface PracticeSignals {
  readonly concrete: readonly ConcreteSignal[];
  readonly excluded: readonly ExcludingSignal[];
  readonly areas: readonly AreaWords[];
}

interface Signal {
  readonly id: string;
  readonly pattern: RegExp;
  /** A sentence in which the pattern is found. */
  readonly example: string;
  /** A sentence in which it must not be found; null where none needs telling. */
  readonly but: string | null;
}

interface ConcreteSignal extends Signal {
  readonly weight: number;
}

interface ExcludingSignal extends Signal {
  /** Where a sentence of this kind is quoted all the same, it is for internal use only. */
  readonly internal: boolean;
}

interface AreaWords {
  /** An area of the outline: A4. */
  readonly area: string;
  readonly words: readonly string[];
  /** A section role whose sentences belong here unless a figure says otherwise; null for most areas. */
  readonly role: string | null;
  readonly example: string;
}

let loaded: PracticeSignals | undefined;

/** Which sentences are worth quoting. Throws where the data file is broken. */
export function loadPracticeSignals(): PracticeSignals {
  loaded ??= readLexiconData('practice-signals.yaml', readPracticeSignals);
  return loaded;
}

/** The signals of the parsed data file; throws where a pattern misses its example or finds its counter-example. */
export function readPracticeSignals(data: unknown): PracticeSignals {
  const surnames = listOf(data, 'surnames')
    .map((entry) => textOf(entry, 'letters'))
    .join('');
  return {
    concrete: listOf(data, 'concrete').map((entry) => ({
      ...readSignal(entry, surnames),
      weight: weightOf(entry),
    })),
    excluded: listOf(data, 'excluded').map((entry) => ({
      ...readSignal(entry, surnames),
      internal: entry.internal === true,
    })),
    areas: listOf(data, 'areas').map(readAreaWords),
  };
}

type Entry = Readonly<Record<string, unknown>>;

function readSignal(entry: Entry, surnames: string): Signal {
  const id = textOf(entry, 'id');
  const pattern = new RegExp(textOf(entry, 'pattern').replaceAll('{surname}', `[${surnames}]`), 'u');
  const example = textOf(entry, 'example');
  const but = 'but' in entry ? textOf(entry, 'but') : null;
  if (!pattern.test(example)) throw new Error(`${id}: the pattern does not find the example`);
  if (but !== null && pattern.test(but)) throw new Error(`${id}: the pattern finds what it must leave alone`);
  return { id, pattern, example, but };
}

function weightOf(entry: Entry): number {
  const { weight } = entry;
  if (typeof weight === 'number' && weight > 0) return weight;
  throw new Error(`“weight” must be above 0 in ${JSON.stringify(entry)}`);
}

function readAreaWords(entry: Entry): AreaWords {
  const area = textOf(entry, 'area');
  const words = textsOf(entry, 'words');
  const example = textOf(entry, 'example');
  if (!words.some((word) => example.includes(word)))
    throw new Error(`${area}: the example has none of the words`);
  return { area, words, role: 'role' in entry ? textOf(entry, 'role') : null, example };
}
