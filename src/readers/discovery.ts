import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import { failureReason } from '../diagnostics/failure-reason.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A file to read. */
export interface InputFile {
  /** As reports cite it: as given, or relative to the parent of the folder it was found in; with `/`. */
  readonly path: string;
  /** Where it stands on this machine. */
  readonly location: string;
}

export interface Discovery {
  /** In the code-unit order of their paths, whatever the order of arguments or the file system's. */
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What systems and editors leave in folders. Names that begin with a dot are passed over as well. */
const LITTER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/i;
const EVIDENCE = '.evidence.json';

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
    const files = [...this.#files.values()].sort((a, b) => compareCodeUnits(a.path, b.path));
    return { files, diagnostics: this.#diagnostics };
  }

  async visitGiven(input: string): Promise<void> {
    const given = input.split(sep).join('/');
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
      const names = (await readdir(location)).sort(compareCodeUnits);
      const own = outputStems(names);
      for (const name of names) {
        if (LITTER.test(name) || own.some((stem) => name.startsWith(`${stem}.`))) continue;
        const below = await this.#visit(join(location, name), path === '' ? name : `${path}/${name}`);
        if (below === 'something') held = 'something';
      }
    } catch (error) {
      this.#report(diagnose('unreadable-input', { reason: failureReason(error) }, { file: path }));
      held = 'something';
    }
    return held;
  }

  async #addFile(location: string, path: string): Promise<void> {
    const real = await realpath(location);
    if (!this.#files.has(real)) this.#files.set(real, { path, location });
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

/** Briefings that an earlier run left in the folder are no reports: they stand beside their evidence. */
function outputStems(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith(EVIDENCE)).map((name) => name.slice(0, -EVIDENCE.length));
}

/** Order by UTF-16 code units: the same under every locale. */
function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
