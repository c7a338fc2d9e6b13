import {
  AlignmentType,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
} from 'docx';
import type * as tree from '../../model/document.ts';
import { staysWithRowBelow } from '../composition-rules.ts';
import { cellSize, type Orientation } from '../geometry.ts';
import { plainText } from '../plain-text.ts';
import { columnWidths } from '../table-grid.ts';
import { runs } from './inlines.ts';
import { tableLookId, tableStyleId } from './named-styles.ts';
import { textWidth } from './paper.ts';
import type { Position } from './position.ts';
import type { PrintableText } from './printable-text.ts';
import { rawElement } from './raw-xml.ts';
import type { Rendering } from './rendering.ts';

/**
 * A table with its caption and unit above it. All widths are twips: WPS reads the grid first, Word the
 * cells, so the grid, the cells of each row and the table are equally wide.
 *
 * @param followsTable two tables with nothing between them would become one
 * @throws RangeError where a row covers more or fewer columns than the table has
 */
export function tableBlocks(
  table: tree.Table,
  orientation: Orientation,
  position: Position,
  followsTable: boolean,
  rendering: Rendering,
): (Paragraph | Table)[] {
  const above = [
    { style: tableStyleId.caption, content: table.caption },
    { style: tableStyleId.unit, content: table.unit },
  ].filter(({ content }) => content.length > 0);
  const lead = above.map(
    ({ style, content }, index) =>
      new Paragraph({
        ...(index === 0 ? position : {}),
        style,
        children: runs(content, rendering.printable),
      }),
  );
  if (lead.length === 0 && (followsTable || Object.keys(position).length > 0)) {
    lead.push(edgeParagraph(position));
  }
  if (table.columns.length === 0 || table.head.length + table.body.length === 0) return lead;
  return [...lead, grid(table, orientation, rendering)];
}

/** A paragraph too thin to be seen, where the file needs one before or after a table. */
export function edgeParagraph(position: Position): Paragraph {
  return new Paragraph({ ...position, style: tableStyleId.edge });
}

/** What the cells of one table have in common. */
interface Frame {
  readonly columns: readonly tree.Column[];
  readonly widths: readonly number[];
  readonly size: 'regular' | 'small';
  readonly printable: PrintableText;
}

function grid(table: tree.Table, orientation: Orientation, { house, printable }: Rendering): Table {
  const width = textWidth(house, orientation);
  const frame: Frame = {
    columns: table.columns,
    widths: columnWidths(
      table.columns.map((column) => column.weight),
      width,
    ),
    size: cellSize(house, table.columns.length, orientation),
    printable,
  };
  const options: ITableOptions = {
    width: { size: width, type: WidthType.DXA },
    columnWidths: frame.widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    style: tableLookId[frame.size],
    rows: [
      ...table.head.map((row) => tableRow(row, 'head', true, frame)),
      ...table.body.map((row, index) => tableRow(row, 'body', staysWithRowBelow(table.body, index), frame)),
    ],
  };
  return new NamedTable(options, printable.of(plainText(table.caption)).trim());
}

/** A table that says what it is to whoever hears it read. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options);
    const [properties] = this.root;
    if (name !== '' && properties instanceof XmlComponent) {
      properties.addChildElement(rawElement('w:tblCaption', { 'w:val': name }));
    }
  }
}

function tableRow(row: tree.Row, part: 'head' | 'body', keepNext: boolean, frame: Frame): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const first = column;
    column += cell.span;
    return tableCell(cell, first, part, keepNext, frame);
  });
  if (column !== frame.columns.length) {
    throw new RangeError(`a row covers ${column} columns of a table that has ${frame.columns.length}`);
  }
  return new TableRow({ children, cantSplit: true, ...(part === 'head' ? { tableHeader: true } : {}) });
}

function tableCell(
  cell: tree.Cell,
  first: number,
  part: 'head' | 'body',
  keepNext: boolean,
  frame: Frame,
): TableCell {
  const width = frame.widths.slice(first, first + cell.span).reduce((sum, column) => sum + column, 0);
  // The head's cells are centred by their style.
  const align = cell.align ?? (part === 'body' ? (frame.columns[first]?.align ?? null) : null);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: tableStyleId[part][frame.size],
        ...(keepNext ? { keepNext } : {}),
        ...(align === null ? {} : { alignment: alignments[align] }),
        children: runs(cell.content, frame.printable),
      }),
    ],
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;
