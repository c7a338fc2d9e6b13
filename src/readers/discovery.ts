import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { passedOver } from './passed-over.ts';
import { inReadingOrder, isArchive } from './reading-order.ts';

/** A file to read. */
export interface InputFile {
  /** As reports cite it: as given, or relative to the parent of the folder it was found in; with `/`. */
  readonly path: string;
  /** Where it stands on this machine. */
  readonly location: string;
  /** The one file or folder that is meant of an archive; null: all of it, or no archive. */
  readonly member: string | null;
}

export interface Discovery {
  /** In the code-unit order of their paths, whatever the order of arguments or the file system's. */
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the files that were meant: files as given, folders with all that stands below them. A file that is
 * reached twice is listed once; links are followed, loops are not. What cannot be reached is a diagnostic.
 */
export async function discoverInputs(inputs: readonly string[]): Promise<Discovery> {
  const search = new Search();
  for (const input of inputs) await search.visitGiven(input);
  return search.result();
}

class Search {
  readonly #files = new Map<string, InputFile>();
  readonly #folders = new Set<string>();
  readonly #diagnostics: Diagnostic[] = [];

  result(): Discovery {
    const files = keptApart([...this.#files.values()]).sort((a, b) => inReadingOrder(a.path, b.path));
    return { files, diagnostics: this.#diagnostics };
  }

  async visitGiven(input: string): Promise<void> {
    const given = input.split(sep).join('/');
    const archive = await archiveAround(input);
    if (archive !== null) {
      const member = input
        .slice(archive.length + 1)
        .split(sep)
        .join('/');
      return await this.#addFile(archive, archive.split(sep).join('/'), member);
    }
    const isFolder = (await this.#stat(input, given))?.isDirectory() ?? false;
    const held = await this.#visit(input, isFolder ? basename(resolve(input)) : given);
    if (isFolder && held === 'nothing') this.#report(diagnose('empty-folder', {}, { file: given }));
  }

  /** Whether there was anything to read or to complain of. */
  async #visit(location: string, path: string): Promise<'something' | 'nothing'> {
    const state = await this.#stat(location, path);
    if (state === null) return 'something';
    if (state.isDirectory()) return await this.#visitFolder(location, path);
    if (state.isFile()) await this.#addFile(location, path);
    else this.#report(diagnose('unreadable-input', { reason: '不是普通文件' }, { file: path }));
    return 'something';
  }

  async #visitFolder(location: string, path: string): Promise<'something' | 'nothing'> {
    let held: 'something' | 'nothing' = 'nothing';
    try {
      const real = await realpath(location);
      if (this.#folders.has(real)) return 'something';
      this.#folders.add(real);
      const names = (await readdir(location)).sort();
      const isPassedOver = passedOver(names);
      for (const name of names) {
        if (isPassedOver(name)) continue;
        const below = await this.#visit(join(location, name), path === '' ? name : `${path}/${name}`);
        if (below === 'something') held = 'something';
      }
    } catch (error) {
      this.#report(diagnose('unreadable-input', { reason: failureReason(error) }, { file: path }));
      held = 'something';
    }
    return held;
  }

  async #addFile(location: string, path: string, member: string | null = null): Promise<void> {
    const real = await realpath(location);
    const key = member === null ? real : `${real}/${member}`;
    if (!this.#files.has(key)) this.#files.set(key, { path, location, member });
  }

  /** null where nothing can be reached; a diagnostic then says why, once for each path. */
  async #stat(location: string, path: string): Promise<Stats | null> {
    try {
      return await stat(location);
    } catch (error) {
      this.#report(await unreachable(location, path, error));
      return null;
    }
  }

  #report(diagnostic: Diagnostic): void {
    const known = this.#diagnostics.some((d) => d.rule === diagnostic.rule && d.file === diagnostic.file);
    if (!known) this.#diagnostics.push(diagnostic);
  }
}

async function unreachable(location: string, path: string, error: unknown): Promise<Diagnostic> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return diagnose('unreadable-input', { reason: failureReason(error) }, { file: path });
  }
  const link = await lstat(location).then(
    (state) => state.isSymbolicLink(),
    () => false,
  );
  return diagnose(link ? 'broken-link' : 'missing-input', {}, { file: path });
}

/** The archive that a path goes into (`a.zip/b.txt`); null where the path is one of the disk's own. */
async function archiveAround(path: string): Promise<string | null> {
  for (let place = dirname(path); place !== dirname(place); place = dirname(place)) {
    if (!isArchive(place)) continue;
    const isFile = await stat(place).then(
      (state) => state.isFile(),
      () => false,
    );
    if (isFile && path.startsWith(place)) return place;
  }
  return null;
}

/** Folders of the same name give the same paths: such files are cited by where they stand. */
function keptApart(files: readonly InputFile[]): InputFile[] {
  const times = new Map<string, number>();
  for (const { path, member } of files) if (member === null) times.set(path, (times.get(path) ?? 0) + 1);
  return files.map((file) =>
    (times.get(file.path) ?? 0) > 1 && file.member === null
      ? { ...file, path: file.location.split(sep).join('/') }
      : file,
  );
}
