import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../cli/in-process.ts';
import { SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const names = readdirSync(SEEDS).sort();
const seed = (name: string) => readFileSync(join(SEEDS, name));
const folderWith = (...chosen: readonly string[]) =>
  Object.fromEntries(chosen.map((name) => [`seeds/${name}`, seed(name)]));

/** What was written, by its name; the program runs in `folder`, as paths are printed. */
async function written(folder: string, inputs: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const run = await inProcess(['generate', ...inputs, '-o', 'out', '--format', 'docx'], folder);
  expect(run.told.filter((line) => line.startsWith('错误'))).toEqual([]);
  const out = join(folder, 'out');
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'base64')]));
}

describe('a corpus', () => {
  test('parsed in parts elsewhere, or partly, gives the same briefing, byte for byte', async () => {
    const [first = '', second = '', third = '', ...rest] = names;
    const whole = await written(temporaryFolder(folderWith(...names)), ['seeds']);
    const elsewhere = temporaryFolder(folderWith(second, third));
    const part = async (name: string, form: string) =>
      (await inProcess(['inspect', `seeds/${name}`, form], elsewhere)).out;
    const here = temporaryFolder({
      ...folderWith(first, ...rest),
      'parts/2.ndjson': await part(second, '--ndjson'),
      'parts/1.json': await part(third, '--json'),
    });
    expect(await written(here, ['parts', 'seeds'])).toEqual(whole);
  });

  test('in an archive is proved again from the archive', async () => {
    const archive = zipSync(Object.fromEntries(names.map((name) => [`区县/${name}`, seed(name)])));
    const folder = temporaryFolder({ 'in/报送.zip': archive });
    const [docx = ''] = Object.keys(await written(folder, ['in'])).filter((name) => name.endsWith('.docx'));
    const verified = await inProcess(['verify', join('out', docx)], folder);
    expect(verified.out).toContain('原报告：共5份，5份未改动');
    expect(verified.code).toBe(0);
  });
});
