import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, remove, temporaryFolder } from '../temporary-folder.ts';
import { jianbao, type Run, SEEDS } from './jianbao.ts';

const STEM = '法治政府建设年度报告综合情况';

/** Generates from a copy of the seeds in an empty folder; gives what was written. */
function generateFromSeeds(folder: string, env: Readonly<Record<string, string>> = {}) {
  cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
  const run = jianbao(['generate', 'seeds', '-o', 'out', '--json'], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  const files = new Map(
    readdirSync(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name))]),
  );
  return { run, files };
}

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('generate on the seeds', () => {
  let run: Run;
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(() => {
    const folder = newFolder();
    ({ run, files } = generateFromSeeds(folder));
    return () => remove(folder);
  });

  test('writes one briefing in both formats with its evidence, and no other file', () => {
    expect([...files.keys()].sort()).toEqual([`${STEM}.docx`, `${STEM}.evidence.json`, `${STEM}.pdf`]);
    expect(run.code).toBe(0);
  });

  test('its JSON names what was written and read', () => {
    const summary = JSON.parse(run.out);
    expect(summary.outputs).toMatchObject([
      { path: join('out', `${STEM}.docx`), format: 'docx', pages: null },
      { path: join('out', `${STEM}.pdf`), format: 'pdf', pages: expect.any(Number) },
    ]);
    for (const { path, bytes } of summary.outputs) {
      expect(files.get(path.slice('out/'.length))).toHaveLength(bytes);
    }
    expect(summary.reports.map((report: { path: string }) => report.path)).toEqual(
      readdirSync(SEEDS)
        .sort()
        .map((name) => `seeds/${name}`),
    );
    expect(summary.setAside).toEqual([]);
    expect(run.told).toEqual([]);
  });

  test('its evidence leads from every entry back to the words of a seed', () => {
    const evidence = JSON.parse(String(files.get(`${STEM}.evidence.json`)));
    expect(evidence.document.outputs).toEqual(
      ['docx', 'pdf'].map((format) => ({
        file: `${STEM}.${format}`,
        format,
        sha256: sha256(files.get(`${STEM}.${format}`)),
      })),
    );
    for (const { path, sha256: digest } of evidence.sources) {
      expect(sha256(readFileSync(join(SEEDS, '..', path)))).toBe(digest);
    }
    const figures = evidence.evidence.filter((entry: { kind: string }) => entry.kind !== 'derived');
    expect(figures.length).toBeGreaterThan(50);
    for (const { quote, path } of figures) expect(squeezed(sourceOf(path))).toContain(squeezed(quote));
  });

  test('no contact or telephone number reaches an output', () => {
    const evidence = String(files.get(`${STEM}.evidence.json`));
    expect(evidence).not.toMatch(/1[3-9]\d{9}/);
    expect(run.out).not.toMatch(/1[3-9]\d{9}/);
  });

  test('the same input gives the same bytes in another folder, locale, time zone and home', () => {
    const again = generateFromSeeds(temporaryFolder(), {
      TZ: 'America/New_York',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nowhere',
    });
    const digests = (written: ReadonlyMap<string, Buffer>) =>
      Object.fromEntries([...written].map(([name, bytes]) => [name, sha256(bytes)]));
    expect(digests(again.files)).toEqual(digests(files));
  });

  test('a second run over the first replaces it and takes it for no report', () => {
    const folder = temporaryFolder();
    cpSync(SEEDS, folder, { recursive: true });
    for (let turn = 0; turn < 2; turn += 1) {
      expect(jianbao(['generate', '.', '-o', '.', '--format', 'docx'], { cwd: folder }).code).toBe(0);
    }
  });
});

const squeezed = (text: string) => text.replace(/\s/g, '');
const sourceOf = (path: string) => readFileSync(join(SEEDS, '..', path), 'utf8');
