import { LimitReached, limits } from '../limits.ts';
import { Controls } from './controls.ts';
import { PASSED, PICTURES, REVISIONS, SIGNS } from './elements.ts';
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

class BodyReader implements XmlVisitor {
  readonly parts: PartText[] = [];
  readonly #around: Surroundings;
  readonly #root: string;
  readonly #path: string[] = [];
  readonly #layout = new Layout();
  readonly #paragraphs: Paragraph[] = [];
  readonly #alternatives: Alternatives[] = [];
  readonly #controls = new Controls();
  readonly #fields: Fields;
  readonly #equations = new Equations();
  #run = new Run();
  /** Whether the properties of a paragraph are being read. */
  #inProperties = false;
  /** Depth of the element that is passed over; null while text is read. */
  #passing: number | null = null;
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
    if (parent === 'w:r') this.#addSign(element);
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
        this.#controls.open();
        return;
      case 'w:showingPlcHdr':
        if (isOn(element)) this.#controls.markPlaceholder();
        return;
      case 'w:docPartGallery':
        if (element.attribute('w:val') !== 'Table of Contents') return;
        this.#controls.beginContents();
        this.#layout.dropContentsHeading();
        return;
      case 'w:sdtContent':
        if (this.#controls.isPlaceholder) this.#pass();
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
        if (this.#controls.close()) this.#fields.endContents();
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

  #markField(event: FieldEvent | null): void {
    switch (event?.kind) {
      case 'contents-begin': {
        const paragraph = this.#paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.isContents = true;
        this.#layout.dropContentsHeading();
        return;
      }
      case 'contents-end':
        this.#controls.endContents();
        return;
      case 'equation':
        // It costs what its code is long, however little it shows.
        this.#count(event.code.length);
        this.#addText(equationText(event.code));
    }
  }

  #addSign(element: XmlElement): void {
    const sign = SIGNS[element.name];
    const type = element.name === 'w:br' ? element.attribute('w:type') : null;
    if (type === 'page' || type === 'column') this.#paragraphs.at(-1)?.breakPage();
    else if (sign !== undefined) this.#addText(sign);
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#fields.hidesText || this.#controls.isInContents) return;
    if (this.#isHidden(paragraph)) return;
    this.#fields.addResult();
    const seen = this.#run.seen(text);
    this.#count(seen.length);
    if (!this.#equations.takes(seen)) this.#write(seen);
  }

  #write(text: string): void {
    this.#paragraphs.at(-1)?.add(text);
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
    paragraph.isContents = this.#controls.isInContents || this.#fields.isInContents;
    this.#paragraphs.push(paragraph);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    this.#fields.endParagraph();
    if (paragraph === undefined) return;
    const { styles, numbering } = this.#around;
    const { text: before, as } = this.#layout.open;
    this.#layout.addLines(paragraph.boxesAbove);
    if (paragraph.isHolder && before === '') return;
    // The table of contents may be there without its field: pasted, or written by another program.
    if (styles.isContentsEntry(paragraph.style) && paragraph.endsInPage) {
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
