import {
  type FoldedPhrase,
  loadThemeLexicon,
  type StatementKind,
  type ThemeSignal,
} from '../lexicon/themes.ts';

/** A theme's signal in an item's folded text. */
export interface ThemeHit {
  readonly signal: ThemeSignal;
  /** Index of the theme in the lexicon. */
  readonly theme: number;
  readonly start: number;
  readonly end: number;
}

/** Entries by the two or three characters with which a match of theirs begins. */
type Openings<Entry> = ReadonlyMap<string, readonly Entry[]>;

interface Index {
  readonly signals: Openings<{ readonly signal: ThemeSignal; readonly theme: number }>;
  readonly purposes: Openings<FoldedPhrase>;
  readonly umbrellas: Openings<FoldedPhrase>;
}

let index: Index | undefined;

function builtIndex(): Index {
  const { themes, purposes, umbrellas } = loadThemeLexicon();
  const signals = themes.flatMap((theme, at) => theme.signals.map((signal) => ({ signal, theme: at })));
  return {
    signals: byOpening(signals, ({ signal }) => signal),
    purposes: byOpening(purposes, (phrase) => phrase),
    umbrellas: byOpening(umbrellas, (phrase) => phrase),
  };
}

function byOpening<Entry>(
  entries: readonly Entry[],
  phraseOf: (entry: Entry) => FoldedPhrase,
): Openings<Entry> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const opening of phraseOf(entry).openings) {
      const list = map.get(opening);
      if (list === undefined) map.set(opening, [entry]);
      else list.push(entry);
    }
  return map;
}

/** All signals of that section's kind in a folded text, in its order; linear in the text's length. */
export function findThemeHits(text: string, kind: StatementKind): readonly ThemeHit[] {
  index ??= builtIndex();
  const hits: ThemeHit[] = [];
  for (let start = 0; start + 1 < text.length; start += 1)
    for (const { signal, theme } of candidates(index.signals, text, start)) {
      if (signal.kind !== null && signal.kind !== kind) continue;
      const end = matchEnd(signal, text, start);
      if (end !== null) hits.push({ signal, theme, start, end });
    }
  return hits;
}

/** Whether a clause that begins there says what a measure is good for. */
export function opensPurpose(text: string, start: number): boolean {
  index ??= builtIndex();
  return candidates(index.purposes, text, start).some((phrase) => matchEnd(phrase, text, start) !== null);
}

/** Whether a heading (folded) covers a whole field rather than names a theme. */
export function isUmbrella(heading: string): boolean {
  index ??= builtIndex();
  for (let start = 0; start + 1 < heading.length; start += 1)
    if (
      candidates(index.umbrellas, heading, start).some((phrase) => matchEnd(phrase, heading, start) !== null)
    )
      return true;
  return false;
}

function candidates<Entry>(openings: Openings<Entry>, text: string, start: number): readonly Entry[] {
  const pairs = openings.get(text.slice(start, start + 2)) ?? [];
  const triples = openings.get(text.slice(start, start + 3)) ?? [];
  return triples.length === 0 ? pairs : [...pairs, ...triples];
}

function matchEnd({ pattern }: FoldedPhrase, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}
