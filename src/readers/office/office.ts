import { createHash } from 'node:crypto';
import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { SourceFormat } from '../../model/source.ts';
import { LimitReached, limits } from '../limits.ts';
import { readDocx } from '../on-demand.ts';
import type { Reading, ReadOptions } from '../reader.ts';
import type { StoredFile } from '../stored-file.ts';
import { locateOffice } from './locate-office.ts';
import { formatOf, officeContent } from './office-files.ts';
import { Conversion, type Progress } from './soffice.ts';
import { Workspace } from './workspace.ts';

/** Starting LibreOffice takes seconds, converting a report a part of one: so many go at once. */
const FILES_AT_ONCE = 40;
const BYTES_AT_ONCE = 64 * 1024 * 1024;

/** What became of a document; only `converted` has a result. */
type Outcome = 'converted' | 'not-opened' | 'stopped' | 'too-slow' | 'too-large' | 'not-started';

interface Converted {
  readonly format: SourceFormat;
  readonly sha256: string;
  readonly outcome: Outcome;
  /** Of the result in the workspace. */
  readonly result: string;
}

interface Waiting {
  readonly stored: StoredFile;
  readonly format: SourceFormat;
  readonly sha256: string;
  /** Of its copy in the workspace. */
  readonly input: string;
  /** Of what it becomes there. */
  readonly result: string;
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
  readonly #outcomes = new Map<StoredFile, Converted>();
  #count = 0;
  #isBroken = false;

  /** `given`: the program or its folder; null: the one that is installed. */
  constructor(given: string | null) {
    this.#given = given;
  }

  /** Reads one file; `upcoming` are those that will be asked for next and may be converted with it. */
  async read(file: StoredFile, upcoming: readonly StoredFile[], options: ReadOptions): Promise<Reading> {
    const place = { file: file.path };
    const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
    const known = this.#outcomes.get(file);
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
    if (this.#isBroken) return refused(diagnose('office-broken', {}, place));
    await this.#convert(program, [file, ...upcoming]);
    const result = this.#outcomes.get(file);
    if (result === undefined) throw new Error('a document was not converted');
    return await this.#take(file, result);
  }

  /** Removes all that was written. */
  async close(): Promise<void> {
    this.#running?.kill();
    await this.#workspace?.remove();
    this.#workspace = null;
    this.#outcomes.clear();
  }

  #locate(): string | null {
    if (this.#program === undefined) this.#program = locateOffice(this.#given);
    return this.#program;
  }

  /** At which document LibreOffice stopped is known: that one alone is lost, and the next are begun anew. */
  async #convert(program: string, files: readonly StoredFile[]): Promise<void> {
    this.#workspace ??= new Workspace(() => this.#running?.kill());
    const workspace = this.#workspace;
    let waiting = await this.#putDown(workspace, files);
    while (waiting.length > 0) {
      const { end, done } = await this.#run(program, workspace, waiting);
      // It would not start for the next ones either, and each time take as long.
      if (end === 'not-started') this.#isBroken = true;
      const lost = end === 'not-started' ? waiting.length : end === 'through' ? 0 : 1;
      const results = new Set(await workspace.results());
      for (const [index, file] of waiting.slice(0, done + lost).entries()) {
        const isDone = index < done || end === 'through';
        const outcome = isDone ? (results.has(file.result) ? 'converted' : 'not-opened') : end;
        const { format, sha256, result } = file;
        this.#outcomes.set(file.stored, { format, sha256, outcome, result });
        await workspace.discardInput(file.input);
        if (outcome !== 'converted') await workspace.discardResult(file.result);
      }
      waiting = waiting.slice(done + lost);
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
      const format = formatOf(stored.path, bytes);
      const input = `${stem}.${format}`;
      await workspace.put(input, bytes);
      waiting.push({ stored, format, sha256: digestOf(bytes), input, result: `${stem}.docx` });
    }
    return waiting;
  }

  async #run(program: string, workspace: Workspace, files: readonly Waiting[]): Promise<Progress> {
    const names = files.map(({ input }) => input);
    this.#running = await Conversion.start(program, workspace, names);
    const progress = await this.#running.finish();
    this.#running = null;
    return progress;
  }

  async #take(file: StoredFile, { format, sha256, outcome, result }: Converted): Promise<Reading> {
    const place = { file: file.path };
    this.#outcomes.delete(file);
    const refused = (refusal: Diagnostic): Reading => ({ source: null, refusal });
    const tooMuch = ({ what, limit }: LimitReached) =>
      refused(diagnose('input-limit', { what, limit }, place));
    switch (outcome) {
      case 'not-started':
        return refused(diagnose('office-broken', {}, place));
      case 'too-slow':
        return tooMuch(new LimitReached('officeSeconds'));
      case 'too-large':
        return tooMuch(new LimitReached('officeMemory'));
      case 'stopped':
        return refused(diagnose('damaged-input', { reason: 'LibreOffice 打开时意外退出' }, place));
      case 'not-opened':
        return refused(diagnose('damaged-input', { reason: 'LibreOffice 不能打开' }, place));
      case 'converted':
    }
    if (this.#workspace === null) throw new Error('a converted document has no workspace');
    const bytes = await this.#workspace.take(result, limits.inputBytes);
    if (bytes === null) return tooMuch(new LimitReached('inputBytes'));
    const reading = await readDocx(bytes, { path: file.path, sha256 }, { encoding: null });
    return reading.source === null ? reading : { ...reading, source: { ...reading.source, format } };
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
