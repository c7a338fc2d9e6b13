import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LimitReached, limits } from '../limits.ts';

/** An element of an OOXML part, its names with the prefixes of the standard: `w:p`, attribute `w:val`. */
export interface XmlElement {
  readonly name: string;
  /** The value of an attribute; null where there is none. */
  attribute(name: string): string | null;
}

export interface XmlVisitor {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

/** Thrown for a part that is not well-formed or declares a document type. */
export class XmlFault extends Error {}

/** Transitional and strict namespaces (ISO/IEC 29500-4 and -1) under their usual prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

const LONGEST_DECLARATION = 200;
const CHINESE_ENCODINGS = /^(?:gb2312|gbk|gb18030|big5)$/i;

/**
 * Reads an XML part as a stream of events. No document type is accepted, so that no entity can be declared,
 * let alone expanded or fetched. Throws XmlFault or LimitReached.
 */
export function visitXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw new XmlFault('含有不允许的 DTD 声明');
  });
  parser.on('error', () => {
    throw new XmlFault('XML 结构有误');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.xmlAttributes) throw new LimitReached('xmlAttributes');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    elements += 1;
    if (elements > limits.xmlElements) throw new LimitReached('xmlElements');
    if (depth > limits.xmlDepth) throw new LimitReached('xmlDepth');
    visitor.open(new Element(tag));
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    visitor.close(nameOf(uri, local));
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  parser.write(decodePart(bytes)).close();
}

class Element implements XmlElement {
  readonly name: string;
  readonly #tag: SaxesTagNS;

  constructor(tag: SaxesTagNS) {
    this.name = nameOf(tag.uri, tag.local);
    this.#tag = tag;
  }

  attribute(name: string): string | null {
    for (const { uri, local, value } of Object.values(this.#tag.attributes)) {
      if (nameOf(uri, local) === name) return value;
    }
    return null;
  }
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  const prefix = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : undefined;
  return `${prefix ?? '?'}:${local}`;
}

/**
 * XML parts are in UTF-8 or UTF-16 (ECMA-376-2, 8.1.1); UTF-16 also without a byte order mark, and other
 * encodings where the part declares one, as home-made programs write them.
 */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_DECLARATION));
  const declared = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w-]+)["']/i.exec(declaration)?.[1] ?? 'utf-8';
  return new TextDecoder(CHINESE_ENCODINGS.test(declared) ? declared : 'utf-8').decode(bytes);
}

/** The value of an on/off property (17.17.4): present without a value means on. */
export function isOn(element: XmlElement): boolean {
  const value = element.attribute('w:val');
  return value === null || !['0', 'false', 'off'].includes(value);
}

/** A whole number in an attribute; null where it is missing or none. */
export function numberIn(element: XmlElement, name: string): number | null {
  const value = element.attribute(name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
