import { rmSync } from 'node:fs';
import { access, constants, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A file to write, by its full path. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
let written = 0;

/**
 * Throws the file system's error where nothing could be written into `folder`: a file stands in its place or
 * in that of a parent, or rights are missing. Makes nothing, so that a run that fails later leaves no folder.
 */
export async function assertWritable(folder: string): Promise<void> {
  for (let place = resolve(folder); ; place = dirname(place)) {
    try {
      if (!(await stat(place)).isDirectory()) throw new NotAFolder(place);
      return await access(place, constants.W_OK);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || dirname(place) === place) throw error;
    }
  }
}

/** A file stands where the output folder or one of its parents should be. */
class NotAFolder extends Error {
  readonly code = 'ENOTDIR';
}

/**
 * Writes all files or none. Each goes to a temporary name in its own folder first; once all are on the disk
 * they are renamed. Where a rename fails (a document open in Word on Windows), what was already replaced is
 * put back. An error or a signal leaves no temporary file. Throws the file system's error.
 */
export async function writeTogether(folder: string, files: readonly OutputFile[]): Promise<void> {
  await makeFolder(resolve(folder));
  const transaction = new Transaction(folder);
  const stop = transaction.endOnSignals();
  try {
    for (const file of files) await transaction.stage(file);
    await transaction.commit();
  } finally {
    await transaction.clear();
    stop();
  }
}

/** Node's own recursive mkdir never comes back from places that refuse with ENOENT, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const refused = await mkdir(folder).then(() => null, codeOf);
  if (refused === 'ENOENT' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder));
    await mkdir(folder);
  } else if (refused !== null && !(await stat(folder)).isDirectory()) {
    throw new NotAFolder(folder);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}

class Transaction {
  readonly #folder: string;
  readonly #temporary = new Set<string>();
  readonly #staged: { temporary: string; path: string }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  async stage(file: OutputFile): Promise<void> {
    const temporary = this.#temporaryName();
    // 'wx' never follows a link that somebody put in place.
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(file.bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    this.#staged.push({ temporary, path: file.path });
  }

  async commit(): Promise<void> {
    const older = new Map<string, string>();
    for (const { path } of this.#staged) {
      const kept = await this.#keep(path);
      if (kept !== null) older.set(path, kept);
    }
    const done: string[] = [];
    try {
      for (const { temporary, path } of this.#staged) {
        await rename(temporary, path);
        done.push(path);
      }
    } catch (error) {
      for (const path of done) {
        const kept = older.get(path);
        if (kept === undefined) await rm(path, { force: true });
        else await rename(kept, path);
      }
      throw error;
    }
  }

  async clear(): Promise<void> {
    for (const path of this.#temporary) await rm(path, { force: true });
    this.#temporary.clear();
  }

  /** Gives the function that takes the handlers away again. */
  endOnSignals(): () => void {
    const handlers = Object.entries(SIGNALS).map(([signal, exitCode]) => {
      const handler = () => {
        for (const path of this.#temporary) rmSync(path, { force: true });
        process.exit(exitCode);
      };
      process.once(signal, handler);
      return () => process.off(signal, handler);
    });
    return () => {
      for (const remove of handlers) remove();
    };
  }

  /** A copy of what stands at `path`, to put back; null where nothing does. */
  async #keep(path: string): Promise<string | null> {
    try {
      if ((await stat(path)).isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    const kept = this.#temporaryName();
    await copyFile(path, kept, constants.COPYFILE_FICLONE);
    return kept;
  }

  #temporaryName(): string {
    written += 1;
    const name = join(this.#folder, `.jianbao-${process.pid}-${written}.tmp`);
    this.#temporary.add(name);
    return name;
  }
}
