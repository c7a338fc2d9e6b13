import type {
  Block,
  Chart,
  Contents,
  Heading,
  Imprint,
  Masthead,
  Paragraph,
  Table,
} from '../model/document.ts';
import { beginsPage } from './composition-rules.ts';
import type { Orientation } from './geometry.ts';

/** What stands on a page, with what a writer must know of its neighbours. */
export interface PlacedBlock {
  readonly block: Heading | Paragraph | Table | Chart | Contents | Masthead | Imprint;
  /** Begins a page by a break of its own; the first block of a run of pages needs none. */
  readonly breakBefore: boolean;
  /** On the same page run; null at the beginning of a page. */
  readonly above: Block | null;
  readonly below: Block | null;
}

/** Pages of one orientation: a section of the file. */
export interface PageRun {
  readonly orientation: Orientation;
  readonly blocks: readonly PlacedBlock[];
}

/**
 * Divides the blocks into runs of pages. A page break says that what follows begins a page, so two in
 * succession, one at the end or one beside a change of orientation leave no blank page.
 */
export function pageSequence(blocks: readonly Block[]): PageRun[] {
  const runs: { orientation: Orientation; blocks: PlacedBlock[] }[] = [];
  let open = false;
  let broken = false;

  const place = (block: PlacedBlock['block'], orientation: Orientation): void => {
    let run = open ? runs.at(-1) : undefined;
    if (run === undefined) {
      run = { orientation, blocks: [] };
      runs.push(run);
      open = true;
      broken = false;
    }
    const previous = run.blocks.at(-1);
    const begins = broken || beginsPage(block);
    const above = previous === undefined || begins ? null : previous.block;
    if (previous !== undefined && !begins) run.blocks.splice(-1, 1, { ...previous, below: block });
    run.blocks.push({ block, breakBefore: begins && previous !== undefined, above, below: null });
    broken = false;
  };

  const walk = (level: readonly Block[], orientation: Orientation): void => {
    for (const block of level) {
      switch (block.type) {
        case 'contents':
        case 'heading':
        case 'paragraph':
        case 'table':
        case 'chart':
        case 'imprint':
          place(block, orientation);
          break;
        case 'masthead':
          // The name of a letter stands above the type area of its section's first page.
          if (block.form === 'letter') open = false;
          place(block, orientation);
          break;
        case 'page-break':
          broken = true;
          break;
        case 'landscape':
          open = false;
          walk(block.blocks, 'landscape');
          open = false;
          break;
        default:
          block satisfies never;
      }
    }
  };
  walk(blocks, 'portrait');
  return runs;
}
