import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

export interface BodyEnding {
  readonly word: string;
  readonly kind: 'government' | 'department';
}

export interface Genre {
  readonly subjects: readonly string[];
  readonly endings: readonly string[];
  /** The longest first. */
  readonly bodies: readonly BodyEnding[];
  /** Everyday names of departments, and what they are short for. */
  readonly shortBodies: readonly { readonly word: string; readonly full: string }[];
  readonly neighbours: readonly Neighbour[];
  readonly newsOpenings: readonly string[];
  readonly modelTexts: readonly string[];
}

/** Another genre, by the words that its titles have at their edge or anywhere. */
export interface Neighbour {
  readonly reason: string;
  readonly place: 'edge' | 'anywhere';
  readonly words: readonly string[];
}

let loaded: Genre | undefined;

/** How reports of the genre and its neighbours are named. Throws where the data file is broken. */
export function loadGenre(): Genre {
  loaded ??= readLexiconData('genre.yaml', (data) => {
    const words = (list: string) => listOf(data, list).flatMap((entry) => textsOf(entry, 'words'));
    return {
      subjects: words('subjects'),
      endings: words('endings'),
      bodies: listOf(data, 'bodies')
        .flatMap((entry) =>
          textsOf(entry, 'words').map((word) => ({ word, kind: bodyKind(textOf(entry, 'kind')) })),
        )
        .sort((a, b) => b.word.length - a.word.length),
      shortBodies: listOf(data, 'shortBodies').map((entry) => ({
        word: textOf(entry, 'word'),
        full: textOf(entry, 'full'),
      })),
      neighbours: listOf(data, 'neighbours').map((entry) => ({
        reason: textOf(entry, 'reason'),
        place: placeOf(textOf(entry, 'place')),
        words: textsOf(entry, 'words'),
      })),
      newsOpenings: words('newsOpenings'),
      modelTexts: words('modelTexts'),
    };
  });
  return loaded;
}

function bodyKind(kind: string): BodyEnding['kind'] {
  if (kind !== 'government' && kind !== 'department') throw new Error(`unknown kind “${kind}”`);
  return kind;
}

function placeOf(place: string): Neighbour['place'] {
  if (place !== 'edge' && place !== 'anywhere') throw new Error(`unknown place “${place}”`);
  return place;
}
