import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Attachment } from '../../model/attachment.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { numberedHeadings } from '../headings.ts';
import { definitionOf } from './definition.ts';
import { openFonts } from './fonts.ts';
import { leftOut } from './left-out.ts';
import { headingPages, type Page, setPages } from './pages.ts';
import { print } from './printing.ts';
import type { Setting } from './text-lines.ts';

/**
 * Writes a document as a PDF laid out in the house style, with embedded fonts, selectable text and
 * bookmarks. The same document gives the same bytes whatever the clock, time zone, locale and folder.
 *
 * @param document its `properties.date` becomes the date of the file
 * @param fontFolder where the font files of `fonts/` are
 * @param attachments with any, the file is PDF/A-3b and not PDF/A-2b, which allows none
 * @returns the file, its number of pages, and a diagnostic for each character that no font has or that cannot be seen
 * @throws RangeError if `properties.date` is no date
 * @throws the file system's error if a font is not in the folder
 */
export async function writePdf(
  document: Document,
  house: HouseStyle,
  fontFolder: string,
  attachments: readonly Attachment[] = [],
): Promise<{ bytes: Uint8Array; pages: number; diagnostics: Diagnostic[] }> {
  const fonts = openFonts(fontFolder);
  const missing = new Map<string, string>();
  const onMissing = (character: string, context: string) => {
    if (!missing.has(character)) missing.set(character, context);
  };
  const pages = pagesOf(document, { house, fonts, onMissing });
  const bytes = await print(definitionOf(pages, document.properties, { house, fonts, attachments }), fonts);
  const diagnostics = Array.from(missing, ([character, context]) =>
    diagnose('missing-glyph', { character, code: codeOf(character), context }),
  );
  return { bytes, pages: pages.length, diagnostics: [...diagnostics, ...leftOut(document.blocks)] };
}

/** Contents need the pages of the headings, which need the contents: the second time both are right. */
function pagesOf(document: Document, means: Pick<Setting, 'house' | 'fonts' | 'onMissing'>): Page[] {
  const { blocks, headings } = numberedHeadings(document.blocks);
  const setting = { ...means, headings, pages: new Map<number, number>() };
  const pages = setPages(blocks, setting);
  if (!blocks.some(({ type }) => type === 'contents')) return pages;
  return setPages(blocks, { ...setting, pages: headingPages(pages) });
}

/**
 * The page of each heading, by its place among the headings of the document; what the other formats print in
 * their contents.
 *
 * @throws the file system's error if a font is not in the folder
 */
export function pagesOfHeadings(
  document: Document,
  house: HouseStyle,
  fontFolder: string,
): ReadonlyMap<number, number> {
  return headingPages(pagesOf(document, { house, fonts: openFonts(fontFolder), onMissing: () => {} }));
}

function codeOf(character: string): string {
  return Array.from(character, (part) => {
    const point = part.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join(' ');
}
