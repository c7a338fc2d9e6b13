import { LimitReached, limits } from '../limits.ts';
import { rowLines } from '../table-row.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { symbolCharacter } from './symbols.ts';
import { isOn, visitXml, type XmlElement, type XmlVisitor } from './xml.ts';

/** What a part of the document says. */
export interface PartText {
  readonly lines: readonly string[];
  /** Whether insertions or deletions are still to be accepted. */
  readonly hasRevisions: boolean;
}

/** What is passed over with all that stands in it: former properties, deleted text, pronunciation marks. */
const PASSED = new Set(
  (
    'w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:tblGridChange ' +
    'w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange w:sectPr w:rt'
  ).split(' '),
);
const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Characters that stand as elements of their own (17.3.3). */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Where lines go: the body, a table cell, a text box or a note. */
interface Column {
  readonly lines: string[];
  /** A paragraph without its mark, to be continued: behind the next one's number or before it. */
  open: { readonly text: string; readonly as: 'as-part' | 'before' };
}

const NOTHING: Column['open'] = { text: '', as: 'before' };

interface Row {
  readonly cells: string[][];
  isDeleted: boolean;
}

interface Run {
  style: string | null;
  hidden: boolean | null;
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
  styles: Styles,
  numbering: Numbering,
  root: 'w:body' | 'w:footnote' | 'w:endnote',
): PartText[] {
  const reader = new BodyReader(styles, numbering, root);
  visitXml(part, reader);
  return reader.parts;
}

class BodyReader implements XmlVisitor {
  readonly parts: PartText[] = [];
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #root: string;
  readonly #path: string[] = [];
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #alternatives: Alternatives[] = [];
  readonly #controls: { isPassed: boolean }[] = [];
  readonly #fields = new Fields();
  #run: Run = { style: null, hidden: null };
  /** Whether the properties of a paragraph are being read. */
  #inProperties = false;
  /** Depth of the element that is passed over; null while text is read. */
  #passing: number | null = null;
  #hasRevisions = false;
  #length = 0;

  constructor(styles: Styles, numbering: Numbering, root: string) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#root = root;
  }

  open(element: XmlElement): void {
    const { name } = element;
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#passing !== null) return;
    if (name === this.#root && this.#columns.length === 0) {
      // Separators above the notes (17.11.17) are notes of a type of their own.
      const type = element.attribute('w:type');
      if (type === null || type === 'normal') this.#columns.push({ lines: [], open: NOTHING });
    }
    if (this.#columns.length === 0) return;
    if (REVISIONS.has(name)) this.#hasRevisions = true;
    if (parent === 'w:trPr' && name === 'w:del') this.#deleteRow();
    if (this.#inProperties) {
      this.#paragraphs.at(-1)?.readProperty(element, parent);
      if (PASSED.has(name)) this.#pass();
    } else if (parent === 'w:rPr') {
      if (name === 'w:vanish') this.#run.hidden = isOn(element);
      else if (name === 'w:rStyle') this.#run.style = element.attribute('w:val');
    } else if (PASSED.has(name)) this.#pass();
    else if (name === 'w:pPr') this.#inProperties = true;
    else this.#openContent(element);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#passing !== null) {
      if (this.#passing === depth) this.#passing = null;
      return;
    }
    if (this.#columns.length > 0) this.#closeContent(name);
  }

  text(text: string): void {
    if (this.#passing !== null) return;
    const around = this.#path.at(-1);
    if (around === 'w:instrText') this.#fields.addCode(text);
    else if (around === 'w:t' || around === 'm:t') this.#addText(text);
  }

  #openContent(element: XmlElement): void {
    const { name } = element;
    const sign = SIGNS[name];
    if (sign !== undefined && this.#path.at(-2) === 'w:r') this.#addText(sign);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push(new Paragraph());
        return;
      case 'w:r':
        this.#run = { style: null, hidden: null };
        return;
      case 'w:sym':
        this.#addText(symbolCharacter(element.attribute('w:font'), element.attribute('w:char')));
        return;
      case 'w:fldChar':
        this.#fields.mark(element.attribute('w:fldCharType'));
        return;
      case 'w:tr':
        this.#rows.push({ cells: [], isDeleted: false });
        return;
      case 'w:tc':
      case 'w:txbxContent':
        this.#columns.push({ lines: [], open: NOTHING });
        return;
      case 'w:sdt':
        this.#controls.push({ isPassed: false });
        return;
      case 'w:showingPlcHdr':
        this.#passControl(isOn(element));
        return;
      case 'w:docPartGallery':
        this.#passControl(element.attribute('w:val') === 'Table of Contents');
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
        this.#rows.at(-1)?.cells.push(this.#endColumn());
        return;
      case 'w:tr':
        this.#endRow();
        return;
      case 'w:txbxContent':
        this.#endBox();
        return;
      case 'w:sdt':
        this.#controls.pop();
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
        if (this.#columns.length === 1) {
          this.parts.push({ lines: this.#endColumn(), hasRevisions: this.#hasRevisions });
        }
    }
  }

  #pass(): void {
    this.#passing = this.#path.length;
  }

  #passControl(isPassed: boolean): void {
    const control = this.#controls.at(-1);
    if (control !== undefined && isPassed) control.isPassed = true;
  }

  #deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.isDeleted = true;
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (this.#fields.hidesText || this.#isHidden(paragraph)) return;
    this.#count(text.length);
    paragraph.text += text;
  }

  /** Counts what the text grows by. */
  #count(length: number): void {
    this.#length += length;
    if (this.#length > limits.textLength) throw new LimitReached('textLength');
  }

  #isHidden(paragraph: Paragraph): boolean {
    const { hidden, style } = this.#run;
    if (hidden !== null) return hidden;
    return (
      (style === null ? null : this.#styles.hides(style)) ?? this.#styles.hides(paragraph.style) ?? false
    );
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const column = this.#columns.at(-1);
    this.#fields.endParagraph();
    if (paragraph === undefined || column === undefined) return;
    const { text: before, as } = column.open;
    if (as === 'as-part') paragraph.text = `${before}${paragraph.text}`;
    const own = paragraph.finish(this.#numbering);
    this.#count(own.length - paragraph.text.length);
    const text = as === 'before' ? `${before}${own}` : own;
    const { runsOn } = paragraph;
    column.open = runsOn === null ? NOTHING : { text, as: runsOn };
    if (runsOn === null) for (const line of text.split('\n')) addLine(column, line);
    for (const line of paragraph.boxes) addLine(column, line);
  }

  #endColumn(): string[] {
    const column = this.#columns.pop();
    if (column === undefined) return [];
    if (column.open.text !== '') addLine(column, column.open.text);
    return column.lines;
  }

  #endBox(): void {
    const lines = this.#endColumn();
    const boxes = this.#paragraphs.at(-1)?.boxes;
    for (const line of lines) boxes?.push(line);
  }

  #endRow(): void {
    const row = this.#rows.pop();
    const column = this.#columns.at(-1);
    if (row === undefined || column === undefined || row.isDeleted) return;
    for (const line of rowLines(row.cells)) addLine(column, line);
  }
}

/** A gap on the page is one empty line, however it was made. */
function addLine(column: Column, line: string): void {
  const text = line.trim();
  if (text === '' && (column.lines.at(-1) ?? '') === '') return;
  column.lines.push(text);
}
