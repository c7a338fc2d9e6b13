import type { Heading, Inline } from '../../model/document.ts';
import type { Alignment, HouseStyle, ParagraphStyle } from '../../model/style.ts';
import { gridSize, isFitted } from '../geometry.ts';
import { charactersOf } from './characters.ts';
import type { Fonts } from './fonts.ts';
import { type BrokenLine, breakLines } from './line-breaking.ts';
import type { TextMark } from './marks.ts';
import { divideUnit, type OnMissing, type Piece, type Unit, unitsOf } from './units.ts';

/** What setting text needs to know. */
export interface Setting {
  readonly house: HouseStyle;
  readonly fonts: Fonts;
  readonly onMissing: OnMissing;
  readonly headings: ReadonlyMap<Heading, number>;
  /** The page of each heading, as far as they are known. */
  readonly pages: ReadonlyMap<number, number>;
}

/** The size in which a style is set, in points: 28 characters of the body are exactly as wide as the type area. */
export function setSize(style: ParagraphStyle, house: HouseStyle): number {
  return isFitted(house, style) ? gridSize(house) : style.size;
}

/** Where the characters of a line stand in its pitch: the em box in the middle, as Word's grid has it. */
const baselineInEm = 0.88;

/** The units of inlines in a style. */
export function unitsOfInlines(inlines: readonly Inline[], style: ParagraphStyle, setting: Setting): Unit[] {
  return unitsOf(charactersOf(inlines), style.face, setting.fonts, setting.onMissing);
}

/**
 * Breaks inlines into lines of a width in points and sets each: its marks stand from the left edge and
 * the top of the line, whose height is the style's pitch. An empty text has one empty line.
 */
export function setText(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  width: number,
  setting: Setting,
): TextMark[][] {
  return setUnits(unitsOfInlines(inlines, style, setting), style, width, setting);
}

/** As `setText`, for units at hand. */
export function setUnits(
  units: readonly Unit[],
  style: ParagraphStyle,
  width: number,
  { house, fonts }: Setting,
): TextMark[][] {
  const size = setSize(style, house);
  const room = Math.max(1, width / size - style.left - style.right);
  const first = Math.max(1, room - style.firstLine);
  const narrower = Math.min(room, first);
  const divided = units.flatMap((unit) => divideUnit(unit, fonts, narrower));
  return breakLines(divided, first, room, style.align === 'justify').map((line, index) => {
    const indent = index === 0 ? style.firstLine : 0;
    const measure = { left: (style.left + indent) * size, room: (index === 0 ? first : room) * size };
    return setLine(line, style, size, measure);
  });
}

function setLine(
  line: BrokenLine,
  style: ParagraphStyle,
  size: number,
  measure: { left: number; room: number },
): TextMark[] {
  const slack = measure.room - line.width * size;
  // A last line is not stretched, but it may have been squeezed.
  const stretched = style.align === 'justify' && line.units.length > 1 && (!line.last || slack < 0);
  const gap = stretched ? slack / (line.units.length - 1) : 0;
  const baseline = (style.pitch - size) / 2 + baselineInEm * size;
  const marks: TextMark[] = [];
  let x = measure.left + shift(style.align, slack);
  for (const unit of line.units) {
    for (const piece of unit.pieces) {
      addPiece(marks, piece, { x, baseline, size, color: style.color, gap, whole: unit.pieces.length > 1 });
      x += piece.width * size;
    }
    x += gap;
  }
  return marks;
}

interface Place {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly color: string;
  readonly gap: number;
  /** Part of a unit of several pieces: stands alone. */
  readonly whole: boolean;
}

/** Adds a piece, joined with the mark before it where one stroke of the font can print both. */
function addPiece(marks: TextMark[], piece: Piece, { x, baseline, size, color, gap, whole }: Place): void {
  const width = piece.width * size;
  // Letter spacing may follow every character, so only single characters can share a stretched mark.
  const spacing = Array.from(piece.text).length === 1 && !whole ? gap : 0;
  const last = marks.at(-1);
  const joins =
    last !== undefined &&
    last.font === piece.font &&
    last.shaded === piece.shaded &&
    last.spacing === gap &&
    spacing === gap;
  if (joins) {
    marks[marks.length - 1] = { ...last, text: last.text + piece.text, width: x + width - last.x };
    return;
  }
  marks.push({
    kind: 'text',
    text: piece.text,
    font: piece.font,
    size,
    x,
    baseline,
    width,
    spacing,
    shaded: piece.shaded,
    color,
    bookmark: null,
    link: null,
  });
}

function shift(align: Alignment, slack: number): number {
  switch (align) {
    case 'left':
    case 'justify':
      return 0;
    case 'center':
      return slack / 2;
    case 'right':
      return slack;
  }
}
