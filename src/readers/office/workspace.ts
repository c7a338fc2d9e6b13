import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePipe } from './pipe.ts';
import { groupsNaming } from './process-groups.ts';
import { profileSettings } from './profile.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const NAME = /^jianbao-office-(\d+)-/;

/**
 * The temporary folder in which LibreOffice works: its profile, its home, what it reads and what it writes.
 * It is gone after `remove`, after a signal, and otherwise with the next run's.
 */
export class Workspace {
  readonly folder: string;
  readonly input: string;
  readonly output: string;
  readonly profile: string;
  /** For what belongs to all users. */
  readonly shared: string;
  readonly #stopListening: () => void;

  /** `onSignal` is called before the program ends by a signal. */
  constructor(onSignal: () => void) {
    removeLeftBehind();
    this.folder = mkdtempSync(join(tmpdir(), `jianbao-office-${process.pid}-`));
    this.#stopListening = endOnSignals(() => {
      onSignal();
      this.#removeNow();
    });
    this.input = join(this.folder, 'in');
    this.output = join(this.folder, 'out');
    this.profile = profileIn(this.folder);
    this.shared = join(this.folder, 'shared');
    for (const folder of [this.input, this.output, join(this.profile, 'user')]) {
      mkdirSync(folder, { recursive: true });
    }
    writeFileSync(join(this.profile, 'user', 'registrymodifications.xcu'), profileSettings());
  }

  /** Writes a document to convert; gives its path. */
  async put(name: string, bytes: Uint8Array): Promise<string> {
    const path = this.inputPath(name);
    await writeFile(path, bytes);
    return path;
  }

  inputPath(name: string): string {
    return join(this.input, name);
  }

  /** The names of what has been written, some of it perhaps not to its end. */
  async results(): Promise<string[]> {
    return await readdir(this.output);
  }

  /** What was written under a name, which is then removed; null where it is larger than `most` bytes. */
  async take(name: string, most: number): Promise<Uint8Array | null> {
    const path = join(this.output, name);
    const bytes = (await stat(path)).size > most ? null : await readFile(path);
    await rm(path, { force: true });
    return bytes;
  }

  async discardInput(name: string): Promise<void> {
    await rm(this.inputPath(name), { force: true });
  }

  async discardResult(name: string): Promise<void> {
    await rm(join(this.output, name), { force: true });
  }

  async remove(): Promise<void> {
    this.#stopListening();
    removePipe(this.profile);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #removeNow(): void {
    removePipe(this.profile);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

/** Gives the function that takes the handlers away again. */
function endOnSignals(cleanUp: () => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const handler = () => {
      cleanUp();
      process.exit(exitCode);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}

function profileIn(folder: string): string {
  return join(folder, 'profile');
}

/**
 * A program that was ended at once (SIGKILL, power cut) could not clean up: its folder names it, and the
 * LibreOffice that it left at work names the folder.
 */
function removeLeftBehind(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    try {
      for (const group of groupsNaming(folder)) process.kill(-group, 'SIGKILL');
      removePipe(profileIn(folder));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's; it is theirs to remove.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
