import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ChosenLimits, Encoding } from './choices.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { isError } from './diagnostics/is-error.ts';
import { inspect } from './inspection.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { checkDocument, type DeliveredDocument } from './verification/document-check.ts';
import { docxText } from './verification/docx-text.ts';
import { type EvidenceRecord, readEvidenceRecord } from './verification/evidence-record.ts';
import { pdfPages } from './verification/pdf-text.ts';
import { repeatedHeads } from './verification/repeated-heads.ts';
import { checkSources, type RereadSource } from './verification/source-check.ts';
import { checkWorkbook, type DeliveredWorkbook } from './verification/workbook-check.ts';
import { workbookSheets } from './verification/workbook-parts.ts';

const EVIDENCE = '.evidence.json';

/** What to prove again. */
export interface VerifyRequest {
  /** A delivered DOCX, PDF or XLSX, or the evidence file: then every document that stands beside it. */
  readonly target: string;
  /** Where the reports are; null: where they were, seen from here or from the briefing's folder. */
  readonly sourcesFolder: string | null;
  /** As it was given when the briefing was made; null: guess. */
  readonly encoding: Encoding | null;
  /** As in reading: LibreOffice's program or folder. */
  readonly soffice?: string | null;
  /** As in reading. */
  readonly limits?: ChosenLimits;
}

/** A document that was read back. */
export interface VerifiedDocument {
  readonly path: string;
  /** The bytes are no longer those that were written. */
  readonly edited: boolean;
}

/** What came of it. */
export interface Verification {
  /** `unchecked`: nothing differs, but something could not be checked. */
  readonly verdict: 'proved' | 'differs' | 'unchecked';
  readonly documents: readonly VerifiedDocument[];
  readonly sources: readonly { readonly path: string; readonly state: SourceState }[];
  /** How many figures and quotations the evidence has, and what became of them. */
  readonly count: {
    readonly all: number;
    readonly proved: number;
    readonly differing: number;
    readonly unchecked: number;
  };
  readonly diagnostics: readonly Diagnostic[];
}

type SourceState = 'unchanged' | 'edited' | 'missing' | 'unreadable';

/**
 * Proves a delivered briefing once more: reads its text back, finds every figure and quotation of the evidence
 * in it, reads the sources again and finds the words that prove them. Writes nothing.
 */
export async function verify(request: VerifyRequest): Promise<Verification> {
  const stem = /^(.+)(?:\.docx|\.pdf|\.xlsx|\.evidence\.json)$/is.exec(request.target)?.[1];
  if (stem === undefined) return cannot(diagnose('not-a-briefing', {}, { file: request.target }));
  const record = await readRecord(`${stem}${EVIDENCE}`);
  if ('rule' in record) return cannot(record);

  const delivered = await readDocuments(request.target, record);
  const refused = delivered.filter((document) => 'rule' in document);
  const documents = delivered.filter((document): document is Delivered => !('rule' in document));
  if (documents.length === 0) return cannot(...refused);
  const sources = await rereadSources(record, request, dirname(request.target));

  const printed = documents.map((document) =>
    'text' in document ? checkDocument(document, record) : checkWorkbook(document, record),
  );
  const proof = checkSources(record, sources.read);
  const differing = new Set([...proof.refuted, ...printed.flatMap(({ lost }) => [...lost])]);
  const unchecked = [...proof.unchecked].filter((index) => !differing.has(index)).length;
  const all = record.evidence.length;
  const diagnostics = [
    ...refused,
    ...documents.filter(({ edited }) => edited).map(({ file }) => diagnose('document-edited', {}, { file })),
    ...printed.flatMap((check) => check.diagnostics),
    ...sources.diagnostics,
    ...proof.diagnostics,
  ];
  const isWrong = (found: Diagnostic) => isError(found) && !UNCHECKED.has(found.rule);
  const differs = differing.size > 0 || diagnostics.some(isWrong);
  const isOpen = unchecked > 0 || diagnostics.some(({ rule }) => UNCHECKED.has(rule));
  return {
    verdict: differs ? 'differs' : isOpen ? 'unchecked' : 'proved',
    documents: documents.map(({ file, edited }) => ({ path: file, edited })),
    sources: sources.states,
    count: { all, proved: all - differing.size - unchecked, differing: differing.size, unchecked },
    diagnostics,
  };
}

/** Messages that say that something could not be checked, not that it is wrong. */
const UNCHECKED: ReadonlySet<string> = new Set([
  'document-unreadable',
  'source-missing',
  'source-unreadable',
]);

function cannot(...diagnostics: readonly Diagnostic[]): Verification {
  const count = { all: 0, proved: 0, differing: 0, unchecked: 0 };
  return { verdict: 'unchecked', documents: [], sources: [], count, diagnostics };
}

async function readRecord(file: string): Promise<EvidenceRecord | Diagnostic> {
  try {
    const record = readEvidenceRecord(await readFile(file, 'utf8'));
    return record ?? diagnose('evidence-unreadable', { reason: '内容不完整或不是出处文件' }, { file });
  } catch (error) {
    if (isMissing(error)) return diagnose('evidence-missing', {}, { file });
    return diagnose('evidence-unreadable', { reason: failureReason(error) }, { file });
  }
}

type Delivered = DeliveredDocument | DeliveredWorkbook;

/** The formats that can be read back. */
const READABLE: readonly string[] = ['docx', 'pdf', 'xlsx'];

/** The document that was given, or those that the evidence names and that stand beside it. */
async function readDocuments(
  target: string,
  { outputs }: EvidenceRecord,
): Promise<(Delivered | Diagnostic)[]> {
  if (!target.endsWith(EVIDENCE)) {
    const format = READABLE.find((ending) => target.toLowerCase().endsWith(`.${ending}`)) ?? 'docx';
    const written = outputs.find((output) => output.format === format)?.sha256 ?? '';
    return [await readDocument(target, format, written)];
  }
  const readable = outputs.filter(({ format }) => READABLE.includes(format));
  return await Promise.all(
    readable.map(({ file, format, sha256 }) =>
      readDocument(join(dirname(target), basename(file)), format, sha256),
    ),
  );
}

async function readDocument(file: string, format: string, written: string): Promise<Delivered | Diagnostic> {
  try {
    const bytes = await readFile(file);
    const edited = createHash('sha256').update(bytes).digest('hex') !== written;
    if (format === 'xlsx') return { file, edited, sheets: workbookSheets(bytes) };
    const pages = format === 'pdf' ? await pdfPages(bytes) : [docxText(bytes)];
    return { file, edited, text: pages.join('\n'), repeated: repeatedHeads(pages) };
  } catch (error) {
    const isSystem = error instanceof Error && 'code' in error && 'syscall' in error;
    const reason = isSystem ? failureReason(error) : `不是完整的 ${format.toUpperCase()}`;
    return diagnose('document-unreadable', { reason }, { file });
  }
}

interface Sources {
  readonly read: ReadonlyMap<string, RereadSource>;
  readonly states: readonly { readonly path: string; readonly state: SourceState }[];
  readonly diagnostics: readonly Diagnostic[];
}

async function rereadSources(
  record: EvidenceRecord,
  request: VerifyRequest,
  besides: string,
): Promise<Sources> {
  const read = new Map<string, RereadSource>();
  const states: { path: string; state: SourceState }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, sha256 } of record.sources) {
    const count = record.evidence.filter(({ places }) => places.some((place) => place.path === path)).length;
    const location = await locate(candidates(path, request.sourcesFolder, besides), sha256);
    if (location === null) {
      states.push({ path, state: 'missing' });
      diagnostics.push(diagnose('source-missing', { count }, { file: path }));
      continue;
    }
    const { encoding, soffice = null, limits = {} } = request;
    const { reports, failed } = await inspect({ inputs: [location], encoding, soffice, limits });
    const [report] = reports;
    if (report === undefined) {
      states.push({ path, state: 'unreadable' });
      const reason = failed[0]?.reason ?? '没有内容';
      diagnostics.push(diagnose('source-unreadable', { reason, count }, { file: path }));
      continue;
    }
    const edited = report.source.sha256 !== sha256;
    read.set(path, { report, edited });
    states.push({ path, state: edited ? 'edited' : 'unchanged' });
    if (edited) diagnostics.push(diagnose('source-edited', {}, { file: path }));
  }
  return { read, states, diagnostics };
}

/**
 * Where a source may stand. The evidence names it as it was given or from the parent of its folder: seen from
 * here, from the briefing's folder or from its parent.
 */
function candidates(path: string, folder: string | null, besides: string): string[] {
  const belowFolder = path.split('/').slice(1).join('/');
  if (folder !== null) {
    return [path, belowFolder, basename(path)]
      .filter((part) => part !== '')
      .map((part) => join(folder, part));
  }
  return [path, join(besides, path), join(besides, '..', path), join(besides, basename(path))];
}

/** The candidate with the right content, else the first that is there; null where none is. */
async function locate(places: readonly string[], sha256: string): Promise<string | null> {
  let first: string | null = null;
  for (const place of places) {
    if (!(await isFile(archiveAround(place) ?? place))) continue;
    first ??= place;
    const digest = await readFile(place).then(
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
      () => '',
    );
    if (digest === sha256) return place;
  }
  return first;
}

/** The archive that a path goes into: the evidence cites what stands in it by such a path. */
function archiveAround(place: string): string | null {
  return /^(.+?\.zip)[/\\]./is.exec(place)?.[1] ?? null;
}

async function isFile(place: string): Promise<boolean> {
  return await stat(place).then(
    (state) => state.isFile(),
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
