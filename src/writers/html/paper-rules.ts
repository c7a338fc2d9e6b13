import type { HouseStyle, PageLook } from '../../model/style.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { fontStack } from './font-stacks.ts';

/**
 * The pages when the file is printed: the sheet, its margins, — 1 — at the foot, odd pages right and even pages
 * left. Browsers that print no margin boxes leave the number out.
 */
export function paperRules(house: HouseStyle): string {
  const page = sheetOf(house, 'portrait');
  const turned = sheetOf(house, 'landscape');
  const number = numberRules(house);
  return [
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${sides(page.margin)}; }`,
    ...number.upright,
    `@page landscape { size: ${turned.width}mm ${turned.height}mm; margin: ${sides(turned.margin)}; }`,
    ...number.turned,
    `@media print {
  html, body { background: none; }
  .sheet + .sheet { break-before: page; }
  .sheet.portrait { page: auto; }
  .sheet.landscape { page: landscape; }
  .sources { display: none; }
  .citation a { color: inherit; text-decoration: none; }
}`,
    imprintAtFoot(page.area.height),
  ].join('\n');
}

/**
 * An imprint stands at the foot of the last page: its sheet is made so high that it fills all its pages, which it does
 * only if the blank above its first line is its own. Browsers that cannot reckon with a height that comes of the text
 * leave the imprint below the text.
 *
 * @param area the type area's height in millimetres
 */
function imprintAtFoot(area: number): string {
  return `@supports (height: calc-size(auto, round(up, size, 1px))) {
  @media print {
    .sheet.imprinted { --taller: 0px; display: flow-root; position: relative; padding-bottom: calc(var(--foot) * 1pt); height: calc-size(auto, round(up, size - var(--taller), ${pageHeight(area)}) + var(--taller) - 1px); }
    .sheet.imprinted > .imprint { position: absolute; bottom: 0; left: 0; right: 0; }
  }
}`;
}

/**
 * The height of a page's area when it is printed: Chromium rounds it up to whole pixels. The pixel less that an
 * imprint's sheet is given keeps an engine that does not from printing one more page.
 */
export const pageHeight = (millimetres: number): string => `round(up, ${round(millimetres)}mm, 1px)`;

/** On a turned page the foot of the paper is on the left, and its right end is below. */
function numberRules(house: HouseStyle): { upright: string[]; turned: string[] } {
  const { pageNumber } = house;
  const { face, size, place, before, after } = pageNumber;
  if (place === 'none') return { upright: [], turned: [] };
  const inset = `${pageNumber.inset * size}pt`;
  // The dash stands in the middle of its line.
  const below = `${round(pageNumber.below - size / pointsPerMillimetre / 2)}mm`;
  const number = `content: "${before}" counter(page) "${after}"; font: ${size}pt/1 ${fontStack(face, house)}; white-space: pre;`;
  const foot = `${number} vertical-align: top; padding-top: ${below};`;
  const side = `${number} writing-mode: vertical-rl; vertical-align: top; padding-right: ${below};`;
  if (place === 'center') {
    return {
      upright: [`@page { @bottom-center { ${foot} } }`],
      turned: [
        `@page landscape { @bottom-center { content: none; } @left-middle { ${side} text-align: center; } }`,
      ],
    };
  }
  return {
    upright: [
      `@page :right { @bottom-right { ${foot} text-align: right; padding-right: ${inset}; } }`,
      `@page :left { @bottom-left { ${foot} text-align: left; padding-left: ${inset}; } }`,
    ],
    turned: [
      `@page landscape:right { @bottom-right { content: none; } @left-bottom { ${side} text-align: end; padding-bottom: ${inset}; } }`,
      `@page landscape:left { @bottom-left { content: none; } @left-top { ${side} text-align: start; padding-top: ${inset}; } }`,
    ],
  };
}

/** The margins in the order of CSS. */
const sides = ({ top, right, bottom, left }: PageLook['margin']): string =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`;

const round = (millimetres: number): number => Math.round(millimetres * 100) / 100;
