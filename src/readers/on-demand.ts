import type { Reader } from './reader.ts';

/**
 * The readers whose libraries take a tenth of a second to load, loaded with the first file of their format: a
 * folder of text files does not wait for them.
 */
const onDemand =
  (load: () => Promise<Reader>): Reader =>
  async (bytes, file, options) =>
    (await load())(bytes, file, options);

export const readDocx = onDemand(async () => (await import('./docx/docx.ts')).readDocx);
export const readHtml = onDemand(async () => (await import('./html/html.ts')).readHtml);
export const readMarkdown = onDemand(async () => (await import('./md/md.ts')).readMarkdown);
export const readMht = onDemand(async () => (await import('./html/mht.ts')).readMht);
export const readPdf = onDemand(async () => (await import('./pdf/pdf.ts')).readPdf);
