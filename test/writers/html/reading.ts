import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Block, Document, Inline, SpreadLine } from '../../../src/model/document.ts';

/** Reads an HTML file back for the tests, as a browser's parser does, and says what of a tree stands in it. */

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** @throws if the parser had anything to mend */
export function read(bytes: Uint8Array): Element {
  const faults: string[] = [];
  const document = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  if (faults.length > 0) throw new Error(faults.join(', '));
  const root = document.childNodes.find(defaultTreeAdapter.isElementNode);
  if (root === undefined) throw new Error('no root');
  return root;
}

const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements below with one of these names, in the order of the file. */
export function all(element: Node, ...names: string[]): Element[] {
  return children(element).flatMap((child) => [
    ...(defaultTreeAdapter.isElementNode(child) && names.includes(child.tagName) ? [child] : []),
    ...all(child, ...names),
  ]);
}

export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((own) => own.name === name)?.value ?? null;
}

/** All elements below that have the attribute. */
export const having = (element: Element, name: string, value: string): Element[] =>
  all(element, ...new Set(everyName(element))).filter((own) =>
    (attribute(own, name) ?? '').split(' ').includes(value),
  );

function everyName(element: Node): string[] {
  return children(element).flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child.tagName, ...everyName(child)] : [],
  );
}

/** The text as it is printed; a break that only balances a title is no line feed of the tree. */
export function textOf(element: Node): string {
  return children(element)
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      if (!defaultTreeAdapter.isElementNode(child)) return '';
      if (child.tagName === 'br') return attribute(child, 'class') === 'turn' ? '' : '\n';
      return textOf(child);
    })
    .join('');
}

/** The words of the printed part, block by block; the list of sources is no part of it. */
export function printedTexts(bytes: Uint8Array): string[] {
  const [printed] = having(read(bytes), 'data-part', 'document');
  if (printed === undefined) throw new Error('no printed part');
  return all(printed, 'h1', 'h2', 'h3', 'h4', 'h5', 'p', 'caption', 'th', 'td', 'text', 'figcaption')
    .flatMap((block) => (block.tagName === 'caption' ? children(block).map(textOf) : [textOf(block)]))
    .filter((words) => words !== '');
}

/** The words that the tree asks for, block by block. */
export const expectedTexts = (document: Document): string[] =>
  document.blocks.flatMap(blockTexts).filter((words) => words !== '');

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'table': {
      const cells = [...block.head, ...block.body].flatMap((row) => row.cells);
      return [block.caption, block.unit, ...cells.map(({ content }) => content)].map(inlineText);
    }
    case 'chart': {
      const bars = block.bars.flatMap(({ label, value }) => [label, value.text]);
      return [inlineText(block.unit), ...bars, inlineText(block.caption), inlineText(block.source)];
    }
    case 'contents':
      return [block.title, ...block.entries.map(({ content }) => content)].map(inlineText);
    case 'masthead':
      return [...block.marks, block.name].map(inlineText).concat(block.lines.map(lineText));
    case 'imprint':
      return block.lines.map(lineText);
    case 'page-break':
      return [];
    case 'landscape':
      return block.blocks.flatMap(blockTexts);
  }
}

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
