import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = new URL('../src/', import.meta.url);
const STAGES = ['readers', 'parser', 'analysis', 'composer', 'writers'];
const SHARED = ['model', 'diagnostics', 'lexicon'];

/** What each room may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  lexicon: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, SHARED])),
  'given-yaml': ['model', 'diagnostics'],
  styles: ['given-yaml', 'model', 'diagnostics'],
  roster: ['given-yaml', 'model', 'diagnostics'],
  corrections: ['given-yaml', ...SHARED],
  'given-lists.ts': ['model', 'diagnostics', 'roster', 'corrections', 'pipeline'],
  pipeline: ['model', 'diagnostics'],
  reading: ['model', 'diagnostics', 'readers', 'parser'],
  'stages.ts': [
    ...[...SHARED, 'reading', 'corrections', 'given-lists.ts', 'analysis', 'composer', 'styles', 'pipeline'],
    ...['letterheads.ts', 'writers'],
  ],
  'choices.ts': ['pipeline', 'readers', 'writers'],
  'inspection.ts': ['model', 'diagnostics', 'reading', 'parser', 'pipeline'],
  'pipeline.ts': [...SHARED, 'reading', 'stages.ts', 'letterheads.ts', 'writers', 'composer', 'pipeline'],
  samples: ['model', 'lexicon', 'parser', 'analysis'],
  verification: SHARED,
  'verify.ts': ['model', 'diagnostics', 'choices.ts', 'inspection.ts', 'verification'],
  'template-authoring': ['model', 'diagnostics', 'composer'],
  'letterheads.ts': ['model', 'diagnostics', 'composer', 'writers'],
  'templates.ts': [
    ...[
      'model',
      'diagnostics',
      'composer',
      'pipeline',
      'reading',
      'samples',
      'stages.ts',
      'styles',
      'writers',
    ],
    'template-authoring',
  ],
  preview: [],
  'preview.ts': [
    ...['model', 'diagnostics', 'composer', 'given-lists.ts', 'pipeline', 'reading', 'samples', 'stages.ts'],
    ...['styles', 'writers', 'preview'],
  ],
  'font-use.ts': ['model', 'pipeline', 'styles', 'writers'],
  'index.ts': ['model', 'choices.ts', 'inspection.ts', 'pipeline.ts', 'verify.ts'],
  cli: [
    ...['model', 'diagnostics', 'choices.ts', 'inspection.ts', 'pipeline.ts', 'verify.ts', 'templates.ts'],
    ...['preview.ts', 'font-use.ts'],
  ],
  'cli.ts': ['diagnostics', 'cli'],
};

/** Libraries that one room keeps to itself. */
const OWNER: Readonly<Record<string, string>> = {
  docx: 'writers/docx/',
  pdfmake: 'writers/pdf/',
  hucre: 'writers/xlsx/',
  handlebars: 'composer/',
  '@rgrove/parse-xml': 'composer/',
  yargs: 'cli/',
  chokidar: 'preview/',
};

/** Who touches the file system: the top, and the loaders of inputs, lexicon, templates and fonts. */
const TOUCHES_FILES = [
  /^cli(\.ts|\/)/,
  /^pipeline(\.ts|\/)/,
  /^(verify|templates|letterheads)\.ts$/,
  /^lexicon\//,
  /^readers\/(discovery|input-file)\.ts$/,
  /^readers\/office\/(locate-office|pipe|process-groups|workspace)\.ts$/,
  /^composer\/template-folder\.ts$/,
  /^styles\/style-folder\.ts$/,
  /^writers\/pdf\/fonts\.ts$/,
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .flatMap((from) => {
    const code = readFileSync(new URL(from, SOURCES), 'utf8');
    const found = code.matchAll(
      /^\s*(?:import|export)\b[^'"`;]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    );
    return [...found].map(([, stated, dynamic]) => ({ from, to: stated ?? dynamic ?? '' }));
  });

const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: posix.join(posix.dirname(from), to) }));
const roomOf = (path: string) => path.split('/')[0] ?? '';
const libraryOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
const shown = ({ from, to }: Import) => `${from} imports ${to}`;

describe('who may import whom', () => {
  test('the sources are read: the pipeline imports every stage', () => {
    const top = ['choices.ts', 'inspection.ts', 'pipeline.ts', 'stages.ts'];
    const rooms = inside.filter(({ from }) => top.includes(from)).map(({ to }) => roomOf(to));
    expect(rooms).toEqual(expect.arrayContaining(STAGES));
  });

  test('every room imports only what it may', () => {
    const strays = inside.filter(({ from, to }) => {
      const room = roomOf(from);
      return room !== roomOf(to) && !MAY_IMPORT[room]?.includes(roomOf(to));
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('one writer does not import another', () => {
    const folderOf = (path: string) => /^writers\/([^/]+)\//.exec(path)?.[1];
    const strays = inside.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('docx, pdfmake, handlebars and their like stay in their own room', () => {
    const strays = imports.filter(({ from, to }) => {
      const owner = OWNER[libraryOf(to)];
      return owner !== undefined && !`${from}`.startsWith(owner);
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('only the top and the loaders touch the file system', () => {
    const strays = imports.filter(
      ({ from, to }) =>
        /^(?:node:)?fs(?:\/promises)?$/.test(to) && !TOUCHES_FILES.some((room) => room.test(from)),
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('no file is a drawer for anything', () => {
    const files = new Set(imports.map(({ from }) => from));
    expect(
      [...files].filter((path) => /(?:^|\/)(?:utils?|helper|manager|misc|common)\.ts$/.test(path)),
    ).toEqual([]);
  });
});
