import type { Block } from '../../model/document.ts';
import type { Orientation } from '../geometry.ts';
import { type PlacedBlock, pageSequence } from '../page-sequence.ts';

/** Blocks that begin a page together: one sheet on the screen, as many pages as they need on paper. */
export interface Sheet {
  readonly orientation: Orientation;
  readonly blocks: readonly PlacedBlock[];
}

/** Divides the blocks at page breaks, annex marks and turned pages; none of these leaves a blank sheet. */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  return pageSequence(blocks).flatMap(({ orientation, blocks: placed }) => {
    const sheets: { orientation: Orientation; blocks: PlacedBlock[] }[] = [];
    for (const block of placed) {
      const open = block.breakBefore ? undefined : sheets.at(-1);
      if (open === undefined) sheets.push({ orientation, blocks: [block] });
      else open.blocks.push(block);
    }
    return sheets;
  });
}
