import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The parts of a Word document as their inner XML. */
export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** More parts by their names, and relationships of the document as type, id and target. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly relations?: readonly (readonly [type: string, id: string, target: string])[];
}

/** A Word package with these parts and nothing that Word would not need. */
export function wordPackage({ body, numbering, styles, footnotes, ...rest }: WordParts): Uint8Array {
  const part = (root: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><w:${root} ${W} ${MC} ${OTHERS}>${inner}</w:${root}>`);
  return zipSync({
    '_rels/.rels': relationships([['officeDocument', 'r1', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/header1.xml': part('hdr', paragraph('页眉')),
    'word/footer1.xml': part('ftr', paragraph('页脚')),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(rest.relations === undefined
      ? {}
      : { 'word/_rels/document.xml.rels': relationships(rest.relations) }),
    ...rest.more,
  });
}

function relationships(relations: readonly (readonly [string, string, string])[]): Uint8Array {
  const each = relations.map(
    ([type, id, target]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  );
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A level of a list as format and text, with more properties. */
export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function abstractList(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inner: string) => `<w:tc>${inner.startsWith('<') ? inner : paragraph(inner)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
