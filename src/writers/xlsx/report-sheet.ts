import type { DataCell, DataColumn, DataFigure, ReportTable } from '../../model/report-tables.ts';
import type { EvidencePlaces } from './evidence-sheet.ts';
import { exactNumber } from './exact-number.ts';
import { type Sheet, type SheetCell, type SheetColumn, words } from './sheet.ts';

const IDENTITY: readonly SheetColumn[] = [
  { header: '单位', width: 22 },
  { header: '年度', width: 10 },
  { header: '层级', width: 8 },
  { header: '报告文件', width: 34 },
];
const NO_YEAR = '年度待核';

/**
 * A table of data as a sheet: one row for each report, beside each column of figures or quotations the column
 * of their places.
 */
export function reportSheet(table: ReportTable, name: string, places: EvidencePlaces): Sheet {
  const isCited = table.columns.map((_, at) =>
    table.rows.some(({ cells }) => figuresOf(cells[at]).length > 0),
  );
  return {
    name,
    columns: [
      ...IDENTITY,
      ...table.columns.flatMap((column, at) => [
        { header: headerOf(column), width: column.unit === null ? 30 : 16 },
        ...(isCited[at] ? [{ header: `${column.label}·出处`, width: 16 }] : []),
      ]),
    ],
    rows: table.rows.map(({ unit, year, level, path, cells }) => [
      words(unit),
      yearCell(year),
      words(level, 'centred'),
      words(path),
      ...cells.flatMap((cell, at) => {
        const isFigure = table.columns[at]?.unit !== null;
        return isCited[at]
          ? [dataCell(cell, isFigure), sourceCell(cell, places)]
          : [dataCell(cell, isFigure)];
      }),
    ]),
    frozenColumns: 3,
  };
}

/** 行政复议受理（件）. */
function headerOf({ label, unit }: DataColumn): string {
  return unit === null ? label : `${label}（${unit}）`;
}

function yearCell(year: string): SheetCell {
  const number = exactNumber(year);
  return number === null
    ? words(year === '' ? NO_YEAR : year, 'centred')
    : { ...number, look: 'centred', leadsTo: null };
}

/** An exact figure is a number that is shown as it was written; every other is the text that was written. */
function dataCell(cell: DataCell, isFigure: boolean): SheetCell {
  const look = isFigure ? 'figure' : 'words';
  switch (cell.state) {
    case 'value': {
      const { value, scope } = cell;
      const number = isFigure ? exactNumber(value.text) : null;
      const suffix = scope === null ? '' : `（${scope}）`;
      if (number === null) return words(`${value.text}${suffix}`, look);
      const format = suffix === '' ? number.format : `${number.format}"${suffix}"`;
      return { value: number.value, format, look, leadsTo: null };
    }
    case 'several':
      return words(cell.values.map(({ text }) => text).join('；'), look);
    case 'conflict':
      return words(`待核（${cell.values.map(({ text }) => text).join('；')}）`, look);
    case 'absent':
      return words(cell.words, look);
    case 'name':
      return words(cell.name);
  }
}

/** 〔12〕第18行; a click leads to the entry of the evidence. */
function sourceCell(cell: DataCell, places: EvidencePlaces): SheetCell {
  const figures = figuresOf(cell);
  const [first] = figures;
  if (first === undefined) return words('');
  const label = figures.map(({ evidence }) => places.label(evidence)).join('\n');
  return { ...words(label), leadsTo: places.cell(first.evidence) };
}

function figuresOf(cell: DataCell | undefined): readonly DataFigure[] {
  if (cell === undefined || cell.state === 'absent' || cell.state === 'name') return [];
  return cell.state === 'value' ? [cell.value] : cell.values;
}
