import { LimitReached, limits } from '../limits.ts';
import { equationText } from './equation-field.ts';
import { Equations } from './equations.ts';
import { type FieldEvent, Fields } from './fields.ts';
import { Layout } from './layout.ts';
import type { Numbering } from './numbering.ts';
import { Paragraph } from './paragraph.ts';
import { Run } from './run.ts';
import type { Styles } from './styles.ts';
import { symbolCharacter } from './symbols.ts';
import { isOn, visitXml, type XmlElement, type XmlVisitor } from './xml.ts';

/** What a part of the document says. */
export interface PartText {
  readonly lines: readonly string[];
  /** Whether insertions or deletions are still to be accepted. */
  readonly hasRevisions: boolean;
  readonly hasPictures: boolean;
  /** Whether a table of contents has no end and may have hidden what follows it. */
  readonly hasOpenContents: boolean;
}

/** What a part refers to. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The lines of documents that are put in whole (w:altChunk), by relationship. */
  readonly chunks: ReadonlyMap<string, readonly string[]>;
  /** Kept: read as text where its end is missing. */
  readonly contents: 'dropped' | 'kept';
}

/** What is passed over with all that stands in it: former properties, deleted text, pronunciation marks. */
const PASSED = new Set(
  (
    'w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:tblGridChange ' +
    'w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange w:sectPr w:rt'
  ).split(' '),
);
const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const PICTURES = new Set(['w:drawing', 'w:pict', 'w:object']);
/** An entry of a table of contents ends in its page. */
const LONGEST_PAGE = 50;
const ENTRY_PAGE = /(?:\t|\.{3,}|…+|·{3,})\s*\d{1,4}$/;

/** Characters that stand as elements of their own (17.3.3). */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Settled when a choice closes: what a newer program shows, or what an older one does, never both. */
interface Alternatives {
  readonly lengthBefore: number;
  isSettled: boolean;
}

/**
 * Reads the text of document.xml, or with another root the notes of footnotes.xml and endnotes.xml: what is seen
 * when all revisions are accepted. Paragraphs are lines, empty ones too; table rows one line each. Throws
 * XmlFault or LimitReached.
 */
export function readBody(
  part: Uint8Array,
  surroundings: Surroundings,
  root: 'w:body' | 'w:footnote' | 'w:endnote',
): PartText[] {
  const reader = new BodyReader(surroundings, root);
  visitXml(part, reader);
  return reader.parts;
}

/** A content control. */
interface Control {
  /** What it holds is passed over: the words of a place to be filled in. */
  isPassed: boolean;
  /** It holds a table of contents, and what its user wrote behind that. */
  holdsContents: boolean;
}

class BodyReader implements XmlVisitor {
  readonly parts: PartText[] = [];
  readonly #around: Surroundings;
  readonly #root: string;
  readonly #path: string[] = [];
  readonly #layout = new Layout();
  readonly #paragraphs: Paragraph[] = [];
  readonly #alternatives: Alternatives[] = [];
  readonly #controls: Control[] = [];
  readonly #fields: Fields;
  readonly #equations = new Equations();
  #run = new Run();
  /** Whether the properties of a paragraph are being read. */
  #inProperties = false;
  /** Depth of the element that is passed over; null while text is read. */
  #passing: number | null = null;
  /** How many controls hold a table of contents that has not ended. */
  #contents = 0;
  #hasRevisions = false;
  #hasPictures = false;
  #length = 0;

  constructor(surroundings: Surroundings, root: string) {
    this.#around = surroundings;
    this.#root = root;
    this.#fields = new Fields(surroundings.contents);
  }

  open(element: XmlElement): void {
    const { name } = element;
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#passing !== null) return;
    if (name === this.#root && this.#layout.depth === 0) {
      // Separators above the notes (17.11.17) are notes of a type of their own.
      const type = element.attribute('w:type');
      if (type === null || type === 'normal') this.#layout.openColumn();
    }
    if (this.#layout.depth === 0) return;
    if (REVISIONS.has(name)) this.#hasRevisions = true;
    if (this.#inProperties) this.#paragraphs.at(-1)?.readProperty(element, parent);
    else if (parent === 'w:trPr' || parent === 'w:tcPr') this.#layout.readProperty(element);
    if (PASSED.has(name)) this.#pass();
    else if (this.#inProperties) return;
    else if (name === 'w:pPr') this.#inProperties = true;
    else if (parent === 'w:rPr') this.#run.readProperty(element);
    else this.#openContent(element, parent);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#passing !== null) {
      if (this.#passing === depth) this.#passing = null;
      return;
    }
    if (this.#layout.depth > 0) this.#closeContent(name);
  }

  text(text: string): void {
    if (this.#passing !== null) return;
    const around = this.#path.at(-1);
    if (around === 'w:instrText') this.#fields.addCode(text);
    else if (around === 'w:t' || around === 'm:t') this.#addText(onOneLine(text));
  }

  #openContent(element: XmlElement, parent: string | undefined): void {
    const { name } = element;
    const sign = SIGNS[name];
    if (sign !== undefined && parent === 'w:r') this.#addText(sign);
    if (PICTURES.has(name)) this.#hasPictures = true;
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        return;
      case 'w:r':
      case 'm:r':
        this.#run = new Run();
        return;
      case 'w:sym':
        this.#addText(symbolCharacter(element.attribute('w:font'), element.attribute('w:char')));
        return;
      case 'w:fldChar':
        this.#markField(this.#fields.mark(element.attribute('w:fldCharType')));
        return;
      case 'w:tr':
        this.#layout.openRow();
        return;
      case 'w:tc':
        this.#layout.openCell();
        return;
      case 'w:txbxContent':
        this.#layout.openColumn();
        return;
      case 'w:altChunk':
        this.#addChunk(element.attribute('r:id') ?? '');
        return;
      case 'w:sdt':
        this.#controls.push({ isPassed: false, holdsContents: false });
        return;
      case 'w:showingPlcHdr':
        if (isOn(element)) this.#passControl();
        return;
      case 'w:docPartGallery':
        if (element.attribute('w:val') === 'Table of Contents') this.#beginContents();
        return;
      case 'w:sdtContent':
        if (this.#controls.at(-1)?.isPassed) this.#pass();
        return;
      case 'mc:AlternateContent':
        this.#alternatives.push({ lengthBefore: this.#length, isSettled: false });
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.#alternatives.at(-1)?.isSettled) this.#pass();
        return;
      default:
        this.#equations.open(element, parent);
    }
  }

  #closeContent(name: string): void {
    switch (name) {
      case 'w:pPr':
        this.#inProperties = false;
        return;
      case 'w:p':
        this.#endParagraph();
        return;
      case 'w:tc':
        this.#layout.closeCell();
        return;
      case 'w:tr':
        this.#layout.closeRow();
        return;
      case 'w:txbxContent':
        this.#paragraphs.at(-1)?.addBox(this.#layout.closeColumn());
        return;
      case 'w:sdt':
        this.#endControl();
        return;
      case 'mc:AlternateContent':
        this.#alternatives.pop();
        return;
      case 'mc:Choice': {
        const open = this.#alternatives.at(-1);
        if (open !== undefined) open.isSettled = this.#length > open.lengthBefore;
        return;
      }
      case this.#root:
        if (this.#layout.depth === 1) this.#endPart();
        return;
      default: {
        const equation = this.#equations.close(name);
        if (equation !== null) this.#write(equation);
      }
    }
  }

  #endPart(): void {
    this.parts.push({
      lines: this.#layout.closeColumn(),
      hasRevisions: this.#hasRevisions,
      hasPictures: this.#hasPictures,
      hasOpenContents: this.#fields.isInContents,
    });
  }

  #pass(): void {
    this.#passing = this.#path.length;
  }

  #passControl(): void {
    const control = this.#controls.at(-1);
    if (control !== undefined) control.isPassed = true;
  }

  #beginContents(): void {
    const control = this.#controls.at(-1);
    if (control === undefined || control.holdsContents) return;
    control.holdsContents = true;
    this.#contents += 1;
    this.#layout.dropContentsHeading();
  }

  /** The innermost control that holds a table of contents goes on with what was written behind it. */
  #endContents(control: Control | undefined): void {
    if (control === undefined || !control.holdsContents) return;
    control.holdsContents = false;
    this.#contents -= 1;
  }

  #endControl(): void {
    const control = this.#controls.pop();
    if (control?.holdsContents) this.#fields.endContents();
    this.#endContents(control);
  }

  #markField(event: FieldEvent | null): void {
    switch (event?.kind) {
      case 'contents-begin': {
        const paragraph = this.#paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.isContents = true;
        this.#layout.dropContentsHeading();
        return;
      }
      case 'contents-end':
        this.#endContents(this.#controls.findLast(({ holdsContents }) => holdsContents));
        return;
      case 'equation':
        // It costs what its code is long, however little it shows.
        this.#count(event.code.length);
        this.#addText(equationText(event.code));
    }
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#fields.hidesText || this.#contents > 0) return;
    if (this.#isHidden(paragraph)) return;
    this.#fields.addResult();
    const seen = this.#run.seen(text);
    this.#count(seen.length);
    if (!this.#equations.takes(seen)) this.#write(seen);
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  /** Counts what the text grows by. */
  #count(length: number): void {
    this.#length += length;
    if (this.#length > limits.textLength) throw new LimitReached('textLength');
  }

  #addChunk(id: string): void {
    const lines = this.#around.chunks.get(id) ?? [];
    this.#count(lines.reduce((sum, { length }) => sum + length + 1, 0));
    this.#layout.addLines(lines);
  }

  #isHidden(paragraph: Paragraph): boolean {
    const { styles } = this.#around;
    const { hidden, style } = this.#run;
    if (hidden !== null) return hidden;
    return (style === null ? null : styles.hides(style)) ?? styles.hides(paragraph.style) ?? false;
  }

  #openParagraph(): void {
    const paragraph = new Paragraph();
    paragraph.isContents = this.#contents > 0 || this.#fields.isInContents;
    this.#paragraphs.push(paragraph);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.#fields.endParagraph();
    if (paragraph === undefined) return;
    const { styles, numbering } = this.#around;
    const { text: before, as } = this.#layout.open;
    this.#layout.addLines(paragraph.boxesAbove);
    // What only holds a box is no gap between what stands in the boxes.
    if (paragraph.text === '' && paragraph.boxesAbove.length > 0 && before === '') return;
    // The table of contents may be there without its field: pasted, or written by another program.
    if (styles.isContentsEntry(paragraph.style) && ENTRY_PAGE.test(paragraph.text.slice(-LONGEST_PAGE))) {
      this.#layout.dropContentsHeading();
      return;
    }
    if (as === 'as-part') paragraph.text = `${before}${paragraph.text}`;
    const own = paragraph.finish(numbering);
    this.#count(own.length - paragraph.text.length);
    this.#layout.endParagraph(as === 'before' ? `${before}${own}` : own, paragraph.runsOn);
    this.#layout.addLines(paragraph.boxesBelow);
  }
}

/** A line break in the file is none on the page. */
function onOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const pieces = text.split(/[\r\n]+/).map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== '').join(' ');
}
