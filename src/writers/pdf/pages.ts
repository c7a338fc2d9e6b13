import type { Block } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { beginsPage } from '../composition-rules.ts';
import { type Orientation, pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { setBlock } from './blocks.ts';
import { setImprint } from './furniture.ts';
import { type Mark, moved, type Slice } from './marks.ts';
import type { Sheet } from './tables.ts';
import type { Setting } from './text-lines.ts';

/** A page with everything on it but its number; marks in points from the type area's corner. */
export interface Page {
  readonly orientation: Orientation;
  /** The first page of a letter has no number. */
  readonly numbered: boolean;
  readonly marks: Mark[];
}

function sheetIn(house: HouseStyle, orientation: Orientation): Sheet {
  const { area } = sheetOf(house, orientation);
  return {
    orientation,
    width: area.width * pointsPerMillimetre,
    height: area.height * pointsPerMillimetre,
  };
}

/** Rounding of sums of heights, in points. */
const tolerance = 0.01;

/**
 * Divides blocks into pages: 22 lines of body text fill one. What must stay with its successor (headings,
 * captions, table heads) moves to the next page together with it. There is always at least one page.
 */
export function setPages(blocks: readonly Block[], setting: Setting): Page[] {
  const stack = new PageStack();
  fill(blocks, 'portrait', stack, setting);
  return stack.finish();
}

/** The page of each heading that has a bookmark, from 1. */
export function headingPages(pages: readonly Page[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  pages.forEach(({ marks }, index) => {
    for (const mark of marks) {
      if (mark.kind === 'text' && mark.bookmark !== null) found.set(mark.bookmark.heading, index + 1);
    }
  });
  return found;
}

function fill(blocks: readonly Block[], orientation: Orientation, stack: PageStack, setting: Setting): void {
  const sheet = sheetIn(setting.house, orientation);
  let slices: Slice[] = [];
  let above: Block | null = null;
  const place = () => {
    stack.place(slices, sheet);
    slices = [];
    above = null;
  };
  blocks.forEach((block, index) => {
    switch (block.type) {
      case 'page-break':
        place();
        stack.breakPage();
        return;
      case 'landscape':
        place();
        stack.breakPage();
        fill(block.blocks, 'landscape', stack, setting);
        stack.breakPage();
        return;
      case 'imprint':
        place();
        stack.placeAtFoot(setImprint(block, sheet, setting), sheet);
        return;
      case 'masthead':
      case 'paragraph':
        if (beginsPage(block)) {
          place();
          stack.breakPage(block.type === 'paragraph' || block.form !== 'letter');
        }
        break;
      case 'heading':
      case 'table':
      case 'chart':
      case 'contents':
        break;
    }
    slices.push(...setBlock(block, above, blocks[index + 1] ?? null, sheet, setting));
    above = block;
  });
  place();
}

/** Pages being filled from top to bottom. */
class PageStack {
  private readonly pages: Page[] = [];
  private current: Page | null = null;
  private y = 0;
  private numbered = true;

  /** What follows begins a page; two breaks in a row are one. */
  breakPage(numbered = true): void {
    this.current = null;
    this.numbered = numbered;
  }

  /** Places a slice at the foot of the last page, or of one more where it has no room there. */
  placeAtFoot(slice: Slice, sheet: Sheet): void {
    if (!this.fits(slice.height, sheet) || this.current?.orientation !== sheet.orientation) this.breakPage();
    if (this.current === null) this.begin(sheet.orientation);
    this.y = sheet.height - slice.height;
    this.put(slice, sheet);
    this.breakPage();
  }

  place(slices: readonly Slice[], sheet: Sheet): void {
    let start = 0;
    while (start < slices.length) {
      let end = start;
      while (slices[end]?.keepWithNext === true && end + 1 < slices.length) end += 1;
      this.placeTogether(slices.slice(start, end + 1), sheet);
      start = end + 1;
    }
  }

  finish(): Page[] {
    if (this.pages.length === 0) this.begin('portrait');
    return this.pages;
  }

  private placeTogether(group: readonly Slice[], sheet: Sheet): void {
    const height = group.reduce((sum, slice) => sum + slice.above + slice.height, 0);
    if (!this.fits(height, sheet)) this.current = null;
    for (const slice of group) {
      if (!this.fits(slice.above + slice.height, sheet)) this.current = null;
      if (this.current === null) {
        for (const head of slice.repeated) this.put(head, sheet);
      }
      this.put(slice, sheet);
    }
  }

  private fits(height: number, sheet: Sheet): boolean {
    return this.current !== null && this.y + height <= sheet.height + tolerance;
  }

  private put(slice: Slice, sheet: Sheet): void {
    const target = this.current ?? this.begin(sheet.orientation);
    // Blank space at the head of a page would look like a mistake.
    if (target.marks.length > 0 || this.y > 0) this.y += slice.above;
    for (const mark of slice.marks) target.marks.push(moved(mark, 0, this.y));
    this.y += slice.height;
  }

  private begin(orientation: Orientation): Page {
    const begun: Page = { orientation, numbered: this.numbered, marks: [] };
    this.numbered = true;
    this.pages.push(begun);
    this.current = begun;
    this.y = 0;
    return begun;
  }
}
