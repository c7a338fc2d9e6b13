#!/usr/bin/env node
/**
 * Makes a new example from a text, for a person to review:
 *
 *     npm run -s build
 *     node test/cases/new-case.mjs <slug> "<what it shows, one English sentence>" <text.txt> [<text-2.txt> …]
 *
 * The folder test/cases/<slug>/ then holds the text (input.txt, or input-1.txt, input-2.txt …) and an expected.json
 * with the whole model as the parser reads it today, spans as the words that they cut. Check every value against the
 * text, then delete what the trait is not about: expected.json states only what the example is for. Nothing that a
 * report really says about a person or a contact belongs in an example.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [slug, trait, ...texts] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(slug ?? '') || !trait || texts.length === 0) {
  console.error('usage: node test/cases/new-case.mjs <slug> "<trait>" <text.txt> …');
  process.exit(2);
}
const folder = fileURLToPath(new URL(`${slug}/`, import.meta.url));
if (existsSync(folder)) {
  console.error(`test/cases/${slug} is there already`);
  process.exit(2);
}
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const printed = execFileSync(process.execPath, [program, 'inspect', '--json', ...texts], {
  encoding: 'utf8',
});
const reports = JSON.parse(printed);

mkdirSync(folder, { recursive: true });
texts.forEach((path, i) => {
  copyFileSync(path, `${folder}${texts.length === 1 ? 'input.txt' : `input-${i + 1}.txt`}`);
});
const machineOnly = new Set([
  'schema',
  'id',
  'source',
  'text',
  'lineStarts',
  'traces',
  'personal',
  'hint',
  'file',
]);
const models = reports.map((report) => readable(report, report));
const expected = models.length === 1 ? models[0] : models;
writeFileSync(`${folder}expected.json`, `${JSON.stringify({ trait, expected }, null, 2)}\n`);
console.log(`test/cases/${slug}/expected.json: check it, and delete what “${trait}” is not about`);

/** The model without what only machines need, with the words in place of each span. */
function readable(value, report) {
  if (Array.isArray(value)) return value.map((part) => readable(part, report));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return report.text.slice(value.start, value.end);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !machineOnly.has(key))
      .map(([key, part]) => [key, readable(part, report)]),
  );
}
