import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { jianbao, SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { part } from '../writers/docx/package-reader.ts';
import { readProperties } from '../writers/pdf/reading.ts';
import { seedsBriefing } from './seeds-briefing.ts';

/** A clock that is years ahead, loaded before the program. */
const CLOCK = `
const Real = Date;
const ahead = 1234.5678 * 24 * 3600 * 1000;
globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() { return Real.now() + ahead; }
};
`;

/** Generates from a copy of the seeds in a folder of its own; gives name and bytes of what was written. */
function generated(environment: Readonly<Record<string, string>>, given = 'seeds') {
  const folder = temporaryFolder({ 'deeper/and deeper/clock.mjs': CLOCK });
  const work = join(folder, 'deeper', 'and deeper');
  cpSync(SEEDS, join(work, 'seeds'), { recursive: true });
  const clock = `--import=${pathToFileURL(join(work, 'clock.mjs')).href}`;
  const run = jianbao(['generate', given === 'seeds' ? given : join(work, given), '-o', 'elsewhere'], {
    cwd: work,
    env: { ...process.env, NODE_OPTIONS: clock, ...environment },
  });
  expect(run.code).toBe(0);
  const out = join(work, 'elsewhere');
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

const EAST = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/nowhere' };

test('the clock of the proof below is really another one', () => {
  const folder = temporaryFolder({
    'clock.mjs': CLOCK,
    'year.mjs': 'console.log(new Date().getFullYear());',
  });
  const clock = `--import=${pathToFileURL(join(folder, 'clock.mjs')).href} --import=${pathToFileURL(join(folder, 'year.mjs')).href}`;
  const { out } = jianbao(['--version'], { env: { ...process.env, NODE_OPTIONS: clock } });
  expect(Number(out.split('\n')[0])).toBeGreaterThan(new Date().getFullYear() + 2);
});

test('the same input gives the same bytes in another folder, locale, time zone and year', () => {
  const { folder, stem, docx, pdf, evidenceText } = seedsBriefing();
  const again = generated(EAST, './seeds');
  expect(Object.keys(again)).toEqual(readdirSync(join(folder, 'out')));
  // Evidence first: where it differs, it tells what differs.
  expect(String(again[`${stem}.evidence.json`])).toBe(evidenceText);
  expect(again[`${stem}.docx`]?.equals(docx)).toBe(true);
  expect(again[`${stem}.pdf`]?.equals(pdf)).toBe(true);
});

test('the newest day on which a report was signed dates both files', async () => {
  const { docx, pdf } = seedsBriefing();
  expect(part(docx, 'docProps/core.xml').text).toContain('2024-03-04T00:00:00');
  expect((await readProperties(pdf)).info).toMatchObject({ CreationDate: 'D:20240304000000Z' });
});
