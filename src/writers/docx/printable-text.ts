import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/**
 * What XML 1.0 cannot hold (2.2, Char): controls, U+FFFE, U+FFFF and halves of surrogate pairs; and the
 * carriage return, which every XML parser turns into a line feed.
 */
const illegal = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** Strips what no XML file can hold, and remembers it. */
export class PrintableText {
  readonly #stripped = new Map<string, number>();

  /** The text without such characters. */
  of(text: string): string {
    return text.replace(illegal, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      this.#stripped.set(code, (this.#stripped.get(code) ?? 0) + 1);
      return '';
    });
  }

  /** One `unprintable-character` for each character that was stripped, in order of their first places. */
  diagnostics(): Diagnostic[] {
    return [...this.#stripped].map(([code, count]) =>
      diagnose('unprintable-character', { character: `U+${code}`, count }),
    );
  }
}
