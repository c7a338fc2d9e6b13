import type { Imprint, Inline, Masthead, SpreadLine } from '../../model/document.ts';
import type { FurnitureRole, HouseStyle } from '../../model/style.ts';
import { imprintLines, mastheadSetting, rules } from '../furniture-rules.ts';
import { gridPitch } from '../geometry.ts';
import { inlineMarkup, type Page } from './inlines.ts';
import { element, lines, type Markup } from './markup.ts';
import { points } from './text-rules.ts';

/** A masthead down to its red rule; a letter's name stands at the top of the type area, where browsers print. */
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
    `font-size:${points(name.size)}`,
    `line-height:${points(round(name.pitch))}`,
    ...(isLetter ? [`padding-bottom:${points(round(aboveRule))}`] : []),
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
  const { thick, gap, thin } = rules.double;
  return [
    `.masthead.document { border-bottom: ${rules.red}pt solid #${furniture['issuing-body'].color}; }`,
    `.masthead.bulletin { border-bottom: ${rules.red}pt solid #${furniture['bulletin-name'].color}; }`,
    `.masthead.letter .issuing-body { border-bottom: ${thick + gap + thin}pt double #${furniture['issuing-body'].color}; }`,
    '.masthead { break-inside: avoid; break-after: avoid; }',
    'p.head-line { padding-left: calc(var(--inset, 0) * 1em); padding-right: calc(var(--inset, 0) * 1em); }',
    'p.head-line.center, p.imprint.center { text-align: center; }',
    'p.head-line.right, p.imprint.right { text-align: right; text-indent: 0; }',
    'p.spread { display: flex; justify-content: space-between; }',
    'p.imprint.spread { text-indent: 0; padding-left: 1em; }',
    `.imprint { border-top: ${round(outer)}pt solid #000; border-bottom: ${round(outer)}pt solid #000; break-inside: avoid; }`,
    `.imprint p + p { border-top: ${round(inner)}pt solid #000; }`,
  ];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
