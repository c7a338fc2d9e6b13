import { limits } from '../limits.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

/** A column of a table that a cell covers. */
interface Covered {
  /** For how many more rows. */
  readonly below: number;
  /** Whether it is the first column of that cell. */
  readonly opens: boolean;
}

/** Which columns of a table that is being read are covered by cells further up (WHATWG HTML, 4.9.12). */
export class RowSpans {
  #covered: readonly Covered[] = [];

  /** The next row of the table, with an entry where a cell further up reaches into it. */
  place<Entry>(cells: readonly PageElement[], entries: readonly Entry[], reached: Entry): Entry[] {
    const placed: Entry[] = [];
    const covered: Covered[] = [];
    const passCovered = () => {
      for (;;) {
        const above = this.#covered[covered.length];
        if (above === undefined || above.below === 0) return;
        if (above.opens) placed.push(reached);
        covered.push({ ...above, below: above.below - 1 });
      }
    };
    for (const [index, entry] of entries.entries()) {
      passCovered();
      placed.push(entry);
      const cell = cells[index];
      if (cell === undefined) continue;
      const below = spanOf(cell, 'rowspan') - 1;
      const width = Math.min(spanOf(cell, 'colspan'), limits.rowCells - covered.length);
      for (let column = 0; column < width; column += 1) covered.push({ below, opens: column === 0 });
    }
    passCovered();
    this.#covered = covered;
    return placed;
  }
}

function spanOf(cell: PageElement, name: 'rowspan' | 'colspan'): number {
  const stated = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Math.min(Math.max(Number.isNaN(stated) ? 1 : stated, 1), limits.rowCells);
}
