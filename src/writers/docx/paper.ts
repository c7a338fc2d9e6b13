import type { HouseStyle } from '../../model/style.ts';
import { gridPitch, isFitted, type Orientation, sheetOf } from '../geometry.ts';

/** As Word's own window sets it: to a tenth of a point, two twips (1/20 pt). */
const wordTwips = (millimetres: number): number => Math.round((millimetres * 720) / 25.4) * 2;

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/**
 * The page in whole twips as it is read. A landscape page is the sheet turned so that the table's head lies on
 * the binding side: what was left is its top, what was the foot is its left.
 */
export function paperOf(house: HouseStyle, orientation: Orientation): Paper {
  const { width, height, margin } = sheetOf(house, orientation);
  return {
    width: wordTwips(width),
    height: wordTwips(height),
    margin: {
      top: wordTwips(margin.top),
      bottom: wordTwips(margin.bottom),
      left: wordTwips(margin.left),
      right: wordTwips(margin.right),
    },
  };
}

/** Width of the type area in twips: tables are exactly as wide. */
export function textWidth(house: HouseStyle, orientation: Orientation): number {
  const { width, margin } = paperOf(house, orientation);
  return width - margin.left - margin.right;
}

/** One line of the grid in twips. 28.99 pt would be 580, of which only 21 fit into the type area; 22 must. */
export const linePitch = (house: HouseStyle): number => Math.floor(gridPitch(house) * 20);

/**
 * What the grid adds to each character, in 1/4096 pt: 28 characters of 16 pt are wider than the type area
 * and must fit. Rounded down; one unit more and the 28th character would go to the next line.
 *
 * The section declares this grid, as a formal document must, but no style snaps to it: LibreOffice sets each
 * character in two cells where this is negative. The styles get the same 22 lines of 28 characters, in
 * every program, from an exact pitch and closer characters (`tracking`).
 */
export function characterSpace(house: HouseStyle): number {
  const { characters } = house.grid;
  return Math.floor((textWidth(house, 'portrait') / 20 / characters - house.paragraphs.body.size) * 4096);
}

/** Twips between the characters of the body's size, of which 28, each so much closer, fill a line; 0 for others. */
export function tracking(house: HouseStyle, size: number): number {
  if (!isFitted(house, { size })) return 0;
  return Math.floor(textWidth(house, 'portrait') / house.grid.characters) - size * 20;
}

/** Width in twips of one full-width character of that size as it is set. */
export const characterTwips = (house: HouseStyle, size: number): number => size * 20 + tracking(house, size);
