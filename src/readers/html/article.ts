import { endsArticle, isLabelled, isNotice, isRegistration, isSiteFoot, labelledLines } from './labels.ts';
import { isLink, type PageLine } from './page-line.ts';
import { holdsLines } from './page-lines.ts';
import { isReportTitle, type PageTitles } from './page-metadata.ts';
import type { PageElement } from './page-tree.ts';
import { Surroundings } from './surroundings.ts';
import { densest, SENTENCE_END, type Tallies, tally } from './tallies.ts';
import { DATE, type LineRange, signatureEnd, titleStart } from './title-lines.ts';

/** The report's lines among the page's. */
export interface Article {
  readonly lines: readonly string[];
  /** true where the report could not be told from the rest, so that links stand among its lines. */
  readonly wholePage: boolean;
}

/** Share of the page's sentences that the article's element must hold. */
const MOST_SENTENCES = 0.9;
/** A paragraph this long that is left out must be accounted for. */
const PARAGRAPH = 30;
/** How far the article's element is widened step by step; beyond, it is the page. */
const MOST_STEPS = 30;
/** Links among the text that a report may have: attachments, laws that it names. */
const MOST_LINKS = 12;

/**
 * Finds the report among navigation, breadcrumbs, related links and footers: the smallest element with nearly
 * all sentences of the page, widened until no paragraph outside it could be the report's, with the title
 * above it and the signature below. Labels of metadata and site registrations elsewhere on the page are kept
 * around it: the parser reads them and drops them.
 */
export function findArticle(lines: readonly PageLine[], page: PageElement, titles: PageTitles): Article {
  const { range, text } = articleRange(lines, page, titles);
  const inside = [
    ...lines.slice(range.first, text).flatMap(withoutByline),
    ...lines.slice(Math.max(text, range.first), range.last + 1),
  ];
  const around = [lines.slice(0, range.first), lines.slice(range.last + 1)];
  const links = inside.filter(isLink).length;
  const hasTitle = inside.some(({ text }) => isReportTitle(text));
  const stated = titles.stated !== null && isReportTitle(titles.stated) ? [titles.stated] : [];
  return {
    lines: [
      ...around.flatMap(labelledLines),
      ...(hasTitle ? [] : stated),
      ...inside.map(({ text, indent }) => indent + text),
      ...around.flat().flatMap(({ text }) => (isRegistration(text) && !isLabelled(text) ? [text] : [])),
    ],
    wholePage: links > MOST_LINKS && links > inside.length / 4,
  };
}

/** Author and account between title and text (普法小编 某县司法 2024-03-04 09:18) have a link among them. */
function withoutByline(line: PageLine): PageLine[] {
  if (line.linked === 0 || isLabelled(line.text) || isReportTitle(line.text)) return [line];
  const date = DATE.exec(line.text);
  return date === null ? [] : [{ ...line, text: `发布时间：${date[0]}` }];
}

/** The article's lines, and the first of those that stand in the element of its text, not above it. */
function articleRange(
  lines: readonly PageLine[],
  page: PageElement,
  titles: PageTitles,
): { range: LineRange; text: number } {
  const tallies = tally(lines, page);
  let element = holderOfLines(densest(page, tallies, MOST_SENTENCES));
  for (let step = 0; ; step += 1) {
    const surroundings = new Surroundings(element, tallies);
    const range = extent(lines, element, tallies, surroundings, titles);
    if (element === page || !losesParagraph(lines, range, surroundings))
      return { range, text: tallies.get(element)?.first ?? range.first };
    element = step < MOST_STEPS ? (element.parent ?? page) : page;
  }
}

/** A font or link around most paragraphs is no part of the page: the last of them often stands behind it. */
function holderOfLines(element: PageElement): PageElement {
  let holder = element;
  while (holder.parent !== null && !holdsLines(holder)) holder = holder.parent;
  return holder;
}

/** The lines of an element without links and chrome at its ends, from its title to its signature. */
function extent(
  lines: readonly PageLine[],
  element: PageElement,
  tallies: Tallies,
  surroundings: Surroundings,
  titles: PageTitles,
): LineRange {
  const own = tallies.get(element);
  const isMargin = (line: PageLine | undefined) =>
    line !== undefined &&
    (line.text === '' || isLink(line) || isSiteFoot(line.text) || surroundings.isChrome(line.owner));
  let first = own?.first ?? 0;
  let last = own?.last ?? lines.length - 1;
  while (first < last && isMargin(lines[first])) first += 1;
  while (last > first && isMargin(lines[last])) last -= 1;
  return { first: titleStart(lines, { first, last }, titles), last: signatureEnd(lines, last) };
}

/**
 * Whether a paragraph outside the range could be the report's: prose that stands in no list of links, and not
 * below what ends an article.
 */
function losesParagraph(lines: readonly PageLine[], range: LineRange, surroundings: Surroundings): boolean {
  const end = lines.findIndex(({ text }, index) => index > range.last && endsArticle(text));
  return lines.some((line, index) => {
    if ((index >= range.first && index <= range.last) || (end >= 0 && index > end)) return false;
    if (line.text.length < PARAGRAPH || !SENTENCE_END.test(line.text)) return false;
    return (
      !isLink(line) && !isNotice(line.text) && !isSiteFoot(line.text) && !surroundings.isChrome(line.owner)
    );
  });
}
