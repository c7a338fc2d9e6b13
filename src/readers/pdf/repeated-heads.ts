import { entryTexts, flowOf, grouped, type TextLine } from './text-lines.ts';

/**
 * A table that goes on over the end of a page or column repeats its head there: rows that open it as they opened
 * the table that the one before ended with.
 */
export function withoutRepeatedHeads(all: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  /** The rows with which the table at the end of the page or column before began. */
  let open: readonly TextLine[] = [];
  for (const lines of grouped(all, flowOf).values()) {
    const first = tableAt(lines, lines[0]);
    const repeated = first.findIndex((line, at) => line.text !== open[at]?.text);
    const count = open.length === 0 ? 0 : repeated < 0 ? first.length : repeated;
    const rest = open.length === 0 ? null : belowHead(lines[count], open[count]);
    kept.push(...(rest ? [rest] : []), ...lines.slice(rest ? count + 1 : count));
    const last = tableAt(lines, lines.at(-1));
    const goesOn = (count > 0 || rest !== null) && last[0] === first[0];
    if (!goesOn) open = last;
  }
  return kept;
}

/** What is left of a row that was taken for one with the head above it: the rest of a row that the page's end split. */
function belowHead(line: TextLine | undefined, head: TextLine | undefined): TextLine | null {
  const cells = line?.entry?.cells ?? [];
  const heads = head?.entry?.cells ?? [];
  if (!line?.entry || heads.length !== cells.length) return null;
  const below = cells.map(({ lines, isFull }, at) => {
    const [own = '', above = ''] = [lines.join(''), heads[at]?.lines.join('')];
    const rest = own.startsWith(above) ? own.slice(above.length) : null;
    return rest === null ? null : { lines: rest === '' ? [] : [rest], isFull };
  });
  const known = below.flatMap((cell) => cell ?? []);
  const isHead = known.length === cells.length && known.some(({ lines }) => lines.length === 0);
  if (!isHead || known.every(({ lines }) => lines.length === 0)) return null;
  const entry = { ...line.entry, cells: known };
  const [text, ...more] = entryTexts(entry);
  return text === undefined || more.length > 0 ? null : { ...line, text, entry };
}

/** The rows of the table that a line is a row of; none where it is running text. */
function tableAt(lines: readonly TextLine[], row: TextLine | undefined): readonly TextLine[] {
  const table = row?.entry?.table;
  return table === undefined ? [] : lines.filter(({ entry }) => entry?.table === table);
}
