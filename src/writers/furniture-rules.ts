import type { Imprint, Masthead, MastheadForm, SpreadLine } from '../model/document.ts';
import type { FurnitureRole, HouseStyle, ParagraphStyle } from '../model/style.ts';
import { widthInCharacters } from './composition-rules.ts';
import { gridPitch, pointsPerMillimetre, sheetOf } from './geometry.ts';
import { plainText } from './plain-text.ts';

/*
 * Where the parts of a masthead and an imprint stand (GB/T 9704-2012, 7.2, 7.4.6 and 10.1), in points, which every
 * writer follows. Distances are between edges of characters, not of their lines.
 */

/** From the upper edge of the type area to that of the name, in millimetres; a letter's from the paper's edge. */
const NAME_TOP: Readonly<Record<MastheadForm, number>> = { document: 35, letter: 30, bulletin: 14 };

/** The red rule is so far below what stands above it. */
const ABOVE_RULE = 4 * pointsPerMillimetre;

/** Rules and what is known of them: the red ones, a letter's double ones, those of an imprint. */
export const rules = {
  red: 1.5,
  /** A letter's: the thick rule, the gap, the thin one; as wide as 170 mm, in the middle of the paper. */
  double: { thick: 1.5, gap: 1.5, thin: 0.75, width: 170 * pointsPerMillimetre },
  /** A letter's lower double rule is so far above the paper's lower edge. */
  doubleAboveFoot: 20 * pointsPerMillimetre,
  /** 0.35 mm and 0.25 mm */
  imprint: { outer: 0.35 * pointsPerMillimetre, inner: 0.25 * pointsPerMillimetre },
} as const;

/** How a masthead is set: the gaps, beyond the lines' own height, from top to bottom. */
export interface MastheadSetting {
  readonly name: ParagraphStyle;
  /** From the last mark, or the type area's upper edge, to the name's line; negative for a letter's, which stands above. */
  readonly aboveName: number;
  /** One for each line. */
  readonly aboveLines: readonly number[];
  /** From the last line, or the name, to the red rule; a letter's is below its name. */
  readonly aboveRule: number;
  readonly lines: readonly SpreadLine[];
  /** Characters between the ends of a line and the type area's edges. */
  readonly inset: number;
}

/** What stands above and below a line's characters. */
const leading = ({ pitch, size }: ParagraphStyle): number => (pitch - size) / 2;

/** Settles the sizes and distances of a masthead. */
export function mastheadSetting(masthead: Masthead, house: HouseStyle): MastheadSetting {
  const { form, marks } = masthead;
  const line = house.furniture['head-line'];
  const inset = form === 'letter' ? 0 : 1;
  const name = nameStyle(masthead, house);
  const lines = settledLines(masthead.lines, lineCapacity(house, line) - 2 * inset);
  const marksHeight = marks.length * house.furniture['head-mark'].pitch;
  const top = nameTop(form, house) - leading(name);
  const first = firstLineGap(form, house);
  const above = form === 'letter' ? name : lines.length > 0 ? line : name;
  return {
    name,
    // However many marks there are, the name stands below them.
    aboveName: form === 'letter' ? top : Math.max(0, top - marksHeight),
    aboveLines: lines.map((_, index) => (index === 0 ? first : 0)),
    aboveRule: ABOVE_RULE - leading(above),
    lines,
    inset,
  };
}

/** The upper edge of a name's characters, from that of the type area. */
function nameTop(form: MastheadForm, { page }: HouseStyle): number {
  return (NAME_TOP[form] - (form === 'letter' ? page.margin.top : 0)) * pointsPerMillimetre;
}

/** From the name's line to that of what stands below it; in a letter from the double rule. */
function firstLineGap(form: MastheadForm, house: HouseStyle): number {
  const line = house.furniture['head-line'];
  switch (form) {
    case 'document':
      return 2 * gridPitch(house);
    case 'bulletin':
      return gridPitch(house) / 2;
    case 'letter':
      // seven eighths of a character below the rule
      return (line.size * 7) / 8 - leading(line);
  }
}

/** The name's style, made smaller where it would not stand on one line. */
function nameStyle({ form, name }: Masthead, house: HouseStyle): ParagraphStyle {
  const role: FurnitureRole = form === 'bulletin' ? 'bulletin-name' : 'issuing-body';
  const style = house.furniture[role];
  const characters = Math.max(1, widthInCharacters(plainText(name)));
  const fitting = Math.floor((areaWidth(house) / characters) * 2) / 2;
  if (fitting >= style.size) return style;
  return { ...style, size: fitting, pitch: (style.pitch / style.size) * fitting };
}

/** The lines of an imprint, each with one text where its ends do not stand beside each other. */
export const imprintLines = ({ lines }: Imprint, house: HouseStyle): readonly SpreadLine[] => {
  const style = house.furniture.imprint;
  return settledLines(lines, lineCapacity(house, style) - 2 * style.right);
};

function settledLines(lines: readonly SpreadLine[], capacity: number): SpreadLine[] {
  return lines.flatMap((line) => {
    const parts = [line.left, line.center, line.right].filter((part) => part.length > 0);
    const width = parts.reduce((sum, part) => sum + widthInCharacters(plainText(part)) + 1, -1);
    if (parts.length < 2 || width <= capacity) return [line];
    const empty = { left: [], center: [], right: [] };
    return [
      { ...empty, left: line.left },
      { ...empty, center: line.center },
      { ...empty, right: line.right },
    ].filter(({ left, center, right }) => left.length + center.length + right.length > 0);
  });
}

const areaWidth = (house: HouseStyle): number => sheetOf(house, 'portrait').area.width * pointsPerMillimetre;

const lineCapacity = (house: HouseStyle, { size }: ParagraphStyle): number => areaWidth(house) / size;
