import type { Glyph, PageMarks } from './page-marks.ts';
import { mostCommon } from './rows.ts';

/** A watermark's type is so many times as large as the text's. */
const LARGE = 1.6;
/** More lines of large type on a page are no watermark. */
const MOST_LARGE = 30;
/** In points: how far a watermark may stand apart on two pages. */
const SAME_PLACE = 5;

interface LargeLine {
  readonly text: string;
  readonly baseline: number;
  readonly left: number;
  readonly glyphs: readonly Glyph[];
}

/** Without large type that lies over or under smaller text: there, and where it stands on other pages. */
export function withoutWatermarks(pages: readonly PageMarks[]): readonly PageMarks[] {
  const body = mostCommon(pages.flatMap(({ glyphs }) => glyphs.map(({ size }) => Math.round(size))));
  const large = pages.map(({ glyphs }) => largeLines(glyphs.filter(({ size }) => size >= body * LARGE)));
  const marks = large.flatMap((lines, at) =>
    lines.filter((line) => coversText(line, pages[at]?.glyphs ?? [], body)),
  );
  if (marks.length === 0) return pages;
  return pages.map((page, at) => {
    const own = (large[at] ?? []).filter((line) => marks.some((mark) => isSame(mark, line)));
    const dropped = new Set(own.flatMap(({ glyphs }) => glyphs));
    return { ...page, glyphs: page.glyphs.filter((glyph) => !dropped.has(glyph)) };
  });
}

function largeLines(glyphs: readonly Glyph[]): LargeLine[] {
  const lines = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const known = lines.get(Math.round(glyph.baseline));
    if (known) known.push(glyph);
    else lines.set(Math.round(glyph.baseline), [glyph]);
  }
  if (lines.size > MOST_LARGE) return [];
  return [...lines.values()].map((own) => ({
    text: own.map(({ text }) => text).join(''),
    baseline: own[0]?.baseline ?? 0,
    left: Math.min(...own.map(({ left }) => left)),
    glyphs: own,
  }));
}

/** Whether a good part of its characters share their place with smaller ones. */
function coversText({ glyphs, baseline }: LargeLine, all: readonly Glyph[], body: number): boolean {
  const height = glyphs[0]?.size ?? 0;
  const [top, bottom] = [baseline - height * 0.8, baseline];
  const near = all.filter(
    (other) =>
      other.size < body * LARGE &&
      other.text.trim() !== '' &&
      other.baseline > top &&
      middleOf(other) < bottom,
  );
  const covered = glyphs.filter((glyph) =>
    near.some((other) => other.left < glyph.right && other.right > glyph.left),
  );
  return covered.length * 3 > glyphs.length;
}

function middleOf({ baseline, size }: Glyph): number {
  return baseline - size * 0.35;
}

function isSame(mark: LargeLine, line: LargeLine): boolean {
  const apart = Math.max(Math.abs(mark.baseline - line.baseline), Math.abs(mark.left - line.left));
  return mark.text === line.text && apart <= SAME_PLACE;
}
