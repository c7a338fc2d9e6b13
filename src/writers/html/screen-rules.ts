import type { HouseStyle, PageLook } from '../../model/style.ts';
import { sheetOf } from '../geometry.ts';
import { fontStack } from './font-stacks.ts';

/** From this width on, in CSS pixels, a screen shows the sheets as wide as paper: 210 mm and some air. */
export const paperWidth = 850;

const padding = ({ top, right, bottom, left }: PageLook['margin']): string =>
  `${top}mm ${right}mm ${bottom}mm ${left}mm`;

/** The screen: sheets of paper on a desk, and where each figure comes from. */
export function screenRules(house: HouseStyle): string {
  const page = sheetOf(house, 'portrait');
  const landscapePage = sheetOf(house, 'landscape');
  return `@media screen {
  body { background: #e4e6e9; padding: 24px 0; }
  .sheet, .sources { background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25); margin: 0 auto 24px; max-width: calc(100vw - 32px); }
  .sheet.portrait { width: ${page.width}mm; min-height: ${page.height}mm; padding: ${padding(page.margin)}; }
  .sheet.landscape { width: ${landscapePage.width}mm; min-height: ${landscapePage.height}mm; padding: ${padding(landscapePage.margin)}; }
  .sheet.imprinted { display: flex; flex-direction: column; }
  .sheet.imprinted > .imprint { margin-top: auto; }
  .table-frame { overflow-x: auto; }
  .table-frame:focus-visible { outline: 2px solid #1f5fbf; outline-offset: 2px; }
  .citation a { color: inherit; text-decoration: underline dotted #7a8694; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
  .citation a:hover, .citation a:focus-visible { background: #e8f0fb; text-decoration-color: #1f5fbf; }
  .citation, .sources li { scroll-margin-block: 20vh; }
  .citation:target, .sources li:target { background: #fff3c4; }
  .sources { width: ${page.width}mm; padding: 20px 28px; font: 15px/1.7 ${fontStack('宋体', house)}; }
  .sources summary { cursor: pointer; font: 18px/1.7 ${fontStack('黑体', house)}; }
  .sources .guide { color: #55606c; margin: 4px 0 16px; }
  .sources ol { margin: 0; padding: 0 0 0 3.2em; }
  .sources li { padding: 10px 12px; border-top: 1px solid #e1e4e8; overflow-wrap: anywhere; }
  .sources .kind { display: inline-block; margin-right: 0.6em; padding: 0 0.5em; border-radius: 3px; background: #eef1f4; font-size: 13px; }
  .sources a { color: #1f5fbf; margin-right: 0.6em; }
  .sources .place { color: #55606c; font-size: 13px; }
  .sources blockquote { margin: 0 0 4px; padding-left: 0.8em; border-left: 3px solid #cfd6de; white-space: pre-wrap; }
}
${sourceBar(house)}
@media screen and (max-width: ${paperWidth - 1}px) {
  :root { --point: 1.08px; --text-width: calc(0.95 * (100vw - 36px)); }
  body { padding: 0; }
  .sheet, .sheet.portrait, .sheet.landscape, .sources { width: auto; max-width: none; min-height: 0; margin: 0 0 10px; padding: 28px 18px; box-shadow: none; }
  br.turn { display: none; }
  p.body, p.quotation, p.note { text-align: left; }
  thead th, thead td, tbody th, tbody td, table.small th, table.small td { font-size: 14px; line-height: 1.45; padding: 4px 6px; }
  p.note, caption .unit { font-size: 14px; line-height: 1.6; }
  table { min-width: calc(var(--columns) * 5.6em); }
  caption .name, caption .unit { position: sticky; left: 0; width: min(100%, 100vw - 36px); }
}`;
}

/**
 * The source of what the pointer or the keyboard is on, at the foot of the window, where no edge cuts it off
 * and nothing near the figure is covered. Generated content: the document's text stays its own.
 */
function sourceBar(house: HouseStyle): string {
  const bar = `position: fixed; z-index: 1; left: 0; right: 0; bottom: 0; max-height: 45vh; overflow: hidden; box-sizing: border-box; padding: 10px max(18px, 50vw - 105mm); background: #22303f; color: #fff; font: 400 15px/1.6 ${fontStack('宋体', house)}; text-align: left; text-indent: 0; white-space: pre-wrap; overflow-wrap: anywhere; pointer-events: none;`;
  const place = 'attr(data-file)';
  const quote = '"\\A" attr(data-quote)';
  const shown = [
    ['[data-quote]', `"出处：" ${place} ${quote}`],
    ['[data-quote][data-line]', `"出处：" ${place} "　第" attr(data-line) "行" ${quote}`],
    [
      '[data-formula][data-inputs]',
      '"核算：" attr(data-formula) "（据" attr(data-inputs) "处原文，点击查看）"',
    ],
    ['[data-formula][data-quote]', `"核算：" attr(data-formula) "\\A出处：" ${place} ${quote}`],
    [
      '[data-formula][data-quote][data-line]',
      `"核算：" attr(data-formula) "\\A出处：" ${place} "　第" attr(data-line) "行" ${quote}`,
    ],
  ] as const;
  const rules = (state: string) => [
    `  ${state}::after { ${bar} }`,
    ...shown.map(([kind, content]) => `  ${kind}${state}::after { content: ${content}; }`),
  ];
  return [
    // Where there is no pointer, a touch leads straight to the entry.
    '@media screen and (hover: hover) {',
    ...rules('.citation:hover'),
    '}',
    '@media screen {',
    // A rule of its own: a browser that does not know :has drops all of it.
    ...rules('.citation:has(a:focus-visible)'),
    '}',
  ].join('\n');
}
