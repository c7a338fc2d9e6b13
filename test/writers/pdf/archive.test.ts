import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/model/attachment.ts';
import { writePdf } from '../../../src/writers/pdf/index.ts';
import { gongwen } from '../house-style.ts';
import { readAttachments } from './reading.ts';
import { documentOf, fontFolder, heading, paragraph } from './sample.ts';

const document = documentOf(heading(0, '综合简报'), paragraph('各单位均已报送。'));
const model: Attachment = {
  name: 'model.json',
  mediaType: 'application/json',
  description: '各报告的解析结果',
  content: '[{"title":"年度报告 <1>"}]',
};
const written = async (attachments: readonly Attachment[]) =>
  (await writePdf(document, gongwen, fontFolder, attachments)).bytes;
const plain = await written([]);
const carrying = await written([model]);
const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** What the file says of itself in its metadata. */
const claim = (bytes: Uint8Array) => {
  const [, part] = /<pdfaid:part>(\d)</.exec(source(bytes)) ?? [];
  const [, conformance] = /<pdfaid:conformance>(\w)</.exec(source(bytes)) ?? [];
  return `${part}${conformance}`;
};

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!hasQpdf) console.warn('skipped: qpdf is not installed, so the structure of the PDF is not checked');

describe('an archive copy', () => {
  it('is PDF/A-2b, with the colours of its output described', () => {
    expect(claim(plain)).toBe('2B');
    expect(source(plain)).toMatch(/\/OutputIntents \[/);
    expect(source(plain)).toMatch(/\/S \/GTS_PDFA1[\s\S]*\/DestOutputProfile \d+ 0 R/);
    expect(source(plain)).not.toMatch(/\/EmbeddedFiles|\/JavaScript|\/Encrypt/);
  });

  it('is PDF/A-3b where it carries a file, which comes out as it went in', async () => {
    expect(claim(carrying)).toBe('3B');
    expect(source(carrying)).toMatch(/\/AFRelationship \/Source/);
    expect(source(carrying)).toMatch(/\/Subtype \/application#2Fjson/);
    expect(await readAttachments(carrying)).toEqual({ 'model.json': model.content });
    expect(Buffer.compare(carrying, await written([model]))).toBe(0);
  });

  it.skipIf(!hasQpdf)('has a sound structure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      for (const bytes of [plain, carrying]) {
        const path = join(folder, 'file.pdf');
        writeFileSync(path, bytes);
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
        expect(status, `${stdout}${stderr}`).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
