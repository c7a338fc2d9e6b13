import { createHash } from 'node:crypto';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import { contentBeside } from './by-content.ts';
import type { InputFile } from './discovery.ts';
import { isZipFile, packedFormat, signatureOf } from './file-signature.ts';
import { extensionOf, readerFor, unsupported } from './index.ts';
import { fileOnDisk } from './input-file.ts';
import { LimitReached, limits } from './limits.ts';
import { isModel, readModel } from './model/model.ts';
import { Office } from './office/office.ts';
import { officeFormat } from './office/office-files.ts';
import type { Reading, ReadOptions } from './reader.ts';
import { isArchive } from './reading-order.ts';
import type { StoredFile } from './stored-file.ts';
import { ArchiveFault } from './zip/archive-fault.ts';
import type { ByteSource } from './zip/byte-source.ts';
import { ArchiveSpent, type Expense, filesInArchive } from './zip/contents.ts';

export interface InputOptions extends ReadOptions {
  /** LibreOffice's program or folder; null: the one that is installed. */
  readonly soffice: string | null;
  /** Called where an archive turns out to hold so many files. */
  readonly onFound: (count: number) => void;
  /** Called after each file. */
  readonly onDone: () => void;
}

/** A text to understand, a report that was understood before, or why there is neither. */
export type Input =
  | { readonly kind: 'text'; readonly source: SourceDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'refused'; readonly refusal: Diagnostic };

/** What a Word document has at its top. */
const WORD_PARTS = ['[Content_Types].xml', 'word/document.xml'];

interface Place {
  readonly options: InputOptions;
  readonly office: Office;
  /** How many archives the files stand in. */
  readonly depth: number;
  /** Of the outermost archive; null outside of archives. */
  readonly expense: Expense | null;
}

/**
 * Reads files one after the other, in their order, archives and models file by file and report by report: no
 * more than one is in memory. Whatever is wrong with one is its diagnostic, and the others go on.
 */
export async function* readInputs(files: readonly InputFile[], options: InputOptions): AsyncGenerator<Input> {
  const office = new Office(options.soffice);
  try {
    yield* readFiles(files.map(fileOnDisk), { options, office, depth: 0, expense: null });
  } finally {
    await office.close();
  }
}

async function* readFiles(files: readonly StoredFile[], place: Place): AsyncGenerator<Input> {
  for (const [index, file] of files.entries()) {
    if (isArchive(file.path)) yield* readArchive(file, place);
    else if (isModel(file.path)) yield* readReports(file);
    else yield await readText(file, files, index, place);
    place.options.onDone();
  }
}

async function readText(
  file: StoredFile,
  files: readonly StoredFile[],
  index: number,
  place: Place,
): Promise<Input> {
  try {
    if (officeFormat(file.path) === null) return inputOf(await readOne(file, place));
    const upcoming = files.slice(index + 1).filter(({ path }) => officeFormat(path) !== null);
    return inputOf(await place.office.read(file, upcoming, place.options));
  } catch (error) {
    if (error instanceof ArchiveSpent) throw error;
    // No reader throws for what a file holds; where one does, that file alone is lost.
    const reason = error instanceof Error ? error.message : String(error);
    return refused(diagnose('report-failed', { reason }, { file: file.path }));
  }
}

/** By its name, or by what it is where that is something else. */
async function readOne(file: StoredFile, { options, office }: Place): Promise<Reading> {
  const reader = readerFor(file.path);
  const isNamed = extensionOf(file.path) !== '' && !isArchive(file.path);
  if (reader === null && isNamed) return unsupported(file.path);
  const bytes = await file.load();
  if (!(bytes instanceof Uint8Array)) return { source: null, refusal: bytes };
  const content = contentBeside(bytes, reader);
  const byContent = content?.reader ?? reader;
  if (byContent === null) return unsupported(file.path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reading =
    byContent === 'office'
      ? await office.read(file, [], options)
      : await byContent(bytes, { path: file.path, sha256 }, options);
  if (reading.source === null || content === null) return reading;
  const told = { extension: extensionOf(file.path), kind: content.kind };
  const noticed = diagnose('read-by-content', told, { file: file.path });
  return { ...reading, diagnostics: [noticed, ...reading.diagnostics] };
}

async function* readReports(file: StoredFile): AsyncGenerator<Input> {
  for await (const read of readModel(file)) {
    yield 'rule' in read ? refused(read) : { kind: 'report', report: read };
  }
}

/** The files of an archive, those in archives inside it among them. What it costs is counted as one. */
async function* readArchive(file: StoredFile, place: Place): AsyncGenerator<Input> {
  const at = { file: file.path };
  if (place.depth >= limits.archiveDepth) {
    const { what, limit } = new LimitReached('archiveDepth');
    return yield refused(diagnose('archive-limit', { what, limit }, at));
  }
  const archive = await file.open();
  if ('rule' in archive) return yield refused(archive);
  const expense = place.expense ?? { entries: 0, bytes: 0 };
  try {
    const all = filesInArchive(archive.source, file.path, expense);
    // what a browser has saved as .zip is a Word document all the same
    if (
      file.member === null &&
      WORD_PARTS.every((part) => all.some(({ path }) => path === `${file.path}/${part}`))
    ) {
      return yield await readText(file, [], 0, place);
    }
    const files = file.member === null ? all : membersOf(all, file.path, file.member);
    if (files.length === 0) {
      yield file.member === null
        ? refused(diagnose('empty-archive', {}, at))
        : refused(diagnose('missing-input', {}, { file: `${file.path}/${file.member}` }));
    }
    place.options.onFound(files.length);
    yield* readFiles(files, { ...place, depth: place.depth + 1, expense });
  } catch (error) {
    if (error instanceof ArchiveFault) yield refused(noArchive(archive.source, error, file.path));
    else if (error instanceof ArchiveSpent && place.expense === null) {
      const { what, limit } = error.limit;
      yield refused(diagnose('archive-limit', { what, limit }, at));
    } else if (error instanceof ArchiveSpent) throw error;
    else yield refused(diagnose('unreadable-input', { reason: failureReason(error) }, at));
  } finally {
    await archive.close();
  }
}

/** Why it is no zip archive: it is something else, or it is broken. */
function noArchive(source: ByteSource, { message }: ArchiveFault, path: string): Diagnostic {
  const head = source.slice(0, 16);
  const packed = packedFormat(head);
  if (packed !== null) return diagnose('unsupported-archive', { extension: packed }, { file: path });
  const kind = signatureOf(head);
  return kind === null || isZipFile(head)
    ? diagnose('damaged-input', { reason: message }, { file: path })
    : diagnose('mislabelled-input', { extension: extensionOf(path), kind }, { file: path });
}

/** The file that is meant, all below the folder that is meant, or the inner archive that it goes into. */
function membersOf(files: readonly StoredFile[], archive: string, member: string): StoredFile[] {
  const wanted = `${archive}/${member}`;
  return files.flatMap((file) => {
    if (file.path === wanted || file.path.startsWith(`${wanted}/`)) return [file];
    const goesInto = isArchive(file.path) && wanted.startsWith(`${file.path}/`);
    return goesInto ? [{ ...file, member: wanted.slice(file.path.length + 1) }] : [];
  });
}

function inputOf(reading: Reading): Input {
  if (reading.source === null) return refused(reading.refusal);
  return { kind: 'text', source: reading.source, diagnostics: reading.diagnostics };
}

function refused(refusal: Diagnostic): Input {
  return { kind: 'refused', refusal };
}
