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
  /** How many of them hide what stands in them: kept, as a hostile file opens fields without end. */
  #hiding = 0;

  /** A w:fldChar. */
  mark(type: string | null): void {
    if (type === 'begin') {
      this.#open.push({ code: '', phase: 'code' });
      this.#hiding += 1;
    } else if (type === 'end') this.#close();
    else if (type === 'separate') this.#showResult();
  }

  /** A piece of a w:instrText. */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code' && field.code.length < 100) field.code += text;
  }

  /** A field that computes nothing by the end of its paragraph is broken and must not swallow the rest. */
  endParagraph(): void {
    while (this.#open.at(-1)?.phase === 'code') this.#close();
  }

  get hidesText(): boolean {
    return this.#hiding > 0;
  }

  #showResult(): void {
    const field = this.#open.at(-1);
    if (field === undefined) return;
    const wasHiding = hides(field);
    field.phase = 'result';
    if (wasHiding && !hides(field)) this.#hiding -= 1;
  }

  #close(): void {
    const field = this.#open.pop();
    if (field !== undefined && hides(field)) this.#hiding -= 1;
  }
}

function hides({ phase, code }: Field): boolean {
  return phase === 'code' || /^\s*TOC\b/i.test(code);
}
