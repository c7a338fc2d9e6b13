import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { locateOffice } from '../../src/readers/office/locate-office.ts';
import { writeDocx } from '../../src/writers/docx/index.ts';
import { openLetterhead } from '../../src/writers/docx/letterhead/letterhead.ts';
import { documentOf, heading, paragraph, table } from '../writers/docx/every-kind.ts';
import { redHead } from '../writers/docx/letterhead/red-head.ts';
import { gongwen } from '../writers/house-style.ts';
import { readHeadingPages, readPages } from '../writers/pdf/reading.ts';
import { seedsBriefing } from './seeds-briefing.ts';

const office = locateOffice(null);
if (office === null)
  console.warn('skipped: LibreOffice is not installed, so its pages are not compared with the PDF');

/** Word documents as LibreOffice prints them, all in one run of it. */
function printed(program: string, ...documents: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-pages-'));
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths];
    const { status } = spawnSync(program, [profile, ...convert], { timeout: 90_000 });
    if (status !== 0) throw new Error('LibreOffice could not open the documents');
    return paths.map((path) => Uint8Array.from(readFileSync(path.replace(/docx$/, 'pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A short text in a letterhead. */
async function inLetterhead(): Promise<Uint8Array> {
  const opened = openLetterhead(redHead(), '红头.docx', ['标题', '文号', '编制单位', '日期', '抄送']);
  if ('faults' in opened) throw new Error(JSON.stringify(opened.faults));
  const words = (text: string) => ({ words: text, isPlaceholder: false });
  const fillings = new Map([
    ['标题', words('法治政府建设情况')],
    ['文号', words('12')],
  ]);
  const document = documentOf(heading(1, '一、总体情况'), paragraph('body', '各单位均已报送。'), {
    type: 'landscape',
    blocks: [table()],
  });
  return (await writeDocx(document, gongwen, { letterhead: opened.letterhead, fillings })).bytes;
}

describe.skipIf(office === null)('the DOCX as LibreOffice prints it', () => {
  it('has the same headings as the PDF, on the same pages or the next', { timeout: 120_000 }, async () => {
    const { docx, pdf } = seedsBriefing();
    const [briefing, letter] = printed(office ?? '', docx, await inLetterhead());
    if (briefing === undefined || letter === undefined) throw new Error('LibreOffice printed nothing');
    const ours = await readHeadingPages(pdf);
    const theirs = await readHeadingPages(briefing);
    expect(theirs.map(({ title }) => title)).toEqual(ours.map(({ title }) => title));
    expect(ours.length).toBeGreaterThan(10);
    const apart = ours.filter(({ page }, index) => Math.abs(page - (theirs[index]?.page ?? 0)) > 1);
    expect(apart).toEqual([]);

    // And a letterhead opens with its own words around the briefing's, turned pages between upright ones.
    const pages = await readPages(letter);
    const first = (pages[0]?.lines ?? []).map(({ text }) => text.trim());
    for (const words of ['新华区司法局文件', '法治政府建设情况', '一、总体情况', '各单位均已报送。'])
      expect(first).toContain(words);
    expect(pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
  });
});
