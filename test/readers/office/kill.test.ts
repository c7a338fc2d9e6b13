import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** Starts the program on a document at which a stand-in for LibreOffice hangs, and waits until it does. */
async function hanging(folder: string) {
  const soffice = join(folder, 'soffice');
  writeFileSync(
    soffice,
    `#!/bin/sh\nsleep 600 &\necho $! > "${folder}/child.tmp"\nmv "${folder}/child.tmp" "${folder}/child"\nwait\n`,
  );
  chmodSync(soffice, 0o755);
  const run = spawn(process.execPath, [PROGRAM, 'inspect', 'in', '--soffice', soffice], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    stdio: 'ignore',
  });
  await vi.waitFor(() => expect(existsSync(join(folder, 'child'))).toBe(true), 20_000);
  return { run, child: Number(readFileSync(join(folder, 'child'), 'utf8')) };
}

const temporary = (folder: string) => readdirSync(join(folder, 'tmp')).filter((name) => name !== '.keep');

function isRunning(pid: number): boolean {
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return state !== '' && !/\) Z /.test(state);
}

describe.skipIf(process.platform !== 'linux')('a program that is ended while LibreOffice works', () => {
  const files = { 'in/a.rtf': '{\\rtf1 a}', 'tmp/.keep': '' };

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s leaves neither its temporary folder nor LibreOffice behind',
    async (signal) => {
      const folder = temporaryFolder(files);
      const { run, child } = await hanging(folder);
      expect(temporary(folder)).toHaveLength(1);
      run.kill(signal);
      await once(run, 'exit');
      expect(temporary(folder)).toEqual([]);
      await vi.waitFor(() => expect(isRunning(child)).toBe(false), 5000);
    },
  );

  test('at once has its folder removed and its LibreOffice ended by the next run', async () => {
    const folder = temporaryFolder(files);
    const first = await hanging(folder);
    first.run.kill('SIGKILL');
    await once(first.run, 'exit');
    const [left] = temporary(folder);
    expect(isRunning(first.child)).toBe(true);
    rmSync(join(folder, 'child'));
    const second = await hanging(folder);
    await vi.waitFor(() => expect(isRunning(first.child)).toBe(false), 5000);
    expect(temporary(folder)).not.toContain(left);
    second.run.kill('SIGTERM');
    await once(second.run, 'exit');
    expect(temporary(folder)).toEqual([]);
  });
});
