import { SaxesParser } from 'saxes';

/** An element of a part, with its place in the text, so that a change leaves every other byte as it was. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  /** Its own character data, entities resolved. */
  text: string;
  /** Of the whole element, and of what stands inside it. */
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
}

/** A stretch of a part that is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** Thrown for a part that is not well-formed or declares a document type. */
export class XmlFault extends Error {}

/**
 * Reads a part of a package.
 *
 * @throws XmlFault
 */
export function readXml(xml: string): XmlNode {
  const parser = new SaxesParser();
  let root: XmlNode | null = null;
  let open: XmlNode | null = null;
  parser.on('doctype', () => {
    throw new XmlFault('含有不允许的 DTD 声明');
  });
  parser.on('error', () => {
    throw new XmlFault('XML 结构有误');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const innerStart = parser.position;
    const node: XmlNode = {
      name,
      attributes,
      parent: open,
      children: [],
      text: '',
      start: xml.lastIndexOf('<', innerStart - 1),
      innerStart,
      innerEnd: innerStart,
      end: innerStart,
    };
    open?.children.push(node);
    root ??= node;
    open = node;
  });
  parser.on('text', (text) => {
    if (open !== null) open.text += text;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (open === null) return;
    open.end = parser.position;
    open.innerEnd = isSelfClosing ? open.innerStart : xml.lastIndexOf('<', parser.position - 1);
    open = open.parent;
  });
  parser.write(xml).close();
  if (root === null) throw new XmlFault('XML 结构有误');
  return root;
}

/** The part with its edits made; they must not overlap. Of two at one place the first stands first. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let at = 0;
  let text = '';
  for (const { start, end, xml: instead } of ordered) {
    text += xml.slice(at, start) + instead;
    at = end;
  }
  return text + xml.slice(at);
}

export function childNamed(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}

/** All elements of that name below, in the order of the part. */
export function below(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
}

export function isInside(node: XmlNode, name: string): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (above.name === name) return true;
  return false;
}
