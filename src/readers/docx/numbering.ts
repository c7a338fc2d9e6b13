import { formatNumber } from './number-format.ts';
import type { ListReference, Styles } from './styles.ts';
import { isOn, numberIn, visitXml, type XmlElement } from './xml.ts';

/** A level of a list (17.9.6). */
interface Level {
  start: number;
  format: string;
  /** With %1 … %9 for the numbers of the levels; null: no number. */
  text: string | null;
  /** The number after the level whose use restarts this one: 0 never, null after any higher one. */
  restart: number | null;
  /** Legal numbering: all numbers as decimals. */
  legal: boolean;
  /** What parts the number from the text: tab, space or nothing. */
  suffix: string;
  /** The paragraph style that is tied to this level. */
  style: string | null;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** The numbering style where the levels are defined instead. */
  styleLink: string | null;
}

interface List {
  abstract: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const DEEPEST = 8;
const LARGEST_START = 100_000;
/** A number that is longer is none; numbering styles link to one list, rarely to a second. */
const LONGEST_LABEL = 255;
const LONGEST_CHAIN = 10;
/** A bullet is drawn, but may be words: 附：. */
const WORDS = /\p{Script=Han}/u;

/**
 * The automatic numbers of a document, counted as its paragraphs are read in order (17.9). Lists that share a
 * definition share their counters; a list with a start of its own restarts where it is first used.
 */
export class Numbering {
  readonly #abstracts = new Map<number, AbstractList>();
  readonly #lists = new Map<number, List>();
  readonly #styles: Styles;
  readonly #counters = new Map<number, (number | null)[]>();
  readonly #begun = new Set<number>();
  #lacksLists = false;

  /** Reads numbering.xml; null: a document without lists. */
  constructor(part: Uint8Array | null, styles: Styles) {
    this.#styles = styles;
    if (part !== null) visitXml(part, new DefinitionReader(this.#abstracts, this.#lists));
  }

  /**
   * Counts a paragraph and gives its number as printed, with what parts it from the text: `（一）`, `1.`;
   * empty where it has none. `own` is what the paragraph itself states.
   */
  next(own: ListReference, style: string | null): string {
    const inherited = this.#styles.list(style);
    const id = own.list ?? inherited.list;
    if (id === null || id === 0) return '';
    const list = this.#lists.get(id);
    if (list === undefined) {
      this.#lacksLists = true;
      return '';
    }
    const abstract = this.#definition(list.abstract);
    const tied = own.list === null ? this.#tiedLevel(abstract, style) : null;
    const at = Math.min(DEEPEST, Math.max(0, own.level ?? inherited.level ?? tied ?? 0));
    const levelOf = (level: number) => list.levels.get(level) ?? abstract?.levels.get(level);
    const level = levelOf(at);
    if (level === undefined) return '';
    const numbers = this.#count(id, list, at, levelOf);
    return labelOf(level, numbers, levelOf);
  }

  /** Whether a paragraph belonged to a list that is not defined. */
  get lacksLists(): boolean {
    return this.#lacksLists;
  }

  #count(
    id: number,
    list: List,
    at: number,
    levelOf: (level: number) => Level | undefined,
  ): readonly (number | null)[] {
    const counters = this.#counters.get(list.abstract) ?? new Array<number | null>(DEEPEST + 1).fill(null);
    this.#counters.set(list.abstract, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const level of list.starts.keys()) counters[level] = null;
    }
    const start = list.starts.get(at) ?? levelOf(at)?.start ?? 0;
    const last = counters[at] ?? null;
    counters[at] = last === null ? start : last + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper += 1) {
      const restart = levelOf(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counters[deeper] = null;
    }
    return counters;
  }

  /** The level whose definition names the paragraph's style. */
  #tiedLevel(abstract: AbstractList | undefined, style: string | null): number | null {
    const lineage = this.#styles.lineage(style);
    for (const [index, level] of abstract?.levels ?? []) {
      if (level.style !== null && lineage.includes(level.style)) return index;
    }
    return null;
  }

  /** Follows links to numbering styles (17.9.21), which may lead in a circle. */
  #definition(id: number): AbstractList | undefined {
    const seen = new Set<number>();
    let at: number | null = id;
    while (at !== null && !seen.has(at) && seen.size < LONGEST_CHAIN) {
      seen.add(at);
      const abstract = this.#abstracts.get(at);
      if (abstract === undefined || abstract.styleLink === null) return abstract;
      const list = this.#styles.list(abstract.styleLink).list;
      at = list === null ? null : (this.#lists.get(list)?.abstract ?? null);
    }
    return this.#abstracts.get(id);
  }
}

function labelOf(
  level: Level,
  numbers: readonly (number | null)[],
  levelOf: (level: number) => Level | undefined,
): string {
  if (level.text === null || (level.format === 'bullet' && !WORDS.test(level.text))) return '';
  const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const other = levelOf(index);
    if (other === undefined) return '';
    const format = level.legal && other.format !== 'none' ? 'decimal' : other.format;
    return formatNumber(numbers[index] ?? other.start, format);
  });
  const needsGap = level.suffix !== 'nothing' && /[\p{Script=Han}\p{L}\d]$/u.test(label);
  return needsGap ? `${label} ` : label;
}

class DefinitionReader {
  readonly #abstracts: Map<number, AbstractList>;
  readonly #lists: Map<number, List>;
  #abstract: AbstractList | null = null;
  #list: List | null = null;
  #override: number | null = null;
  #level: Level | null = null;
  #choices = 0;

  constructor(abstracts: Map<number, AbstractList>, lists: Map<number, List>) {
    this.#abstracts = abstracts;
    this.#lists = lists;
  }

  open(element: XmlElement): void {
    // A format that only newer programs know stands in a choice; its fallback is a format of the standard.
    if (element.name === 'mc:Choice') this.#choices += 1;
    if (this.#choices > 0) return;
    switch (element.name) {
      case 'w:abstractNum':
        this.#abstract = { levels: new Map(), styleLink: null };
        this.#abstracts.set(numberIn(element, 'w:abstractNumId') ?? -1, this.#abstract);
        return;
      case 'w:numStyleLink':
        if (this.#abstract !== null) this.#abstract.styleLink = element.attribute('w:val');
        return;
      case 'w:num':
        this.#list = { abstract: -1, starts: new Map(), levels: new Map() };
        this.#lists.set(numberIn(element, 'w:numId') ?? -1, this.#list);
        return;
      case 'w:abstractNumId':
        if (this.#list !== null) this.#list.abstract = numberIn(element, 'w:val') ?? -1;
        return;
      case 'w:lvlOverride':
        this.#override = numberIn(element, 'w:ilvl');
        return;
      case 'w:startOverride':
        if (this.#override !== null) this.#list?.starts.set(this.#override, startIn(element));
        return;
      case 'w:lvl':
        this.#openLevel(element);
        return;
      default:
        if (this.#level !== null) readLevel(this.#level, element);
    }
  }

  close(name: string): void {
    if (name === 'mc:Choice') this.#choices -= 1;
    else if (name === 'w:abstractNum') this.#abstract = null;
    else if (name === 'w:num') this.#list = null;
    else if (name === 'w:lvlOverride') this.#override = null;
    else if (name === 'w:lvl') this.#level = null;
  }

  text(): void {}

  #openLevel(element: XmlElement): void {
    const index = numberIn(element, 'w:ilvl') ?? -1;
    const level: Level = {
      start: 0,
      format: 'decimal',
      text: null,
      restart: null,
      legal: false,
      suffix: 'tab',
      style: null,
    };
    this.#level = level;
    if (index >= 0 && index <= DEEPEST) (this.#list ?? this.#abstract)?.levels.set(index, level);
  }
}

function readLevel(level: Level, element: XmlElement): void {
  const value = element.attribute('w:val');
  switch (element.name) {
    case 'w:start':
      level.start = startIn(element);
      return;
    case 'w:numFmt':
      level.format = value ?? 'decimal';
      return;
    case 'w:lvlText':
      level.text = value?.slice(0, LONGEST_LABEL) ?? null;
      return;
    case 'w:lvlRestart':
      level.restart = numberIn(element, 'w:val');
      return;
    case 'w:isLgl':
      level.legal = isOn(element);
      return;
    case 'w:suff':
      level.suffix = value ?? 'tab';
      return;
    case 'w:pStyle':
      level.style = value;
  }
}

function startIn(element: XmlElement): number {
  return Math.min(LARGEST_START, Math.max(0, numberIn(element, 'w:val') ?? 0));
}
