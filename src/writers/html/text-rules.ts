import type { Heading, ParagraphRole } from '../../model/document.ts';
import type { FurnitureRole, HouseStyle, ParagraphStyle } from '../../model/style.ts';
import { gridPitch, gridSize, isFitted } from '../geometry.ts';
import { fontStack } from './font-stacks.ts';
import { headingElement } from './heading-elements.ts';

/** Rounded down, so that 28 characters still fill a line and 22 lines a page. */
const downToHundredths = (points: number): number => Math.floor(points * 100) / 100;

/** A line of the grid, in points. */
export const gridLine = (house: HouseStyle): number => downToHundredths(gridPitch(house));

/** Points of the paper, which a narrow screen makes smaller. */
export const points = (value: number): string => `calc(${value} * var(--point))`;

/** The look of every kind of text, on paper as on the screen: the house style in the words of CSS. */
export function textRules(house: HouseStyle): string {
  const levels = [0, 1, 2, 3, 4] as const satisfies readonly Heading['level'][];
  const roles = Object.keys(house.paragraphs) as ParagraphRole[];
  return [
    ...levels.map((level) => `${headingElement[level]} { ${declarations(house.headings[level], house)} }`),
    `h1 { ${weight(house.headings[0])}text-wrap: balance; }`,
    ...roles.map((role) => `p.${role} { ${declarations(house.paragraphs[role], house)} }`),
    `nav.contents p.contents-title { ${declarations(house.headings[0], house)} ${weight(house.headings[0])}}`,
    `nav.contents p.entry { ${declarations(house.contents, house)} }`,
    'nav.contents p.level-2 { padding-left: 1em; }',
    'nav.contents p.level-3 { padding-left: 2em; }',
    'nav.contents a { color: inherit; text-decoration: none; }',
    // Read at a glance: not divided between pages.
    // As in the other formats: pages of 21 lines would be no grid.
    'p { orphans: 1; widows: 1; }',
    'p.annex-list { break-inside: avoid; }',
    'p.annex-list.further { text-indent: 0; break-before: avoid; }',
    'p.signature, p.date { padding-right: calc(var(--right, 2) * 1em); }',
    // A table keeps its note, a text its signature.
    '.table-frame + p.note, p.signature, p.date { break-before: avoid; }',
    `strong { font-family: ${fontStack('黑体', house)}; font-weight: 400; }`,
    `mark.placeholder { background: #${house.placeholderShade}; color: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }`,
    ...(Object.keys(house.furniture) as FurnitureRole[]).map(
      (role) => `p.${role} { ${declarations(house.furniture[role], house)} ${weight(house.furniture[role])}}`,
    ),
    ...tableRules(house),
    ...chartRules(house),
  ].join('\n');
}

/** Where the machine has no 小标宋 the bold of a Song comes nearest; 小标宋 itself is never thickened. */
const weight = ({ face }: ParagraphStyle): string =>
  face === '小标宋' ? 'font-weight: 700; font-synthesis: none; ' : '';

function chartRules(house: HouseStyle): string[] {
  const { table } = house;
  return [
    'figure.chart { margin: calc(var(--above, 0) * var(--line)) 0 0; break-inside: avoid; }',
    `figure.chart .unit { ${declarations(table.unit, house)} }`,
    `figure.chart figcaption { ${declarations(table.caption, house)} }`,
    'figure.chart svg { display: block; width: 100%; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact; }',
    `figure.chart text { font-family: ${fontStack(table.regular.body.face, house)}; }`,
  ];
}

function tableRules(house: HouseStyle): string[] {
  const { caption, unit, regular, small, rule } = house.table;
  const { x, y } = regular.padding;
  return [
    'table { width: 100%; border-collapse: collapse; table-layout: fixed; }',
    'thead { display: table-header-group; break-inside: avoid; break-after: avoid; }',
    'tr { break-inside: avoid; }',
    'tr.band, tbody:first-of-type > tr:first-child, tbody:last-of-type > tr:nth-last-child(2) { break-after: avoid; }',
    'caption { padding: 0; text-align: left; break-inside: avoid; break-after: avoid; }',
    `caption .name { display: block; ${declarations(caption, house)} }`,
    `caption .unit { display: block; ${declarations(unit, house)} }`,
    `th, td { ${declarations(regular.body, house)} border: ${rule}pt solid #000; padding: ${points(y)} ${points(x)}; vertical-align: middle; overflow-wrap: anywhere; }`,
    `thead th, thead td { ${declarations(regular.head, house)} }`,
    `table.small th, table.small td { font-size: ${points(small.body.size)}; line-height: ${points(small.body.pitch)}; padding: ${points(small.padding.y)} ${points(small.padding.x)}; }`,
    'th.left, td.left { text-align: left; }',
    'th.center, td.center { text-align: center; }',
    'th.right, td.right { text-align: right; }',
  ];
}

function declarations(style: ParagraphStyle, house: HouseStyle): string {
  const size = isFitted(house, style) ? downToHundredths(gridSize(house)) : style.size;
  const indents = [
    style.firstLine === 0 ? [] : `text-indent: ${style.firstLine}em;`,
    style.left === 0 ? [] : `padding-left: ${style.left}em;`,
    style.right === 0 ? [] : `padding-right: ${style.right}em;`,
  ].flat();
  return [
    `font: 400 ${points(size)}/${points(downToHundredths(style.pitch))} ${fontStack(style.face, house)};`,
    `text-align: ${style.align};`,
    ...indents,
    ...(style.color === '000000' ? [] : [`color: #${style.color};`]),
    ...(style.keepWithNext ? ['break-after: avoid;'] : []),
  ].join(' ');
}
