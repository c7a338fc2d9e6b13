import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { numberedHeadings } from '../headings.ts';
import { sheetMarkup } from './blocks.ts';
import { Citations } from './citations.ts';
import { letterhead } from './letter-rules.ts';
import { element, htmlFile, lines, type Markup, styleElement, text } from './markup.ts';
import { PrintableText } from './printable-text.ts';
import { sheetsOf } from './sheets.ts';
import { sourceList } from './source-list.ts';
import { styleSheet } from './style-sheet.ts';

/** Nothing is loaded and nothing runs, whatever words the sources hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes the document as one HTML file that needs nothing else: on a screen it shows sheets of paper, on
 * paper it follows the house style, and every figure and quotation leads to its sentence in a source. The same
 * document gives the same bytes at any time and place.
 *
 * @returns the file and what had to be left out of it: `unprintable-character`
 * @throws RangeError where a table's row does not cover its columns, a citation has no evidence or the
 *   document's date is no date
 */
export async function writeHtml(
  document: Document,
  house: HouseStyle,
): Promise<{ bytes: Uint8Array; diagnostics: Diagnostic[] }> {
  const isPublic = document.properties.audience === 'public';
  const { blocks, headings } = numberedHeadings(document.blocks);
  const page = {
    house,
    printable: new PrintableText(),
    citations: isPublic ? null : new Citations(document.evidence),
    headings,
  };
  const sheets = sheetsOf(blocks);
  const letter = letterhead(sheets);
  const root = element('html', { lang: 'zh-CN' }, [
    lines([
      head(document, styleSheet(house, letter)),
      element('body', {}, [
        lines([
          element('main', { 'data-part': 'document' }, [
            lines(sheets.map((sheet) => sheetMarkup(sheet, letter, page))),
          ]),
          ...(page.citations === null ? [] : sourceList(page.citations)),
        ]),
      ]),
    ]),
  ]);
  return { bytes: htmlFile(root), diagnostics: page.printable.diagnostics() };
}

function head({ properties }: Document, css: string): Markup {
  const { title, subject, keywords, date } = properties;
  if (Number.isNaN(Date.parse(date))) throw new RangeError(`not a date: ${date}`);
  const facts = [
    { name: 'description', content: subject },
    { name: 'keywords', content: keywords.join(',') },
    { name: 'dcterms.created', content: date },
    { name: 'generator', content: 'jianbao' },
  ].filter(({ content }) => content !== '');
  return element('head', {}, [
    lines([
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [text(title)]),
      ...facts.map((fact) => element('meta', fact)),
      styleElement(css),
    ]),
  ]);
}
