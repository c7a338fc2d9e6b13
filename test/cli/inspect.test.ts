import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { Report } from '../../src/model/report.ts';
import { seedsBriefing } from '../end-to-end/seeds-briefing.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { inProcess } from './in-process.ts';
import { jianbao, SEEDS } from './jianbao.ts';

describe('inspect', () => {
  const { inspected, folder: ofSeeds } = seedsBriefing();

  test('prints the model of every report as a JSON array, in the order of the paths', () => {
    const run = inspected;
    expect(run).toMatchObject({ code: 0, told: [] });
    const reports: Report[] = JSON.parse(run.out);
    expect(reports.map(({ source }) => source.path)).toEqual([
      'seeds/000_12e6d6dd25f65f05.txt',
      'seeds/001_4eab494d6c9f756e.txt',
      'seeds/002_2a747604b19e6eb5.txt',
      'seeds/003_c8307f480827a513.txt',
      'seeds/004_2cb57fa34af0b7d8.txt',
    ]);
    for (const report of reports) {
      expect(report.schema).toBe('jianbao/report@1');
      for (const { quote, span } of [...report.observations, ...report.checks]) {
        expect(report.text.slice(span.start, span.end)).toBe(quote);
      }
    }
  });

  test('prints one report a line with --ndjson, the same reports', async () => {
    const run = await inProcess(['inspect', 'seeds', '--ndjson'], ofSeeds);
    expect(run).toMatchObject({ code: 0, told: [] });
    const each = run.out
      .split('\n')
      .slice(0, -1)
      .map((line): unknown => JSON.parse(line));
    expect(each).toEqual(JSON.parse(inspected.out));
  });

  test('of its own output prints the same again', async () => {
    const folder = temporaryFolder({ 'part.json': inspected.out });
    const again = await inProcess(['inspect', 'part.json', '--json'], folder);
    expect(JSON.parse(again.out)).toEqual(JSON.parse(inspected.out));
  });

  test('ends one file at a limit that was set, and reads the others', async () => {
    const folder = temporaryFolder({ 'in/a.txt': '法治'.repeat(100), 'in/b.txt': '法治' });
    const run = await inProcess(['inspect', 'in', '--ndjson', '--limit', 'textLength=100'], folder);
    expect(run.code).toBe(1);
    expect(run.out.split('\n')).toHaveLength(2);
    expect(run.told[0]).toContain('错误：in/a.txt　文字超过上限（100字），未读取。');
  });

  test('hides contacts and telephone numbers', () => {
    expect(inspected.out).not.toMatch(/1[3-9]\d{9}/);
  });

  test('tells a person the same in a few lines a report', async () => {
    const run = await inProcess(['inspect', 'seeds/003_c8307f480827a513.txt'], ofSeeds);
    expect(run.code).toBe(0);
    expect(run.out.split('\n').slice(0, 3)).toEqual([
      'seeds/003_c8307f480827a513.txt',
      '  标题：重庆市武隆区人民政府关于2020年度法治政府建设情况的报告',
      '  单位：重庆市武隆区人民政府（政府）　年度：2020　成文日期：2021-01-15',
    ]);
  });

  test('prints an empty array where there is nothing to read, and says why beside it', async () => {
    const folder = temporaryFolder({ 'in/a.txt': '' });
    const run = await inProcess(['inspect', 'in', '--json'], folder);
    expect(run).toMatchObject({ code: 2, out: '[]\n' });
    expect(run.told).toEqual(['错误：in/a.txt　文件是空的，没有内容。请重新下载或导出该报告。']);
  });

  test.skipIf(process.platform === 'win32')('a reader that stops early is no error', () => {
    const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const { stdout, stderr } = spawnSync('sh', [
      '-c',
      '"$0" "$1" inspect "$2" --json | head -n 2',
      process.execPath,
      program,
      SEEDS,
    ]);
    expect(String(stdout).split('\n')[0]).toBe('[');
    expect(String(stderr)).toBe('');
  });
});

describe('help', () => {
  /** What is printed of the command line by itself. */
  async function printed(...args: readonly string[]): Promise<string> {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      expect(await readArguments(args)).toEqual({ command: 'none' });
      return log.mock.calls.flat().join('\n');
    } finally {
      log.mockRestore();
    }
  }

  test('is Chinese, for the program and for each command', async () => {
    const run = jianbao(['--help']);
    expect(run).toMatchObject({ code: 0, told: [] });
    const pages = [run.out, await printed('generate', '--help'), await printed('inspect', '--help')];
    for (const page of pages) {
      expect(page.replace(/\[[^\]]*\]|[-–]\S+|\S*jianbao\S*/g, '')).toMatch(/选项：/);
    }
  });

  test('gives the version and a completion script', async () => {
    expect(jianbao(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
    expect(await printed('completion')).toContain('jianbao');
  });

  test('no command at all is answered with what to type', () => {
    const run = jianbao([]);
    expect(run.code).toBe(2);
    expect(run.told).toEqual([
      '错误：没有给出命令，可用 generate、preview、inspect、verify 或 template。用 jianbao --help 查看用法。',
    ]);
  });
});
