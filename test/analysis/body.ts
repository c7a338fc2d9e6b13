import type { Block } from '../../src/model/document.ts';
import { wordsOf } from '../composer/composing.ts';

/** What stands before the annexes. */
function bodyOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(
    0,
    blocks.findIndex(
      (block) => (block.type === 'paragraph' && block.role === 'annex-mark') || block.type === 'landscape',
    ),
  );
}

/** Characters of the body's headings and paragraphs; tables do not count. */
export function bodyLength(blocks: readonly Block[]): number {
  return bodyOf(blocks)
    .map((block) => ('content' in block ? wordsOf(block.content).length : 0))
    .reduce((sum, length) => sum + length, 0);
}
