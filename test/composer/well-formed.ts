import { expect } from 'vitest';
import type { Block, Document } from '../../src/model/document.ts';
import { inlinesOf, linesOf, wordsOf } from './composing.ts';

/** The blocks in reading order, those on turned pages among them. */
export const flat = (blocks: readonly Block[]): Block[] =>
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

/** No bare heading, no blank, no sign of the template, and a proof for every citation. */
export function expectWellFormed(document: Document): void {
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
