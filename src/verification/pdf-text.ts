/** The number that stands below each page: — 1 —. */
const PAGE_NUMBER = /^[ \t]*—[ \t]*\d+[ \t]*—[ \t]*$/gm;

/**
 * The words of a PDF, page by page, as they are drawn (a table's cells one after the other), without page
 * numbers. Throws where the file is no PDF. pdf-parse is heavy and is loaded only here.
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { PDFParse } = await import('pdf-parse');
  // pdf.js keeps the array for itself.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ pageJoiner: '' });
    return pages.map(({ text }) => text.replace(PAGE_NUMBER, ''));
  } finally {
    await parser.destroy();
  }
}
