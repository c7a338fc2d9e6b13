import { Document as DocxDocument, Packer } from 'docx';
import type { Document } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { chartParts } from './chart-parts.ts';
import { coreProperties, settings } from './document-parts.ts';
import { pageSequence } from './page-sequence.ts';
import type { PrintableText } from './printable-text.ts';
import { sections } from './sections.ts';
import { stableArchive } from './stable-archive.ts';
import { styleSheet } from './style-sheet.ts';
import { fontTable } from './typefaces.ts';

/** The bytes of the file: the library writes the body, the footers and the package around them. */
export async function packDocument(
  document: Document,
  house: HouseStyle,
  printable: PrintableText,
): Promise<Uint8Array> {
  const { title, subject, keywords, date } = document.properties;
  const properties = {
    title: printable.of(title),
    subject: printable.of(subject),
    keywords: keywords.map((keyword) => printable.of(keyword)),
    date,
  };
  const file = new DocxDocument({ sections: sections(pageSequence(document.blocks), { house, printable }) });
  const archive = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
    { path: 'word/settings.xml', data: settings() },
    { path: 'word/styles.xml', data: styleSheet(house) },
    { path: 'word/fontTable.xml', data: fontTable(house) },
  ]);
  return stableArchive(archive, (parts) => chartParts(parts, house));
}
