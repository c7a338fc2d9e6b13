import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { seedsBriefing } from '../end-to-end/seeds-briefing.ts';
import { newFolder, remove, temporaryFolder } from '../temporary-folder.ts';
import { part } from '../writers/docx/package-reader.ts';
import { readProperties } from '../writers/pdf/reading.ts';
import { inProcess } from './in-process.ts';
import { jianbao, type Run, SEEDS } from './jianbao.ts';

const STEM = '法治政府建设年度报告综合情况';

/** A clock that is years ahead, loaded before the program; it notes the year that the program will see. */
const CLOCK = `
import { writeFileSync } from 'node:fs';
const Real = Date;
const ahead = 1234.5678 * 24 * 3600 * 1000;
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() { return Real.now() + ahead; }
};
writeFileSync(new URL('year', import.meta.url), String(new Date().getFullYear()));
`;

/** Generates from a copy of the seeds, far from where and when their briefing is made; gives what was written. */
function generateElsewhere(folder: string) {
  const work = join(folder, 'deeper', 'and deeper');
  mkdirSync(work, { recursive: true });
  cpSync(SEEDS, join(work, 'seeds'), { recursive: true });
  writeFileSync(join(work, 'clock.mjs'), CLOCK);
  const run = jianbao(['generate', join(work, 'seeds'), '-o', 'out', '--json'], {
    cwd: work,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${pathToFileURL(join(work, 'clock.mjs')).href}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nowhere',
    },
  });
  const files = new Map(
    readdirSync(join(work, 'out')).map((name) => [name, readFileSync(join(work, 'out', name))]),
  );
  return { run, files, year: Number(readFileSync(join(work, 'year'), 'utf8')) };
}

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('generate on the seeds', () => {
  let run: Run;
  let files: ReadonlyMap<string, Buffer>;
  let year: number;
  beforeAll(() => {
    const folder = newFolder();
    ({ run, files, year } = generateElsewhere(folder));
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

  test('the same input gives the same bytes in another folder, locale, time zone, home and year', () => {
    const { folder, stem, docx, pdf, evidenceText } = seedsBriefing();
    expect(year).toBeGreaterThan(new Date().getFullYear() + 2);
    expect([...files.keys()]).toEqual(readdirSync(join(folder, 'out')));
    // Evidence first: where it differs, it tells what differs.
    expect(String(files.get(`${stem}.evidence.json`))).toBe(evidenceText);
    expect(files.get(`${stem}.docx`)?.equals(docx)).toBe(true);
    expect(files.get(`${stem}.pdf`)?.equals(pdf)).toBe(true);
  });

  test('the newest day on which a report was signed dates both files', async () => {
    const { docx, pdf } = seedsBriefing();
    expect(part(docx, 'docProps/core.xml').text).toContain('2024-03-04T00:00:00');
    expect((await readProperties(pdf)).info).toMatchObject({ CreationDate: 'D:20240304000000Z' });
  });

  test('a second run over the first replaces it and takes it for no report', async () => {
    const folder = temporaryFolder();
    cpSync(join(SEEDS, '001_4eab494d6c9f756e.txt'), join(folder, 'a.txt'));
    for (let turn = 0; turn < 2; turn += 1) {
      const { code } = await inProcess(['generate', '.', '-o', '.', '--format', 'docx'], folder);
      expect(code).toBe(0);
    }
  });
});

const squeezed = (text: string) => text.replace(/\s/g, '');
const sourceOf = (path: string) => readFileSync(join(SEEDS, '..', path), 'utf8');
