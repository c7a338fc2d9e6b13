import type { CleanLine } from './line-cleaning.ts';

/** How a text was wrapped: where its lines end, and how far its paragraphs are set in, in half-width columns. */
export interface PageWidth {
  /** How wide a line is, in columns or in characters, whichever its text was wrapped by. */
  readonly measure: (line: CleanLine) => number;
  readonly width: number;
  readonly paragraphIndent: number;
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
  return { measure, width, paragraphIndent: paragraphIndent(lines, best) };
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

/** How far the lines are set in that open a paragraph: those behind a line that ends early with a sentence. */
function paragraphIndent(
  lines: readonly CleanLine[],
  { measure, width }: Pick<PageWidth, 'measure' | 'width'>,
): number {
  const indents: number[] = [];
  let last: CleanLine | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    if (last && measure(last) < width - earlyBreak && sentenceDone.test(last.text)) indents.push(line.indent);
    last = line;
  }
  return indents.sort((a, b) => a - b)[indents.length >> 1] ?? 0;
}
