import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import type { LetterheadUse } from './letterhead/letterhead.ts';
import { PrintableText } from './printable-text.ts';

/**
 * Writes the document as DOCX for Word 2013 and later and for WPS, laid out in the house style. The same
 * document gives the same bytes at any time and place.
 *
 * @param letterhead the Word document that it is written into; it has pages and styles of its own
 * @param pages to be printed in contents, by the places of their headings; those not given have no number
 * @returns the file and what had to be left out of it: `unprintable-character`
 * @throws RangeError where a table's row does not cover its columns or the document's date is no date
 */
export async function writeDocx(
  document: Document,
  house: HouseStyle,
  letterhead: LetterheadUse | null = null,
  pages: ReadonlyMap<number, number> = new Map(),
): Promise<{ bytes: Uint8Array; diagnostics: Diagnostic[] }> {
  // The docx library is slow to load, and a run that writes no DOCX does without it.
  const { packDocument } = await import('./package.ts');
  const printable = new PrintableText();
  const bytes = await packDocument(document, house, printable, letterhead, pages);
  return { bytes, diagnostics: printable.diagnostics() };
}
