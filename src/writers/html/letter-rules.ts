import type { Masthead } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { mastheadSetting, rules } from '../furniture-rules.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { pageHeight } from './paper-rules.ts';
import { paperWidth } from './screen-rules.ts';
import type { Sheet } from './sheets.ts';

/*
 * The first sheet of a letter (信函, GB/T 9704-2012, 10.1): its name stands above the type area, its double rules are
 * wider than that, and its first page has no number. Both rules are in the middle of the paper, the type area is not.
 */

/** The head of a letter with which the document begins; null where it is no letter. */
export function letterhead([first]: readonly Sheet[]): Masthead | null {
  const block = first?.orientation === 'portrait' ? first.blocks[0]?.block : undefined;
  return block?.type === 'masthead' && block.form === 'letter' ? block : null;
}

/**
 * The letter's sheet, printed. A browser cuts off what reaches beyond the page area, and makes all pages smaller that
 * it fits: so the area is as wide as the rules, and the text stands within it.
 */
export function letterPaperRules(letter: Masthead, house: HouseStyle): string {
  const { margin } = house.page;
  const { inset, size, place } = house.pageNumber;
  const { left, right } = sideMargins(house);
  const { color } = mastheadSetting(letter, house).name;
  const paddings = { left: round(margin.left - left), right: round(margin.right - right) };
  const own = round(inset * size);
  const numbers = {
    none: [],
    center: [
      `@page letter { @bottom-center { padding-left: ${paddings.left}mm; padding-right: ${paddings.right}mm; } }`,
    ],
    outer: [
      `@page letter:right { @bottom-right { padding-right: calc(${paddings.right}mm + ${own}pt); } }`,
      `@page letter:left { @bottom-left { padding-left: calc(${paddings.left}mm + ${own}pt); } }`,
    ],
  }[place];
  const ends = ruleEnds(house);
  const above = margin.bottom * pointsPerMillimetre - rules.doubleAboveFoot - ruleHeight;
  const lower = [
    `${doubleRule('thin first', color)} width: ${round(rules.double.width)}pt; padding: 0;`,
    `margin: ${round(above)}pt ${round(ends - right)}mm auto ${round(ends - left)}mm;`,
  ].join(' ');
  return [
    `@page letter { margin-left: ${round(left)}mm; margin-right: ${round(right)}mm; }`,
    ...numbers,
    `@page letter:first { margin-top: ${round(firstMargin(letter, house))}mm; @bottom-left { content: none; } @bottom-right { content: none; } @bottom-center { ${lower} } }`,
    `@media print {
  .sheet.letter { page: letter; padding: 0 ${paddings.right}mm 0 ${paddings.left}mm; }
  .sheet.letter.imprinted { --taller: calc(${pageHeight(heightOfFirst(letter, house))} - ${pageHeight(sheetOf(house, 'portrait').area.height)}); }
  .sheet.letter.imprinted > .imprint { left: ${paddings.left}mm; right: ${paddings.right}mm; }
}`,
    upperRule(house, color),
  ].join('\n');
}

/** The letter's sheet on the screen: the lower rule is at the foot of the sheet, however long that is. */
export function letterScreenRules(letter: Masthead, house: HouseStyle): string {
  const { aboveName, name } = mastheadSetting(letter, house);
  const ends = round(ruleEnds(house));
  const foot = round(rules.doubleAboveFoot / pointsPerMillimetre);
  return `@media screen {
  .sheet.letter { position: relative; }
  .sheet.letter::after { ${doubleRule('thin first', name.color)} position: absolute; bottom: ${foot}mm; left: ${ends}mm; right: ${ends}mm; }
}
@media screen and (min-width: ${paperWidth}px) {
  .sheet.letter > .masthead { margin-top: ${round(aboveName)}pt; }
}
@media screen and (max-width: ${paperWidth - 1}px) {
  .sheet.letter::after { position: static; display: block; margin-top: 28px; }
}`;
}

/** Below the name, as wide as paper lets it; on a telephone as wide as the text. */
function upperRule(house: HouseStyle, color: string): string {
  const { margin } = house.page;
  const ends = ruleEnds(house);
  return [
    `.sheet.letter > .masthead .issuing-body::after { ${doubleRule('thick first', color)} display: block; margin-top: calc(var(--above-rule) * var(--point)); }`,
    `@media print, screen and (min-width: ${paperWidth}px) {
  .sheet.letter > .masthead .issuing-body::after { margin-left: ${round(ends - margin.left)}mm; margin-right: ${round(ends - margin.right)}mm; }
}`,
  ].join('\n');
}

/** A box that is nothing but a double rule: the two lines of a double border would be alike. */
function doubleRule(order: 'thick first' | 'thin first', color: string): string {
  const { thick, thin } = rules.double;
  const [first, second] = order === 'thick first' ? [thick, thin] : [thin, thick];
  return `content: ""; box-sizing: border-box; height: ${ruleHeight}pt; border: solid #${color}; border-width: ${first}pt 0 ${second}pt;`;
}

const ruleHeight = rules.double.thick + rules.double.gap + rules.double.thin;

/** Between the paper's edges and the ends of the double rules, in millimetres. */
const ruleEnds = ({ page }: HouseStyle): number =>
  (page.width - rules.double.width / pointsPerMillimetre) / 2;

function sideMargins(house: HouseStyle): { left: number; right: number } {
  const { left, right } = house.page.margin;
  const ends = ruleEnds(house);
  return { left: Math.min(left, ends), right: Math.min(right, ends) };
}

/** Above the name's line, in millimetres. */
const firstMargin = (letter: Masthead, house: HouseStyle): number =>
  house.page.margin.top + mastheadSetting(letter, house).aboveName / pointsPerMillimetre;

const heightOfFirst = (letter: Masthead, house: HouseStyle): number =>
  house.page.height - house.page.margin.bottom - firstMargin(letter, house);

const round = (value: number): number => Math.round(value * 1000) / 1000;
