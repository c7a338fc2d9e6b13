import type { Masthead } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { sheetOf } from '../geometry.ts';
import { latinFontFaces } from './font-stacks.ts';
import { furnitureRules } from './furniture.ts';
import { letterPaperRules, letterScreenRules } from './letter-rules.ts';
import { paperRules } from './paper-rules.ts';
import { screenRules } from './screen-rules.ts';
import { gridLine, points, textRules } from './text-rules.ts';

/** The style sheet of the page: one for all documents of a style, but for what a letter's first page has of its own. */
export function styleSheet(house: HouseStyle, letter: Masthead | null = null): string {
  return [
    latinFontFaces(),
    baseRules(house),
    textRules(house),
    ...furnitureRules(house),
    paperRules(house),
    ...(letter === null ? [] : [letterPaperRules(letter, house)]),
    screenRules(house),
    ...(letter === null ? [] : [letterScreenRules(letter, house)]),
  ].join('\n');
}

/**
 * What browsers bring along of their own is taken away; every block stands on the grid. An isolated figure that is kept
 * with its measure word would be kept with the word before it as well.
 */
function baseRules(house: HouseStyle): string {
  return `:root { --point: 1pt; --line: ${points(gridLine(house))}; --text-width: ${sheetOf(house, 'portrait').area.width}mm; color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; color: #000; }
h1, h2, h3, h4, h5, p { margin: calc(var(--above, 0) * var(--line)) 0 0; white-space: pre-wrap; overflow-wrap: break-word; text-spacing-trim: space-all; text-autospace: no-autospace; }
.table-frame { margin-top: calc(var(--above, 0) * var(--line)); }
caption, th, td { white-space: pre-wrap; text-spacing-trim: space-all; text-autospace: no-autospace; }
.kept { white-space: nowrap; }
.citation, mark.placeholder { unicode-bidi: isolate; }
.kept > .citation { unicode-bidi: normal; }`;
}
