import { type CellFaults, shownText } from './cell-faults.ts';
import type { EvidenceRecord, RecordedEvidence, RecordedPlace } from './evidence-record.ts';
import { foldedLetters } from './folded-text.ts';
import type { ReadCell, ReadSheet } from './workbook-parts.ts';

export const EVIDENCE_SHEET = '出处';

const KINDS = { figure: '数据', quotation: '引文', derived: '推算' } as const;
const HEADERS = ['序号', '类别', '印出的文字', '报告文件', '行', '原文', '算法'] as const;
type Header = (typeof HEADERS)[number];
/** A cell holds no more; longer words were cut when they were written. */
const LONGEST = 32_000;
const ILLEGAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]/gu;

type Line = Readonly<Record<Header, string>>;

/** Whether the sheet of the evidence has a line for every place of every entry, each as the evidence has it. */
export function checkEvidenceSheet(sheet: ReadSheet, { evidence }: EvidenceRecord, faults: CellFaults): void {
  const { name, rows } = sheet;
  const head = [...rows].find(([, cells]) => headersOf(cells).size === HEADERS.length);
  if (head === undefined) {
    faults.lineMissing(name, `表头（${HEADERS.join('、')}）`, evidence.keys());
    return;
  }
  const columns = headersOf(head[1]);
  const found = new Map<number, ReadonlyMap<number, ReadCell>[]>();
  for (const [number, cells] of rows) {
    if (number === head[0]) continue;
    const entry = Number(cells.get(columns.get('序号') ?? 0)?.text) - 1;
    const lines = found.get(entry);
    if (lines !== undefined) lines.push(cells);
    else if (entry in evidence) found.set(entry, [cells]);
    else {
      const stray = [...cells].find(([, cell]) => cell.isFormula || /\d/.test(cell.text));
      if (stray !== undefined) faults.withoutProof(name, number, ...stray);
    }
  }
  const before = new Map<string, number>();
  for (const [index, entry] of evidence.entries()) {
    const lines = (found.get(index) ?? []).map((cells) => ({ cells, waiting: true }));
    for (const [at, expected] of linesOf(entry, index, before).entries()) {
      const fits = ({ cells, waiting }: (typeof lines)[number]) =>
        waiting && differing(cells, expected) === null;
      // As they were written, the lines are in order.
      const next = lines[at];
      const same = next !== undefined && fits(next) ? next : lines.find(fits);
      if (same !== undefined) same.waiting = false;
      else tell(index, expected, lines.find(({ waiting }) => waiting)?.cells);
    }
    const surplus = lines.filter(({ waiting }) => waiting).length;
    if (surplus > 0 && !faults.lost.has(index))
      faults.lineMissing(name, `〔${index + 1}〕的单独一行`, [index]);
  }

  /** The first column in which a line is not what it should be. */
  function differing(cells: ReadonlyMap<number, ReadCell>, expected: Line): Header | null {
    return (
      HEADERS.slice(1).find((header) => {
        const cell = cells.get(columns.get(header) ?? 0);
        if (cell?.isFormula) return true;
        return !isSameWords(cell === undefined ? '' : shownText(cell), expected[header]);
      }) ?? null
    );
  }

  function tell(index: number, expected: Line, cells: ReadonlyMap<number, ReadCell> | undefined): void {
    if (cells === undefined) {
      faults.lineMissing(name, `〔${index + 1}〕行`, [index]);
      return;
    }
    const header = differing(cells, expected) ?? '原文';
    const cell = cells.get(columns.get(header) ?? 0);
    faults.differs(name, `〔${index + 1}〕行“${header}”列`, expected[header], cell, [index]);
  }
}

function headersOf(cells: ReadonlyMap<number, ReadCell>): Map<Header, number> {
  const headers = new Map<Header, number>();
  for (const [column, { text }] of cells) {
    const header = HEADERS.find((known) => known === foldedLetters(text));
    if (header !== undefined) headers.set(header, column);
  }
  return headers;
}

/** @param before what was computed from several places, and where it was first */
function linesOf(
  { kind, text, places, formula }: RecordedEvidence,
  index: number,
  before: Map<string, number>,
): Line[] {
  const key = places.length > 1 ? JSON.stringify([text, formula, places]) : '';
  const earlier = before.get(key);
  if (key !== '' && earlier === undefined) before.set(key, index);
  const common = { 序号: '', 类别: KINDS[kind], 印出的文字: text, 算法: formula ?? '' };
  const line = (place: RecordedPlace | null): Line => ({
    ...common,
    报告文件: place?.path ?? '',
    行: place === null || place.line === null ? '' : String(place.line),
    原文: place?.quote ?? '',
  });
  if (earlier !== undefined) {
    return [{ ...line(null), 算法: `${formula ?? ''}（依据同〔${earlier + 1}〕）` }];
  }
  return places.length === 0 ? [line(null)] : places.map(line);
}

function isSameWords(found: string, expected: string): boolean {
  if (found === expected) return true;
  const [one, other] = [found, expected].map((words) => foldedLetters(words.replace(ILLEGAL, '')));
  if (one === other) return true;
  const isCut = found.length > LONGEST && found.endsWith('……');
  return isCut && (other ?? '').startsWith(foldedLetters(found.slice(0, -2)));
}
