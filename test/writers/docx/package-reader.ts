import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Document, Inline, Row, SpreadLine } from '../../../src/model/document.ts';

/** Reads a DOCX back for the tests, and says what of a tree should stand in it. */

export function part(bytes: Uint8Array, path: string): XmlElement {
  const file = unzipSync(bytes)[path];
  const root = file && parseXml(strFromU8(file)).root;
  if (!root) throw new Error(`no part ${path}`);
  return root;
}

export const body = (bytes: Uint8Array): XmlElement => part(bytes, 'word/document.xml');

export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

/** All elements of that name below, in the order of the file. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return [...(child.name === name ? [child] : []), ...all(child, name)];
  });
}

/** An attribute of the first element of that name below. */
export function attribute(element: XmlElement, name: string, key = 'w:val'): string | undefined {
  return all(element, name)[0]?.attributes[key];
}

export const styleOf = (paragraph: XmlElement): string | undefined => attribute(paragraph, 'w:pStyle');

export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child instanceof XmlText) return element.name === 'w:t' ? child.text : '';
      if (!(child instanceof XmlElement)) return '';
      return child.name === 'w:br' ? '\n' : textOf(child);
    })
    .join('');
}

/** The words of each paragraph of the body, blank ones left out. */
export const printedTexts = (bytes: Uint8Array): string[] =>
  all(body(bytes), 'w:p')
    .map(textOf)
    .filter((words) => words !== '');

/** The words that the tree asks for, paragraph by paragraph, blank ones left out. */
export function expectedTexts(document: Document): string[] {
  return document.blocks.flatMap(blockTexts).filter((words) => words !== '');
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'table':
      return [
        inlineText(block.caption),
        inlineText(block.unit),
        ...[...block.head, ...block.body].flatMap(rowTexts),
      ];
    case 'chart':
      // The bars are a part of their own.
      return [block.unit, block.caption, block.source].map(inlineText);
    case 'contents':
      return [block.title, ...block.entries.map(({ content }) => content)].map(inlineText);
    case 'masthead':
      // A letter's name stands in the header of its first page.
      return [...block.marks, ...(block.form === 'letter' ? [] : [block.name])]
        .map(inlineText)
        .concat(block.lines.map(lineText));
    case 'imprint':
      return block.lines.map(lineText);
    case 'page-break':
      return [];
    case 'landscape':
      return block.blocks.flatMap(blockTexts);
  }
}

const rowTexts = (row: Row): string[] => row.cells.map((cell) => inlineText(cell.content));

const lineText = ({ left, center, right }: SpreadLine): string =>
  [left, center, right].map(inlineText).join('');

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'line-break') return '\n';
      return inline.type === 'strong' ? inlineText(inline.content) : inline.text;
    })
    .join('');
}
