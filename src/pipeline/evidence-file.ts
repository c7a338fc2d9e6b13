import type { Document } from '../model/document.ts';
import type { Evidence, SourceReference } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { ReportTable } from '../model/report-tables.ts';
import { uncitedNumbers } from './uncited-numbers.ts';

/** One file that carries the document. */
export interface EvidencedOutput {
  /** Its name, without the folder. */
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
}

/**
 * The proof that goes beside a briefing, as JSON: each figure and quotation in printed order with its place
 * in a source, what else is printed with digits, what was corrected by hand, where anything was, and which of
 * them stand in which cell, where a workbook was written. One file serves all formats, as they are written from
 * one tree.
 *
 * @param besides what a letterhead prints around the document
 */
export function evidenceFile(
  document: Document,
  outputs: readonly EvidencedOutput[],
  reports: readonly Report[],
  corrections: readonly object[] = [],
  besides: readonly string[] = [],
): string {
  const content = {
    schema: 'jianbao/evidence@1',
    document: { title: document.properties.title, outputs },
    sources: reports.map(sourceOf),
    uncited: uncitedNumbers(document, besides),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(outputs.some(({ format }) => format === 'xlsx') ? { tables: document.tables?.map(tableOf) } : {}),
    evidence: document.evidence.map(entry),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** With the issuer where a clerk corrected it: who proves the file again reads another one in the source. */
function sourceOf({ source: { path, sha256 }, issuer, corrections = [] }: Report) {
  const isCorrected = corrections.some(({ kind }) => kind === 'set-issuer');
  return { path, sha256, ...(isCorrected && issuer !== null ? { issuer: issuer.name } : {}) };
}

/** For each cell the entries that stand in it, as indices into the evidence. */
function tableOf({ name, columns, rows }: ReportTable) {
  return {
    ...{ name, columns },
    rows: rows.map(({ unit, year, path, cells }) => ({
      ...{ unit, year, path },
      cells: cells.map((cell) => {
        if (cell.state === 'absent' || cell.state === 'name') return [];
        return (cell.state === 'value' ? [cell.value] : cell.values).map(({ evidence }) => evidence);
      }),
    })),
  };
}

/** A derived figure that rests on one place names it like a figure; one that rests on several lists them. */
function entry(evidence: Evidence) {
  const { text, kind } = evidence;
  if (evidence.kind !== 'derived') return { text, kind, ...evidence.source };
  const [first, ...others] = evidence.inputs;
  const place = first !== undefined && others.length === 0 ? first : NOWHERE;
  return { text, kind, ...place, formula: evidence.formula, inputs: evidence.inputs };
}

const NOWHERE: { readonly [Field in keyof SourceReference]: null } = {
  report: null,
  path: null,
  line: null,
  span: null,
  quote: null,
};
