import type { TextLine } from './text-lines.ts';

/**
 * The lines of all pages one after the other. A table that goes on over a page's end repeats its head there: rows
 * that open a page as they opened the table that the page before ended with.
 */
export function withoutRepeatedHeads(pages: readonly (readonly TextLine[])[]): TextLine[] {
  const kept: TextLine[] = [];
  /** The rows with which the table at the end of the page before began. */
  let open: readonly TextLine[] = [];
  for (const lines of pages) {
    const first = tableAt(lines, lines[0]);
    const repeated = first.findIndex((line, at) => line.text !== open[at]?.text);
    const count = open.length === 0 ? 0 : repeated < 0 ? first.length : repeated;
    kept.push(...lines.slice(count));
    const last = tableAt(lines, lines.at(-1));
    const goesOn = count > 0 && last[0] === first[0];
    if (!goesOn) open = last;
  }
  return kept;
}

/** The rows of the table that a line is a row of; none where it is running text. */
function tableAt(lines: readonly TextLine[], row: TextLine | undefined): readonly TextLine[] {
  const table = row?.entry?.table;
  return table === undefined ? [] : lines.filter(({ entry }) => entry?.table === table);
}
