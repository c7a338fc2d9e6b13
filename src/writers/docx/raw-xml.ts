import { BuilderElement, FileChild, type XmlComponent } from 'docx';

/** An element for which the library has no words of its own. */
export const rawElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent => new BuilderElement({ name, attributes: keyed(attributes), children });

/** An element of the words alone. */
export class RawText extends BuilderElement {
  constructor(name: string, words: string) {
    super({ name, attributes: keyed({ 'xml:space': 'preserve' }) });
    this.root.push(words);
  }
}

/** A paragraph of such elements. */
export class RawParagraph extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super('w:p');
    this.root.push(...children);
  }
}

const keyed = (attributes: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
