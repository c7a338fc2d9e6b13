import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  parseManifest,
  type TemplateFiles,
  type TemplateManifest,
  type TemplateSource,
} from './template-files.ts';

const MANIFEST = 'template.yaml';
const MAIN = 'main.hbs';
const SHARED = 'partials';
const SOURCE = '.hbs';

/** A template that can be chosen. */
export interface TemplateListing {
  readonly name: string;
  readonly folder: string;
  readonly manifest: TemplateManifest;
}

/**
 * Loads a template by its name, looked up in `roots` in their order, or by the path of its folder.
 * Partials come from every root's `partials` folder; an earlier root outranks a later one, and a partial
 * in the template's own folder outranks them all.
 *
 * @returns the files, or diagnostics; an unknown name lists the templates there are
 */
export async function loadTemplate(
  nameOrFolder: string,
  roots: readonly string[],
): Promise<TemplateFiles | Diagnostic[]> {
  const folder = await locateTemplate(nameOrFolder, roots);
  if (folder === null) {
    const available = (await listTemplates(roots)).map((listing) => listing.name);
    return [diagnose('unknown-template', { name: nameOrFolder, available })];
  }
  const name = basename(folder);
  try {
    const manifest = parseManifest(await readText(join(folder, MANIFEST)), `${name}/${MANIFEST}`);
    if (Array.isArray(manifest)) return manifest as Diagnostic[];
    const main = { file: `${name}/${MAIN}`, text: await readText(join(folder, MAIN)) };
    const partials = new Map<string, TemplateSource>();
    for (const root of [...roots].reverse()) {
      for (const [key, source] of await readSources(join(root, SHARED), SHARED)) partials.set(key, source);
    }
    for (const [key, source] of await readSources(folder, name)) {
      if (source.file !== main.file) partials.set(key, source);
    }
    return { name, folder, manifest: manifest as TemplateManifest, main, partials };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (reason === null) throw error;
    return [diagnose('template-unreadable', { reason }, { file: name })];
  }
}

/** The templates of `roots` whose manifest can be read, by name; of two of one name the first root's. */
export async function listTemplates(roots: readonly string[]): Promise<TemplateListing[]> {
  return (await surveyTemplates(roots)).listings;
}

/** As `listTemplates`, with what is wrong with the manifests of the others. */
export async function surveyTemplates(
  roots: readonly string[],
): Promise<{ listings: TemplateListing[]; diagnostics: Diagnostic[] }> {
  const found = new Map<string, TemplateListing>();
  const diagnostics: Diagnostic[] = [];
  for (const root of roots) {
    for (const name of await folderNames(root)) {
      const folder = join(root, name);
      if (found.has(name) || !(await isTemplate(folder))) continue;
      const manifest = parseManifest(await readText(join(folder, MANIFEST)), `${name}/${MANIFEST}`);
      if (Array.isArray(manifest)) diagnostics.push(...manifest);
      else found.set(name, { name, folder, manifest: manifest as TemplateManifest });
    }
  }
  return { listings: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), diagnostics };
}

/** The folder of the template that is meant; null where there is none. */
export async function locateTemplate(nameOrFolder: string, roots: readonly string[]): Promise<string | null> {
  // A bare name never means a folder of the working directory: that would depend on where one stands.
  const isPath = /[\\/]/.test(nameOrFolder) || nameOrFolder.startsWith('.');
  const candidates = isPath ? [resolve(nameOrFolder)] : roots.map((root) => join(root, nameOrFolder));
  for (const candidate of candidates) if (await isTemplate(candidate)) return candidate;
  return null;
}

async function isTemplate(folder: string): Promise<boolean> {
  const found = await stat(join(folder, MANIFEST)).catch(() => null);
  return found?.isFile() ?? false;
}

async function folderNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && entry.name !== SHARED).map((entry) => entry.name);
}

async function readSources(folder: string, shown: string): Promise<[string, TemplateSource][]> {
  const entries = await readdir(folder).catch(() => []);
  const names = entries.filter((entry) => entry.endsWith(SOURCE)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, TemplateSource]> => {
      await refuseLinkOutside(folder, name);
      const text = await readText(join(folder, name));
      return [name.slice(0, -SOURCE.length), { file: `${shown}/${name}`, text }];
    }),
  );
}

/** A template prints its own words, never those of a file elsewhere that a link in its folder leads to. */
async function refuseLinkOutside(folder: string, name: string): Promise<void> {
  const [own, real] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
  if (!real.startsWith(own + sep))
    throw Object.assign(new Error(real), { code: `${name} 是指向文件夹之外的链接` });
}

/** Line breaks and the byte-order mark depend on the editor; a template's meaning does not. */
async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
