import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** What XML 1.0 cannot hold (2.2, Char), and the carriage return, which its parsers turn into a line feed. */
const illegal = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]/gu;
/** A cell of a workbook holds so many UTF-16 units; a file with more in one is called damaged. */
const LONGEST = 32_767;
const ELLIPSIS = '……';

/** Makes words fit for a cell, and remembers what had to be left out. */
export class CellText {
  readonly #stripped = new Map<string, number>();
  #cut = 0;

  /** The words without what a cell cannot hold. */
  of(words: string): string {
    const clean = words.replace(illegal, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      this.#stripped.set(code, (this.#stripped.get(code) ?? 0) + 1);
      return '';
    });
    if (clean.length <= LONGEST) return clean;
    this.#cut += 1;
    return `${[...clean.slice(0, LONGEST - ELLIPSIS.length - 1)].join('')}${ELLIPSIS}`;
  }

  /** `unprintable-character` for each character that was stripped; `cell-too-long` where words were cut. */
  diagnostics(): Diagnostic[] {
    const stripped = [...this.#stripped].map(([code, count]) =>
      diagnose('unprintable-character', { character: `U+${code}`, count }),
    );
    return this.#cut === 0 ? stripped : [...stripped, diagnose('cell-too-long', { count: this.#cut })];
  }
}
