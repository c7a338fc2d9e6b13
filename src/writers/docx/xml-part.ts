/** One XML element; a part of the package is written with this where the docx library has no words for it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly string[] = [],
): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return children.length === 0
    ? `<${name}${start.join('')}/>`
    : `<${name}${start.join('')}>${children.join('')}</${name}>`;
}

/** Character data and attribute values of XML 1.0. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of WordprocessingML with its root element. */
export function xmlPart(root: string, children: readonly string[]): string {
  const namespaces = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
  return xmlDeclaration + element(root, namespaces, children);
}
