import type { Diagnostic } from '../model/diagnostic.ts';
import { CellFaults } from './cell-faults.ts';
import type { EvidenceRecord, RecordedTable } from './evidence-record.ts';
import { checkEvidenceSheet, EVIDENCE_SHEET } from './evidence-sheet-check.ts';
import { foldedLetters } from './folded-text.ts';
import { checkReportSheet, headerOf } from './report-sheet-check.ts';
import type { ReadCell, ReadSheet } from './workbook-parts.ts';

/** A delivered workbook as it was read back. */
export interface DeliveredWorkbook {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  /** The file is not the one that was written. */
  readonly edited: boolean;
}

const DIGIT = /\d/;

/**
 * Whether every cell of a workbook holds what the evidence has for it. Rows are known by unit and year, columns
 * by their headers, entries by their numbers: what was only sorted, filtered or widened is as it was.
 */
export function checkWorkbook(
  { file, sheets }: DeliveredWorkbook,
  record: EvidenceRecord,
): { lost: ReadonlySet<number>; diagnostics: readonly Diagnostic[] } {
  const faults = new CellFaults(file, record);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const table of record.tables) {
    const sheet = byName.get(sheetName(table));
    if (sheet === undefined)
      faults.sheetMissing(
        sheetName(table),
        table.rows.flatMap(({ cells }) => cells.flat()),
      );
    else checkReportSheet(sheet, table, record, faults);
    byName.delete(sheetName(table));
  }
  const proof = byName.get(EVIDENCE_SHEET);
  if (proof === undefined) faults.sheetMissing(EVIDENCE_SHEET, record.evidence.keys());
  else checkEvidenceSheet(proof, record, faults);
  byName.delete(EVIDENCE_SHEET);
  for (const sheet of byName.values()) checkOtherSheet(sheet, record, faults);
  return { lost: faults.lost, diagnostics: faults.diagnostics };
}

/** As the workbook names it: without marks that no sheet may have, at most 31 characters. */
function sheetName({ name }: RecordedTable): string {
  return [...name.replace(/[[\]:*?/\\']/g, '').trim()].slice(0, 31).join('');
}

/** The legend names the title and the columns; any other number in it, or in a sheet that was put in, has no proof. */
function checkOtherSheet({ name, rows }: ReadSheet, record: EvidenceRecord, faults: CellFaults): void {
  const known = [
    record.title,
    ...record.tables.flatMap((table) => [table.name, ...table.columns.map(headerOf)]),
  ];
  const others = known.map(foldedLetters).sort((one, other) => other.length - one.length);
  const isStray = ({ text }: ReadCell) =>
    DIGIT.test(others.reduce((rest, words) => rest.replaceAll(words, ''), foldedLetters(text)));
  for (const [row, cells] of rows) {
    const stray = [...cells].find(([, cell]) => isStray(cell));
    if (stray !== undefined) faults.withoutProof(name, row, ...stray);
  }
}
