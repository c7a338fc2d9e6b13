import type { Workspace } from './workspace.ts';

const BLANK = new TextEncoder().encode('{\\rtf1\\ansi\\par}');

/**
 * Blank documents before, between and after those to convert. LibreOffice goes through its list in order and
 * says nothing that could be relied on in every version and language: which of these it has written tells that
 * it works at all, how far it has come, and at which document it stopped.
 */
export class Milestones {
  readonly #workspace: Workspace;
  readonly #names: readonly string[];

  private constructor(workspace: Workspace, names: readonly string[]) {
    this.#workspace = workspace;
    this.#names = names;
  }

  /** Sets them for so many documents; those of an earlier run count no more. */
  static async set(workspace: Workspace, documents: number): Promise<Milestones> {
    const names = Array.from({ length: documents + 1 }, (_, at) => `milestone-${at}`);
    for (const name of names) {
      await workspace.put(`${name}.rtf`, BLANK);
      await workspace.discardResult(`${name}.docx`);
    }
    return new Milestones(workspace, names);
  }

  /** The paths to convert, these among them. */
  among(documents: readonly string[]): string[] {
    return this.#names.flatMap((name, at) => {
      const next = documents[at];
      const own = this.#workspace.inputPath(`${name}.rtf`);
      return next === undefined ? [own] : [own, next];
    });
  }

  /** How many have been reached: 0, LibreOffice has not begun; n + 1, it is done with n documents. */
  async reached(): Promise<number> {
    const results = new Set(await this.#workspace.results());
    const missing = this.#names.findIndex((name) => !results.has(`${name}.docx`));
    return missing === -1 ? this.#names.length : missing;
  }
}
