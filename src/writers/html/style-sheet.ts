import type { HouseStyle } from '../../model/style.ts';
import { latinFontFaces } from './font-stacks.ts';
import { furnitureRules } from './furniture.ts';
import { paperRules } from './paper-rules.ts';
import { screenRules } from './screen-rules.ts';
import { gridLine, points, textRules } from './text-rules.ts';

/** The style sheet of the page: one for all documents of a style, but that a letter's first page has no number. */
export function styleSheet(house: HouseStyle, isLetter = false): string {
  return [
    latinFontFaces(),
    baseRules(house),
    textRules(house),
    ...furnitureRules(house),
    paperRules(house),
    ...(isLetter
      ? ['@page :first { @bottom-right { content: none; } @bottom-center { content: none; } }']
      : []),
    screenRules(house),
  ].join('\n');
}

/** What browsers bring along of their own is taken away; every block stands on the grid. */
function baseRules(house: HouseStyle): string {
  return `:root { --point: 1pt; --line: ${points(gridLine(house))}; color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; color: #000; }
h1, h2, h3, h4, h5, p { margin: calc(var(--above, 0) * var(--line)) 0 0; white-space: pre-wrap; overflow-wrap: break-word; text-spacing-trim: space-all; text-autospace: no-autospace; }
.table-frame { margin-top: calc(var(--above, 0) * var(--line)); }
caption, th, td { white-space: pre-wrap; text-spacing-trim: space-all; text-autospace: no-autospace; }
.kept { white-space: nowrap; }
.citation, mark.placeholder { unicode-bidi: isolate; }`;
}
