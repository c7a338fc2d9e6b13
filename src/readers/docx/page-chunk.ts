import { htmlParts } from '../html/mime.ts';
import { decodePage } from '../html/page-encoding.ts';
import { pageLines } from '../html/page-lines.ts';
import { parsePage } from '../html/page-tree.ts';

/**
 * The lines of a web page or web archive that stands in a document: all of it, as Word shows all of it; null
 * where there is no page. Throws LimitReached.
 */
export function pageChunk(bytes: Uint8Array, kind: 'page' | 'archive'): string[] | null {
  const page = kind === 'page' ? { body: () => bytes, charset: null } : htmlParts(bytes)[0];
  const decoded = page === undefined ? null : decodePage(page.body(), null, page.charset);
  return decoded && pageLines(parsePage(decoded.text)).lines.map(({ text }) => text);
}
