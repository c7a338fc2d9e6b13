import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { locateOffice } from '../../src/readers/office/locate-office.ts';
import { readHeadingPages } from '../writers/pdf/reading.ts';
import { seedsBriefing } from './seeds-briefing.ts';

const office = locateOffice(null);
if (office === null)
  console.warn('skipped: LibreOffice is not installed, so its pages are not compared with the PDF');

/** A DOCX as LibreOffice prints it. */
function printed(program: string, docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-pages-'));
  try {
    writeFileSync(join(folder, 'a.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')];
    const { status } = spawnSync(program, [profile, ...convert], { timeout: 90_000 });
    if (status !== 0) throw new Error('LibreOffice could not open the document');
    return Uint8Array.from(readFileSync(join(folder, 'a.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(office === null)('the DOCX as LibreOffice prints it', () => {
  it('has the same headings as the PDF, on the same pages or the next', { timeout: 120_000 }, async () => {
    const { docx, pdf } = seedsBriefing();
    const ours = await readHeadingPages(pdf);
    const theirs = await readHeadingPages(printed(office ?? '', docx));
    expect(theirs.map(({ title }) => title)).toEqual(ours.map(({ title }) => title));
    expect(ours.length).toBeGreaterThan(10);
    const apart = ours.filter(({ page }, index) => Math.abs(page - (theirs[index]?.page ?? 0)) > 1);
    expect(apart).toEqual([]);
  });
});
