import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceFormat } from '../../model/source.ts';
import { LimitReached, limits } from '../limits.ts';
import { readDocx } from '../on-demand.ts';
import type { Reading, ReadOptions } from '../reader.ts';
import type { StoredFile } from '../stored-file.ts';
import { locateOffice } from './locate-office.ts';
import { officeContent, officeFormat } from './office-files.ts';
import { Conversion } from './soffice.ts';
import { Workspace } from './workspace.ts';

/** Starting LibreOffice takes seconds, converting a report a part of one: so many files go at once. */
const FILES_AT_ONCE = 40;
const BYTES_AT_ONCE = 64 * 1024 * 1024;

interface Converted {
  readonly sha256: string;
  readonly state: 'converted' | 'failed' | 'too-slow';
  /** Of the result in the workspace. */
  readonly name: string;
}

/**
 * Documents of old formats (.doc, .wps, .rtf), which an installed LibreOffice turns into .docx in a temporary
 * folder. Without one, those that are something else under an old name are still read.
 */
export class Office {
  readonly #given: string | null;
  #program: string | null | undefined;
  #workspace: Workspace | null = null;
  #running: Conversion | null = null;
  readonly #results = new Map<StoredFile, Converted>();
  #count = 0;

  /** `given`: the program or its folder; null: the one that is installed. */
  constructor(given: string | null) {
    this.#given = given;
  }

  /** Reads one file; `upcoming` are those that will be asked for next and may be converted with it. */
  async read(file: StoredFile, upcoming: readonly StoredFile[], options: ReadOptions): Promise<Reading> {
    const place = { file: file.path };
    const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
    const known = this.#results.get(file);
    if (known !== undefined) return await this.#take(file, known);

    const bytes = await file.load();
    if (!(bytes instanceof Uint8Array)) return refused(bytes);
    const content = officeContent(bytes);
    if (content === 'encrypted') return refused(diagnose('encrypted-input', {}, place));
    if (content !== 'convert') {
      return await content(bytes, { path: file.path, sha256: digestOf(bytes) }, options);
    }
    const program = this.#locate();
    if (program === null) {
      return this.#given === null
        ? refused(diagnose('office-needed', {}, place))
        : refused(diagnose('office-not-there', { given: this.#given }, place));
    }
    await this.#convert(program, [file, ...upcoming]);
    const result = this.#results.get(file);
    if (result === undefined) throw new Error('a document was not converted');
    return await this.#take(file, result);
  }

  /** Removes all that was written. */
  async close(): Promise<void> {
    this.#running?.kill();
    await this.#workspace?.remove();
    this.#workspace = null;
    this.#results.clear();
  }

  #locate(): string | null {
    if (this.#program === undefined) this.#program = locateOffice(this.#given);
    return this.#program;
  }

  async #convert(program: string, files: readonly StoredFile[]): Promise<void> {
    this.#workspace ??= new Workspace(() => this.#running?.kill());
    const workspace = this.#workspace;
    const waiting = await this.#putDown(workspace, files);
    // All at once; what that leaves undone goes one by one, so that a bad file costs the others nothing.
    await this.#run(program, workspace, waiting);
    for (const file of waiting) {
      let state: Converted['state'] = 'converted';
      if (!(await workspace.has(file.name))) {
        const end = waiting.length === 1 ? file.end : await this.#run(program, workspace, [file]);
        const isThere = await workspace.has(file.name);
        state = isThere ? 'converted' : end === 'too-slow' ? 'too-slow' : 'failed';
      }
      this.#results.set(file.stored, { sha256: file.sha256, state, name: file.name });
      await workspace.discardInput(file.input);
    }
  }

  /** Writes what must be converted of these files into the workspace, as far as it is done at once. */
  async #putDown(workspace: Workspace, files: readonly StoredFile[]): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    let size = 0;
    for (const stored of files.slice(0, FILES_AT_ONCE)) {
      const bytes = await stored.load();
      if (!(bytes instanceof Uint8Array) || officeContent(bytes) !== 'convert') continue;
      size += bytes.length;
      if (waiting.length > 0 && size > BYTES_AT_ONCE) break;
      this.#count += 1;
      const stem = String(this.#count).padStart(6, '0');
      const input = await workspace.put(`${stem}${extname(stored.path).toLowerCase()}`, bytes);
      waiting.push({ stored, input, name: `${stem}.docx`, sha256: digestOf(bytes), end: 'finished' });
    }
    return waiting;
  }

  async #run(program: string, workspace: Workspace, files: readonly Waiting[]): Promise<Waiting['end']> {
    const inputs = files.map(({ input }) => input);
    this.#running = new Conversion(program, workspace, inputs);
    const end = await this.#running.finish(limits.officeSeconds);
    this.#running = null;
    for (const file of files) file.end = end;
    return end;
  }

  async #take(file: StoredFile, { sha256, state, name }: Converted): Promise<Reading> {
    const place = { file: file.path };
    this.#results.delete(file);
    const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
    const tooMuch = ({ what, limit }: LimitReached) =>
      refused(diagnose('input-limit', { what, limit }, place));
    if (state === 'too-slow') return tooMuch(new LimitReached('officeSeconds'));
    const format: SourceFormat | null = officeFormat(file.path);
    const reason = 'LibreOffice 不能打开';
    if (state === 'failed' || this.#workspace === null || format === null) {
      return refused(diagnose('damaged-input', { reason }, place));
    }
    const bytes = await this.#workspace.take(name, limits.inputBytes);
    if (bytes === null) return tooMuch(new LimitReached('inputBytes'));
    const reading = await readDocx(bytes, { path: file.path, sha256 }, { encoding: null });
    return reading.source === null ? reading : { ...reading, source: { ...reading.source, format } };
  }
}

interface Waiting {
  readonly stored: StoredFile;
  /** Its copy in the workspace. */
  readonly input: string;
  /** What it becomes. */
  readonly name: string;
  readonly sha256: string;
  /** How the program ended that had it last. */
  end: 'finished' | 'too-slow';
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
