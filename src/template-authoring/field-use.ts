import type { ExpansionListener } from '../composer/expand.ts';
import type { TemplateNode, TemplatePlace } from '../composer/template-tree.ts';
import { type Fields, isGroup, isList, isName, isStated } from '../composer/values.ts';

/** What stands at one place of a template: words, a printed value, a call of a partial. */
export type Leaf = Extract<TemplateNode, { readonly place: TemplatePlace }>;

/** A field that a template reads and that is empty somewhere. */
export interface FieldGap {
  /** Where the group stands that has the field: `sources[]`; '' for the briefing itself. */
  readonly of: string;
  readonly field: string;
  readonly empty: number;
  readonly total: number;
  /** The units in whose group it is empty; none where the groups belong to no unit. */
  readonly units: readonly string[];
}

/** A cell in this state prints no figure. */
const SILENT = 'not-stated';

/** Watches which parts of a template are printed and which fields it reads, over one briefing or several. */
export class FieldUse implements ExpansionListener {
  readonly #reached = new Set<string>();
  readonly #paths = new WeakMap<object, string>();
  readonly #groups = new Map<string, Fields[]>();
  /** Fields that are read, by the path of their group. */
  readonly #read = new Map<string, Set<string>>();

  /** The facts are a briefing, with options or without; one that was seen before counts once. */
  begin(facts: unknown): void {
    if (!isGroup(facts)) return;
    const isSeen = Object.values(facts).some((inner) => isGroup(inner) && this.#paths.has(inner));
    if (isSeen) this.#paths.set(facts, '');
    else this.#walk(facts, '');
  }

  reached({ place }: Leaf): void {
    this.#reached.add(keyOf(place));
  }

  read(group: Fields, field: string): void {
    const path = this.#paths.get(group);
    if (path === undefined) return;
    const fields = this.#read.get(path) ?? new Set();
    this.#read.set(path, fields.add(field));
  }

  /** Whether these words, this value or this partial was ever come upon. */
  isReached({ place }: Leaf): boolean {
    return this.#reached.has(keyOf(place));
  }

  /** The fields that are read and empty in some group, in the order of the facts. */
  gaps(): FieldGap[] {
    return [...this.#groups].flatMap(([path, groups]) => {
      const used = [...(this.#read.get(path) ?? [])].sort();
      return used.flatMap((field) => gapOf(path, field, groups));
    });
  }

  /** A group that stands in several places (a unit) is known by the first. */
  #walk(value: unknown, path: string): void {
    if (isList(value)) for (const item of value) this.#walk(item, `${path}[]`);
    else if (isGroup(value) && !this.#paths.has(value)) {
      this.#paths.set(value, path);
      this.#groups.set(path, [...(this.#groups.get(path) ?? []), value]);
      for (const [field, inner] of Object.entries(value)) {
        if (path !== '' || field !== 'options') this.#walk(inner, path === '' ? field : `${path}.${field}`);
      }
    }
  }
}

const keyOf = ({ file, line, column }: TemplatePlace): string => `${line}:${column} ${file}`;

function gapOf(path: string, field: string, groups: readonly Fields[]): FieldGap[] {
  const having = groups.filter((group) => Object.hasOwn(group, field));
  const empty = having.filter((group) => !isStated(group[field]) || group[field] === SILENT);
  if (empty.length === 0) return [];
  const units = empty.flatMap((group) => unitName(group) ?? []);
  return [{ of: path, field, empty: empty.length, total: having.length, units: [...new Set(units)] }];
}

/** The unit that a group is, or belongs to. */
function unitName(group: Fields): string | null {
  const unit = Object.hasOwn(group, 'fullName') ? group : group.unit;
  return isGroup(unit) && isName(unit.name) ? unit.name.name : null;
}
