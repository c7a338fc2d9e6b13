import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Imprint, Inline, Masthead, SpreadLine } from '../../model/document.ts';
import type { HouseStyle, ParagraphStyle } from '../../model/style.ts';
import { imprintLines, mastheadSetting, rules } from '../furniture-rules.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { runs } from './inlines.ts';
import { furnitureStyleId, tableStyleId } from './named-styles.ts';
import { characterTwips, paperOf, textWidth } from './paper.ts';
import type { Position } from './position.ts';
import type { Rendering } from './rendering.ts';

const twips = (points: number): number => Math.round(points * 20);
/** Word counts the thickness of rules in eighths of a point. */
const eighths = (points: number): number => Math.round(points * 8);

/** The paragraphs of a masthead in the body: all of it, but of a letter only what stands below its double rule. */
export function mastheadParagraphs(
  masthead: Masthead,
  position: Position,
  rendering: Rendering,
): Paragraph[] {
  const { house, printable } = rendering;
  const { name, aboveName, aboveLines, aboveRule, lines, inset } = mastheadSetting(masthead, house);
  const head =
    masthead.form === 'letter'
      ? []
      : [
          ...masthead.marks.map(
            (mark) =>
              new Paragraph({ style: furnitureStyleId['head-mark'], children: runs(mark, printable) }),
          ),
          nameParagraph(masthead, name, aboveName, rendering),
        ];
  const spread = lines.map((line, index) =>
    spreadParagraph(line, house.furniture['head-line'], inset, rendering, {
      style: furnitureStyleId['head-line'],
      spacing: { before: Math.max(0, twips(aboveLines[index] ?? 0)) },
    }),
  );
  const rule = masthead.form === 'letter' ? [] : [redRule(aboveRule, name.color)];
  const all = [...head, ...spread, ...rule];
  // A break before the masthead is a break before whatever it begins with.
  return position.pageBreakBefore ? [edge({ pageBreakBefore: true }), ...all] : all;
}

/** A letter's name and double rule stand above the type area of its first page alone. */
export function letterHeader(masthead: Masthead, rendering: Rendering): Header {
  const { name, aboveRule } = mastheadSetting(masthead, rendering.house);
  return new Header({
    children: [
      nameParagraph(masthead, name, 0, rendering),
      doubleRule(rendering.house, name.color, aboveRule),
    ],
  });
}

/** From the paper's edge to a letter's header, in twips. */
export function letterHeaderDistance(masthead: Masthead, { house }: Rendering): number {
  const { aboveName } = mastheadSetting(masthead, house);
  return twips(aboveName + house.page.margin.top * pointsPerMillimetre);
}

/** The first page of a letter has the double rule once more and no number. */
export function letterFooter(masthead: Masthead, { house }: Rendering): Footer {
  const { name } = mastheadSetting(masthead, house);
  const { width: paper, height } = house.page;
  const millimetres = (length: number) => twips(length * pointsPerMillimetre);
  return new Footer({
    children: [
      edge({
        // Off the foot of the other pages' numbers: at its own place on the paper.
        frame: {
          type: 'absolute',
          position: {
            x: twips((paper * pointsPerMillimetre - rules.double.width) / 2),
            y: millimetres(height) - twips(rules.doubleAboveFoot) - 60,
          },
          width: twips(rules.double.width),
          height: 20,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
        },
        border: {
          bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: eighths(3), color: name.color, space: 0 },
        },
      }),
    ],
  });
}

/**
 * An imprint: a table without sides that floats at the foot of the page on which it stands, and the paragraph that
 * holds it there.
 */
export function imprintBlocks(imprint: Imprint, rendering: Rendering): (Paragraph | Table)[] {
  const { house } = rendering;
  const style = house.furniture.imprint;
  const width = textWidth(house, 'portrait');
  const { outer, inner } = rules.imprint;
  const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: eighths(points), color: style.color });
  const rows = imprintLines(imprint, house).map((line) => {
    const words = spreadParagraph(line, style, style.right, rendering, { style: furnitureStyleId.imprint });
    const cell = new TableCell({ width: { size: width, type: WidthType.DXA }, children: [words] });
    return new TableRow({ cantSplit: true, children: [cell] });
  });
  if (rows.length === 0) return [];
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    float: {
      // Measured from the paper: LibreOffice lets no table float that fills the width from margin to margin.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: paperOf(house, 'portrait').margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: rule(outer),
      bottom: rule(outer),
      left: noRule,
      right: noRule,
      insideHorizontal: rule(inner),
      insideVertical: noRule,
    },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows,
  });
  return [table, edge({})];
}

const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function nameParagraph(
  { form, name }: Masthead,
  style: ParagraphStyle,
  above: number,
  { house, printable }: Rendering,
): Paragraph {
  const role = form === 'bulletin' ? 'bulletin-name' : 'issuing-body';
  const own = house.furniture[role];
  const spacing = { before: Math.max(0, twips(above)) };
  // The style's own size, unless the name is too long for it.
  if (style.size === own.size) {
    return new Paragraph({ style: furnitureStyleId[role], spacing, children: runs(name, printable) });
  }
  return new Paragraph({
    style: furnitureStyleId[role],
    spacing: { ...spacing, line: Math.floor(style.pitch * 20), lineRule: LineRuleType.EXACT },
    children: runs(name, printable, style.size),
  });
}

/** Words at both ends and in the middle of one line, kept apart by tabs. */
function spreadParagraph(
  { left, center, right }: SpreadLine,
  style: ParagraphStyle,
  inset: number,
  { house, printable }: Rendering,
  options: IParagraphOptions,
): Paragraph {
  const width = textWidth(house, 'portrait');
  const indent = Math.round(inset * characterTwips(house, style.size));
  const whole = { left: 0, right: 0, firstLine: 0 };
  const words = (content: readonly Inline[]) => runs(content, printable);
  if (left.length === 0 && right.length === 0) {
    return new Paragraph({
      ...options,
      indent: whole,
      alignment: AlignmentType.CENTER,
      children: words(center),
    });
  }
  if (left.length === 0 && center.length === 0) {
    const own = { ...whole, right: indent };
    return new Paragraph({ ...options, indent: own, alignment: AlignmentType.RIGHT, children: words(right) });
  }
  const tab = () => new TextRun({ children: [new Tab()] });
  return new Paragraph({
    ...options,
    // An imprint's lines have the hanging indent of their style.
    ...(style.firstLine < 0 ? {} : { indent: { ...whole, left: indent } }),
    tabStops: [
      ...(center.length > 0 ? [{ type: TabStopType.CENTER, position: Math.round(width / 2) }] : []),
      ...(right.length > 0 ? [{ type: TabStopType.RIGHT, position: width - indent }] : []),
    ],
    children: [
      ...words(left),
      ...(center.length > 0 ? [tab(), ...words(center)] : []),
      ...(right.length > 0 ? [tab(), ...words(right)] : []),
    ],
  });
}

/** A rule as wide as the type area: a paragraph of its own, which no indent makes narrower. */
function redRule(above: number, color: string): Paragraph {
  return edge({
    keepNext: true,
    spacing: { before: Math.max(0, twips(above)) },
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths(rules.red), color, space: 0 } },
  });
}

/** As wide as a letter has it, in the middle of the paper, which the type area is not. */
function doubleRule(house: HouseStyle, color: string, above: number): Paragraph {
  const { width: paper, margin } = sheetOf(house, 'portrait');
  const outside = (rules.double.width - (paper - margin.left - margin.right) * pointsPerMillimetre) / 2;
  const shift = ((margin.left - margin.right) / 2) * pointsPerMillimetre;
  return edge({
    spacing: { before: twips(above) },
    indent: { left: -twips(outside + shift), right: -twips(outside - shift) },
    border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: eighths(3), color, space: 0 } },
  });
}

function edge(options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, style: tableStyleId.edge });
}
