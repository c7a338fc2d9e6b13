import { isLabelled, isSiteFoot } from './labels.ts';
import { isLink, type PageLine } from './page-line.ts';
import { isReportTitle, type PageTitles } from './page-metadata.ts';

/** The first and the last of some lines of a page. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** How far above the text its title is looked for, how far into it, and how far below it the signature. */
const LINES_ABOVE = 80;
const LINES_INSIDE = 8;
const LINES_BELOW = 8;
const TITLE_LINES = 3;
const LONGEST_TITLE_LINE = 45;
const LONGEST_SIGNATURE = 60;
/** A date as it is printed or stamped; its figures alone where the day is told in words. */
export const DATE = /(?:20\d\d|二[〇○零ＯO0]).{1,12}日|20\d\d[-/.]\d{1,2}[-/.]\d{1,2}/;
/** Marks that no title has. */
const PROSE = /[，。；！？]/;
const BODY_NAME = /^[\p{Script=Han}（）()\s]{3,40}(?:政府|委员会|办公室|局|厅|委|院|中心|领导小组)$/u;

/**
 * Where the title of a text begins: where it opens with one, above its first paragraph; else at the nearest line
 * above it that is one. What the page calls itself goes before a heading that only sounds like a title.
 */
export function titleStart(lines: readonly PageLine[], text: LineRange, titles: PageTitles): number {
  const { first } = text;
  const opening = openingTitle(lines, text);
  if (opening !== null && titles.holds(lines[opening]?.text ?? ''))
    return Math.min(first, issuerStart(lines, opening, titles));
  for (let at = first - 1; at >= Math.max(0, first - LINES_ABOVE); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.text === '' || isLink(line) || isLabelled(line.text)) continue;
    if (titles.holds(line.text) || (opening === null && isReportTitle(line.text)))
      return issuerStart(lines, at, titles);
  }
  return opening === null ? first : Math.min(first, issuerStart(lines, opening, titles));
}

function openingTitle(lines: readonly PageLine[], { first, last }: LineRange): number | null {
  for (let at = first; at <= Math.min(first + LINES_INSIDE - 1, last); at += 1) {
    const line = lines[at];
    if (line === undefined || isLink(line) || isLabelled(line.text)) continue;
    if (PROSE.test(line.text)) return null;
    if (isReportTitle(line.text)) return at;
  }
  return null;
}

/** A title over several lines from its first: the issuer's name may stand above 关于…的报告. */
function issuerStart(lines: readonly PageLine[], title: number, titles: PageTitles): number {
  let top = title;
  while (title - top < TITLE_LINES) {
    const line = lines[top];
    const above = lines[top - 1];
    if (line === undefined || above === undefined || above.text === '' || isLink(above)) break;
    if (isLabelled(above.text) || above.text.length > LONGEST_TITLE_LINE) break;
    const sameElement =
      above.owner === line.owner || (above.heading !== null && above.heading === line.heading);
    const unfinished = /^(?:关于|情况|工作|建设|年|20\d\d年)/.test(line.text) && BODY_NAME.test(above.text);
    if (!sameElement && !unfinished && !titles.holds(above.text)) break;
    top -= 1;
  }
  return top;
}

/** The last line of issuer and date that stand below the text in an element of their own. */
export function signatureEnd(lines: readonly PageLine[], last: number): number {
  let end = last;
  for (let at = last + 1; at <= Math.min(lines.length - 1, last + LINES_BELOW); at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    const signs =
      line.text.length <= LONGEST_SIGNATURE && (DATE.test(line.text) || BODY_NAME.test(line.text));
    if (!signs || isLink(line) || isSiteFoot(line.text) || isLabelled(line.text)) break;
    end = at;
  }
  return end;
}
