/**
 * How long the main job takes: the built program on the five reports, as `npm start` runs it.
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

const walls = [];
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'generate', 'seeds', '-o', folder], {
    cwd: root,
  });
  if (status !== 0) throw new Error(`exit code ${status}`);
  walls.push((performance.now() - start) / 1000);
}
rmSync(folder, { recursive: true });
console.log(`${runs} runs: median ${median(walls).toFixed(2)} s, best ${Math.min(...walls).toFixed(2)} s`);
