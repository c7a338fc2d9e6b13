import { typeSize } from '../house-style.ts';

/**
 * The sheet in twips (1/20 pt), whole numbers as Word writes them: A4 with the margins of GB/T 9704-2012,
 * top 37, bottom 35, left 28 and right 26 mm.
 */
export const sheet = { width: 11906, height: 16838 } as const;

export type Orientation = 'portrait' | 'landscape';

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * A landscape page is the sheet turned so that the table's head lies on the binding side: what was left is
 * its top, what was the foot is its left.
 */
export const margins: Readonly<Record<Orientation, Margins>> = {
  portrait: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  landscape: { top: 1588, bottom: 1474, left: 1984, right: 2098 },
};

/** Width of the type area in twips: tables are exactly as wide. */
export const textWidth: Readonly<Record<Orientation, number>> = {
  portrait: sheet.width - margins.portrait.left - margins.portrait.right,
  landscape: sheet.height - margins.landscape.left - margins.landscape.right,
};

/** One line of the grid in twips. 28.99 pt would be 580, of which only 21 fit into the type area; 22 must. */
export const linePitch = 579;

/**
 * What the grid adds to each character, in 1/4096 pt: 28 characters of 16 pt are wider than the type area
 * and must fit. Rounded down; one unit more and the 28th character would go to the next line.
 *
 * The section declares this grid, as a formal document must, but no style snaps to it: LibreOffice sets each
 * character in two cells where this is negative. The styles get the same 22 lines of 28 characters, in
 * every program, from an exact pitch and closer characters (`tracking`).
 */
export const characterSpace = Math.floor((textWidth.portrait / 20 / 28 - typeSize.三号) * 4096);

/** Twips between the characters of the body: 28 of 三号, each so much closer, fill a line. */
const bodyTracking = Math.floor(textWidth.portrait / 28) - typeSize.三号 * 20;

/** Closer characters for the body's size, none for the others. */
export const tracking = (size: number): number => (size === typeSize.三号 ? bodyTracking : 0);

/** Width in twips of one full-width character of that size as it is set. */
export const characterTwips = (size: number): number => size * 20 + tracking(size);
