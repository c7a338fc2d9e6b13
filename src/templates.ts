import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type TemplateFiles, usedPartials } from './composer/index.ts';
import { loadTemplate, locateTemplate, surveyTemplates } from './composer/template-folder.ts';
import type { TemplateOption } from './composer/template-options.ts';
import { diagnose } from './diagnostics/diagnose.ts';
import { failureReason } from './diagnostics/failure-reason.ts';
import { isError } from './diagnostics/is-error.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Document } from './model/document.ts';
import { shippedTemplates, templateRoots, userTemplates } from './pipeline/template-roots.ts';
import { type ReadRequest, readReports } from './reading/read-reports.ts';
import { sampleBriefings } from './samples/sample-briefings.ts';
import { fontFolder, type GatherRequest, gather, isLook, type Look, loadLook, readLists } from './stages.ts';
import { namesFile } from './styles/style-folder.ts';
import { checkTemplate as checkFiles } from './template-authoring/check.ts';
import type { FieldGap } from './template-authoring/field-use.ts';
import { type StarterFile, starterFiles } from './template-authoring/starter.ts';
import { outputFormats } from './writers/index.ts';
import { openWorkshop } from './writers/workshop.ts';

export type { FieldGap } from './template-authoring/field-use.ts';

/** A template that can be chosen by its name. */
export interface ListedTemplate {
  readonly name: string;
  /** What a clerk calls it. */
  readonly label: string;
  readonly description: string;
  readonly folder: string;
  /** false: it came with the program. */
  readonly own: boolean;
}

/** A template with what it is made of. */
export interface ShownTemplate extends ListedTemplate {
  readonly subject: string;
  readonly keywords: readonly string[];
  /** What a user may set with `--set`. */
  readonly options: readonly TemplateOption[];
  /** Its sources and the partials that it uses, as messages name them. */
  readonly sources: readonly string[];
}

/** All templates that can be chosen by name, and what is wrong with those that cannot. */
export async function listTemplates(): Promise<{
  readonly templates: readonly ListedTemplate[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const { listings, diagnostics } = await surveyTemplates(templateRoots());
  const templates = listings.map(({ name, folder, manifest }) => ({
    name,
    label: manifest.label,
    description: manifest.description,
    folder,
    own: isOwn(folder),
  }));
  return { templates, diagnostics };
}

/** One template by its name or folder; diagnostics where it cannot be had. */
export async function showTemplate(nameOrFolder: string): Promise<ShownTemplate | readonly Diagnostic[]> {
  const roots = templateRoots();
  const [template, folder] = await Promise.all([
    loadTemplate(nameOrFolder, roots),
    locateTemplate(nameOrFolder, roots),
  ]);
  if (Array.isArray(template) || folder === null) return Array.isArray(template) ? template : [];
  const { name, manifest, main, partials } = template;
  const used = usedPartials(template).map((partial) => partials.get(partial)?.file ?? partial);
  return { name, ...manifest, folder, own: isOwn(folder), sources: [main.file, ...used] };
}

/** What to make a template from. */
export interface NewTemplate {
  /** A name makes it one of the user's own templates; a path is its folder. */
  readonly name: string;
  /** The template to copy, by name or folder. */
  readonly from: string;
}

/** A template that was made. */
export interface MadeTemplate {
  readonly folder: string;
  /** How `--template` calls it. */
  readonly template: string;
  readonly files: readonly string[];
}

/** Makes a working template from another, with comments that teach. Overwrites nothing; makes all of it or none. */
export async function newTemplate({
  name,
  from,
}: NewTemplate): Promise<MadeTemplate | readonly Diagnostic[]> {
  const isPath = /[\\/]/.test(name) || name.startsWith('.');
  const folder = isPath ? resolve(name) : join(userTemplates(), name);
  const called = basename(folder);
  // The folder's name stands in messages and on command lines; `partials` holds what templates share.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(called) || called === 'partials') {
    return [diagnose('bad-template-name', { name: called })];
  }
  const roots = templateRoots();
  const source = await loadTemplate(from, roots);
  const sourceFolder = await locateTemplate(from, roots);
  if (Array.isArray(source) || sourceFolder === null) return Array.isArray(source) ? source : [];
  if (await stands(folder)) return [diagnose('template-exists', {}, { file: folder })];
  const manifest = await readFile(join(sourceFolder, 'template.yaml'), 'utf8');
  const files = starterFiles(source, called, manifest, await ownStyle(source));
  try {
    await writeFolder(folder, files);
  } catch (error) {
    const reason = failureReason(error);
    return [diagnose('unwritable-template', { reason }, { file: folder })];
  }
  return { folder, template: isPath ? name : called, files: files.map((file) => file.name) };
}

/** The style that stands beside a template; null where it names a shared one, or one that cannot be read. */
async function ownStyle({ folder, manifest: { style } }: TemplateFiles): Promise<StarterFile | null> {
  if (style === null || !namesFile(style)) return null;
  const text = await readFile(resolve(folder, style), 'utf8').catch(() => null);
  return text === null ? null : { name: basename(style), text };
}

/** What to hold a template against. */
export interface CheckRequest extends Omit<GatherRequest, 'title' | 'year'>, Omit<ReadRequest, 'inputs'> {
  /** Its name or folder. */
  readonly template: string;
}

/** How a template does. */
export interface TemplateCheck {
  /** null: it could not be checked. */
  readonly template: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** On how many briefings it was tried. */
  readonly tried: number;
  /** Fields that it reads and that are empty somewhere: in the samples, or in the inputs where some were given. */
  readonly gaps: readonly FieldGap[];
}

/**
 * Makes a template of sample briefings of every shape, and of the inputs where some are given, and tells all
 * that is wrong with it. Writes nothing.
 */
export async function checkTemplate(request: CheckRequest): Promise<TemplateCheck> {
  const look = await loadLook({ template: request.template });
  if (!isLook(look)) return { template: null, diagnostics: look, tried: 0, gaps: [] };
  const { template } = look;
  const samples = sampleBriefings();
  const onSamples = checkFiles(template, samples);
  const diagnostics = [...onSamples.diagnostics];
  let { gaps } = onSamples;
  let tried = samples.length;
  if (request.inputs.length > 0) {
    const { gathered, diagnostics: told } = await gatherInputs(request);
    if (gathered === null)
      return { template: template.name, diagnostics: [...diagnostics, ...told], tried, gaps: [] };
    const onInputs = checkFiles(template, [{ label: '所给报告', briefing: gathered.briefing }]);
    const isNew = ({ rule, file, line }: Diagnostic) =>
      rule !== 'unreached-part' &&
      !diagnostics.some((other) => other.rule === rule && other.file === file && other.line === line);
    diagnostics.push(...onInputs.diagnostics.filter(isNew));
    gaps = onInputs.gaps;
    tried += 1;
  }
  if (!diagnostics.some(isError)) diagnostics.push(...(await renderingFaults(onSamples.documents, look)));
  return { template: template.name, diagnostics, tried, gaps };
}

async function gatherInputs(request: CheckRequest) {
  const asked = { ...request, title: null, year: null };
  const lists = await readLists(asked);
  if (lists.diagnostics.some(isError)) return { gathered: null, diagnostics: lists.diagnostics };
  return gather(await readReports(request, lists.isList), lists, asked);
}

/** What the writers say of the longest sample: a character in the template's words that no font has. */
async function renderingFaults(documents: readonly Document[], { house }: Look): Promise<Diagnostic[]> {
  const longest = [...documents].sort((a, b) => b.blocks.length - a.blocks.length)[0];
  if (longest === undefined) return [];
  const workshop = openWorkshop(outputFormats, fontFolder());
  try {
    const written = await workshop.write({ document: longest, house, attachments: [], letterhead: null });
    return written.flatMap(({ rendering }) => rendering.diagnostics);
  } finally {
    await workshop.close();
  }
}

/** The folder gets its name when all is in it: half a template never stands under it. */
async function writeFolder(folder: string, files: readonly StarterFile[]): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(join(dirname(folder), '.jianbao-'));
  try {
    const whole = join(temporary, basename(folder));
    await mkdir(whole);
    for (const { name, text } of files) await writeFile(join(whole, name), text);
    await rename(whole, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const isOwn = (folder: string): boolean => dirname(resolve(folder)) !== resolve(shippedTemplates());
