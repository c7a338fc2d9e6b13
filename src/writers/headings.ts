import type { Block, Heading } from '../model/document.ts';

/** Blocks with the place of each heading among all of them, in the order of printing, from 0. */
export interface NumberedBlocks {
  readonly blocks: readonly Block[];
  readonly headings: ReadonlyMap<Heading, number>;
}

/** Numbers the headings, by which contents, bookmarks and links name them. Each becomes an object of its own. */
export function numberedHeadings(blocks: readonly Block[]): NumberedBlocks {
  const headings = new Map<Heading, number>();
  const walk = (level: readonly Block[]): Block[] =>
    level.map((block) => {
      if (block.type === 'landscape') return { ...block, blocks: walk(block.blocks) };
      if (block.type !== 'heading') return block;
      const own = { ...block };
      headings.set(own, headings.size);
      return own;
    });
  return { blocks: walk(blocks), headings };
}
