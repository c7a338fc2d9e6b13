import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EvidenceRecord } from './evidence-record.ts';
import { shownNumber } from './shown-number.ts';
import { columnName, type ReadCell } from './workbook-parts.ts';

const OPENING = 20;

/** Collects what is wrong in a workbook, and which entries of the evidence it costs. */
export class CellFaults {
  readonly lost = new Set<number>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #record: EvidenceRecord;

  constructor(file: string, record: EvidenceRecord) {
    this.#file = file;
    this.#record = record;
  }

  /** A sheet that is not there, with all that should stand in it. */
  sheetMissing(sheet: string, entries: Iterable<number>): void {
    this.#lose(entries);
    this.#tell(diagnose('sheet-missing', { sheet }, { file: this.#file }));
  }

  /** A row or a column that is not there. */
  lineMissing(sheet: string, line: string, entries: Iterable<number>): void {
    this.#lose(entries);
    this.#tell(diagnose('sheet-line-missing', { sheet, line }, { file: this.#file }));
  }

  /** A cell that does not hold what the evidence has for it. */
  differs(
    sheet: string,
    place: string,
    expected: string,
    cell: ReadCell | undefined,
    entries: readonly number[],
  ): void {
    this.#lose(entries);
    const [source] = entries.flatMap((entry) => this.#record.evidence[entry]?.places[0] ?? []);
    const line = source === undefined || source.line === null ? '' : `:${source.line}`;
    const detail = {
      ...{ sheet, place, expected: shortened(expected) },
      found: cell === undefined ? '' : shortened(shownText(cell)),
      origin: source === undefined ? '' : `${source.path}${line}`,
    };
    this.#tell(diagnose('cell-differs', detail, { file: this.#file }));
  }

  /** A number that no entry proves. */
  withoutProof(sheet: string, row: number, column: number, cell: ReadCell): void {
    const place = `${columnName(column)}${row}`;
    const found = shortened(shownText(cell));
    this.#tell(diagnose('cell-without-proof', { sheet, place, found }, { file: this.#file }));
  }

  #lose(entries: Iterable<number>): void {
    for (const entry of entries) this.lost.add(entry);
  }

  #tell(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }
}

/** A cell as a reader sees it. */
export function shownText({ number, text, format }: ReadCell): string {
  return number === null ? text : (shownNumber(number, format) ?? text);
}

function shortened(words: string): string {
  return words.length > OPENING ? `${words.slice(0, OPENING)}……` : words;
}
