import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the compiler said; empty where `dist/` is up to date. */
    buildFailure: string;
  }
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Brings `dist/` up to date before the tests: the command line is tested as it is delivered. A failure is
 * left to the tests that need the program, as the others do without it.
 */
export default function build(project: TestProject): void {
  project.provide('buildFailure', isUpToDate() ? '' : failureOf('npm run -s build'));
}

function isUpToDate(): boolean {
  const sources = [...filesBelow('src'), 'package.json', 'tsconfig.json'];
  const built = changed('dist/cli.js');
  return sources.every((path) => changed(path) < built);
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(`${ROOT}/${folder}`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length));
}

function changed(path: string): number {
  return statSync(`${ROOT}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function failureOf(command: string): string {
  try {
    execSync(command, { cwd: ROOT, stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error
      ? String(error.stdout) || error.message
      : String(error);
  }
}
