import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locateOffice } from '../../src/readers/office/locate-office.ts';
import { readText } from '../../src/readers/txt.ts';
import { inputsOf } from '../readers/reading-inputs.ts';
import { modelOf, modelOfSource } from '../readers/same-report/model.ts';
import { plainText, printContent } from '../readers/same-report/print-content.ts';
import { twelveReports } from '../readers/same-report/reports.ts';
import { wordReport } from '../readers/same-report/word-document.ts';

/*
 * The twelve reports of test/readers/same-report as old Word documents, which LibreOffice writes from the new ones
 * with automatic numbers, and reads again: each must give the model of its text.
 *
 *   npx vitest run --config test/bench/vitest.config.ts one-model-office
 */
const office = locateOffice(null);
const folder = mkdtempSync(join(tmpdir(), 'jianbao-office-check-'));
const contents = twelveReports.map((report) => ({ name: report.name, content: printContent(report) }));

afterAll(() => rmSync(folder, { recursive: true }));

/**
 * LibreOffice's writer of old formats makes two lists of one that begins with an explicit start: its own files
 * would then hold other numbers than the document. Lists that begin at one need none.
 */
function withoutRestarts(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  const numbering = strFromU8(parts['word/numbering.xml'] ?? new Uint8Array());
  const plain = numbering.replaceAll(/<w:lvlOverride.*?<\/w:lvlOverride>/gs, '');
  return zipSync({ ...parts, 'word/numbering.xml': strToU8(plain) });
}

/** LibreOffice's writer of .rtf has but Latin letters for the text of a number; Word writes it in GBK. */
function withChineseNumbers(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  const chinese = text
    .replace('\\ansi\\', '\\ansi\\ansicpg936\\')
    .replaceAll(String.raw`\'00\'3f;`, String.raw`\'00\'a1\'a2;`)
    .replaceAll(/\\'28(\\'0\d)\\'29;/g, String.raw`\'a3\'a8$1\'a3\'a9;`);
  return Buffer.from(chinese, 'latin1');
}

describe.skipIf(office === null).each(['doc', 'wps', 'rtf'])('as .%s', (format) => {
  const own = join(folder, format);
  const models = new Map<string, object>();

  beforeAll(async () => {
    mkdirSync(own);
    const words: string[] = [];
    for (const [index, { content }] of contents.entries()) {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, withoutRestarts((await wordReport(content)).bytes));
      words.push(path);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const written = format === 'wps' ? 'doc' : format;
    const to = ['--headless', '--convert-to', written, '--outdir', folder];
    spawnSync(office ?? '', [profile, ...to, ...words], { stdio: 'ignore' });
    for (const index of contents.keys()) {
      const file = readFileSync(join(folder, `${index}.${written}`));
      writeFileSync(join(own, `${index}.${format}`), format === 'rtf' ? withChineseNumbers(file) : file);
    }
    for (const input of await inputsOf([own])) {
      if (input.kind !== 'text') continue;
      expect(input.source.format).toBe(format);
      models.set(input.source.path, modelOfSource(input.source));
    }
  });

  test.each(contents.map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const content = contents[index]?.content ?? { title: [], labels: [], lines: [] };
    const plain = plainText({ ...content, labels: [] });
    expect(models.get(`${format}/${index}.${format}`)).toEqual(
      await modelOf(readText, new TextEncoder().encode(plain), 'a.txt'),
    );
  });
});
