import type { Glyph } from './page-marks.ts';
import type { Rule } from './rules.ts';
import { withSmallDigits } from './small-digits.ts';

/** Text that stands together on one line. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands at one height of a page. */
export interface Row {
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
  /** From left to right; what a wide gap or a vertical rule parts. */
  readonly segments: readonly Segment[];
  readonly baseline: number;
  /** The font size of most of it, in points. */
  readonly size: number;
  readonly bold: boolean;
  /** The usual gap between its characters, in ems. */
  readonly stretch: number;
  /** It stands for a ruled table: the table's place among those of its page. */
  readonly table?: number;
}

/** A gap from here on, in ems, parts two texts on one line. */
const PARTING_GAP = 1.2;
/**
 * A gap from here on is a space that was not written, between letters and between Chinese characters: there two
 * spaces part phrases, and a browser's print writes none.
 */
const LETTER_GAP = 0.2;
const WIDE_GAP = 0.6;
/** In ems: a wider gap stretches no line, it parts entries. */
const WIDEST_STRETCH = 2.5;
/** An automatic number, which a tab parts from its heading: up to so many ems. */
const LIST_NUMBER =
  /^(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十\d]{1,4}[)）]|\d{1,3}[.．、]|[①-⑳])$/;
const LIST_TAB = 5;
/** How much of the smaller one two boxes must share to stand on one line: raised and lowered signs do. */
const SHARED_HEIGHT = 0.5;
const ASCENT = 0.8;
const DESCENT = 0.1;

/** Puts glyphs together into lines, from top to bottom, whatever the order in which they were drawn. */
export function rowsOf(glyphs: readonly Glyph[], rules: readonly Rule[] = []): Row[] {
  const borders = rules.filter(({ x0, x1 }) => x0 === x1);
  return linesOf(glyphs).map((line) => rowOf(line, borders));
}

/** The part of a row whose glyphs have their middle in a place; null where there are none. */
export function partOf(row: Row, belongs: (middle: number) => boolean): Row | null {
  const [whole] = row.table === undefined ? [] : row.segments;
  if (whole) return belongs((whole.left + whole.right) / 2) ? row : null;
  const glyphs = row.glyphs.filter(({ left, right }) => belongs((left + right) / 2));
  return glyphs.some(({ text }) => text !== ' ') ? rowOf(glyphs, []) : null;
}

interface Box {
  top: number;
  bottom: number;
  readonly glyphs: Glyph[];
}

function linesOf(glyphs: readonly Glyph[]): Glyph[][] {
  // Large ones first, so that a raised sign finds the line that it belongs to.
  const ordered = glyphs
    .filter(({ text }) => text !== ' ')
    .toSorted((a, b) => b.size - a.size || a.baseline - b.baseline);
  const lines = new LineIndex();
  for (const glyph of ordered) lines.add(glyph);
  for (const glyph of glyphs) if (glyph.text === ' ') lines.addSpace(glyph);
  return lines.fromTop();
}

/** Lines by height, found by the points that they cover. */
class LineIndex {
  readonly #boxes: Box[] = [];
  readonly #byPoint = new Map<number, Box[]>();

  add(glyph: Glyph): void {
    const box = this.#find(glyph);
    if (box) box.glyphs.push(glyph);
    else this.#open(glyph);
  }

  /** A space alone makes no line. */
  addSpace(glyph: Glyph): void {
    this.#find(glyph)?.glyphs.push(glyph);
  }

  fromTop(): Glyph[][] {
    return this.#boxes.toSorted((a, b) => a.bottom - b.bottom).map(({ glyphs }) => glyphs);
  }

  #find(glyph: Glyph): Box | null {
    const [top, bottom] = extent(glyph);
    let best: Box | null = null;
    let most = SHARED_HEIGHT * (bottom - top);
    for (let point = Math.floor(top); point <= Math.ceil(bottom); point += 1) {
      for (const box of this.#byPoint.get(point) ?? []) {
        const shared = Math.min(bottom, box.bottom) - Math.max(top, box.top);
        if (shared > most) [best, most] = [box, shared];
      }
    }
    return best;
  }

  #open(glyph: Glyph): void {
    const [top, bottom] = extent(glyph);
    const box: Box = { top, bottom, glyphs: [glyph] };
    this.#boxes.push(box);
    for (let point = Math.floor(top); point <= Math.ceil(bottom); point += 1) {
      const known = this.#byPoint.get(point);
      if (known) known.push(box);
      else this.#byPoint.set(point, [box]);
    }
  }
}

/** At most a page high: a font size can be anything. */
function extent({ baseline, size }: Glyph): readonly [number, number] {
  const height = Math.min(size, 2000);
  return [baseline - height * ASCENT, baseline + height * DESCENT];
}

function rowOf(glyphs: readonly Glyph[], borders: readonly Rule[]): Row {
  const single = withoutDoubles(glyphs.toSorted((a, b) => a.left - b.left));
  const visible = single.filter(({ text }) => text.trim() !== '');
  const size = mostCommon(visible.map((glyph) => glyph.size));
  const baseline = mostCommon(visible.filter((glyph) => glyph.size === size).map((glyph) => glyph.baseline));
  const ordered = withSmallDigits(single, { size, baseline });
  const crossing = borders.filter(
    ({ y0, y1 }) => y1 - y0 >= size && y0 < baseline && y1 > baseline - size * 0.7,
  );
  const bold = visible.filter((glyph) => glyph.bold).length * 2 > visible.length;
  const stretch = stretchOf(ordered);
  const segments = segmentsOf(ordered, crossing, stretch);
  return { glyphs: ordered, segments, baseline, size, bold, stretch };
}

/** A poor man's bold face draws every glyph twice, a hair's breadth apart. */
function withoutDoubles(ordered: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of ordered) {
    const isDouble = kept
      .slice(-3)
      .some(
        ({ text, left, right }) =>
          text === glyph.text && text !== ' ' && glyph.left - left < (right - left) * 0.4,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

/** The usual gap between two glyphs in ems: a justified line parts them all alike, but no two figures of a table. */
function stretchOf(ordered: readonly Glyph[]): number {
  const gaps = ordered.flatMap((glyph, at) => {
    const before = ordered[at - 1];
    if (before === undefined || before.text === ' ' || glyph.text === ' ') return [];
    if (/\d/.test(before.text) && /\d/.test(glyph.text)) return [];
    const gap = (glyph.left - before.right) / glyph.size;
    return gap < WIDEST_STRETCH ? [gap] : [];
  });
  return Math.max(0, gaps.toSorted((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0);
}

function segmentsOf(ordered: readonly Glyph[], borders: readonly Rule[], stretch: number): Segment[] {
  const segments: { text: string; left: number; right: number }[] = [];
  /** Spaces since the last visible glyph: they part nothing before something follows. */
  let spaces = '';
  let spaceWidth = 0;
  for (const glyph of ordered) {
    if (glyph.text.trim() === '') {
      spaces += glyph.text;
      spaceWidth += glyph.right - glyph.left;
      continue;
    }
    const open = segments.at(-1);
    const gap = open === undefined ? 0 : (glyph.left - open.right) / glyph.size - stretch;
    const isRuledOff =
      open !== undefined && borders.some(({ x0 }) => x0 > open.right - 1 && x0 < glyph.left + 1);
    const isTab =
      segments.length === 1 && LIST_NUMBER.test(open?.text ?? '') && gap > WIDE_GAP && gap < LIST_TAB;
    if (open === undefined || isRuledOff || (!isTab && gap - spaceWidth / glyph.size > PARTING_GAP)) {
      segments.push({ text: glyph.text, left: glyph.left, right: glyph.right });
    } else {
      if (isTab) spaces = afterNumber(open, glyph);
      else if (spaces === '') spaces = unwrittenSpace(open, glyph, gap);
      open.text += spaces + glyph.text;
      open.right = Math.max(open.right, glyph.right);
    }
    spaces = '';
    spaceWidth = 0;
  }
  return segments;
}

/** 1. before 2023年 would read as 1.2023. */
function afterNumber(number: Segment, glyph: Glyph): string {
  return number.text.endsWith('.') && /^\d/.test(glyph.text) ? ' ' : '';
}

function unwrittenSpace(before: Segment, glyph: Glyph, gap: number): string {
  const areLetters = /[!-~]$/.test(before.text) && /^[!-~]/.test(glyph.text);
  if (areLetters) return gap > LETTER_GAP ? ' ' : '';
  return gap > WIDE_GAP ? '\u3000' : '';
}

/** The most frequent number; 0 for none. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = numbers[0] ?? 0;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > (counts.get(best) ?? 0)) best = number;
  }
  return best;
}
