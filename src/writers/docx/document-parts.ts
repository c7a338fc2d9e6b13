import type { DocumentProperties } from '../../model/document.ts';
import { element, escapeXml, xmlDeclaration, xmlPart } from './xml-part.ts';

/** Who made the file: the product, never a person or an account of the machine. */
const product = 'jianbao';

/**
 * docProps/core.xml. The docx library writes the clock into it; here the date is the document's own.
 *
 * @throws RangeError where `date` is no date
 */
export function coreProperties(properties: DocumentProperties): string {
  const instant = new Date(properties.date).toISOString().replace(/\.\d+Z$/, 'Z');
  const text = (name: string, content: string): string => element(name, {}, [escapeXml(content)]);
  const date = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [instant]);
  return (
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        text('dc:title', properties.title),
        text('dc:subject', properties.subject),
        text('dc:creator', product),
        text('cp:keywords', properties.keywords.join('；')),
        text('cp:lastModifiedBy', product),
        text('cp:revision', '1'),
        date('dcterms:created'),
        date('dcterms:modified'),
        text('dc:language', 'zh-CN'),
      ],
    )
  );
}

const compatibility: Readonly<Record<string, string>> = {
  // Word 2013 and later; without it the window says 兼容模式 and tables stand out by a cell's margin.
  compatibilityMode: '15',
  overrideTableStyleFontSizeAndJustification: '1',
  enableOpenTypeFeatures: '1',
  doNotFlipMirrorIndents: '1',
  differentiateMultirowTableHeaders: '1',
};

/**
 * word/settings.xml as Chinese Word writes it, without what would make lines in tables follow the grid.
 * No `updateFields`: it asks the reader a question when the file is opened.
 */
export function settings(): string {
  const value = (name: string, val: string | number): string => element(name, { 'w:val': val });
  const modes = Object.entries(compatibility).map(([name, val]) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': val,
    }),
  );
  return xmlPart('w:settings', [
    element('w:zoom', { 'w:percent': 100 }),
    value('w:defaultTabStop', 420),
    value('w:autoHyphenation', 0),
    element('w:evenAndOddHeaders'),
    value('w:characterSpacingControl', 'compressPunctuation'),
    element('w:compat', {}, [
      element('w:spaceForUL'),
      element('w:balanceSingleByteDoubleByteWidth'),
      element('w:doNotLeaveBackslashAlone'),
      element('w:ulTrailSpace'),
      // A broken title line or quotation line is not stretched to the full width.
      element('w:doNotExpandShiftReturn'),
      element('w:useFELayout'),
      ...modes,
    ]),
    element('w:themeFontLang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' }),
    value('w:decimalSymbol', '.'),
    value('w:listSeparator', ','),
  ]);
}
