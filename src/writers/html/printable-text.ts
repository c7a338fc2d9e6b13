import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { forbidden, type Markup, text } from './markup.ts';

/** The words of the printed part; remembers what had to be left out of them. */
export class PrintableText {
  readonly #stripped = new Map<string, number>();

  of(words: string): Markup {
    for (const [character] of words.matchAll(forbidden)) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      this.#stripped.set(code, (this.#stripped.get(code) ?? 0) + 1);
    }
    return text(words);
  }

  /** One `unprintable-character` for each character that was left out, in order of their first places. */
  diagnostics(): Diagnostic[] {
    return [...this.#stripped].map(([code, count]) =>
      diagnose('unprintable-character', { character: `U+${code}`, count }),
    );
  }
}
