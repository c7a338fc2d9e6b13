import { describe, expect, test } from 'vitest';
import { paragraphsOf, pdfPagesOf, squeezed, tablesOf } from './reading-back.ts';
import { seedsBriefing } from './seeds-briefing.ts';

/** So many letters around the first difference show where it is. */
const SHOWN = 40;

/** The PDF's words with the heads of tables once each, as the DOCX has them. */
function wordsOfPdf(pages: readonly string[], docx: Uint8Array): string {
  const heads = tablesOf(docx).map(({ caption, head }) => ({
    caption: squeezed(caption),
    head: squeezed(head.flat().join('')),
  }));
  let words = '';
  for (const page of pages) {
    // Word repeats the heads of tables by itself, without the mark.
    const text = squeezed(page).replace(/^续表/, '');
    // The table that a page goes on with is the last one begun.
    const current = heads
      .map(({ caption, head }) => ({ head, at: words.lastIndexOf(caption + head) }))
      .reduce((last, table) => (table.at > last.at ? table : last), { head: '', at: -1 });
    const isRepeated = current.head !== '' && text.startsWith(current.head);
    words += isRepeated ? text.slice(current.head.length) : text;
  }
  return words;
}

describe('the two formats of the briefing', async () => {
  const { docx, pdf } = seedsBriefing();
  const pages = await pdfPagesOf(pdf);

  test('carry the same words and figures in the same order', () => {
    const inDocx = squeezed(paragraphsOf(docx).join(''));
    const inPdf = wordsOfPdf(pages, docx);
    const letters = [...inDocx].findIndex((_, at) => inDocx[at] !== inPdf[at]);
    const from = Math.max(0, letters - SHOWN);
    expect(inPdf.slice(from, letters + SHOWN)).toBe(inDocx.slice(from, letters + SHOWN));
    expect(inPdf).toHaveLength(inDocx.length);
    expect(inDocx.length).toBeGreaterThan(5000);
  });

  test('show every figure of the DOCX as a whole in the PDF: no number is broken or joined', () => {
    const numbers = (text: string) => new Set(text.match(/\d+(?:\.\d+)?%?/g) ?? []);
    const cells = tablesOf(docx).flatMap(({ rows }) => rows.flat());
    const figures = cells.filter((cell) => /^\d+(?:\.\d+)?%?$/.test(cell));
    const printed = numbers(pages.join('\n'));
    expect(figures.filter((figure) => !printed.has(figure))).toEqual([]);
    expect(figures.length).toBeGreaterThan(30);
  });
});
