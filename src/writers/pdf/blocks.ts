import type { Block, Heading, Paragraph } from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/style.ts';
import { blankLines, signatureIndents, styleOfParagraph } from '../composition-rules.ts';
import { gridPitch } from '../geometry.ts';
import { titleLines } from '../title-lines.ts';
import { plainText } from './characters.ts';
import { setChart } from './charts.ts';
import { setContents } from './contents.ts';
import { setMasthead } from './furniture.ts';
import type { Slice, TextMark } from './marks.ts';
import { type Sheet, setTable } from './tables.ts';
import { type Setting, setSize, setText, setUnits, unitsOfInlines } from './text-lines.ts';
import type { Unit } from './units.ts';

/** A block that is set in slices; page breaks, turned pages and the foot of a page are the pages' own affair. */
export type SetBlock = Exclude<Block, { type: 'page-break' | 'landscape' | 'imprint' }>;

/** Bookmarks go as deep as 1. in the outline: deeper ones would hide it. */
const deepestBookmark = 3;

/**
 * Sets one block in slices. Its neighbours decide on the blank above it, on the indents of signature and
 * date, and on whether its last slice stays with a note.
 *
 * @param above the block before it on these pages; null where it begins them
 * @param below the block after it; null where it ends them
 */
export function setBlock(
  block: SetBlock,
  above: Block | null,
  below: Block | null,
  sheet: Sheet,
  setting: Setting,
): Slice[] {
  const slices = slicesOf(block, above, below, sheet, setting);
  return slices.map((slice, index) => ({
    ...slice,
    above: index === 0 ? blankLines(above, block) * gridPitch(setting.house) : 0,
    keepWithNext: slice.keepWithNext || (index === slices.length - 1 ? holds(block, below) : isWhole(block)),
  }));
}

/** A table's or chart's last row stays with its note, a text's last line with the signature: 此页无正文 is no page. */
function holds(block: SetBlock, below: Block | null): boolean {
  if (below?.type !== 'paragraph') return false;
  if (below.role === 'note') return block.type === 'table' || block.type === 'chart';
  return below.role === 'signature' || below.role === 'date';
}

/** The list of annexes is read at a glance: it is not divided between pages. */
function isWhole(block: SetBlock): boolean {
  return block.type === 'paragraph' && block.role === 'annex-list';
}

function slicesOf(
  block: SetBlock,
  above: Block | null,
  below: Block | null,
  sheet: Sheet,
  setting: Setting,
): Slice[] {
  switch (block.type) {
    case 'heading':
      return setHeading(block, sheet, setting);
    case 'paragraph': {
      const style = signed(block, styleOfParagraph(setting.house, block.role, above), above, below);
      return lineSlices(setText(block.content, style, sheet.width, setting), style);
    }
    case 'contents':
      return setContents(block, sheet, setting);
    case 'table':
      return setTable(block, sheet, setting);
    case 'chart':
      return setChart(block, sheet, setting);
    case 'masthead':
      return setMasthead(block, sheet, setting);
  }
}

function setHeading(heading: Heading, sheet: Sheet, setting: Setting): Slice[] {
  const style = setting.house.headings[heading.level];
  const units = unitsOfInlines(heading.content, style, setting);
  const lines =
    heading.level === 0
      ? balanced(units, sheet.width / setSize(style, setting.house) - 1).flatMap((line) =>
          setUnits(line, style, sheet.width, setting),
        )
      : setUnits(units, style, sheet.width, setting);
  const title = plainText(heading.content).trim();
  const first = lines[0]?.[0];
  if (first !== undefined && heading.level <= deepestBookmark && title !== '') {
    const number = setting.headings.get(heading) ?? 0;
    lines[0]?.splice(0, 1, { ...first, bookmark: { level: heading.level, title, heading: number } });
  }
  return lineSlices(lines, style);
}

/** Divides a title's units into balanced lines; the template's own line breaks stand. */
function balanced(units: readonly Unit[], capacity: number): Unit[][] {
  const lines: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(unit);
  }
  return lines.flatMap((line) => cutAt(line, titleLines(line.map(({ text }) => text).join(''), capacity)));
}

function cutAt(line: readonly Unit[], texts: readonly string[]): Unit[][] {
  const cut: Unit[][] = [];
  let index = 0;
  for (const text of texts) {
    const members: Unit[] = [];
    let length = 0;
    while (length < text.length) {
      const unit = line[index];
      if (unit === undefined) break;
      index += 1;
      if (unit.kind === 'space' && members.length === 0) continue;
      members.push(unit);
      length += unit.text.length;
    }
    cut.push(members);
  }
  return cut;
}

function lineSlices(lines: readonly (readonly TextMark[])[], style: ParagraphStyle): Slice[] {
  return lines.map((marks) => ({
    height: style.pitch,
    above: 0,
    keepWithNext: style.keepWithNext,
    marks,
    repeated: [],
  }));
}

/** The right indents of a signature and the date below it depend on one another (7.3.5.2). */
function signed(
  paragraph: Paragraph,
  style: ParagraphStyle,
  above: Block | null,
  below: Block | null,
): ParagraphStyle {
  if (paragraph.role === 'signature' && below?.type === 'paragraph' && below.role === 'date') {
    const own = signatureIndents(plainText(paragraph.content), plainText(below.content));
    return { ...style, right: own.signature };
  }
  if (paragraph.role === 'date' && above?.type === 'paragraph' && above.role === 'signature') {
    const own = signatureIndents(plainText(above.content), plainText(paragraph.content));
    return { ...style, right: own.date };
  }
  return style;
}
