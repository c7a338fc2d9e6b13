import type { Span } from '../model/source.ts';

/** A place that an evidence file names. */
export interface RecordedPlace {
  readonly path: string;
  readonly line: number | null;
  readonly span: Span | null;
  readonly quote: string;
}

/** One figure or quotation as an evidence file holds it. */
export interface RecordedEvidence {
  readonly text: string;
  readonly kind: 'figure' | 'quotation' | 'derived';
  /** One for a figure or quotation; what it was computed from for a derived figure. */
  readonly places: readonly RecordedPlace[];
  /** null for what is not derived. */
  readonly formula: string | null;
}

/** A report that the briefing covers. */
export interface RecordedSource {
  readonly path: string;
  readonly sha256: string;
  /** Where a clerk corrected it by hand: the source itself says something else. */
  readonly issuer?: string;
}

/** A table of the workbook: which entries of the evidence stand in which cell. */
export interface RecordedTable {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly unit: string | null }[];
  readonly rows: readonly RecordedRow[];
}

/** A report's row; for each column the indices of the entries in its cell. */
export interface RecordedRow {
  readonly unit: string;
  readonly year: string;
  readonly path: string;
  readonly cells: readonly (readonly number[])[];
}

/** An evidence file: what was written from what. */
export interface EvidenceRecord {
  readonly title: string;
  readonly outputs: readonly { readonly file: string; readonly format: string; readonly sha256: string }[];
  readonly sources: readonly RecordedSource[];
  /** Words with digits that are printed without proof, since they are no figures: a rule's date, files. */
  readonly uncited: readonly string[];
  /** In printed order. */
  readonly evidence: readonly RecordedEvidence[];
  /** Empty where no workbook was written. */
  readonly tables: readonly RecordedTable[];
}

/** Understands an evidence file (`jianbao/evidence@1`); null where it is none, or a part of one. */
export function readEvidenceRecord(json: string): EvidenceRecord | null {
  try {
    const file = fields(JSON.parse(json.replace(/^\uFEFF/, '')));
    if (file.schema !== 'jianbao/evidence@1') return null;
    const document = fields(file.document);
    return {
      title: string(document.title),
      outputs: list(document.outputs).map((output) => ({
        file: string(output.file),
        format: string(output.format),
        sha256: string(output.sha256),
      })),
      sources: list(file.sources).map((source) => ({
        path: string(source.path),
        sha256: string(source.sha256),
        ...(source.issuer === undefined ? {} : { issuer: string(source.issuer) }),
      })),
      uncited: strings(file.uncited),
      evidence: list(file.evidence).map(recorded),
      tables: file.tables === undefined ? [] : list(file.tables).map(table),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Misshapen) return null;
    throw error;
  }
}

class Misshapen extends Error {}

function recorded(entry: Fields): RecordedEvidence {
  const { kind } = entry;
  const text = string(entry.text);
  if (kind === 'derived')
    return { text, kind, formula: string(entry.formula), places: list(entry.inputs).map(place) };
  if (kind !== 'figure' && kind !== 'quotation') throw new Misshapen('kind');
  return { text, kind, formula: null, places: [place(entry)] };
}

function place(entry: Fields): RecordedPlace {
  const span = entry.span === null ? null : fields(entry.span);
  return {
    path: string(entry.path),
    line: entry.line === null ? null : number(entry.line),
    span: span === null ? null : { start: number(span.start), end: number(span.end) },
    quote: string(entry.quote),
  };
}

function table(entry: Fields): RecordedTable {
  return {
    name: string(entry.name),
    columns: list(entry.columns).map(({ label, unit }) => ({
      label: string(label),
      unit: unit === null ? null : string(unit),
    })),
    rows: list(entry.rows).map(({ unit, year, path, cells }) => ({
      unit: string(unit),
      year: string(year),
      path: string(path),
      cells: lists(cells).map((indices) => indices.map(number)),
    })),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen('object');
  return { ...value };
}

function list(value: unknown): Fields[] {
  if (!Array.isArray(value)) throw new Misshapen('list');
  return value.map(fields);
}

function lists(value: unknown): unknown[][] {
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw new Misshapen('list of lists');
  return value;
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Misshapen('list');
  return value.map(string);
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Misshapen('string');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Misshapen('number');
  return value;
}
