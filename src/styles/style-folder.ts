import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HouseStyle } from '../model/style.ts';
import { overlaid, resolveStyle } from './resolve.ts';
import { readStyleFile } from './style-file.ts';
import type { StyleSettings } from './vocabulary.ts';

const EXTENSION = '.yaml';

/** The style of official documents (GB/T 9704-2012): every other one changes it, directly or by another. */
export const BASE_STYLE = 'gongwen';

/**
 * Loads a style by its name, looked up in `roots` in their order (the shipped ones last), or by the path of its file; a path in
 * `extends` counts from the file that names it.
 *
 * @param from the folder from which a path counts; absent: the working directory
 * @returns the style, or every fault of its files; an unknown name lists the styles there are
 */
export async function loadStyle(
  nameOrFile: string,
  roots: readonly string[],
  from = '.',
): Promise<{ style: HouseStyle } | { faults: readonly Diagnostic[] }> {
  const loading = new Loading(roots);
  const found = await loading.settings(nameOrFile, from, null, []);
  if (found === null) return { faults: loading.faults };
  const { style, diagnostics } = resolveStyle(found.settings, found.file);
  return diagnostics.length > 0 ? { faults: diagnostics } : { style };
}

/** Whether a style is called by its file instead of its name. */
export const namesFile = (style: string): boolean => /[\\/]|\.ya?ml$/i.test(style);

class Loading {
  readonly faults: Diagnostic[] = [];
  readonly #roots: readonly string[];

  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** `above` are the paths of the styles that led here. */
  async settings(
    nameOrFile: string,
    from: string,
    place: { readonly file: string; readonly line: number } | null,
    above: readonly string[],
  ): Promise<{ settings: StyleSettings; file: string } | null> {
    const source = await this.#open(nameOrFile, from);
    if (source === null) {
      const available = await styleNames(this.#roots);
      this.faults.push(diagnose('unknown-style', { name: nameOrFile, available }, place ?? {}));
      return null;
    }
    const { path, text, isBase } = source;
    if (above.includes(path)) {
      const names = [...above, path].map((each) => basename(each, EXTENSION));
      this.faults.push(diagnose('style-cycle', { names }, place ?? {}));
      return null;
    }
    const file = basename(path);
    const { style, diagnostics } = readStyleFile(text, file);
    this.faults.push(...diagnostics);
    if (style === null) return null;
    if (isBase) return { settings: style.settings, file };
    const { value = BASE_STYLE, line = 1 } = style.extends ?? {};
    const base = await this.settings(value, dirname(path), { file, line }, [...above, path]);
    return base === null ? null : { settings: overlaid(base.settings, style.settings), file };
  }

  async #open(
    nameOrFile: string,
    from: string,
  ): Promise<{ path: string; text: string; isBase: boolean } | null> {
    const isPath = namesFile(nameOrFile);
    const isBase = nameOrFile === BASE_STYLE;
    // A file of the base's name among the user's own could not be complete.
    const roots = isBase ? this.#roots.slice(-1) : this.#roots;
    const candidates = isPath
      ? [resolve(from, nameOrFile)]
      : roots.map((root) => join(root, `${nameOrFile}${EXTENSION}`));
    for (const path of candidates) {
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text !== null) return { path, text, isBase };
    }
    return null;
  }
}

/** The names of the styles of `roots`. */
async function styleNames(roots: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(roots.map((root) => readdir(root).catch(() => [])));
  const names = folders.flat().filter((name) => name.endsWith(EXTENSION));
  return [...new Set(names.map((name) => name.slice(0, -EXTENSION.length)))].sort();
}
