import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { CellText } from './cell-text.ts';

/**
 * Writes the document's tables of data and its evidence as a workbook for Excel 2007 and later, WPS and
 * LibreOffice. The same document gives the same bytes at any time and place.
 *
 * @returns the file and what had to be left out of it: `unprintable-character`, `cell-too-long`
 * @throws RangeError where the document's date is no date
 */
export async function writeXlsx(
  document: Document,
): Promise<{ bytes: Uint8Array; diagnostics: Diagnostic[] }> {
  // The library is loaded only where a workbook is asked for.
  const { packWorkbook } = await import('./workbook.ts');
  const text = new CellText();
  const bytes = await packWorkbook(document, text);
  return { bytes, diagnostics: text.diagnostics() };
}
