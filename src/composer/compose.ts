import { diagnose } from '../diagnostics/diagnose.ts';
import { isError } from '../diagnostics/is-error.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, Document, Heading } from '../model/document.ts';
import { checkBars } from './chart-check.ts';
import { type OptionValues, settleOptions } from './chosen-options.ts';
import { checkTags } from './element-check.ts';
import { type ExpansionListener, expand } from './expand.ts';
import { plainText } from './inline-builder.ts';
import { parseMarkup } from './markup-parser.ts';
import { checkCycles } from './partial-cycles.ts';
import { publicFacts } from './public-facts.ts';
import type { TemplateFiles } from './template-files.ts';
import { parseTemplate } from './template-parser.ts';
import type { TemplateNode } from './template-tree.ts';
import { buildTree } from './tree-builder.ts';
import { checkVocabulary } from './vocabulary-check.ts';

export interface ComposeOptions {
  /** For the document's properties: ISO 8601 in UTC; the composer never asks the clock. */
  readonly date: string;
  /** What the user set of the template's options; absent: nothing. */
  readonly options?: OptionValues;
  /** Hears what is printed and read. */
  readonly listener?: ExpansionListener;
}

export interface Composition {
  /** null where the template has errors. */
  readonly document: Document | null;
  readonly diagnostics: Diagnostic[];
}

/**
 * Turns the facts of a briefing into the document, by the words of a template: parse → expand → read the
 * markup → check it → build the tree. The template's errors are reported all at once, each with the file
 * and line that its author must mend; a figure can reach the document only with its evidence.
 */
export function compose(template: TemplateFiles, briefing: Briefing, options: ComposeOptions): Composition {
  const { main, partials, diagnostics: parsing } = parseAll(template);
  const found = [...parsing, ...checkCycles(partials)];
  if (main === null) return { document: null, diagnostics: distinct(found) };
  const facts = factsFor(template, briefing, options.options);
  const { markup, values, diagnostics: expanding } = expand(main, partials, facts, options.listener);
  found.push(...expanding);
  const { root, diagnostics: reading } = parseMarkup(markup);
  found.push(...reading);
  if (root === null) return { document: null, diagnostics: distinct([...found, ...checkTags(markup)]) };

  const isFaulty = found.some(isError);
  const checking = checkVocabulary(root, markup);
  // What was left out because of an earlier error leaves blanks, which are no errors of their own.
  found.push(...(isFaulty ? checking.filter(({ rule }) => rule !== 'empty-element') : checking));
  if (found.some(isError)) return { document: null, diagnostics: distinct(found) };

  found.push(...checkBars(root, values, markup));
  if (found.some(isError)) return { document: null, diagnostics: distinct(found) };

  const { blocks, evidence } = buildTree(root, values);
  const title = firstTitle(blocks);
  if (title === undefined) {
    const missing = diagnose('missing-title', {}, { file: template.main.file });
    return { document: null, diagnostics: distinct([...found, missing]) };
  }
  const { subject, keywords, audience } = template.manifest;
  const properties = {
    title: plainText(title.content),
    subject,
    keywords,
    date: options.date,
    ...(audience === 'public' ? { audience } : {}),
  };
  return { document: { properties, blocks, evidence }, diagnostics: distinct(found) };
}

/** What the template may say: the briefing, or what of it is public, and its options where it declares any. */
function factsFor({ manifest }: TemplateFiles, briefing: Briefing, chosen: OptionValues | undefined): object {
  const facts = manifest.audience === 'public' ? publicFacts(briefing) : briefing;
  if (manifest.options.length === 0) return facts;
  return { ...facts, options: chosen ?? settleOptions(manifest.options, []).options };
}

/** The first title, on a turned page as well. */
function firstTitle(blocks: readonly Block[]): Heading | undefined {
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 0) return block;
    const turned = block.type === 'landscape' ? firstTitle(block.blocks) : undefined;
    if (turned !== undefined) return turned;
  }
  return undefined;
}

function parseAll(template: TemplateFiles): {
  main: readonly TemplateNode[] | null;
  partials: ReadonlyMap<string, readonly TemplateNode[]>;
  diagnostics: Diagnostic[];
} {
  const names = [...template.partials.keys()].sort();
  const main = parseTemplate(template.main, names);
  const diagnostics = [...main.diagnostics];
  const partials = new Map<string, readonly TemplateNode[]>();
  for (const name of names) {
    const source = template.partials.get(name);
    if (source === undefined) continue;
    const parsed = parseTemplate(source, names);
    diagnostics.push(...parsed.diagnostics);
    partials.set(name, parsed.nodes ?? []);
  }
  return { main: main.nodes, partials, diagnostics };
}

/** A fault inside a loop or a partial is met many times and told once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { rule, file, line, message } = diagnostic;
    const key = JSON.stringify([rule, file, line, message]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}
