import type { Diagnostic } from '../model/diagnostic.ts';

/** So many samples are named in a message. */
const NAMED = 2;

/** Gathers what is found on several briefings, so that each fault is told once. */
export class Findings {
  readonly #found = new Map<string, { readonly diagnostic: Diagnostic; readonly labels: Set<string> }>();
  readonly #all = new Set<string>();

  add(label: string, diagnostics: readonly Diagnostic[]): void {
    this.#all.add(label);
    for (const diagnostic of diagnostics) {
      const key = keyOf(diagnostic);
      const known = this.#found.get(key) ?? { diagnostic, labels: new Set() };
      known.labels.add(label);
      this.#found.set(key, known);
    }
  }

  /** Each once; what not every briefing shows says which do. */
  list(): Diagnostic[] {
    return [...this.#found.values()].map(({ diagnostic, labels }) => {
      if (labels.size === this.#all.size) return diagnostic;
      const named = [...labels].slice(0, NAMED).join('”“');
      const more = labels.size > NAMED ? `等${labels.size}种情形` : '';
      return { ...diagnostic, hint: `见于样例“${named}”${more}。${diagnostic.hint}` };
    });
  }
}

/** One place has one fault of a kind, though its wording may tell other figures on other briefings. */
function keyOf({ rule, file, line, message }: Diagnostic): string {
  const column = /^第\d+列/.exec(message)?.[0];
  return JSON.stringify([rule, file, line, column ?? message]);
}
