import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locateOffice } from '../../src/readers/office/locate-office.ts';
import { readPdf } from '../../src/readers/pdf/pdf.ts';
import { readText } from '../../src/readers/txt.ts';
import { documentOf } from '../readers/same-report/document.ts';
import { modelOf } from '../readers/same-report/model.ts';
import { printPage } from '../readers/same-report/page-designs.ts';
import { plainText, printContent } from '../readers/same-report/print-content.ts';
import { twelveReports } from '../readers/same-report/reports.ts';
import { wordReport } from '../readers/same-report/word-document.ts';
import { noBrowser, startBrowser } from '../writers/html/browser.ts';
import { writePdf } from '../writers/in-house-style.ts';
import { fontFolder } from '../writers/pdf/sample.ts';

/*
 * The twelve reports of test/readers/same-report as PDF from three producers: each must give the model of its
 * text. LibreOffice prints the Word document with automatic numbers, Chromium the page as its print dialogue
 * does (with date, title, address and page numbers), pdfmake our own layout.
 *
 *   npx vitest run --config test/bench/vitest.config.ts
 *
 * KEEP=folder keeps the files.
 */
const office = locateOffice(null);
const folder = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'jianbao-pdf-'));
const contents = twelveReports.map((report) => ({ name: report.name, content: printContent(report) }));
const utf8 = (text: string) => new TextEncoder().encode(text);

afterAll(() => {
  if (process.env.KEEP === undefined) rmSync(folder, { recursive: true });
});

async function expectSame(index: number, path: string): Promise<void> {
  const content = contents[index]?.content ?? { title: [], labels: [], lines: [] };
  const plain = plainText({ ...content, labels: [] });
  expect(await modelOf(readPdf, new Uint8Array(readFileSync(path)), 'a.pdf')).toEqual(
    await modelOf(readText, utf8(plain), 'a.txt'),
  );
}

describe.skipIf(office === null)('printed by LibreOffice from a Word document', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'office'), { recursive: true });
    const files: string[] = [];
    for (const [index, { content }] of contents.entries()) {
      const path = join(folder, 'office', `${index}.docx`);
      writeFileSync(path, (await wordReport(content)).bytes);
      files.push(path);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office')];
    spawnSync(office ?? '', [profile, ...to, ...files], { stdio: 'ignore' });
  });
  test.each(contents.map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    await expectSame(index, join(folder, 'office', `${index}.pdf`));
  });
});

describe.skipIf(noBrowser)('printed by Chromium', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'chromium'), { recursive: true });
    const browser = await startBrowser(folder);
    const page = await browser.newPage();
    for (const [index, { content }] of contents.entries()) {
      const path = join(folder, 'chromium', `${index}.html`);
      writeFileSync(path, printPage({ ...content, labels: [] }));
      await page.goto(String(pathToFileURL(path)));
      const pdf = await page.pdf({
        format: 'A4',
        displayHeaderFooter: true,
        margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
      });
      writeFileSync(join(folder, 'chromium', `${index}.pdf`), pdf);
    }
    await browser.close();
  });
  test.each(contents.map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    await expectSame(index, join(folder, 'chromium', `${index}.pdf`));
  });
});

describe('printed by our own writer', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'own'), { recursive: true });
  });
  test.each(contents.map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const content = contents[index]?.content ?? { title: [], labels: [], lines: [] };
    const path = join(folder, 'own', `${index}.pdf`);
    writeFileSync(path, (await writePdf(documentOf(content), fontFolder)).bytes);
    await expectSame(index, path);
  });
});
