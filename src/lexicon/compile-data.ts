/**
 * Part of the build, run from the compiled folder: puts the lexicon's data beside the compiled code, its YAML as
 * JSON. People write YAML with comments; reading 200 KB of it takes longer than reading a report.
 *
 *   node dist/lexicon/compile-data.js src/lexicon/data
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const [source = 'src/lexicon/data'] = process.argv.slice(2);
const target = fileURLToPath(new URL('./data/', import.meta.url));

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source)) {
  if (file.endsWith('.yaml')) {
    const data: unknown = parse(readFileSync(join(source, file), 'utf8'));
    writeFileSync(join(target, file.replace(/\.yaml$/, '.json')), JSON.stringify(data));
  } else if (file === 'areas.tsv' || file === 'areas.prose.tsv') {
    cpSync(join(source, file), join(target, file));
  }
}
