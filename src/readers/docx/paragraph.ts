import type { Numbering } from './numbering.ts';
import type { XmlElement } from './xml.ts';
import { isOn, numberIn } from './xml.ts';

/** An entry of a table of contents ends in its page, behind a tab or a leader. */
const ENTRY_PAGE = /(?:\t|\.{3,}|…+|·{3,})\s*\d{1,4}$/;
const LONGEST_PAGE = 50;

/** A paragraph while it is read. */
export class Paragraph {
  /** What is seen of it, before its automatic number. */
  text = '';
  style: string | null = null;
  /** Whether it begins or stands inside a table of contents, whose entries are not counted. */
  isContents = false;
  /** Lines of text boxes that are anchored in it: before its first word, and further on. */
  readonly boxesAbove: string[] = [];
  readonly boxesBelow: string[] = [];
  #list: number | null = null;
  #level: number | null = null;
  #isMarkHidden = false;
  #isMarkDeleted = false;
  #isDropCap = false;
  #isAtBreak = false;
  #breaksPage = false;

  /** An element of its properties (w:pPr); `parent` is the element around it. */
  readProperty(element: XmlElement, parent: string | undefined): void {
    if (element.name === 'w:pStyle') this.style = element.attribute('w:val');
    else if (element.name === 'w:numId') this.#list = numberIn(element, 'w:val');
    else if (element.name === 'w:ilvl') this.#level = numberIn(element, 'w:val');
    else if (element.name === 'w:framePr') {
      this.#isDropCap = ['drop', 'margin'].includes(element.attribute('w:dropCap') ?? '');
    } else if (element.name === 'w:sectPr') this.#breaksPage = true;
    else if (parent !== 'w:rPr') return;
    else if (element.name === 'w:vanish') this.#isMarkHidden = isOn(element);
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.#isMarkDeleted = true;
  }

  add(text: string): void {
    if (this.#isAtBreak && this.text !== '') this.text += '\n';
    this.#isAtBreak = false;
    this.text += text;
  }

  /** A new page or column begins: a line ends where one has begun, but there is no gap. */
  breakPage(): void {
    this.#isAtBreak = true;
    this.#breaksPage = true;
  }

  /** Whether it only holds text boxes, or the end of a page or section: no gap between what stands around. */
  get isHolder(): boolean {
    return this.text === '' && (this.#breaksPage || this.boxesAbove.length > 0);
  }

  /**
   * How it goes on into the next: with a deleted mark it becomes a part of that, with a hidden one it stands
   * before it on the same line; null where it ends. A large first letter (首字下沉) is a paragraph of its own.
   */
  get runsOn(): 'as-part' | 'before' | null {
    if (this.#isMarkDeleted || this.#isDropCap) return 'as-part';
    return this.#isMarkHidden ? 'before' : null;
  }

  get endsInPage(): boolean {
    return ENTRY_PAGE.test(this.text.slice(-LONGEST_PAGE));
  }

  /** Takes a text box that is anchored here. */
  addBox(lines: readonly string[]): void {
    const boxes = this.text === '' ? this.boxesAbove : this.boxesBelow;
    for (const line of lines) boxes.push(line);
  }

  /** Its text with its number. What is hidden as a whole, or a part of the next paragraph, is not counted. */
  finish(numbering: Numbering): string {
    if (this.runsOn === 'as-part') return this.text;
    if (this.text === '' && (this.#isMarkHidden || this.isContents)) return '';
    const label = numbering.next({ list: this.#list, level: this.#level }, this.style);
    // 1. before 2023年 would read as 1.2023, and 1 as 12023.
    const gap = /[.\d]$/.test(label) && /^\d/.test(this.text) ? ' ' : '';
    return `${label}${gap}${this.text}`;
  }
}
