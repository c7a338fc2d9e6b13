/** A cell with several lines and more text than this holds a stretch of the page, not an entry. */
const LONGEST_ENTRY = 200;
const MOST_ENTRY_LINES = 8;

/**
 * A table row as lines of text. Entries stand on one line, parted by ` | `, as page furniture prints them
 * (`[ 索引号 ] | 1150… | [ 发文字号 ] | `). A table that only arranges the page gives its cells one below the
 * other.
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.map((lines) => lines.filter((line) => line.trim() !== ''));
  if (filled.every((lines) => lines.length === 0)) return [];
  if (cells.length === 1 || arrangesPage(filled)) return filled.flat();
  return [filled.map((lines) => lines.join(' ')).join(' | ')];
}

/** Whether a row's cells are columns of a page rather than entries of a table. */
export function arrangesPage(cells: readonly (readonly string[])[]): boolean {
  return cells.some((lines) => {
    if (lines.length <= 1) return false;
    return (
      lines.length > MOST_ENTRY_LINES || lines.reduce((sum, { length }) => sum + length, 0) > LONGEST_ENTRY
    );
  });
}
