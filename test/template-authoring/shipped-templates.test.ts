import { expect, test } from 'vitest';
import { listTemplates, loadTemplate } from '../../src/composer/template-folder.ts';
import { isError } from '../../src/diagnostics/is-error.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { shippedTemplates } from '../../src/pipeline/template-roots.ts';
import { sampleBriefings } from '../../src/samples/sample-briefings.ts';
import { checkTemplate } from '../../src/template-authoring/check.ts';
import { inlinesOf, linesOf, wordsOf } from '../composer/composing.ts';

const names = (await listTemplates([shippedTemplates()])).map(({ name }) => name);

const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.type === 'landscape' ? flat(block.blocks) : [block]));

/** Headings with nothing under them before the next heading of their level or above. */
function bareHeadings({ blocks }: Document): string[] {
  const all = flat(blocks).filter(({ type }) => type !== 'page-break');
  return all.flatMap((block, index) => {
    if (block.type !== 'heading' || block.level === 0) return [];
    const next = all[index + 1];
    const isBare = next === undefined || (next.type === 'heading' && next.level <= block.level);
    return isBare || wordsOf(block.content) === '' ? [wordsOf(block.content)] : [];
  });
}

function expectWellFormed(document: Document): void {
  expect(bareHeadings(document)).toEqual([]);
  const lines = linesOf(document.blocks);
  expect(lines.filter((line) => line.trim() === '')).toEqual([]);
  expect(lines.filter((line) => /[{}<>&]|undefined|null|object/.test(line))).toEqual([]);
  expect(
    lines.filter((line) => /[，；：、]([，；：、。]|$)|（）/.test(line) && !line.endsWith('：')),
  ).toEqual([]);
  const cited = inlinesOf(document.blocks).filter((inline) => inline.type === 'citation');
  expect(cited.map(({ evidence }) => evidence)).toEqual(document.evidence.map((_, index) => index));
  expect(cited.map(({ text }) => text)).toEqual(document.evidence.map(({ text }) => text));
}

test.each(names)(
  'the template %s has no fault on any sample: no bare heading, no blank, no sign of the template, a proof for every citation',
  async (name) => {
    const template = await loadTemplate(name, [shippedTemplates()]);
    if (Array.isArray(template)) throw new Error(JSON.stringify(template));
    const { diagnostics, documents } = checkTemplate(template, sampleBriefings());
    expect(
      diagnostics.filter(isError).map(({ file, line, message }) => `${file}:${line} ${message}`),
    ).toEqual([]);
    expect(documents.length).toBeGreaterThanOrEqual(sampleBriefings().length);
    for (const document of documents) expectWellFormed(document);
  },
);
