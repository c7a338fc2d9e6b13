import { diagnose } from '../diagnostics/diagnose.ts';
import { type LocatedField, type LocatedMap, readLocatedYaml } from '../given-yaml/located-yaml.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { label, type ValueRule } from './measures.ts';
import { type Placed, type StylePart, type StyleSettings, styleVocabulary } from './vocabulary.ts';

/** What one style file says. */
export interface StyleFile {
  readonly label: string | null;
  /** The style that it changes, by its name or file. */
  readonly extends: Placed<string> | null;
  readonly settings: StyleSettings;
}

const PARTS = Object.keys(styleVocabulary) as StylePart[];
const HEAD = ['label', 'extends'] as const;

/**
 * Reads a style file.
 *
 * @param file by which messages call it
 * @returns what it says, and every fault in it at once, each with its line and what is allowed there
 */
export function readStyleFile(
  text: string,
  file: string,
): { style: StyleFile | null; diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics: syntax } = readLocatedYaml(text, file);
  if (syntax.length > 0) return { style: null, diagnostics: syntax };
  if (root !== null && root.kind !== 'map') {
    return { style: null, diagnostics: [diagnose('style-form', {}, { file, line: root.line })] };
  }
  const reading = new Reading(file);
  const fields: LocatedMap['fields'] = root?.fields ?? new Map();
  for (const [part, { line }] of fields) {
    if ([...HEAD, ...PARTS].some((known) => known === part)) continue;
    const known = [...HEAD, ...PARTS];
    reading.faults.push(diagnose('style-part', { part, known }, { file, line }));
  }
  const parts = PARTS.map((part) => [part, reading.part(part, fields.get(part))]);
  const style: StyleFile = {
    label: reading.value('label', fields.get('label'), label)?.value ?? null,
    extends: reading.value('extends', fields.get('extends'), label),
    settings: Object.fromEntries(parts) as StyleSettings,
  };
  const diagnostics = reading.faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { style: diagnostics.length > 0 ? null : style, diagnostics };
}

class Reading {
  readonly faults: Diagnostic[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** What is set of a part; the vocabulary says the type of each value. */
  part(part: StylePart, field: LocatedField | undefined): Record<string, Placed<unknown>> {
    const file = this.#file;
    const rules: Readonly<Record<string, ValueRule<unknown>>> = styleVocabulary[part];
    if (field === undefined) return {};
    const known = Object.keys(rules);
    if (field.value.kind !== 'map') {
      this.faults.push(diagnose('style-part-empty', { part, known }, { file, line: field.line }));
      return {};
    }
    const set: Record<string, Placed<unknown>> = {};
    for (const [name, given] of field.value.fields) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (rule === undefined) {
        const place = { file, line: given.line };
        this.faults.push(diagnose('style-property', { part, property: name, known }, place));
        continue;
      }
      const value = this.value(`${part}.${name}`, given, rule);
      if (value !== null) set[name] = value;
    }
    return set;
  }

  value<Value>(
    property: string,
    field: LocatedField | undefined,
    rule: ValueRule<Value>,
  ): Placed<Value> | null {
    if (field === undefined) return null;
    const words = field.value.kind === 'scalar' ? field.value.words.trim() : '';
    const value = rule.read(words);
    const place = { file: this.#file, line: field.line };
    if (value !== null) return { value, ...place };
    this.faults.push(diagnose('style-value', { property, given: words, expected: rule.expected }, place));
    return null;
  }
}
