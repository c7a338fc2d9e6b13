import type { HouseStyle, PageLook, ParagraphStyle, TableLook } from '../model/style.ts';

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

export type Orientation = 'portrait' | 'landscape';

/** A page and its type area (版心) without the page number, in millimetres. */
export interface SheetSize extends PageLook {
  readonly area: { readonly width: number; readonly height: number };
}

/**
 * The page as it is read. Turned for a wide table, the paper's left (binding) edge is on top, for odd and even
 * pages alike, and its foot with the page number on the left.
 */
export function sheetOf({ page }: HouseStyle, orientation: Orientation): SheetSize {
  const { top, bottom, left, right } = page.margin;
  const turned =
    orientation === 'portrait'
      ? page
      : {
          width: page.height,
          height: page.width,
          margin: { top: left, bottom: right, left: bottom, right: top },
        };
  const { width, height, margin } = turned;
  return {
    ...turned,
    area: { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom },
  };
}

/** From one line of the grid to the next, in points: that of the body. */
export const gridPitch = ({ paragraphs }: HouseStyle): number => paragraphs.body.pitch;

/** Points of a character of which so many as the grid has fill a line exactly: a little less than 三号. */
export const gridSize = (house: HouseStyle): number =>
  (sheetOf(house, 'portrait').area.width * pointsPerMillimetre) / house.grid.characters;

/** Whether text of that size is fitted to the characters of a line. */
export const isFitted = (house: HouseStyle, { size }: Pick<ParagraphStyle, 'size'>): boolean =>
  size === house.paragraphs.body.size;

/** What is set of a table with so many columns on a page of that orientation. */
export function cellSize(
  { table }: HouseStyle,
  columns: number,
  orientation: Orientation,
): 'regular' | 'small' {
  return columns > table.mostRegular[orientation] ? 'small' : 'regular';
}

/** The look of a table with so many columns on a page of that orientation. */
export function tableStyle(
  house: HouseStyle,
  columns: number,
  orientation: Orientation,
): Pick<TableLook, 'caption' | 'unit' | 'rule'> & TableLook['regular'] {
  const { caption, unit, rule, ...sizes } = house.table;
  return { caption, unit, rule, ...sizes[cellSize(house, columns, orientation)] };
}
