import { isOn, numberIn, visitXml, type XmlElement } from './xml.ts';

/** A reference to a level of a list; what is null is inherited. */
export interface ListReference {
  readonly list: number | null;
  readonly level: number | null;
}

/** What of a style concerns the text. */
interface Style {
  basedOn: string | null;
  list: number | null;
  level: number | null;
  hidden: boolean | null;
  isContentsEntry: boolean;
}

const LONGEST_CHAIN = 50;

/** The styles of a document, with what they inherit (17.7). */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #default: string | null = null;

  /** Reads styles.xml; null: a document without styles. */
  constructor(part: Uint8Array | null) {
    if (part === null) return;
    let style: Style | null = null;
    const path: string[] = [];
    visitXml(part, {
      open: (element) => {
        path.push(element.name);
        if (element.name === 'w:style') style = this.#add(element);
        else if (style !== null) readProperty(style, element, path);
      },
      close: (name) => {
        path.pop();
        if (name === 'w:style') style = null;
      },
      text: () => {},
    });
  }

  /** The list that a paragraph of this style belongs to. */
  list(id: string | null): ListReference {
    const chain = this.#chain(id ?? this.#default);
    const list = chain.find((style) => style.list !== null)?.list ?? null;
    const level = chain.find((style) => style.level !== null)?.level ?? null;
    return { list, level };
  }

  /** The style and those it is based on, by id, itself first. */
  lineage(id: string | null): readonly string[] {
    const start = id ?? this.#default;
    const ids: string[] = [];
    for (
      let at = start;
      at !== null && ids.length < LONGEST_CHAIN;
      at = this.#styles.get(at)?.basedOn ?? null
    ) {
      ids.push(at);
    }
    return ids;
  }

  /** Whether text of this style is hidden; null where the style does not say. */
  hides(id: string | null): boolean | null {
    return this.#chain(id).find((style) => style.hidden !== null)?.hidden ?? null;
  }

  /** Whether it is a style for the entries of tables of contents: toc 1 to toc 9, in any language of Word. */
  isContentsEntry(id: string | null): boolean {
    return id !== null && (this.#styles.get(id)?.isContentsEntry ?? false);
  }

  #add(element: XmlElement): Style {
    const style: Style = { basedOn: null, list: null, level: null, hidden: null, isContentsEntry: false };
    const id = element.attribute('w:styleId') ?? '';
    this.#styles.set(id, style);
    const standard = element.attribute('w:default');
    const isStandard = standard === '1' || standard === 'true' || standard === 'on';
    if (isStandard && element.attribute('w:type') === 'paragraph') this.#default = id;
    return style;
  }

  #chain(id: string | null): Style[] {
    return this.lineage(id).flatMap((name) => this.#styles.get(name) ?? []);
  }
}

function readProperty(style: Style, element: XmlElement, path: readonly string[]): void {
  const parent = path.at(-2);
  const inStyle = path.at(-3) === 'w:style';
  if (element.name === 'w:name') style.isContentsEntry = /^toc \d$/i.test(element.attribute('w:val') ?? '');
  else if (element.name === 'w:basedOn') style.basedOn = element.attribute('w:val');
  else if (element.name === 'w:vanish' && parent === 'w:rPr' && inStyle) style.hidden = isOn(element);
  else if (parent === 'w:numPr' && path.at(-4) === 'w:style') {
    if (element.name === 'w:numId') style.list = numberIn(element, 'w:val');
    else if (element.name === 'w:ilvl') style.level = numberIn(element, 'w:val');
  }
}
