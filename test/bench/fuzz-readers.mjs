/**
 * Reads mutated real files, 2,000 of every format, through the whole way from file to model. Says for each
 * format what became of them, what crashed, the worst seconds on the clock and of the processor (on a busy machine
 * only these say what a file costs) and the peak memory. Each format is read by a process that may read nothing but
 * the project and its folder, write nothing but its folder and start nothing; LibreOffice's formats, which cannot
 * be held that way, are read in forties. Every file follows from its seed:
 * `node test/bench/fuzz-readers.mjs html 1 1234` reads the html file of seed 1234 again and keeps it.
 *
 *   npm run build && node test/bench/fuzz-readers.mjs [formats, or all] [files] [first seed]
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { inspect } from '../../dist/inspection.js';
import { parseReport } from '../../dist/parser/index.js';
import { readInputs } from '../../dist/readers/inputs.js';
import { locateOffice } from '../../dist/readers/office/locate-office.js';
import { watchOffice } from './office-watch.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const texts = readdirSync(`${root}seeds`).map((name) => readFileSync(`${root}seeds/${name}`, 'utf8'));
const fixture = (name) => new Uint8Array(readFileSync(`${root}test/readers/${name}`));

const escaped = (line) => line.replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'));
const page = (text) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>报告</title><meta name="PubDate" content="2024-01-02">` +
  `</head><body><div class="nav"><ul><li><a href="/">首页</a></li></ul></div><table><tr><td>索引号</td><td>1</td></tr>` +
  `</table><div id="zoom">${text
    .split('\n')
    .map((line) => `<p style="text-indent:2em"><span>${escaped(line)}</span></p>`)
    .join('\n')}</div></body></html>`;
const archived = (text, encoding) =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\n` +
  `Content-Transfer-Encoding: ${encoding}\n\n` +
  `${encoding === 'base64' ? Buffer.from(page(text)).toString('base64') : page(text)}\n--b--\n`;

async function wordDocument(text) {
  const levels = [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }];
  const children = text.split('\n').map((line) => {
    const heading = /^[一二三四五六七八九十]+、(.*)/.exec(line);
    return heading
      ? new Paragraph({ text: heading[1], numbering: { reference: 'n', level: 0 } })
      : new Paragraph({ text: line });
  });
  const document = new Document({
    numbering: { config: [{ reference: 'n', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The real files of a format, and how many more of its bytes a mutation may reach: parts of packages as well. */
const samplesOf = {
  txt: async () => texts.map((text) => strToU8(text)),
  html: async () => texts.map((text) => strToU8(page(text))),
  mht: async () => texts.map((text, at) => strToU8(archived(text, at % 2 === 0 ? '8bit' : 'base64'))),
  docx: async () => await Promise.all(texts.map(wordDocument)),
  pdf: async () =>
    ['word-processor', 'web-page', 'two-columns', 'owner-password'].map((name) => fixture(`pdf/${name}.pdf`)),
  zip: async () => {
    const word = await wordDocument(texts[0]);
    const inner = zipSync({ 'a.txt': strToU8(texts[1]) });
    return [
      zipSync({
        'a.txt': strToU8(texts[2]),
        '区/b.html': strToU8(page(texts[3])),
        'c.docx': word,
        'd.zip': inner,
      }),
    ];
  },
  doc: async () => [
    fixture('office/report.doc'),
    ...convertedBy(await Promise.all(texts.map(wordDocument)), 'doc'),
  ],
  rtf: async () =>
    texts.map((text) => {
      const shown = text.replace(/[^\n]/gu, (character) =>
        Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at)}?`).join(''),
      );
      return strToU8(`{\\rtf1\\ansi\\uc1 ${shown.replaceAll('\n', '\\par\n')}}`);
    }),
  json: async () => {
    const { reports } = await inspect({ inputs: [`${root}seeds`], encoding: null });
    return reports.map((report) => strToU8(JSON.stringify([report])));
  },
};

/** Word documents in the form of another format, by LibreOffice. */
function convertedBy(documents, format) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-samples-'));
  const paths = documents.map((document, at) => {
    const path = join(folder, `${at}.docx`);
    writeFileSync(path, document);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  spawnSync(locateOffice(null) ?? '', [
    profile,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    ...paths,
  ]);
  const converted = paths.map((path) => new Uint8Array(readFileSync(path.replace(/docx$/, format))));
  rmSync(folder, { recursive: true });
  return converted;
}

function randomFrom(seed) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Bytes changed, and stretches overwritten; where it may change its length, also cut out, doubled or put in. */
function mutated(bytes, random, mayMove = true) {
  let copy = Uint8Array.from(bytes);
  const changes = 1 + random(8);
  for (let change = 0; change < changes; change += 1) {
    const at = random(copy.length);
    const length = Math.min(copy.length - at, 1 + random(random(4) === 0 ? 5000 : 40));
    const stretch = copy.slice(at, at + length);
    const act = mayMove ? random(7) : [0, 4, 5][random(3)];
    if (act <= 1) copy[at] = random(256);
    else if (act === 2) copy = joined(copy.subarray(0, at), copy.subarray(at + length));
    else if (act === 3)
      copy = joined(copy.subarray(0, at), ...Array(1 + random(30)).fill(stretch), copy.subarray(at));
    else if (act === 4) copy.set(stretch, random(copy.length - length + 1));
    else if (act === 5)
      copy.set(
        stretch.map(() => random(256)),
        at,
      );
    else if (random(4) === 0) copy = copy.slice(0, at + 1);
    if (copy.length === 0) return Uint8Array.of(0);
  }
  return copy;
}

function joined(...parts) {
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Every second package is mutated inside: its archive stays whole, so that what is in it is read. So are two of
 * three old Word files, whose sectors stay in their places.
 */
function mutatedFile(sample, format, seed) {
  const random = randomFrom(seed);
  if (format === 'doc') return mutated(sample, random, seed % 3 === 0);
  if ((format !== 'docx' && format !== 'zip') || seed % 2 === 0) return mutated(sample, random);
  const parts = unzipSync(sample);
  const names = Object.keys(parts).filter((name) => !/\.(?:rels|png)$/.test(name));
  const chosen = names[random(names.length)];
  return zipSync({ ...parts, [chosen]: mutated(parts[chosen], random) }, { level: 0 });
}

/** Starting LibreOffice takes longer than a file. */
const FILES_AT_ONCE = { doc: 40, rtf: 40 };

async function fuzz(format, count, first, folder) {
  const samples = await samplesOf[format]();
  const atOnce = FILES_AT_ONCE[format] ?? 1;
  const outcomes = new Map();
  const crashes = [];
  const worst = { seconds: 0, seed: 0, processor: 0, costly: 0 };
  const office = atOnce > 1 ? watchOffice() : null;
  let rejections = 0;
  process.on('unhandledRejection', () => {
    rejections += 1;
  });
  const options = {
    encoding: null,
    soffice: atOnce > 1 ? null : join(folder, 'none'),
    onFound() {},
    onDone() {},
  };
  for (let seed = first; seed < first + count; seed += atOnce) {
    const seeds = Array.from({ length: Math.min(atOnce, first + count - seed) }, (_, at) => seed + at);
    const files = seeds.map((own) => {
      const path = `${own}.${format}`;
      writeFileSync(join(folder, path), mutatedFile(samples[own % samples.length], format, own));
      return { path, location: join(folder, path), member: null };
    });
    const [start, before] = [performance.now(), process.cpuUsage()];
    try {
      for await (const input of readInputs(files, options)) {
        if (input.kind === 'text') parseReport(input.source);
        const outcome = input.kind === 'refused' ? input.refusal.rule : 'read';
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (outcome === 'report-failed') crashes.push(`seed ${seed}: ${input.refusal.message}`);
      }
    } catch (error) {
      crashes.push(`seed ${seed}: ${error.stack}`);
    }
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1e6;
    if (seconds > worst.seconds) Object.assign(worst, { seconds, seed });
    if (processor > worst.processor) Object.assign(worst, { processor, costly: seed });
    if (count > 1) for (const { location } of files) rmSync(location);
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([rule, number]) => `${rule} ${number}`);
  console.log(
    `${format}: ${count} files${atOnce > 1 ? `, ${atOnce} at once` : ''}, ${crashes.length + rejections} crashes, ` +
      `worst ${worst.seconds.toFixed(2)} s (seed ${worst.seed}), ` +
      `of the processor ${worst.processor.toFixed(2)} s (seed ${worst.costly}), peak ${memory} MB; ${told.join(', ')}`,
  );
  if (office !== null) console.log(`  ${office.told()}`);
  for (const crash of crashes.slice(0, 5)) console.log(`  ${crash}`);
  office?.stop();
  process.exit(crashes.length + rejections === 0 ? 0 : 1);
}

/** Node's own permission model: what is not allowed throws, and a reader that throws is a crash. */
function confined(format, folder) {
  if (FILES_AT_ONCE[format] !== undefined) return [];
  const readable = [root, realpathSync(`${root}node_modules`), folder].map(
    (path) => `--allow-fs-read=${path.replace(/\/$/, '')}/*`,
  );
  return [
    '--experimental-permission',
    '--no-warnings',
    '--allow-worker',
    '--allow-addons',
    `--allow-fs-write=${folder}/*`,
    ...readable,
  ];
}

function fuzzApart(format, count, first) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jianbao-fuzz-')));
  mkdirSync(join(folder, 'files'));
  const args = [fileURLToPath(import.meta.url), format, count, first, join(folder, 'files')];
  const { status } = spawnSync(process.execPath, [...confined(format, folder), ...args], {
    stdio: 'inherit',
  });
  if (count === '1') console.log(`  kept: ${join(folder, 'files')}`);
  else rmSync(folder, { recursive: true });
  return status;
}

const [chosen = 'all', count = '2000', first = '1', folder] = process.argv.slice(2);
if (folder !== undefined) await fuzz(chosen, Number(count), Number(first), folder);
else {
  // A process each, so that the peak memory is the format's own.
  const formats = chosen === 'all' ? Object.keys(samplesOf) : chosen.split(',');
  const codes = formats.map((format) => fuzzApart(format, count, first));
  process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
}
