import type { Evidence, SourceReference } from '../../model/evidence.ts';
import type { ReportTable } from '../../model/report-tables.ts';
import { counted, type Sheet, type SheetCell, words } from './sheet.ts';

const EVIDENCE_SHEET = '出处';

const KINDS = { figure: '数据', quotation: '引文', derived: '推算' } as const;

const COLUMNS = [
  { header: '序号', width: 7 },
  { header: '类别', width: 7 },
  { header: '印出的文字', width: 34 },
  { header: '单位', width: 22 },
  { header: '报告文件', width: 34 },
  { header: '行', width: 7 },
  { header: '原文', width: 64 },
  { header: '算法', width: 40 },
] as const;

/** Where the other sheets refer to. */
export interface EvidencePlaces {
  /** 〔12〕第18行, 〔12〕推算. */
  readonly label: (evidence: number) => string;
  readonly cell: (evidence: number) => { readonly sheet: string; readonly cell: string };
}

/**
 * Every figure and quotation in printed order with the words that prove it. What was computed has a line for each
 * place that it rests on; where the same was computed before, one that refers to it.
 */
export function evidenceSheet(
  evidence: readonly Evidence[],
  tables: readonly ReportTable[],
): { sheet: Sheet; places: EvidencePlaces } {
  const units = new Map(tables.flatMap(({ rows }) => rows.map(({ path, unit }) => [path, unit])));
  const before = new Map<string, number>();
  const firstRows: number[] = [];
  const rows: SheetCell[][] = [];
  for (const [index, entry] of evidence.entries()) {
    // The header is row 1.
    firstRows.push(rows.length + 2);
    const places = placesOf(entry);
    const key = places.length > 1 ? JSON.stringify(entry) : '';
    const earlier = before.get(key);
    if (key !== '' && earlier === undefined) before.set(key, index);
    const formula = entry.kind === 'derived' ? entry.formula : '';
    const line = (place: SourceReference | null, how: string): SheetCell[] => [
      counted(index + 1),
      words(KINDS[entry.kind], 'centred'),
      words(entry.text),
      words(place === null ? '' : (units.get(place.path) ?? '')),
      words(place?.path ?? ''),
      place === null || place.line === null ? words('', 'centred') : counted(place.line),
      words(place?.quote ?? ''),
      words(how),
    ];
    if (earlier !== undefined) rows.push(line(null, `${formula}（依据同〔${earlier + 1}〕）`));
    else if (places.length === 0) rows.push(line(null, formula));
    else for (const place of places) rows.push(line(place, formula));
  }
  return {
    sheet: { name: EVIDENCE_SHEET, columns: COLUMNS, rows, frozenColumns: 1 },
    places: {
      label: (index) => `〔${index + 1}〕${placeLabel(evidence[index])}`,
      cell: (index) => ({ sheet: EVIDENCE_SHEET, cell: `A${firstRows[index] ?? 1}` }),
    },
  };
}

function placesOf(entry: Evidence | undefined): readonly SourceReference[] {
  if (entry === undefined) return [];
  return entry.kind === 'derived' ? entry.inputs : [entry.source];
}

function placeLabel(entry: Evidence | undefined): string {
  const [place, ...others] = placesOf(entry);
  if (place === undefined || others.length > 0) return '推算';
  return place.line === null ? '' : `第${place.line}行`;
}
