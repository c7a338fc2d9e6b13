import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Reads one of the lexicon's data files, compiled to JSON where the program is built, else the YAML that people
 * edit. The files belong to the program, so a fault in one is a broken invariant: `check` throws with the
 * file's name in front.
 */
export function readLexiconData<Entries>(file: string, check: (data: unknown) => Entries): Entries {
  try {
    const compiled = new URL(`./data/${file.replace(/\.yaml$/, '.json')}`, import.meta.url);
    if (existsSync(compiled)) return check(JSON.parse(readFileSync(compiled, 'utf8')));
    return check(parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')));
  } catch (error) {
    throw new Error(`lexicon/data/${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The object's field as a list of objects; throws where it is anything else. */
export function listOf(data: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(data) ? data[field] : undefined;
  if (!Array.isArray(list) || !list.every(isRecord)) throw new Error(`“${field}” must be a list of entries`);
  return list;
}

/** The entry's field as a text; throws where it is missing or empty. */
export function textOf(entry: Readonly<Record<string, unknown>>, field: string): string {
  const text = entry[field];
  if (typeof text !== 'string' || text === '')
    throw new Error(`“${field}” must be a text in ${JSON.stringify(entry)}`);
  return text;
}

/** The entry's field as a list of texts; empty where it is missing. */
export function textsOf(entry: Readonly<Record<string, unknown>>, field: string): readonly string[] {
  const texts = entry[field] ?? [];
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string'))
    throw new Error(`“${field}” must be a list of texts in ${JSON.stringify(entry)}`);
  return texts;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
