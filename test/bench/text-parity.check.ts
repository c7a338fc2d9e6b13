import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { inspect } from '../../src/inspection.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { docxText } from '../../src/verification/docx-text.ts';
import { fold } from '../../src/verification/folded-text.ts';
import { pdfPages } from '../../src/verification/pdf-text.ts';
import { repeatedHeads } from '../../src/verification/repeated-heads.ts';
import { inventedRegion, wholeLexicon } from '../analysis/invented-region.ts';
import { plain } from '../analysis/lexicon-fixture.ts';
import { shipped } from '../composer/composing.ts';
import * as htmlReading from '../writers/html/reading.ts';
import { writeDocx, writeHtml, writePdf } from '../writers/in-house-style.ts';
import { fontFolder } from '../writers/pdf/sample.ts';

/*
 * Every shipped template, of the five seeds and of 8 and 40 invented units, carries the same words in DOCX, HTML and PDF:
 * `npx vitest run --config test/bench/vitest.config.ts text-parity`. A page's head and foot stand in the DOCX and in the
 * PDF where their paper has them, so that all letters are compared, not their order.
 */
const REGIONS: Readonly<Record<string, () => Promise<Briefing>>> = {
  'the seeds': async () => {
    const { reports } = await inspect({ inputs: ['seeds'], encoding: null });
    return analyse(reports, wholeLexicon, plain).briefing;
  },
  '8 invented units': async () => analyse(inventedRegion(8), wholeLexicon, plain).briefing,
  '40 invented units': async () => analyse(inventedRegion(40), wholeLexicon, plain).briefing,
};

const letters = (text: string): string => [...fold(text).letters].sort().join('');

/** The letters of a PDF with the heads of tables once each. */
async function lettersOfPdf(pdf: Uint8Array): Promise<string> {
  const pages = await pdfPages(pdf);
  const own = [...fold(pages.join('\n')).letters];
  for (const { start, end } of repeatedHeads(pages)) own.fill('', start, end);
  return own.sort().join('');
}

describe.each(Object.entries(REGIONS))('of %s', (_, briefingOf) => {
  test.each(['regional', 'digest', 'bulletin', 'public', 'letter', 'annex'])(
    '“%s” has the same words in DOCX, HTML and PDF',
    async (name) => {
      const document = await shipped(name, await briefingOf());
      const words = letters(htmlReading.expectedTexts(document).join('\n'));
      const { bytes: docx } = await writeDocx(document);
      expect(letters(docxText(docx))).toBe(words);
      const { bytes: page } = await writeHtml(document);
      expect(letters(htmlReading.printedTexts(page).join('\n'))).toBe(words);
      const { bytes: pdf } = await writePdf(document, fontFolder);
      expect(await lettersOfPdf(pdf)).toBe(words);
    },
  );
});
