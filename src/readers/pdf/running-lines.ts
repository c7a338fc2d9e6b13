import type { Row } from './rows.ts';

/** The rows of a page, with its height in points. */
export interface PageRows {
  readonly height: number;
  /** From top to bottom. */
  readonly rows: readonly Row[];
}

/** The share of a page's height, at the top and at the foot, where running lines stand. */
const MARGIN = 0.15;
/** Rows that a running head or foot has at most. */
const MOST_ROWS = 3;
/** The share of pages on which a line must stand; heads of odd and of even pages may differ. */
const REPEATED_ON = 0.3;
/** In points: how far the same line may stand apart on two pages. */
const SAME_PLACE = 4;
/** — 3 —, 第3页 共12页, 3/12, or a figure alone. */
const PAGE_NUMBER =
  /^(?:[-—–－·•~\s]*\d{1,4}[-—–－·•~\s]*|第?\d{1,4}页?[，,\s/]*共\d{1,4}页|第\d{1,4}页|\d{1,4}\/\d{1,4}|Page\d{1,4}(?:of\d{1,4})?)$/i;

/** Without running heads and feet and without page numbers: no part of the text that they interrupt. */
export function withoutRunningLines(pages: readonly PageRows[]): Row[][] {
  const outer = pages.map(outerRows);
  const least = Math.max(2, Math.ceil(pages.length * REPEATED_ON));
  const places = new Map<string, { page: number; row: Row }[]>();
  for (const [page, rows] of outer.entries()) {
    for (const row of rows) {
      const words = shapeOf(row);
      const known = places.get(words);
      if (known) known.push({ page, row });
      else places.set(words, [{ page, row }]);
    }
  }
  const running = new Set<Row>();
  for (const same of places.values()) {
    if (same.length < least) continue;
    for (const { page, row } of same) {
      const there = same.filter((other) => Math.abs(other.row.baseline - row.baseline) <= SAME_PLACE);
      if (new Set([page, ...there.map((other) => other.page)]).size >= least) running.add(row);
    }
  }
  return pages.map(({ rows, height }) =>
    withoutPageNumber(
      rows.filter((row) => !running.has(row)),
      height,
    ),
  );
}

function outerRows({ rows, height }: PageRows): Row[] {
  return rows.filter((row, index) => {
    const isTop = index < MOST_ROWS && row.baseline < height * MARGIN;
    const isFoot = index >= rows.length - MOST_ROWS && row.baseline > height * (1 - MARGIN);
    return isTop || isFoot;
  });
}

function withoutPageNumber(rows: readonly Row[], height: number): Row[] {
  const isNumber = (row: Row | undefined) => row !== undefined && PAGE_NUMBER.test(wordsOf(row));
  const first = rows[0];
  const last = rows.at(-1);
  const hasTop = isNumber(first) && (first?.baseline ?? height) < height * MARGIN;
  const hasFoot = rows.length > 1 && isNumber(last) && (last?.baseline ?? 0) > height * (1 - MARGIN);
  return rows.slice(hasTop ? 1 : 0, hasFoot ? -1 : undefined);
}

/** The words without their figures, which count the pages. */
function shapeOf(row: Row): string {
  return wordsOf(row).replace(/\d+/g, '#');
}

function wordsOf(row: Row): string {
  return row.segments
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}
