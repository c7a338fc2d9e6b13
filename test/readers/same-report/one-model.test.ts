import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/docx.ts';
import { readHtml } from '../../../src/readers/html/html.ts';
import { readText } from '../../../src/readers/txt.ts';
import { bytesIn } from '../legacy-bytes.ts';
import { modelOf } from './model.ts';
import { flatPage, modernPage, tablePage } from './page-designs.ts';
import { plainText, printContent } from './print-content.ts';
import { traditionalReport, twelveReports } from './reports.ts';
import { wordReport } from './word-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe.each(twelveReports)('the report of $name', (report) => {
  const content = printContent(report);
  const plain = plainText(content);
  const expected = modelOf(readText, utf8(plain), 'a.txt');

  test.each([
    ['UTF-16', utf16],
    ['GB18030', (text: string) => bytesIn('gb18030', text)],
  ])('is the same as a text in %s', async (_, encoded) => {
    expect(await modelOf(readText, encoded(plain), 'a.txt')).toEqual(await expected);
  });

  test.each([
    ['a current site', modernPage],
    ['a site of nested tables', tablePage],
    ['a page saved by an office', flatPage],
  ])('is the same as a web page of %s', async (_, design) => {
    expect(await modelOf(readHtml, utf8(design(content)), 'a.html')).toEqual(await expected);
  });

  test('is the same as a Word document with automatic numbers', async () => {
    const { bytes, numbered } = await wordReport(content);
    expect(numbered).toBeGreaterThan(2);
    const unlabelled = plainText({ ...content, labels: [] });
    expect(await modelOf(readDocx, bytes, 'a.docx')).toEqual(
      await modelOf(readText, utf8(unlabelled), 'a.txt'),
    );
  });
});

test.each(twelveReports.slice(-1))(
  'the report of $name is the same with its paragraphs whole',
  async (report) => {
    const whole = plainText(printContent(report));
    expect(whole.split('\n').length).toBeLessThan(report.text.split('\n').length / 2);
    expect(await modelOf(readText, utf8(report.text), 'a.txt')).toEqual(
      await modelOf(readText, utf8(whole), 'a.txt'),
    );
  },
);

test('a report in traditional characters is the same in Big5', async () => {
  const bytes = bytesIn('big5', traditionalReport.text);
  expect(await modelOf(readText, bytes, 'a.txt')).toEqual(
    await modelOf(readText, utf8(traditionalReport.text), 'a.txt'),
  );
});
