import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  /** Lines of stderr. */
  readonly told: readonly string[];
}

/** Runs the built program as a user does, in a process of its own. */
export function jianbao(args: readonly string[], options: SpawnSyncOptions = {}): Run {
  const failure = inject('buildFailure');
  if (failure !== '') throw new Error(`dist/ could not be built:\n${failure}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    maxBuffer: 256 * 1024 * 1024,
    ...options,
  });
  const told = String(stderr).split('\n');
  return { code: status, out: String(stdout), told: told.filter((line) => line !== '') };
}
