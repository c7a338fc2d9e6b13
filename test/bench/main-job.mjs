/**
 * How long the main job takes: the built program on the five reports, as `npm start` runs it; and the share of its
 * readers, loaded and run in a process of their own.
 *
 *   npm run build && node test/bench/main-job.mjs [runs]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Seconds from the first import of a reader to the last file read. */
const READING = `
  const start = performance.now();
  const { discoverInputs } = await import('./dist/readers/discovery.js');
  const { readInputs } = await import('./dist/readers/inputs.js');
  const { files } = await discoverInputs(['seeds']);
  let read = 0;
  const options = { encoding: null, soffice: null, onFound() {}, onDone() {} };
  for await (const { kind } of readInputs(files, options)) if (kind === 'text') read += 1;
  if (read !== 5) throw new Error('not all were read');
  console.log((performance.now() - start) / 1000);
`;

const walls = [];
const readings = [];
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'generate', 'seeds', '-o', folder], {
    cwd: root,
  });
  if (status !== 0) throw new Error(`exit code ${status}`);
  walls.push((performance.now() - start) / 1000);
  const reading = spawnSync(process.execPath, ['--input-type=module', '-e', READING], { cwd: root });
  if (reading.status !== 0) throw new Error(String(reading.stderr));
  readings.push(Number(reading.stdout));
}
rmSync(folder, { recursive: true });
console.log(`${runs} runs: median ${median(walls).toFixed(2)} s, best ${Math.min(...walls).toFixed(2)} s`);
const share = (median(readings) / median(walls)) * 100;
console.log(`its readers: median ${median(readings).toFixed(2)} s, ${share.toFixed(1)} % of it`);
