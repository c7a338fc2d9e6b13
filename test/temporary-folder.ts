import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files (path → content), gone when the test is over. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = newFolder();
  onTestFinished(() => remove(folder));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** An empty folder for several tests; who asks for it removes it. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'jianbao-test-'));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
