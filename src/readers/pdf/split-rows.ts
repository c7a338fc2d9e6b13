import { type Cell, entryTexts, flowOf, joined, type TextLine } from './text-lines.ts';

const FIGURE = /^[\d.,%\s+-]+$/;

/** Puts together the rows of tables that the end of a page or column has split. */
export function joinedRows(lines: readonly TextLine[]): TextLine[] {
  const kept: TextLine[] = [];
  for (const line of lines) {
    const whole = wholeRow(kept.at(-1), line);
    if (whole === null) kept.push(line);
    else kept[kept.length - 1] = whole;
  }
  return kept;
}

/** The row of which the second line, the first of its page or column, is the rest; null where it is a row of its own. */
function wholeRow(last: TextLine | undefined, next: TextLine): TextLine | null {
  const above = last?.entry?.cells ?? [];
  const below = next.entry?.cells ?? [];
  if (!last?.entry || !next.entry || flowOf(last) === flowOf(next) || above.length !== below.length)
    return null;
  const isRest =
    above.some((cell, at) => cell.lines.length > 0 && below[at]?.lines.length === 0) &&
    below.every((cell, at) => cell.lines.length === 0 || continues(above[at], cell));
  if (!isRest) return null;
  const entry = { ...last.entry, cells: above.map((cell, at) => united(cell, below[at])) };
  const [text, ...more] = entryTexts(entry);
  return text === undefined || more.length > 0 ? null : { ...last, text, entry };
}

function continues(above: Cell | undefined, below: Cell): boolean {
  if (above === undefined || above.lines.length === 0 || !above.isFull) return false;
  return !(FIGURE.test(above.lines.at(-1) ?? '') && FIGURE.test(below.lines[0] ?? ''));
}

function united(above: Cell, below: Cell | undefined): Cell {
  const [first, ...rest] = below?.lines ?? [];
  if (first === undefined) return above;
  const open = above.lines.at(-1) ?? '';
  return {
    lines: [...above.lines.slice(0, -1), joined(open, first), ...rest],
    isFull: below?.isFull ?? false,
  };
}
