import type { Cell, Row, Table } from '../../model/document.ts';
import { namesRowsBelow } from '../composition-rules.ts';
import type { Orientation } from '../geometry.ts';
import { cellSize } from '../geometry.ts';
import { plainText } from '../plain-text.ts';
import { columnWidths } from '../table-grid.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, lines, type Markup } from './markup.ts';

/** Hundredths of a per cent: the finest share that a column is given. */
const WHOLE = 10_000;

/**
 * A table with its caption and unit, in a frame of its own that scrolls where a screen is narrow.
 *
 * @throws RangeError where a row covers more or fewer columns than the table has
 */
export function tableMarkup(
  table: Table,
  orientation: Orientation,
  style: string | null,
  page: Page,
): Markup {
  const { columns, head, body } = table;
  const parts = [
    ...captionMarkup(table, page),
    ...(columns.length > 0 ? [columnGroup(table)] : []),
    ...(head.length > 0 ? [part('thead', head, (row) => headRow(row, table, page))] : []),
    ...bands(body).map((rows) => part('tbody', rows, (row) => bodyRow(row, table, page))),
  ];
  const size = cellSize(page.house, columns.length, orientation);
  const label = plainText(table.caption);
  return element(
    'div',
    // Whoever has no mouse scrolls by the arrow keys, which need a focus.
    { class: 'table-frame', role: 'region', tabindex: 0, 'aria-label': label === '' ? '表格' : label, style },
    [element('table', { class: size, style: `--columns:${columns.length}` }, [lines(parts)])],
  );
}

function captionMarkup({ caption, unit }: Table, page: Page): Markup[] {
  const spans = [
    { name: 'name', content: caption },
    { name: 'unit', content: unit },
  ].filter(({ content }) => content.length > 0);
  if (spans.length === 0) return [];
  return [
    element(
      'caption',
      {},
      spans.map(({ name, content }) => element('span', { class: name }, inlineMarkup(content, page))),
    ),
  ];
}

function columnGroup({ columns }: Table): Markup {
  const weights = columns.map(({ weight }) => weight);
  const shares = columnWidths(weights, WHOLE).map((share) => `width:${(share * 100) / WHOLE}%`);
  return element(
    'colgroup',
    {},
    shares.map((style) => element('col', { style })),
  );
}

function part(name: 'thead' | 'tbody', rows: readonly Row[], write: (row: Row) => Markup): Markup {
  return element(name, {}, [lines(rows.map(write))]);
}

/** A row that names those below it forms a group with them. */
function bands(body: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of body) {
    const group = groups.at(-1);
    if (group === undefined || namesRowsBelow(row)) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function headRow(row: Row, table: Table, page: Page): Markup {
  return element(
    'tr',
    {},
    placedCells(row, table).map(({ cell }) => {
      const empty = cell.content.length === 0;
      return cellMarkup(cell, empty ? null : cell.span > 1 ? 'colgroup' : 'col', cell.align, page);
    }),
  );
}

function bodyRow(row: Row, table: Table, page: Page): Markup {
  const band = namesRowsBelow(row);
  return element(
    'tr',
    { class: band ? 'band' : null },
    placedCells(row, table).map(({ cell, column }) => {
      const names = column === 0 && table.head.length > 0 && row.cells.length > 1;
      const align = cell.align ?? table.columns[column]?.align ?? null;
      return cellMarkup(cell, band ? 'rowgroup' : names ? 'row' : null, align, page);
    }),
  );
}

/** The cells with the column at which each begins. */
function placedCells({ cells }: Row, { columns }: Table): { cell: Cell; column: number }[] {
  let next = 0;
  const placed = cells.map((cell) => {
    const column = next;
    next += cell.span;
    return { cell, column };
  });
  if (next !== columns.length) {
    throw new RangeError(`a row covers ${next} columns of a table that has ${columns.length}`);
  }
  return placed;
}

function cellMarkup(cell: Cell, scope: string | null, align: Cell['align'], page: Page): Markup {
  const attributes = { scope, colspan: cell.span > 1 ? cell.span : null, class: align };
  return element(scope === null ? 'td' : 'th', attributes, inlineMarkup(cell.content, page));
}
