import { landscapePage, page, pageNumber, pointsPerMillimetre } from '../house-style.ts';
import { fontStack } from './font-stacks.ts';

/**
 * The pages when the file is printed: A4, the margins of the standard, — 1 — at the foot, odd pages right and
 * even pages left. Browsers that print no margin boxes leave the number out.
 */
export function paperRules(): string {
  const { margin } = page;
  const turned = landscapePage.margin;
  const inset = `${pageNumber.inset * pageNumber.size}pt`;
  // The dash stands in the middle of its line.
  const below = `${round(pageNumber.below - pageNumber.size / pointsPerMillimetre / 2)}mm`;
  const number = `content: "— " counter(page) " —"; font: ${pageNumber.size}pt/1 ${fontStack(pageNumber.face)}; white-space: pre;`;
  const foot = `${number} vertical-align: top; padding-top: ${below};`;
  // On a turned page the foot of the paper is on the left, and its right end is below.
  const side = `${number} writing-mode: vertical-rl; vertical-align: top; padding-right: ${below};`;
  return [
    `@page { size: ${page.width}mm ${page.height}mm; margin: ${sides(margin)}; }`,
    `@page :right { @bottom-right { ${foot} text-align: right; padding-right: ${inset}; } }`,
    `@page :left { @bottom-left { ${foot} text-align: left; padding-left: ${inset}; } }`,
    `@page landscape { size: ${landscapePage.width}mm ${landscapePage.height}mm; margin: ${sides(turned)}; }`,
    `@page landscape:right { @bottom-right { content: none; } @left-bottom { ${side} text-align: end; padding-bottom: ${inset}; } }`,
    `@page landscape:left { @bottom-left { content: none; } @left-top { ${side} text-align: start; padding-top: ${inset}; } }`,
    `@media print {
  html, body { background: none; }
  .sheet + .sheet { break-before: page; }
  .sheet.portrait { page: auto; }
  .sheet.landscape { page: landscape; }
  .sources { display: none; }
  .citation a { color: inherit; text-decoration: none; }
}`,
  ].join('\n');
}

/** The margins in the order of CSS. */
const sides = ({ top, right, bottom, left }: typeof page.margin | typeof landscapePage.margin): string =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`;

const round = (millimetres: number): number => Math.round(millimetres * 100) / 100;
