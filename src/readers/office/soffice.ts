import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Workspace } from './workspace.ts';

const WATCH_MILLISECONDS = 200;

/** A LibreOffice at work on some files. */
export class Conversion {
  readonly #process: ChildProcess;
  readonly #workspace: Workspace;
  readonly #ended: Promise<void>;
  #isRunning = true;

  /** Starts to turn the files into .docx of the same name, in the workspace's output folder. */
  constructor(program: string, workspace: Workspace, files: readonly string[]) {
    this.#workspace = workspace;
    this.#process = spawn(
      program,
      [
        ...['--headless', '--invisible', '--nologo', '--nodefault', '--norestore', '--nofirststartwizard'],
        ...['--nolockcheck', `-env:UserInstallation=${pathToFileURL(workspace.profile).href}`],
        ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', workspace.output],
        ...files,
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

  /** Waits for the end; a program that goes `seconds` without finishing a file is ended. Tells how it went. */
  async finish(seconds: number): Promise<'finished' | 'too-slow'> {
    let done = 0;
    let deadline = Date.now() + seconds * 1000;
    while (this.#isRunning) {
      await Promise.race([this.#ended, pause(WATCH_MILLISECONDS)]);
      const written = await this.#workspace.written();
      if (written > done) {
        done = written;
        deadline = Date.now() + seconds * 1000;
      }
      if (this.#isRunning && Date.now() > deadline) {
        this.kill();
        await Promise.race([this.#ended, pause(5000)]);
        return 'too-slow';
      }
    }
    return 'finished';
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
