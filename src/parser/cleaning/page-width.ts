import { type MarkerStyle, readMarker } from '../outline/markers.ts';
import type { CleanLine } from './line-cleaning.ts';

/** How a text was wrapped: where its lines end, and how its paragraphs begin. */
export interface PageWidth extends Openings {
  /** How wide a line is, in columns or in characters, whichever its text was wrapped by. */
  readonly measure: (line: CleanLine) => number;
  readonly width: number;
}

interface Openings {
  /** How far lines are set in that go on with a paragraph, and those that open one, in half-width columns. */
  readonly margin: number;
  readonly paragraphIndent: number;
  /** Whether blank lines part all paragraphs, so that what no blank line parts is one. */
  readonly gapped: boolean;
  /** The numbers of lines that are not set in though paragraphs are: headings, perhaps. */
  readonly flush: ReadonlySet<MarkerStyle>;
}

const inColumns = ({ columns }: CleanLine): number => columns;
const inCharacters = ({ text, indent }: CleanLine): number => text.length + Math.ceil(indent / 2);

/** A line breaks up to this much early: a mark or a whole figure is not parted from what stands before it. */
export const earlyBreak = 5;
const shortestFullLine = 30;

/** Ends a sentence, or leads into what follows. */
export const sentenceDone = /[。！？!?；;：:]["”』」）)]?$/;

/**
 * The width at which a text was wrapped: where most lines break that end inside a sentence, and nearly none is
 * longer. Editors count columns, scripts characters: the measure that the lines agree on better is taken. null
 * where the text was not wrapped.
 */
export function pageWidth(lines: readonly CleanLine[]): PageWidth | null {
  const unfinished = lines.filter(
    ({ text, columns }) => columns >= shortestFullLine && !sentenceDone.test(text),
  );
  if (unfinished.length < 4) return null;
  const [columns, characters] = [inColumns, inCharacters].map((measure) => commonEnd(unfinished, measure));
  const best = columns && characters && characters.share > columns.share ? characters : columns;
  if (!best) return null;
  const longer = lines.filter((line) => best.measure(line) > best.width + 2).length;
  if (best.share <= 1 / 2 || longer > lines.length / 50) return null;
  const { measure, width } = best;
  return { measure, width, ...openings(lines, (line) => measure(line) < width - earlyBreak) };
}

/** Where most lines end by one measure, and what share of them ends there or little earlier. */
function commonEnd(
  lines: readonly CleanLine[],
  measure: PageWidth['measure'],
): { measure: PageWidth['measure']; width: number; share: number } {
  const ends = new Map<number, number>();
  for (const line of lines) ends.set(measure(line), (ends.get(measure(line)) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const end of ends.keys()) {
    let near = 0;
    for (let early = 0; early < earlyBreak; early++) near += ends.get(end - early) ?? 0;
    if (near > most || (near === most && end < width)) {
      width = end;
      most = near;
    }
  }
  return { measure, width, share: most / lines.length };
}

/** What the lines show that follow one which ends early, and those that follow one cut off at the width. */
function openings(lines: readonly CleanLine[], endsEarly: (line: CleanLine) => boolean): Openings {
  const opening: { indent: number; numbered: boolean }[] = [];
  const continuing: number[] = [];
  const numbered: { style: MarkerStyle; indent: number }[] = [];
  const ends = { parted: 0, tight: 0 };
  let last: CleanLine | null = null;
  let blank = false;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    const early = last !== null && endsEarly(last);
    const done = last !== null && sentenceDone.test(last.text);
    if (early) ends[blank ? 'parted' : 'tight'] += 1;
    // a heading is short: what opens a paragraph of several lines is not
    if (early && !endsEarly(line))
      opening.push({ indent: line.indent, numbered: readMarker(line.text) !== null });
    if (last !== null && !early && !done && !blank) continuing.push(line.indent);
    const style = early || blank ? readMarker(line.text)?.style : undefined;
    if (style !== undefined) numbered.push({ style, indent: line.indent });
    last = line;
    blank = false;
  }
  const plain = opening.filter(({ numbered: isHeading }) => !isHeading);
  const paragraphIndent = median((plain.length > 1 ? plain : opening).map(({ indent }) => indent));
  return {
    margin: Math.min(median(continuing), paragraphIndent),
    paragraphIndent,
    gapped: ends.parted > 2 && ends.tight <= ends.parted / 10,
    flush: new Set(numbered.filter(({ indent }) => indent < paragraphIndent).map(({ style }) => style)),
  };
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
