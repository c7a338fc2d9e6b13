import type { Imprint, Inline, Masthead, SpreadLine } from '../../model/document.ts';
import type { FurnitureRole, HouseStyle } from '../../model/style.ts';
import { widthInCharacters } from '../composition-rules.ts';
import { imprintLines, mastheadSetting, rules } from '../furniture-rules.ts';
import { gridPitch, pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { plainText } from '../plain-text.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, lines, type Markup } from './markup.ts';
import { points } from './text-rules.ts';

/** A masthead down to its red rule; of a letter, which is below its name, down to its last line. */
export function mastheadMarkup(masthead: Masthead, page: Page): Markup {
  const { house } = page;
  const { form } = masthead;
  const setting = mastheadSetting(masthead, house);
  const { name, aboveName, aboveLines, aboveRule, inset } = setting;
  const gap = (above: number) => `--above:${round(above / gridPitch(house))}`;
  const role: FurnitureRole = form === 'bulletin' ? 'bulletin-name' : 'issuing-body';
  const isLetter = form === 'letter';
  const nameStyle = [
    gap(Math.max(0, aboveName)),
    // On a telephone smaller, so that it stays on one line.
    `font-size:min(${points(name.size)}, var(--text-width) / ${Math.max(1, widthInCharacters(plainText(masthead.name)))})`,
    `line-height:${points(round(name.pitch))}`,
    ...(isLetter ? [`--above-rule:${round(aboveRule)}`] : []),
  ].join(';');
  const parts = [
    ...masthead.marks.map((mark) => element('p', { class: 'head-mark' }, inlineMarkup(mark, page))),
    element('p', { class: role, style: nameStyle }, inlineMarkup(masthead.name, page)),
    ...setting.lines.map((line, index) =>
      spread(line, 'head-line', page, `${gap(aboveLines[index] ?? 0)};--inset:${inset}`),
    ),
  ];
  const style = isLetter ? null : `padding-bottom:${points(round(aboveRule))}`;
  return element('header', { class: `masthead ${form}`, style }, [lines(parts)]);
}

/** An imprint, between its rules. */
export function imprintMarkup(imprint: Imprint, page: Page): Markup {
  const parts = imprintLines(imprint, page.house).map((line) => spread(line, 'imprint', page, null));
  return element('footer', { class: 'imprint' }, [lines(parts)]);
}

/**
 * Points that an imprint takes at most, between and with its rules: where a line is divided is the browser's affair, and
 * it keeps figures together.
 */
export function imprintHeight(imprint: Imprint, house: HouseStyle): number {
  const style = house.furniture.imprint;
  const whole = (sheetOf(house, 'portrait').area.width * pointsPerMillimetre) / style.size - style.right;
  const first = whole - style.left - style.firstLine;
  const others = whole - style.left - keptTogether;
  const height = imprintLines(imprint, house).reduce((sum, { left, center, right }) => {
    const width = widthInCharacters(plainText([...left, ...center, ...right]));
    const further = width <= first ? 0 : Math.ceil((width - first + keptTogether) / others);
    return sum + (1 + further) * style.pitch + rules.imprint.outer;
  }, rules.imprint.outer);
  return Math.ceil(height);
}

/** Characters that may move to the next line together, such as a year with its month. */
const keptTogether = 4;

/** Words at both ends and in the middle of one line. */
function spread(
  { left, center, right }: SpreadLine,
  role: 'head-line' | 'imprint',
  page: Page,
  style: string | null,
): Markup {
  const parts: readonly (readonly [string, readonly Inline[]])[] = [
    ['left', left],
    ['center', center],
    ['right', right],
  ];
  const stated = parts.filter(([, content]) => content.length > 0);
  const [only] = stated;
  if (stated.length === 1 && only !== undefined) {
    return element('p', { class: `${role} ${only[0]}`, style }, inlineMarkup(only[1], page));
  }
  const spans = stated.map(([place, content]) =>
    element('span', { class: place }, inlineMarkup(content, page)),
  );
  return element('p', { class: `${role} spread`, style }, spans);
}

/** The rules and lines of mastheads and imprints in the words of CSS. */
export function furnitureRules({ furniture }: HouseStyle): string[] {
  const { outer, inner } = rules.imprint;
  return [
    `.masthead.document { border-bottom: ${rules.red}pt solid #${furniture['issuing-body'].color}; }`,
    `.masthead.bulletin { border-bottom: ${rules.red}pt solid #${furniture['bulletin-name'].color}; }`,
    '.masthead { break-inside: avoid; break-after: avoid; }',
    'p.head-line { padding-left: calc(var(--inset, 0) * 1em); padding-right: calc(var(--inset, 0) * 1em); }',
    'p.head-line.center, p.imprint.center { text-align: center; }',
    'p.head-line.right, p.imprint.right { text-align: right; text-indent: 0; }',
    'p.spread { display: flex; justify-content: space-between; }',
    'p.imprint.spread { text-indent: 0; padding-left: 1em; }',
    `footer.imprint { border-top: ${round(outer)}pt solid #000; border-bottom: ${round(outer)}pt solid #000; break-inside: avoid; }`,
    `footer.imprint p + p { border-top: ${round(inner)}pt solid #000; }`,
  ];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
