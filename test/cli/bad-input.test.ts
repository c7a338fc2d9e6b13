import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { inProcess } from './in-process.ts';
import { jianbao, type Run } from './jianbao.ts';

const SEED = readFileSync(new URL('../../seeds/000_12e6d6dd25f65f05.txt', import.meta.url));
const STACK = /^\s+at |node:internal|Error:/m;

const GENERATE = ['generate', 'in', '-o', 'out', '--format', 'docx'];

/** Runs generate on `in/` of a folder, into its `out/`. */
const generate = (folder: string, ...more: string[]) => inProcess([...GENERATE, ...more], folder);
const generateAsUsersDo = (folder: string, ...more: string[]) =>
  jianbao([...GENERATE, ...more], { cwd: folder });

afterEach(() => {
  vi.unstubAllEnvs();
});

function expectNothingWritten(folder: string, run: Run): void {
  expect(run.code).toBe(2);
  expect(run.out).toBe('');
  expect(run.told.join('\n')).not.toMatch(STACK);
  expect(existsSync(join(folder, 'out'))).toBe(false);
}

describe('input that cannot be used: one line each, nothing written', () => {
  test('an empty folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const run = await generate(folder);
    expectNothingWritten(folder, run);
    expect(run.told).toEqual(['错误：in　文件夹里没有文件。请确认报告放在这个文件夹里。']);
  });

  test('a folder without reports', async () => {
    const folder = temporaryFolder({ 'in/photo.jpg': 'x', 'in/data.xyz': 'x' });
    const run = await generate(folder);
    expectNothingWritten(folder, run);
    expect(run.told).toHaveLength(3);
    expect(run.told[0]).toMatch(/^错误：没有找到可以读取的报告文件。/);
    expect(run.told[1]).toMatch(/^注意：in\/data\.xyz　不支持的文件格式“\.xyz”，已跳过。/);
    expect(run.told[2]).toMatch(/^注意：in\/photo\.jpg　/);
  });

  test('a text that is no annual report', async () => {
    const folder = temporaryFolder({ 'in/a.txt': '关于召开座谈会的通知\n请各单位派一名同志参加。\n' });
    const run = await generate(folder);
    expectNothingWritten(folder, run);
    expect(run.told.join('\n')).toContain('in/a.txt　未纳入');
  });

  test('an empty file, a binary file under a .txt name, a file of 200 MB and a broken link', async () => {
    const folder = temporaryFolder({
      'in/binary.txt': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
      'in/empty.txt': '',
      'in/huge.txt': '',
      'in/word.txt': Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]),
    });
    truncateSync(join(folder, 'in', 'huge.txt'), 200 * 1024 * 1024);
    symlinkSync(join(folder, 'gone'), join(folder, 'in', 'link.txt'), 'file');
    const run = await generate(folder);
    expectNothingWritten(folder, run);
    expect([...run.told].sort()).toEqual([
      '错误：in/binary.txt　文件不是文本（含有二进制内容），未读取。请确认扩展名与内容一致，用 WPS 或 Word 打开后另存为文本。',
      '错误：in/empty.txt　文件是空的，没有内容。请重新下载或导出该报告。',
      '错误：in/huge.txt　文件有 200 MB，超过单个报告 64 MB 的上限，未读取。请确认这是一份报告；如确需读取，请拆分后再试，或用 --limit 放宽这一上限。',
      '错误：in/link.txt　链接指向的文件不存在。请修复或删除这个链接。',
      '错误：in/word.txt　扩展名是文本，内容却是Word 文档（.docx）或压缩包，未读取。请用 WPS 或 Word 打开后另存为文本（.txt）。',
    ]);
  });

  test('a path that does not exist', () => {
    const folder = temporaryFolder();
    const run = generateAsUsersDo(folder);
    expectNothingWritten(folder, run);
    expect(run.told).toEqual(['错误：in　找不到这个文件或文件夹。请检查路径是否写对。']);
  });
});

describe('a request that cannot be met: one line, nothing written', () => {
  test('an unknown option', () => {
    const folder = temporaryFolder({ 'in/a.txt': SEED });
    const run = generateAsUsersDo(folder, '--formt', 'pdf');
    expectNothingWritten(folder, run);
    expect(run.told).toHaveLength(1);
    expect(run.told[0]).toContain('无法识别“formt”（是不是“format”？）。用 jianbao --help');
  });

  test('an unknown template', async () => {
    const folder = temporaryFolder({ 'in/a.txt': SEED });
    const run = await generate(folder, '--template', 'nation');
    expectNothingWritten(folder, run);
    expect(run.told).toHaveLength(1);
    expect(run.told[0]).toContain('没有名为“nation”的模板。可用的模板：');
  });

  test('an output folder in whose place a file stands', async () => {
    const folder = temporaryFolder({ 'in/a.txt': SEED, out: 'a file' });
    const run = await generate(folder);
    expect(run.code).toBe(2);
    expect(run.told).toEqual([
      '错误：out　无法写入输出文件夹（路径中有同名文件），原有文件未改动。请用 -o 换一个文件夹；如文件正在 WPS 或 Word 中打开，请先关闭。',
    ]);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test('a SOURCE_DATE_EPOCH that is no number of seconds', async () => {
    const folder = temporaryFolder({ 'in/a.txt': SEED });
    vi.stubEnv('SOURCE_DATE_EPOCH', 'today');
    const run = await generate(folder);
    expectNothingWritten(folder, run);
    expect(run.told.filter((line) => line.startsWith('错误'))).toEqual([
      '错误：环境变量 SOURCE_DATE_EPOCH 的值“today”不是秒数。请改为 1970-01-01 以来的秒数，或删除这个环境变量。',
    ]);
  });

  test('a program that asked for JSON gets the reason as JSON', async () => {
    const folder = temporaryFolder({ 'in/a.txt': SEED });
    for (const run of [
      await generate(folder, '--json', '--template', 'nation'),
      generateAsUsersDo(folder, '--json', '--formt', 'pdf'),
    ]) {
      expect(run).toMatchObject({ code: 2, told: [] });
      const summary = JSON.parse(run.out);
      expect(summary).toMatchObject({ outputs: [], reports: [] });
      expect(summary.diagnostics).toMatchObject([{ severity: 'error' }]);
    }
  });
});

test('one bad file is told and set aside; the others are written', async () => {
  const folder = temporaryFolder({ 'in/a.txt': SEED, 'in/empty.txt': '' });
  const run = await generate(folder);
  expect(run.code).toBe(1);
  expect(run.told.filter((line) => line.startsWith('错误'))).toHaveLength(1);
  expect(run.out).toContain('1份报告纳入简报，另有1个文件未纳入');
  expect(readdirSync(join(folder, 'out')).map((name) => name.replace(/^[^.]+/, ''))).toEqual([
    '.docx',
    '.evidence.json',
  ]);
});
