import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertWritable, writeTogether } from '../../src/pipeline/output-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

describe('writing the outputs', () => {
  test('makes the folder, replaces what is older and leaves nothing else behind', async () => {
    const folder = join(temporaryFolder({ 'out/new/a.docx': 'old' }), 'out', 'new');
    await writeTogether(folder, [
      { path: join(folder, 'a.docx'), bytes: bytes('new') },
      { path: join(folder, 'a.pdf'), bytes: bytes('pdf') },
    ]);
    expect(contents(folder)).toEqual({ 'a.docx': 'new', 'a.pdf': 'pdf' });
  });

  test('keeps every older output where one cannot be replaced', async () => {
    const folder = temporaryFolder({ 'a.docx': 'old' });
    mkdirSync(join(folder, 'a.pdf'));
    const files = ['a.docx', 'a.pdf'].map((name) => ({ path: join(folder, name), bytes: bytes('new') }));
    await expect(writeTogether(folder, files)).rejects.toMatchObject({ code: 'EISDIR' });
    expect(contents(folder)).toEqual({ 'a.docx': 'old' });
  });

  test('puts back what was replaced where a later rename fails', async () => {
    const folder = temporaryFolder({ 'a.docx': 'old' });
    const files = [
      { path: join(folder, 'a.docx'), bytes: bytes('new') },
      { path: join(folder, 'b.docx'), bytes: bytes('new') },
      { path: join(folder, 'gone', 'a.pdf'), bytes: bytes('new') },
    ];
    await expect(writeTogether(folder, files)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(contents(folder)).toEqual({ 'a.docx': 'old' });
  });

  test('takes its signal handlers away again', async () => {
    const before = process.listenerCount('SIGINT');
    const folder = temporaryFolder();
    await writeTogether(folder, [{ path: join(folder, 'a.txt'), bytes: bytes('x') }]);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('an output folder', () => {
  test('may be missing, and is not made before there is something to write', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await assertWritable(folder);
    expect(existsSync(folder)).toBe(false);
  });

  test('may not be a file, nor stand below one', async () => {
    const root = temporaryFolder({ file: '' });
    await expect(assertWritable(join(root, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(assertWritable(join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
