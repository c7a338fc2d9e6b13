import type { Row, Table } from '../../model/document.ts';
import { CONTINUED_TABLE } from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/style.ts';
import { staysWithRowBelow } from '../composition-rules.ts';
import { type Orientation, tableStyle } from '../geometry.ts';
import { columnWidths } from '../table-grid.ts';
import { type Mark, moved, type RuleMark, type Slice, type TextMark } from './marks.ts';
import { type Setting, setText } from './text-lines.ts';

/** The pages a table is set on. */
export interface Sheet {
  readonly orientation: Orientation;
  /** The type area, in points. */
  readonly width: number;
  readonly height: number;
}

type TableStyle = ReturnType<typeof tableStyle>;

interface Edge {
  readonly x: number;
  readonly width: number;
}

/**
 * Sets a table: caption and unit, which stay with its first row, then one slice a row. Rows are not
 * divided, unless one alone is higher than a page.
 */
export function setTable(table: Table, sheet: Sheet, setting: Setting): Slice[] {
  const style = tableStyle(setting.house, table.columns.length, sheet.orientation);
  const twips = columnWidths(
    table.columns.map(({ weight }) => weight),
    Math.floor(sheet.width * 20),
  );
  const columns: Edge[] = [];
  let x = 0;
  for (const width of twips) {
    columns.push({ x, width: width / 20 });
    x += width / 20;
  }
  const captions = [
    ...titleSlices(table.caption, style.caption, sheet, setting),
    ...titleSlices(table.unit, style.unit, sheet, setting),
  ];
  const rows = (members: readonly Row[], head: boolean, room: number) =>
    members.flatMap((row, index) =>
      setRow(row, table, { head, room, style, columns, setting }).map((slice) => ({
        ...slice,
        keepWithNext: staysWithRowBelow(members, index),
      })),
    );
  const head = rows(table.head, true, sheet.height / 2).map((slice) => ({ ...slice, keepWithNext: true }));
  const mark = table.caption.length > 0 ? titleSlices(continuedMark, style.unit, sheet, setting) : [];
  const again = [...mark, ...head];
  const height = again.reduce((sum, slice) => sum + slice.height, 0);
  const repeated = height <= sheet.height / 2 ? again : [];
  const body = rows(table.body, false, sheet.height - (repeated.length > 0 ? height : 0));
  return [...captions, ...head, ...body.map((slice) => ({ ...slice, repeated }))];
}

/** Above the head where a table goes on: a page that is read alone says that it begins elsewhere. */
const continuedMark: Table['unit'] = [{ type: 'text', text: CONTINUED_TABLE }];

/** The lines of a caption or a unit, which stay with what is below them. */
export function titleSlices(
  content: Table['caption'],
  style: ParagraphStyle,
  sheet: Sheet,
  setting: Setting,
): Slice[] {
  if (content.length === 0) return [];
  return setText(content, style, sheet.width, setting).map((marks) => ({
    height: style.pitch,
    above: 0,
    keepWithNext: true,
    marks,
    repeated: [],
  }));
}

interface RowSetting {
  readonly head: boolean;
  /** The most a slice may be high, in points. */
  readonly room: number;
  readonly style: TableStyle;
  readonly columns: readonly Edge[];
  readonly setting: Setting;
}

interface SetCell extends Edge {
  readonly lines: readonly TextMark[][];
}

function setRow(row: Row, table: Table, { head, room, style, columns, setting }: RowSetting): Slice[] {
  const { pitch } = head ? style.head : style.body;
  const cells: SetCell[] = [];
  let column = 0;
  for (const cell of row.cells) {
    const covered = columns.slice(column, column + Math.max(1, cell.span));
    const first = covered[0];
    if (first === undefined) break;
    const width = covered.reduce((sum, edge) => sum + edge.width, 0);
    const align = cell.align ?? (head ? 'center' : (table.columns[column]?.align ?? 'left'));
    const inner = width - 2 * style.padding.x;
    const text = setText(cell.content, { ...(head ? style.head : style.body), align }, inner, setting);
    cells.push({ x: first.x, width, lines: text });
    column += covered.length;
  }
  // A short row still has its boxes.
  for (const { x, width } of columns.slice(column)) cells.push({ x, width, lines: [] });

  const capacity = Math.max(1, Math.floor((room - 2 * style.padding.y) / pitch));
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const slices: Slice[] = [];
  for (let from = 0; from < count; from += capacity) {
    const lines = Math.min(capacity, count - from);
    const height = lines * pitch + 2 * style.padding.y;
    const marks = cells.flatMap((cell) =>
      boxedCell({ ...cell, lines: cell.lines.slice(from, from + lines) }, height, pitch, style),
    );
    slices.push({ height, above: 0, keepWithNext: false, marks, repeated: [] });
  }
  return slices;
}

function boxedCell({ x, width, lines }: SetCell, height: number, pitch: number, style: TableStyle): Mark[] {
  const top = (height - lines.length * pitch) / 2;
  const text = lines.flatMap((marks, index) =>
    marks.map((mark) => moved(mark, x + style.padding.x, top + index * pitch)),
  );
  const right = x + width;
  const rule = (x1: number, y1: number, x2: number, y2: number): RuleMark => ({
    kind: 'rule',
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
    thickness: style.rule,
    color: '000000',
  });
  return [
    rule(x, 0, right, 0),
    rule(x, height, right, height),
    rule(x, 0, x, height),
    rule(right, 0, right, height),
    ...text,
  ];
}
