interface Field {
  code: string;
  /** Between its begin and its separator stands what it computes, not what it shows. */
  phase: 'code' | 'result';
}

/**
 * The fields that are open where the text is being read (17.16.18). What a field shows is text; what it
 * computes is not, nor is a table of contents, which repeats headings that stand below.
 */
export class Fields {
  readonly #open: Field[] = [];

  /** A w:fldChar. */
  mark(type: string | null): void {
    if (type === 'begin') this.#open.push({ code: '', phase: 'code' });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field !== undefined) field.phase = 'result';
    }
  }

  /** A piece of a w:instrText. */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && field.code.length < 100) field.code += text;
  }

  /** A field that computes nothing by the end of its paragraph is broken and must not swallow the rest. */
  endParagraph(): void {
    while (this.#open.at(-1)?.phase === 'code') this.#open.pop();
  }

  get hidesText(): boolean {
    return this.#open.some(({ phase, code }) => phase === 'code' || /^\s*TOC\b/i.test(code));
  }
}
