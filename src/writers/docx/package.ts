import { Document as DocxDocument, Packer } from 'docx';
import type { Block, Document, DocumentProperties } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { chartParts } from './chart-parts.ts';
import { coreProperties, settings } from './document-parts.ts';
import { intoLetterhead } from './letterhead/index.ts';
import { type LetterheadUse, printsTitle } from './letterhead/letterhead.ts';
import { onPage } from './letterhead/page-setup.ts';
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
  use: LetterheadUse | null,
): Promise<Uint8Array> {
  const { title, subject, keywords, date } = document.properties;
  const properties = {
    title: printable.of(title),
    subject: printable.of(subject),
    keywords: keywords.map((keyword) => printable.of(keyword)),
    date,
  };
  if (use === null) return packed(document.blocks, house, properties, printable);
  const { letterhead, fillings } = use;
  const printed = new Map(
    [...fillings].map(([name, filling]) => [name, { ...filling, words: printable.of(filling.words) }]),
  );
  const blocks = printsTitle(letterhead) ? withoutTitle(document.blocks) : document.blocks;
  const written = await packed(blocks, onPage(house, letterhead.page), properties, printable);
  return intoLetterhead(written, letterhead, printed, properties);
}

async function packed(
  blocks: readonly Block[],
  house: HouseStyle,
  properties: DocumentProperties,
  printable: PrintableText,
): Promise<Uint8Array> {
  const file = new DocxDocument({ sections: sections(pageSequence(blocks), { house, printable }) });
  const archive = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(properties) },
    { path: 'word/settings.xml', data: settings() },
    { path: 'word/styles.xml', data: styleSheet(house) },
    { path: 'word/fontTable.xml', data: fontTable(house) },
  ]);
  return stableArchive(archive, (parts) => chartParts(parts, house));
}

/** The letterhead prints the document's title itself. */
function withoutTitle(blocks: readonly Block[]): Block[] {
  const title = blocks.findIndex((block) => block.type === 'heading' && block.level === 0);
  return blocks.filter((_, index) => index !== title);
}
