import { type CellFaults, shownText } from './cell-faults.ts';
import { holdsFigures, isExactly } from './cell-figures.ts';
import type { EvidenceRecord, RecordedRow, RecordedTable } from './evidence-record.ts';
import { foldedLetters } from './folded-text.ts';
import type { ReadCell, ReadSheet } from './workbook-parts.ts';

const UNIT = '单位';
const YEAR = '年度';
const FILE = '报告文件';
const NO_YEAR = '年度待核';
const DIGIT = /\d/;
/** A digest is told by so many characters. */
const SHORTEST_DIGEST = 8;

type ReadRow = ReadonlyMap<number, ReadCell>;
/** By their folded words, the columns of a sheet. */
type Headers = ReadonlyMap<string, number>;

/** Whether a sheet with a row for each report holds what the evidence has for it. */
export function checkReportSheet(
  sheet: ReadSheet,
  table: RecordedTable,
  record: EvidenceRecord,
  faults: CellFaults,
): void {
  const head = headerRow(sheet);
  if (head === null) {
    const entries = table.rows.flatMap(({ cells }) => cells.flat());
    faults.lineMissing(sheet.name, `表头“${UNIT}”“${YEAR}”`, entries);
    return;
  }
  const { number, headers } = head;
  for (const [at, column] of table.columns.entries()) {
    if (headers.has(foldedLetters(headerOf(column)))) continue;
    const entries = table.rows.flatMap(({ cells }) => cells[at] ?? []);
    faults.lineMissing(sheet.name, `“${column.label}”列`, entries);
  }
  const waiting = new Map(table.rows.map((row) => [keyOf(row.unit, row.year || NO_YEAR), row]));
  const check = new RowCheck(sheet.name, table, headers, record, faults);
  for (const [at, cells] of sheet.rows) {
    if (at === number) continue;
    const key = keyOf(textIn(cells, headers.get(UNIT)), textIn(cells, headers.get(YEAR)));
    const row = waiting.get(key);
    waiting.delete(key);
    const known = row === undefined ? new Set<number>() : check.known(row, cells);
    // What is left over is told once for a row.
    const stray = [...cells].find(([column, cell]) => !known.has(column) && hasFigure(cell));
    if (stray !== undefined) faults.withoutProof(sheet.name, at, ...stray);
  }
  for (const { unit, year, cells } of waiting.values()) {
    faults.lineMissing(sheet.name, `“${unit}”（${year || NO_YEAR}）行`, cells.flat());
  }
}

/** 行政复议受理（件）. */
export function headerOf({ label, unit }: RecordedTable['columns'][number]): string {
  return unit === null ? label : `${label}（${unit}）`;
}

/** Checks the cells of a report's row. */
class RowCheck {
  readonly #sheet: string;
  readonly #table: RecordedTable;
  readonly #headers: Headers;
  readonly #record: EvidenceRecord;
  readonly #faults: CellFaults;

  constructor(
    sheet: string,
    table: RecordedTable,
    headers: Headers,
    record: EvidenceRecord,
    faults: CellFaults,
  ) {
    this.#sheet = sheet;
    this.#table = table;
    this.#headers = headers;
    this.#record = record;
    this.#faults = faults;
  }

  /** The columns whose cells are proved, or told as faults. */
  known(row: RecordedRow, cells: ReadRow): ReadonlySet<number> {
    const known = new Set([this.#headers.get(UNIT), this.#headers.get(YEAR)]);
    const compare = (header: string, expected: string, entries: readonly number[], holds: Holds) => {
      const column = this.#headers.get(foldedLetters(header));
      if (column === undefined) return;
      known.add(column);
      const cell = cells.get(column);
      if (holds(cell)) return;
      const place = `“${row.unit}”行“${header}”列`;
      this.#faults.differs(this.#sheet, place, expected, cell, entries);
    };
    compare(FILE, row.path, [], (cell) => foldedLetters(cell?.text ?? '') === foldedLetters(row.path));
    for (const [at, column] of this.#table.columns.entries()) {
      const header = headerOf(column);
      const entries = row.cells[at] ?? [];
      if (entries.length === 0) {
        const place = this.#headers.get(foldedLetters(header));
        if (place !== undefined && this.#isDigest(row, cells.get(place))) known.add(place);
        continue;
      }
      const figures = entries.map((entry) => this.#record.evidence[entry]?.text ?? '');
      compare(header, figures.join('；'), entries, (cell) => holdsFigures(cell, figures));
      const places = entries.map((entry) => placeLabel(entry, this.#record));
      compare(`${column.label}·出处`, places.join('；'), entries, (cell) =>
        isExactly(cell === undefined ? '' : shownText(cell), places),
      );
    }
    return new Set([...known].filter((column) => column !== undefined));
  }

  #isDigest({ path }: RecordedRow, cell: ReadCell | undefined): boolean {
    const source = this.#record.sources.find((one) => one.path === path);
    if (source === undefined || cell === undefined || cell.text.length < SHORTEST_DIGEST) return false;
    return source.sha256.startsWith(cell.text);
  }
}

type Holds = (cell: ReadCell | undefined) => boolean;

/** The first row that has a unit and a year, and the columns of its words; null where there is none. */
function headerRow({ rows }: ReadSheet): { readonly number: number; readonly headers: Headers } | null {
  for (const [number, cells] of rows) {
    const headers = new Map([...cells].map(([column, { text }]) => [foldedLetters(text), column]));
    if (headers.has(UNIT) && headers.has(YEAR)) return { number, headers };
  }
  return null;
}

const keyOf = (unit: string, year: string): string => `${foldedLetters(unit)} ${foldedLetters(year)}`;

function textIn(cells: ReadRow, column: number | undefined): string {
  const cell = cells.get(column ?? 0);
  return cell === undefined ? '' : foldedLetters(shownText(cell));
}

const hasFigure = (cell: ReadCell): boolean => cell.isFormula || DIGIT.test(foldedLetters(shownText(cell)));

/** 〔12〕第18行, 〔12〕推算. */
function placeLabel(index: number, { evidence }: EvidenceRecord): string {
  const places = evidence[index]?.places ?? [];
  const [place] = places;
  const line = place?.line ?? null;
  return `〔${index + 1}〕${places.length !== 1 ? '推算' : line === null ? '' : `第${line}行`}`;
}
