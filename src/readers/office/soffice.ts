import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { limits } from '../limits.ts';
import { Milestones } from './milestones.ts';
import { residentBytes } from './process-groups.ts';
import type { Workspace } from './workspace.ts';

const WATCH_MILLISECONDS = 100;
const GRACE_MILLISECONDS = 5000;

/** How LibreOffice ended, and with how many of the documents, in their order, it was done. */
export interface Progress {
  readonly end: 'through' | 'not-started' | 'stopped' | 'too-slow' | 'too-large';
  readonly done: number;
}

const NOT_STARTED: Progress = { end: 'not-started', done: 0 };

/** A LibreOffice at work on some documents. */
export class Conversion {
  readonly #process: ChildProcess;
  readonly #milestones: Milestones;
  readonly #documents: number;
  readonly #ended: Promise<void>;
  #isRunning = true;

  private constructor(program: string, workspace: Workspace, milestones: Milestones, documents: string[]) {
    this.#milestones = milestones;
    this.#documents = documents.length;
    this.#process = spawn(
      program,
      [
        ...['--headless', '--invisible', '--nologo', '--nodefault', '--norestore', '--nofirststartwizard'],
        ...['--nolockcheck', `-env:UserInstallation=${pathToFileURL(workspace.profile).href}`],
        // Else it tries whether it may write where it is installed.
        `-env:UNO_SHARED_PACKAGES_CACHE=${pathToFileURL(workspace.shared).href}`,
        ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', workspace.output],
        ...milestones.among(documents),
      ],
      // A group of its own on POSIX, so that all that it starts can be ended with it.
      {
        cwd: workspace.folder,
        stdio: 'ignore',
        windowsHide: true,
        detached: process.platform !== 'win32',
        env: surroundings(workspace.folder),
      },
    );
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#isRunning = false;
        resolve();
      };
      this.#process.once('exit', end);
      this.#process.once('error', end);
    });
  }

  /** Starts to turn documents of the workspace into .docx of the same name, in its output folder. */
  static async start(program: string, workspace: Workspace, names: readonly string[]): Promise<Conversion> {
    const milestones = await Milestones.set(workspace, names.length);
    const documents = names.map((name) => workspace.inputPath(name));
    return new Conversion(program, workspace, milestones, documents);
  }

  /**
   * Waits for the end. A LibreOffice that takes longer than `officeStartSeconds` to begin, or than
   * `officeSeconds` for one document, or more memory than `officeMemory`, is ended. Where its start took long,
   * the machine is slow or busy, and a document may take twice as long as that.
   */
  async finish(): Promise<Progress> {
    let reached = 0;
    let since = performance.now();
    let allowed = limits.officeStartSeconds;
    while (this.#isRunning) {
      await Promise.race([this.#ended, pause(WATCH_MILLISECONDS)]);
      const now = await this.#milestones.reached();
      const seconds = (performance.now() - since) / 1000;
      if (now > reached) {
        if (reached === 0) allowed = Math.max(limits.officeSeconds, 2 * seconds);
        reached = now;
        since = performance.now();
      } else if (this.#isRunning) {
        const excess = seconds > allowed ? 'too-slow' : this.#isTooLarge() ? 'too-large' : null;
        if (excess !== null) return await this.#stop(excess, reached);
      }
    }
    reached = await this.#milestones.reached();
    if (reached === 0) return NOT_STARTED;
    return { end: reached > this.#documents ? 'through' : 'stopped', done: reached - 1 };
  }

  async #stop(end: 'too-slow' | 'too-large', reached: number): Promise<Progress> {
    this.kill();
    await Promise.race([this.#ended, pause(GRACE_MILLISECONDS)]);
    return reached === 0 ? NOT_STARTED : { end, done: reached - 1 };
  }

  /** Where the system tells what it holds. */
  #isTooLarge(): boolean {
    const { pid } = this.#process;
    const bytes = pid === undefined ? null : residentBytes(pid);
    return bytes !== null && bytes > limits.officeMemory;
  }

  /** Ends it with all that it started, at once. */
  kill(): void {
    const { pid } = this.#process;
    if (pid === undefined || !this.#isRunning) return;
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

/** Nothing is written outside the folder: home and temporary files are in it as well. */
function surroundings(folder: string): NodeJS.ProcessEnv {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...kept } = process.env;
  return {
    ...kept,
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
    SAL_USE_VCLPLUGIN: 'svp',
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
