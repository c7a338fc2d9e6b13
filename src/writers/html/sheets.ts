import type {
  Block,
  Chart,
  Contents,
  Heading,
  Imprint,
  Masthead,
  Paragraph,
  Table,
} from '../../model/document.ts';
import { beginsPage } from '../composition-rules.ts';

export type Orientation = 'portrait' | 'landscape';

/** What stands on a sheet, with its neighbours there; null at either end. */
export interface PlacedBlock {
  readonly block: Heading | Paragraph | Table | Chart | Contents | Masthead | Imprint;
  readonly above: Block | null;
  readonly below: Block | null;
}

/** Blocks that begin a page together: one sheet on the screen, as many pages as they need on paper. */
export interface Sheet {
  readonly orientation: Orientation;
  readonly blocks: readonly PlacedBlock[];
}

/** Divides the blocks at page breaks, annex marks and turned pages; none of these leaves a blank sheet. */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: { orientation: Orientation; blocks: PlacedBlock['block'][] }[] = [];
  let open = false;

  const walk = (level: readonly Block[], orientation: Orientation): void => {
    for (const block of level) {
      switch (block.type) {
        case 'page-break':
          open = false;
          break;
        case 'landscape':
          open = false;
          walk(block.blocks, 'landscape');
          open = false;
          break;
        case 'contents':
        case 'heading':
        case 'paragraph':
        case 'table':
        case 'chart':
        case 'masthead':
        case 'imprint': {
          const begins = !open || beginsPage(block);
          if (begins) sheets.push({ orientation, blocks: [] });
          sheets.at(-1)?.blocks.push(block);
          open = true;
          break;
        }
        default:
          block satisfies never;
      }
    }
  };
  walk(blocks, 'portrait');
  return sheets.map((sheet) => ({
    orientation: sheet.orientation,
    blocks: sheet.blocks.map((block, index) => ({
      block,
      above: sheet.blocks[index - 1] ?? null,
      below: sheet.blocks[index + 1] ?? null,
    })),
  }));
}
