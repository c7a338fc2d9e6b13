import { diagnose } from '../diagnostics/diagnose.ts';
import type { LocatedField, LocatedMap } from '../given-yaml/located-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** The fields of one entry as they are asked for; every fault is noted with its line, and null is given. */
export class EntryFields {
  readonly line: number;
  readonly file: string;
  readonly faults: Diagnostic[];
  readonly #fields: ReadonlyMap<string, LocatedField>;

  constructor(map: LocatedMap, file: string, faults: Diagnostic[], known: readonly string[]) {
    this.line = map.line;
    this.file = file;
    this.faults = faults;
    this.#fields = map.fields;
    for (const [field, { line }] of map.fields) {
      if (!known.includes(field)) faults.push(diagnose('correction-field', { field, known }, { file, line }));
    }
  }

  has(field: string): boolean {
    return this.#fields.has(field);
  }

  lineOf(field: string): number {
    return this.#fields.get(field)?.line ?? this.line;
  }

  /** Words that are not empty; null where they are missing, which is a fault unless they are optional. */
  words(field: string, need: 'required' | 'optional' = 'required'): string | null {
    const given = this.#fields.get(field)?.value;
    if (given === undefined) {
      if (need === 'required') this.#missing(field);
      return null;
    }
    const words = given.kind === 'scalar' ? given.words.trim() : '';
    if (words === '') this.wrong(field, '文字');
    return words === '' ? null : words;
  }

  number(field: string, need: 'required' | 'optional' = 'required'): number | null {
    const given = this.#fields.get(field)?.value;
    if (given === undefined) {
      if (need === 'required') this.#missing(field);
      return null;
    }
    const number = given.kind === 'scalar' && typeof given.value === 'number' ? given.value : Number.NaN;
    if (Number.isFinite(number) && number >= 0) return number;
    this.wrong(field, '不小于零的数，不带单位');
    return null;
  }

  /** One word or a list of them. */
  several(field: string): readonly string[] | null {
    const given = this.#fields.get(field)?.value;
    if (given?.kind !== 'list') {
      const one = this.words(field);
      return one === null ? null : [one];
    }
    const words = given.items.map((item) => (item.kind === 'scalar' ? item.words.trim() : ''));
    if (words.length > 0 && words.every((word) => word !== '')) return words;
    this.wrong(field, '文字，或文字的列表');
    return null;
  }

  /** The fields of a field. */
  inside(field: string, known: readonly string[]): EntryFields | null {
    const given = this.#fields.get(field)?.value;
    if (given?.kind === 'map') return new EntryFields(given, this.file, this.faults, known);
    this.wrong(field, `${known.join('、')}各占一行的内容`);
    return null;
  }

  isTrue(field: string): boolean {
    const given = this.#fields.get(field)?.value;
    if (given?.kind === 'scalar' && given.value === true) return true;
    this.wrong(field, 'true');
    return false;
  }

  wrong(field: string, expected: string): void {
    this.faults.push(
      diagnose('correction-value', { field, expected }, { file: this.file, line: this.lineOf(field) }),
    );
  }

  #missing(field: string): void {
    this.faults.push(diagnose('correction-missing', { field }, { file: this.file, line: this.line }));
  }
}
