import type { CleanLine } from './line-cleaning.ts';

/** How a text was wrapped: where its lines end and how far its paragraphs are set in, in half-width columns. */
export interface PageWidth {
  readonly columns: number;
  readonly paragraphIndent: number;
}

/** A line breaks up to this much early: a mark or a whole figure is not parted from what stands before it. */
export const earlyBreak = 5;
const shortestFullLine = 30;

/** Ends a sentence, or leads into what follows. */
export const sentenceDone = /[。！？!?；;：:]["”』」）)]?$/;

/**
 * The width at which a text was wrapped: where most lines break that end inside a sentence, and nearly none is
 * longer. null where the text was not wrapped.
 */
export function pageWidth(lines: readonly CleanLine[]): PageWidth | null {
  const unfinished = lines.filter(
    ({ text, columns }) => columns >= shortestFullLine && !sentenceDone.test(text),
  );
  if (unfinished.length < 4) return null;
  const ends = new Map<number, number>();
  for (const { columns } of unfinished) ends.set(columns, (ends.get(columns) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const columns of ends.keys()) {
    let near = 0;
    for (let early = 0; early < earlyBreak; early++) near += ends.get(columns - early) ?? 0;
    if (near > most || (near === most && columns < best)) {
      best = columns;
      most = near;
    }
  }
  const longer = lines.filter(({ columns }) => columns > best + 2).length;
  if (most <= unfinished.length / 2 || longer > lines.length / 50) return null;
  return { columns: best, paragraphIndent: paragraphIndent(lines, best) };
}

/** How far the lines are set in that open a paragraph: those behind a line that ends early with a sentence. */
function paragraphIndent(lines: readonly CleanLine[], width: number): number {
  const indents: number[] = [];
  let last: CleanLine | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    if (last && last.columns < width - earlyBreak && sentenceDone.test(last.text)) indents.push(line.indent);
    last = line;
  }
  return indents.sort((a, b) => a - b)[indents.length >> 1] ?? 0;
}
