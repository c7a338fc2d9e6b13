import { colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Document } from '../../model/document.ts';
import type { CellText } from './cell-text.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { legendSheet } from './legend-sheet.ts';
import { reportSheet } from './report-sheet.ts';
import { rowHeight } from './row-height.ts';
import { bodyStyle, defaultFont, headStyle, type Sheet, type SheetCell } from './sheet.ts';
import { sheetNames } from './sheet-names.ts';

/** What can be read on a turned page, in half-width characters; wider sheets go over several pages. */
const PAGE_WIDTH = 230;

/** The bytes of the file: a legend, a sheet for each table, the evidence. */
export async function packWorkbook(document: Document, text: CellText): Promise<Uint8Array> {
  const { properties, evidence, tables = [] } = document;
  const { title, subject, keywords } = properties;
  const date = new Date(properties.date);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${properties.date}`);
  const proof = evidenceSheet(evidence, tables);
  const names = sheetNames(['说明', proof.sheet.name, ...tables.map(({ name }) => name)]).slice(2);
  const data = tables.map((table, at) => reportSheet(table, names[at] ?? table.name, proof.places));
  const sheets = [...data, proof.sheet];
  return await writeXlsx({
    sheets: [legendSheet(title, sheets), ...sheets].map((sheet) => written(sheet, text)),
    properties: {
      title: text.of(title),
      subject: text.of(subject),
      keywords: text.of(keywords.join(',')),
      created: date,
      modified: date,
    },
    defaultFont,
  });
}

function written(sheet: Sheet, text: CellText): WriteSheet {
  const { name, columns, rows, frozenColumns } = sheet;
  const cells: WriteSheet['cells'] = new Map(
    columns.map(({ header }, at) => [
      `0,${at}`,
      { value: text.of(header), type: 'string', style: headStyle },
    ]),
  );
  for (const [down, row] of rows.entries()) {
    for (const [across, cell] of row.entries()) cells.set(`${down + 1},${across}`, writtenCell(cell, text));
  }
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    // The library takes the extent of a sheet from its rows.
    rows: [columns, ...rows].map((row) => row.map(() => null)),
    cells,
    rowDefs: new Map(
      [columns.map(({ header }) => ({ value: header })), ...rows].map((row, at) => [
        at,
        { height: rowHeight(row, columns) },
      ]),
    ),
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      fitToWidth: Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH),
      printTitlesRow: '$1:$1',
      ...(frozenColumns === 0 ? {} : { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` }),
    },
    headerFooter: { oddFooter: '&C— &P —' },
  };
}

function writtenCell(cell: SheetCell, text: CellText) {
  const { value, leadsTo } = cell;
  const words = typeof value === 'number' ? value : text.of(value);
  // A cell of no words is an empty one: a filter counts it among the blanks.
  const content = { value: words === '' ? null : words };
  const link =
    leadsTo === null ? {} : { hyperlink: { target: '', location: `'${leadsTo.sheet}'!${leadsTo.cell}` } };
  return { ...content, style: bodyStyle(cell), ...link };
}
