import { Document as DocxDocument, Packer } from 'docx';
import type { Block, Document, DocumentProperties } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { numberedHeadings } from '../headings.ts';
import { pageSequence } from '../page-sequence.ts';
import { chartParts } from './chart-parts.ts';
import { coreProperties, settings } from './document-parts.ts';
import { intoLetterhead } from './letterhead/index.ts';
import { type LetterheadUse, printsTitle } from './letterhead/letterhead.ts';
import { onPage } from './letterhead/page-setup.ts';
import type { PrintableText } from './printable-text.ts';
import type { Rendering } from './rendering.ts';
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
  pages: ReadonlyMap<number, number>,
): Promise<Uint8Array> {
  const { title, subject, keywords, date } = document.properties;
  const properties = {
    title: printable.of(title),
    subject: printable.of(subject),
    keywords: keywords.map((keyword) => printable.of(keyword)),
    date,
  };
  const { blocks, headings } = numberedHeadings(document.blocks);
  const rendering = { house, printable, headings, pages };
  if (use === null) return packed(blocks, properties, rendering);
  const { letterhead, fillings } = use;
  const printed = new Map(
    [...fillings].map(([name, filling]) => [name, { ...filling, words: printable.of(filling.words) }]),
  );
  // A letterhead is a head itself.
  const headless = blocks.filter(({ type }) => type !== 'masthead');
  const within = printsTitle(letterhead) ? withoutTitle(headless) : headless;
  const written = await packed(within, properties, { ...rendering, house: onPage(house, letterhead.page) });
  return intoLetterhead(written, letterhead, printed, properties);
}

async function packed(
  blocks: readonly Block[],
  properties: DocumentProperties,
  rendering: Rendering,
): Promise<Uint8Array> {
  const { house } = rendering;
  const file = new DocxDocument({
    sections: sections(pageSequence(blocks), rendering),
  });
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
