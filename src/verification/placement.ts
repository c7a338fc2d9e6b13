import { countBelow } from './ascending.ts';
import { type FoldedText, isJoined } from './folded-text.ts';
import { FIGURE, NUMBER, OPEN } from './numbering.ts';

/** Letters of a folded text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the entries of an evidence file stand in a document. */
export interface Placement {
  /** One for each entry, in order; null where it no longer stands there. */
  readonly places: readonly (Stretch | null)[];
  /** Figures of the document that belong to no entry. */
  readonly unproven: readonly Stretch[];
}

const WHOLE_FIGURE = /\d+(?:[.,]\d+)*(?:%|‰|万|亿|余)*/y;
const DIGIT = /\d/;
/** A figure that goes on so is another figure. */
const GOES_ON = /[%‰万亿余]/;
/** An agreement of so many entries in a row is no accident. */
const CERTAIN = 10;
/** So many entries are looked at after an edit, with so many letters of the template before each. */
const NEARBY = 40;
const SPACING = 60;
/** So many entries may be lost in one place (pages that were deleted) before the rest is given up. */
const MOST_LOST = 2000;

interface Found {
  readonly entry: number;
  readonly place: Stretch;
}

/** A way through some entries: what it costs, how many it finds, with which it begins and ends. */
interface Way {
  readonly cost: number;
  readonly length: number;
  readonly first: Found;
  readonly last: Found;
}

/**
 * Finds each entry in the document, in order. Between two entries no digits stand that are no numbering, so a
 * text as it was written leaves no choice; where it was edited, the way that loses fewest entries and passes
 * fewest unproven figures is taken.
 *
 * @param entries folded
 * @param meaning of digits, for each letter
 */
export function placeEntries(
  document: FoldedText,
  entries: readonly string[],
  meaning: Uint8Array,
): Placement {
  return new Walk(document, entries, meaning).result();
}

class Walk {
  readonly #document: FoldedText;
  readonly #entries: readonly string[];
  readonly #meaning: Uint8Array;

  constructor(document: FoldedText, entries: readonly string[], meaning: Uint8Array) {
    this.#document = document;
    this.#entries = entries;
    this.#meaning = meaning;
  }

  result(): Placement {
    const places: (Stretch | null)[] = [];
    const unproven: Stretch[] = [];
    let at = 0;
    while (places.length < this.#entries.length) {
      const entry = places.length;
      const next = this.#next(entry, at);
      const resumed = next === null ? this.#resume(entry, at) : { entry, place: next };
      if (resumed === null) break;
      for (let lost = entry; lost < resumed.entry; lost += 1) places.push(null);
      unproven.push(...this.#figuresIn(at, resumed.place.start));
      places.push(resumed.place);
      at = resumed.place.end;
    }
    while (places.length < this.#entries.length) places.push(null);
    return { places, unproven: [...unproven, ...this.#figuresIn(at, this.#document.letters.length)] };
  }

  /**
   * The entry's place if no figure stands before it from here on. Where digits may be a figure or not, they are
   * taken for it only if it stands nowhere else.
   */
  #next(entry: number, from: number): Stretch | null {
    const limit = this.#figuresIn(from, this.#document.letters.length, 1)[0]?.start ?? Infinity;
    let open: Stretch | null = null;
    for (const place of this.#occurrences(entry, from)) {
      if (place.start > limit) break;
      if (this.#meaning[place.start] !== OPEN) return place;
      open ??= place;
    }
    return open;
  }

  /** After an edit: with which entry and where the agreement goes on. */
  #resume(entry: number, from: number): Found | null {
    const figures = this.#figuresIn(from, this.#document.letters.length).map(({ start }) => start);
    const near = this.#resumeNearby(entry, from, figures);
    if (near?.isConvincing === true) return near;
    return this.#resumeFarther(entry, from, figures) ?? near;
  }

  /**
   * The cheapest way through the next entries, where every entry that is lost and every figure that is passed
   * costs one: the edit distance of a few sentences. It convinces where it finds much more than it loses.
   */
  #resumeNearby(
    entry: number,
    from: number,
    figures: readonly number[],
  ): (Found & { readonly isConvincing: boolean }) | null {
    const last = Math.min(entry + NEARBY, this.#entries.length);
    const letters = this.#entries.slice(entry, last).reduce((sum, words) => sum + words.length + SPACING, 0);
    const limit = from + letters;
    const passed = (start: number, end: number) => countBelow(figures, end) - countBelow(figures, start);
    const ways: Way[] = [];
    for (let next = entry; next < last; next += 1) {
      for (const place of this.#occurrences(next, from)) {
        if (place.end > limit) break;
        let best = {
          cost: next - entry + passed(from, place.start),
          length: 0,
          first: { entry: next, place },
        };
        for (const way of ways) {
          if (way.last.entry >= next || way.last.place.end > place.start) continue;
          const cost = way.cost + next - way.last.entry - 1 + passed(way.last.place.end, place.start);
          if (cost < best.cost) best = { cost, length: way.length, first: way.first };
        }
        ways.push({ ...best, length: best.length + 1, last: { entry: next, place } });
      }
    }
    const total = (way: Way) => way.cost + last - 1 - way.last.entry;
    const [first, ...others] = ways;
    if (first === undefined) return null;
    const best = others.reduce((one, other) => (total(other) < total(one) ? other : one), first);
    return { ...best.first, isConvincing: best.length > 2 * (last - entry - best.length) };
  }

  /** Where a whole page is gone or was put in: the next entry from which several go on in a row. */
  #resumeFarther(entry: number, from: number, figures: readonly number[]): Found | null {
    let best: (Found & { cost: number }) | null = null;
    for (let lost = 0; lost <= MOST_LOST && entry + lost < this.#entries.length; lost += 1) {
      if (best !== null && lost >= best.cost) break;
      const next = entry + lost;
      for (const place of this.#occurrences(next, from)) {
        const cost = lost + countBelow(figures, place.start);
        if (best !== null && cost >= best.cost) break;
        if (this.#isFollowed(next, place.end)) best = { cost, entry: next, place };
      }
    }
    return best;
  }

  #isFollowed(entry: number, from: number): boolean {
    let at = from;
    for (let next = entry + 1; next <= entry + CERTAIN && next < this.#entries.length; next += 1) {
      const place = this.#next(next, at);
      if (place === null) return false;
      at = place.end;
    }
    return true;
  }

  /** Where an entry's words stand from here on; a figure only as a whole. */
  *#occurrences(entry: number, from: number): Generator<Stretch> {
    const { letters } = this.#document;
    const words = this.#entries[entry] ?? '';
    if (words === '') return;
    for (let start = letters.indexOf(words, from); start !== -1; start = letters.indexOf(words, start + 1)) {
      const place = { start, end: start + words.length };
      if (this.#isWhole(place) && !this.#isInNumber(place)) yield place;
    }
  }

  #isWhole({ start, end }: Stretch): boolean {
    const { letters } = this.#document;
    const before = letters.charAt(start - 1);
    const isDigitBefore =
      DIGIT.test(before) || (/[.,]/.test(before) && DIGIT.test(letters.charAt(start - 2)));
    if (DIGIT.test(letters.charAt(start)) && isDigitBefore && isJoined(this.#document, start - 1))
      return false;
    if (!DIGIT.test(letters.charAt(end - 1)) || !isJoined(this.#document, end - 1)) return true;
    const after = letters.charAt(end);
    if (DIGIT.test(after) || GOES_ON.test(after)) return false;
    return !(/[.,]/.test(after) && DIGIT.test(letters.charAt(end + 1)) && isJoined(this.#document, end));
  }

  /** Whether it is a part of 附件4 or 2024年5月1日. */
  #isInNumber({ start, end }: Stretch): boolean {
    const isCut = (at: number) => {
      const before = this.#meaning[at - 1] ?? FIGURE;
      return before >= NUMBER && before === this.#meaning[at];
    };
    return isCut(start) || isCut(end);
  }

  /** Figures between two places that are no numbering, at most as many as asked. */
  #figuresIn(from: number, to: number, asked = Infinity): Stretch[] {
    const { letters } = this.#document;
    const found: Stretch[] = [];
    for (let at = from; at < to && found.length < asked; at += 1) {
      if (this.#meaning[at] !== FIGURE || !DIGIT.test(letters.charAt(at))) continue;
      WHOLE_FIGURE.lastIndex = at;
      let end = at + (WHOLE_FIGURE.exec(letters)?.[0].length ?? 1);
      for (let letter = at; letter < end - 1; letter += 1) {
        if (!isJoined(this.#document, letter)) end = letter + 1;
      }
      found.push({ start: at, end });
      at = end - 1;
    }
    return found;
  }
}
