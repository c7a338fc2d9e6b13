import { type ChosenOption, settleOptions } from '../../src/composer/chosen-options.ts';
import { compose, type TemplateFiles } from '../../src/composer/index.ts';
import { loadTemplate } from '../../src/composer/template-folder.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Block, Document, Inline, SpreadLine } from '../../src/model/document.ts';

const DATE = '2026-01-01T00:00:00Z';

/** A template of one source, and partials by name. */
function templateOf(main: string, partials: Readonly<Record<string, string>> = {}): TemplateFiles {
  return {
    name: 't',
    folder: 't',
    manifest: {
      label: '试',
      description: '试',
      subject: '主题',
      keywords: ['词'],
      audience: 'internal',
      options: [],
      style: null,
    },
    main: { file: 't/main.hbs', text: main },
    partials: new Map(
      Object.entries(partials).map(([key, text]) => [key, { file: `partials/${key}.hbs`, text }]),
    ),
  };
}

/** Fills a small template with facts that need not be a whole briefing. */
export function composeWith(main: string, facts: object, partials: Readonly<Record<string, string>> = {}) {
  return compose(templateOf(main, partials), facts as unknown as Briefing, { date: DATE });
}

/** What was refused, as `rule file:line`. */
export function refusals(
  main: string,
  facts: object = {},
  partials: Readonly<Record<string, string>> = {},
): string[] {
  const { document, diagnostics } = composeWith(main, facts, partials);
  if (document !== null) throw new Error('nothing was refused');
  return diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

/** The document, which must come without a word of complaint. */
export function documentOf(
  main: string,
  facts: object = {},
  partials: Readonly<Record<string, string>> = {},
): Document {
  const { document, diagnostics } = composeWith(main, facts, partials);
  if (document === null || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return document;
}

export const regional = (briefing: Briefing): Promise<Document> => shipped('regional', briefing);

/** A briefing by a template of the program's own, with what a user set for it. */
export async function shipped(
  name: string,
  briefing: Briefing,
  chosen: readonly ChosenOption[] = [],
): Promise<Document> {
  const loaded = await loadTemplate(name, ['templates']);
  if (Array.isArray(loaded)) throw new Error(JSON.stringify(loaded));
  const template = loaded as TemplateFiles;
  const settled = settleOptions(template.manifest.options, chosen);
  if (settled.diagnostics.length > 0) throw new Error(JSON.stringify(settled.diagnostics));
  const { document, diagnostics } = compose(template, briefing, { date: DATE, options: settled.options });
  if (document === null || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return document;
}

export const wordsOf = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === 'line-break') return '⏎';
      return inline.type === 'strong' ? wordsOf(inline.content) : inline.text;
    })
    .join('');

/** Every block as one line of text, in printed order; a table as one for each row. */
export const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOfBlock);

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.content)];
    case 'table': {
      const rows = [...block.head, ...block.body].map((row) =>
        row.cells.map((cell) => wordsOf(cell.content)).join('|'),
      );
      return [wordsOf(block.caption), ...rows];
    }
    case 'chart': {
      const bars = block.bars.map(({ label, value }) => `${label}|${value.text}`);
      return [wordsOf(block.unit), ...bars, wordsOf(block.caption), wordsOf(block.source)];
    }
    case 'contents':
      return [block.title, ...block.entries.map(({ content }) => content)].map(wordsOf);
    case 'masthead':
      return [...block.marks.map(wordsOf), wordsOf(block.name), ...block.lines.map(spreadWords)];
    case 'imprint':
      return block.lines.map(spreadWords);
    case 'landscape':
      return linesOf(block.blocks);
    case 'page-break':
      return [];
  }
}

/** Every inline in printed order. */
export const inlinesOf = (blocks: readonly Block[]): Inline[] => blocks.flatMap(inlinesOfBlock);

function inlinesOfBlock(block: Block): Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return flat(block.content);
    case 'table': {
      const cells = [...block.head, ...block.body].flatMap((row) => row.cells);
      return [block.caption, block.unit, ...cells.map((cell) => cell.content)].flatMap(flat);
    }
    case 'chart':
      return [
        ...flat(block.unit),
        ...block.bars.map(({ value }) => value),
        ...[block.caption, block.source].flatMap(flat),
      ];
    case 'contents':
      return [block.title, ...block.entries.map(({ content }) => content)].flatMap(flat);
    case 'masthead':
      return [...block.marks, block.name, ...block.lines.flatMap(ends)].flatMap(flat);
    case 'imprint':
      return block.lines.flatMap(ends).flatMap(flat);
    case 'landscape':
      return inlinesOf(block.blocks);
    case 'page-break':
      return [];
  }
}

const ends = ({ left, center, right }: SpreadLine) => [left, center, right];
const spreadWords = (line: SpreadLine): string => ends(line).map(wordsOf).join('');

const flat = (content: readonly Inline[]): Inline[] =>
  content.flatMap((inline) => (inline.type === 'strong' ? flat(inline.content) : [inline]));
