import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { inventedRegion, wholeLexicon } from '../../analysis/invented-region.ts';
import { plain } from '../../analysis/lexicon-fixture.ts';
import { regional } from '../../composer/composing.ts';
import { writeHtml } from '../in-house-style.ts';
import { all, attribute, expectedTexts, having, printedTexts, read } from './reading.ts';

test.each([1, 8, 15])(
  'The regional report on %i units keeps all its words, and every figure leads to its source.',
  async (units) => {
    const document = await regional(analyse(inventedRegion(units), wholeLexicon, plain).briefing);
    const { bytes, diagnostics } = await writeHtml(document);
    expect(diagnostics).toEqual([]);
    expect(printedTexts(bytes)).toEqual(expectedTexts(document));
    const root = read(bytes);
    const entries = all(root, 'li').flatMap((entry) => attribute(entry, 'id') ?? []);
    const targets = having(root, 'class', 'citation').flatMap((citation) =>
      all(citation, 'a').map((link) => attribute(link, 'href')?.slice(1)),
    );
    expect(targets).toEqual(entries);
    expect(entries).toHaveLength(document.evidence.length);
  },
);
