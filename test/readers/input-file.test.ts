import { createHash } from 'node:crypto';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Input, readInputs } from '../../src/readers/inputs.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function read(folder: string, name: string): Promise<Input> {
  const file = { path: `in/${name}`, location: join(folder, name), member: null };
  const options = { encoding: null, soffice: null, onFound: () => {}, onDone: () => {} };
  const { value } = await readInputs([file], options).next();
  if (value === undefined) throw new Error('nothing was read');
  return value;
}

const sourceOf = async (folder: string, name: string) => {
  const input = await read(folder, name);
  return input.kind === 'text' ? input.source : null;
};
const refusal = async (folder: string, name: string) => {
  const input = await read(folder, name);
  return input.kind === 'refused' ? `${input.refusal.rule} ${input.refusal.message}` : 'read';
};

const isRoot = process.getuid?.() === 0;

describe('reading one file', () => {
  test('gives its text, its path and the digest of its bytes', async () => {
    const folder = temporaryFolder({ 'a.TXT': '法治政府' });
    const sha256 = createHash('sha256').update('法治政府').digest('hex');
    expect(await sourceOf(folder, 'a.TXT')).toMatchObject({
      path: 'in/a.TXT',
      format: 'txt',
      text: '法治政府',
      sha256,
    });
  });

  test('Markdown is read without its marks', async () => {
    const folder = temporaryFolder({ 'a.md': '# 法治政府' });
    expect(await sourceOf(folder, 'a.md')).toMatchObject({ format: 'md', text: '法治政府' });
  });

  test('an unknown format is named', async () => {
    const folder = temporaryFolder({ 'a.xyz': 'x', README: 'x' });
    expect(await refusal(folder, 'a.xyz')).toBe('unsupported-format 不支持的文件格式“.xyz”，已跳过。');
    expect(await refusal(folder, 'README')).toBe('unsupported-format 不支持的文件格式“无扩展名”，已跳过。');
  });

  test('a file over the limit is refused by its size, unread', async () => {
    const folder = temporaryFolder({ 'big.txt': '' });
    truncateSync(join(folder, 'big.txt'), 200 * 1024 * 1024);
    expect(await refusal(folder, 'big.txt')).toBe(
      'oversized-input 文件有 200 MB，超过单个报告 64 MB 的上限，未读取。',
    );
  });

  test.skipIf(isRoot || process.platform === 'win32')('a file without read permission is told', async () => {
    const folder = temporaryFolder({ 'a.txt': 'x' });
    chmodSync(join(folder, 'a.txt'), 0o000);
    expect(await refusal(folder, 'a.txt')).toBe('unreadable-input 文件无法读取（没有权限）。');
  });

  // Permissions do not bind root; this file of the kernel refuses everybody.
  test.skipIf(process.platform !== 'linux')('a file that the system will not read is told', async () => {
    const folder = temporaryFolder();
    symlinkSync('/proc/self/mem', join(folder, 'a.txt'));
    expect(await refusal(folder, 'a.txt')).toBe('unreadable-input 文件无法读取（磁盘读写出错）。');
  });
});
