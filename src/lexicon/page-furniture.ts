import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

/** What the value behind a label says of the report. */
export type FurnitureField =
  | 'issuer'
  | 'origin'
  | 'signed'
  | 'published'
  | 'documentNumber'
  | 'areaCode'
  | 'title'
  | 'none';

export interface PageFurniture {
  readonly labels: ReadonlyMap<string, FurnitureField>;
  /** Cells that are chrome wherever they stand alone. */
  readonly phrases: ReadonlySet<string>;
  readonly openings: readonly string[];
  /** First cells of the line that tells where a page stands in its site. */
  readonly homes: readonly string[];
  readonly registrations: readonly string[];
  /** What a site says for itself in sentences opens so. */
  readonly notices: readonly string[];
  readonly contacts: readonly string[];
}

const fields: readonly string[] = [
  'issuer',
  'origin',
  'signed',
  'published',
  'documentNumber',
  'areaCode',
  'title',
  'none',
] satisfies FurnitureField[];

let loaded: PageFurniture | undefined;

/** The lexicon of page furniture, read once. Throws where the data file is broken. */
export function loadPageFurniture(): PageFurniture {
  loaded ??= readLexiconData('page-furniture.yaml', (data) => {
    const labels = new Map<string, FurnitureField>();
    for (const entry of listOf(data, 'labels')) {
      const field = textOf(entry, 'field');
      if (!isField(field)) throw new Error(`unknown field “${field}”`);
      for (const word of textsOf(entry, 'words')) labels.set(word, field);
    }
    const words = (list: string) => listOf(data, list).flatMap((entry) => textsOf(entry, 'words'));
    return {
      labels,
      phrases: new Set(words('phrases').flatMap((phrase) => [phrase, withWideBrackets(phrase)])),
      openings: words('openings'),
      homes: words('homes'),
      registrations: words('registrations'),
      notices: words('notices'),
      contacts: words('contacts'),
    };
  });
  return loaded;
}

function isField(field: string): field is FurnitureField {
  return fields.includes(field);
}

/** The same phrase as another input method writes it: 区（县）政府网站. */
function withWideBrackets(phrase: string): string {
  return phrase.replaceAll('(', '（').replaceAll(')', '）');
}
