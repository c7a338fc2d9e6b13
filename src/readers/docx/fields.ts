interface Field {
  code: string;
  /** Between its begin and its separator stands what it computes, not what it shows. */
  phase: 'code' | 'result';
  hasResult: boolean;
}

/** What a mark of a field means for the text around it. */
export type FieldEvent =
  | { readonly kind: 'contents-begin' | 'contents-end' }
  | { readonly kind: 'equation'; readonly code: string };

/** Longer code is no equation that a person wrote. */
const LONGEST_CODE = 1000;

/**
 * The fields that are open where the text is being read (17.16.18). What a field shows is text; what it
 * computes is not, nor is a table of contents, which repeats headings that stand below.
 */
export class Fields {
  readonly #open: Field[] = [];
  /** How many of them are in their code, and how many are tables of contents: kept, as a hostile file opens fields without end. */
  #codes = 0;
  #contents = 0;
  readonly #contentsAre: 'dropped' | 'kept';

  constructor(contents: 'dropped' | 'kept') {
    this.#contentsAre = contents;
  }

  /** A w:fldChar. */
  mark(type: string | null): FieldEvent | null {
    if (type === 'begin') {
      this.#open.push({ code: '', phase: 'code', hasResult: false });
      this.#codes += 1;
    } else if (type === 'end') return this.#end();
    else if (type === 'separate') return this.#showResult();
    return null;
  }

  /** A piece of a w:instrText. */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase !== 'code') return;
    field.code += text.slice(0, LONGEST_CODE - field.code.length);
  }

  /** Text is shown inside a field. */
  addResult(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.hasResult = true;
  }

  /** A field that computes nothing by the end of its paragraph is broken and must not swallow the rest. */
  endParagraph(): void {
    while (this.#open.at(-1)?.phase === 'code') this.#close();
  }

  /** A table of contents cannot go on beyond the control around it. */
  endContents(): void {
    while (this.#contents > 0) this.#close();
  }

  get hidesText(): boolean {
    return this.#codes > 0 || this.#contents > 0;
  }

  /** Whether a table of contents has begun and not ended. */
  get isInContents(): boolean {
    return this.#contents > 0;
  }

  #showResult(): FieldEvent | null {
    const field = this.#open.at(-1);
    if (field?.phase !== 'code') return null;
    field.phase = 'result';
    this.#codes -= 1;
    if (!this.#isContents(field)) return null;
    this.#contents += 1;
    return { kind: 'contents-begin' };
  }

  #end(): FieldEvent | null {
    const field = this.#close();
    if (field === undefined) return null;
    if (this.#isContents(field)) return { kind: 'contents-end' };
    // An equation is drawn from its code; it has no result.
    if (field.hasResult || this.hidesText || !/^\s*EQ\s/i.test(field.code)) return null;
    return { kind: 'equation', code: field.code };
  }

  #close(): Field | undefined {
    const field = this.#open.pop();
    if (field?.phase === 'code') this.#codes -= 1;
    else if (field !== undefined && this.#isContents(field)) this.#contents -= 1;
    return field;
  }

  #isContents({ code }: Field): boolean {
    return this.#contentsAre === 'dropped' && /^\s*TOC\b/i.test(code);
  }
}
