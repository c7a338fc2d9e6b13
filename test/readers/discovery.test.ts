import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discoverInputs } from '../../src/readers/discovery.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const found = async (...inputs: string[]) => {
  const { files, diagnostics } = await discoverInputs(inputs);
  return {
    paths: files.map(({ path }) => path),
    told: diagnostics.map(({ rule, file }) => `${rule} ${file}`),
  };
};

describe('the inputs', () => {
  test('a folder gives its files from the folder’s own name on, in code-unit order', async () => {
    const root = temporaryFolder({ 'in/b.txt': 'b', 'in/B.txt': 'B', 'in/区/a.txt': 'a', 'in/10.txt': '' });
    const expected = ['in/10.txt', 'in/B.txt', 'in/b.txt', 'in/区/a.txt'];
    expect(await found(join(root, 'in'))).toEqual({ paths: expected, told: [] });
    expect((await found(`${join(root, 'in')}/`)).paths).toEqual(expected);
  });

  test('a file keeps the path that was given', async () => {
    const root = temporaryFolder({ 'in/a.txt': 'a' });
    const given = relative(process.cwd(), join(root, 'in', 'a.txt'));
    expect((await found(given)).paths).toEqual([given.replaceAll('\\', '/')]);
  });

  test('what systems and editors leave behind is passed over without a word', async () => {
    const litter = ['.DS_Store', '~$a.docx', 'Thumbs.db', 'desktop.ini', '.~lock.a.docx#', '__MACOSX/a.txt'];
    const files = Object.fromEntries(litter.map((name) => [`in/${name}`, 'x']));
    const root = temporaryFolder({ ...files, 'in/a.txt': 'a' });
    expect(await found(join(root, 'in'))).toEqual({ paths: ['in/a.txt'], told: [] });
  });

  test('briefings of an earlier run are no reports', async () => {
    const root = temporaryFolder({
      'in/a.txt': 'a',
      'in/综合情况.docx': 'x',
      'in/综合情况.pdf': 'x',
      'in/综合情况.evidence.json': '{}',
    });
    expect(await found(join(root, 'in'))).toEqual({ paths: ['in/a.txt'], told: [] });
  });

  test('a file that is given twice is read once', async () => {
    const root = temporaryFolder({ 'in/a.txt': 'a' });
    const folder = join(root, 'in');
    expect(await found(folder, folder, join(folder, 'a.txt'))).toEqual({ paths: ['in/a.txt'], told: [] });
  });

  test('folders of one name keep their files apart', async () => {
    const root = temporaryFolder({ 'a/in/x.txt': '甲', 'b/in/x.txt': '乙', 'b/in/y.txt': '丙' });
    const at = (path: string) => join(root, path).replaceAll('\\', '/');
    const { paths } = await found(join(root, 'a/in'), join(root, 'b/in'));
    expect(paths).toEqual([at('a/in/x.txt'), at('b/in/x.txt'), 'in/y.txt']);
  });

  test('links are followed once, loops are not', async () => {
    const root = temporaryFolder({ 'in/a.txt': 'a' });
    symlinkSync(join(root, 'in'), join(root, 'in', 'loop'), 'junction');
    expect(await found(join(root, 'in'))).toEqual({ paths: ['in/a.txt'], told: [] });
  });

  test.skipIf(process.platform === 'win32')('a link to nowhere is told in one line', async () => {
    const root = temporaryFolder({ 'in/a.txt': 'a' });
    symlinkSync(join(root, 'gone.txt'), join(root, 'in', 'b.txt'));
    expect(await found(join(root, 'in'))).toEqual({ paths: ['in/a.txt'], told: ['broken-link in/b.txt'] });
  });

  test('what does not exist and what holds nothing is told by the path that was given', async () => {
    const root = temporaryFolder({ 'in/empty/.keep': '' });
    const empty = join(root, 'in').replaceAll('\\', '/');
    const missing = `${empty}/nothing.txt`;
    expect((await found(join(root, 'in'), missing)).told).toEqual([
      `empty-folder ${empty}`,
      `missing-input ${missing}`,
    ]);
  });

  test('a folder named like a text file is a folder', async () => {
    const root = temporaryFolder({ 'in/x.txt/a.txt': 'a' });
    expect((await found(join(root, 'in'))).paths).toEqual(['in/x.txt/a.txt']);
  });
});
