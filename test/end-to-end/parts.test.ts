import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { jianbao, SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const names = readdirSync(SEEDS).sort();
const seed = (name: string) => readFileSync(join(SEEDS, name));
const folderWith = (...chosen: readonly string[]) =>
  Object.fromEntries(chosen.map((name) => [`seeds/${name}`, seed(name)]));

/** What was written, by its name; the program runs in `folder`, as paths are printed. */
function written(folder: string, inputs: readonly string[]): Readonly<Record<string, string>> {
  const run = jianbao(['generate', ...inputs, '-o', 'out', '--format', 'docx'], { cwd: folder });
  expect(run.told.filter((line) => line.startsWith('错误'))).toEqual([]);
  const out = join(folder, 'out');
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'base64')]));
}

describe('a corpus', () => {
  test('parsed in parts elsewhere, or partly, gives the same briefing, byte for byte', () => {
    const [first = '', second = '', third = '', ...rest] = names;
    const whole = written(temporaryFolder(folderWith(...names)), ['seeds']);
    const elsewhere = temporaryFolder(folderWith(second, third));
    const part = (name: string, form: string) =>
      jianbao(['inspect', `seeds/${name}`, form], { cwd: elsewhere }).out;
    const here = temporaryFolder({
      ...folderWith(first, ...rest),
      'parts/2.ndjson': part(second, '--ndjson'),
      'parts/1.json': part(third, '--json'),
    });
    expect(written(here, ['parts', 'seeds'])).toEqual(whole);
  });

  test('in an archive is proved again from the archive', () => {
    const archive = zipSync(Object.fromEntries(names.map((name) => [`区县/${name}`, seed(name)])));
    const folder = temporaryFolder({ 'in/报送.zip': archive });
    const [docx = ''] = Object.keys(written(folder, ['in'])).filter((name) => name.endsWith('.docx'));
    const verified = jianbao(['verify', join('out', docx)], { cwd: folder });
    expect(verified.out).toContain('原报告：共5份，5份未改动');
    expect(verified.code).toBe(0);
  });
});
