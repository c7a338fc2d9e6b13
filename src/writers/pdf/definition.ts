import type { Content, ContentCanvas, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentProperties } from '../../model/document.ts';
import { landscapePage, page, pageNumber, placeholderShade, pointsPerMillimetre } from '../house-style.ts';
import { plainText } from './characters.ts';
import type { FontName, Fonts } from './fonts.ts';
import type { Bookmark, Mark, TextMark } from './marks.ts';
import type { Page } from './pages.ts';

const mm = pointsPerMillimetre;
const numberFont = 'songti' satisfies FontName;
/** How high a dash stands above the baseline of its font, in ems. */
const dashHeight = 0.38;

/**
 * What pdfmake is given: every mark at its place on its page. All breaking of lines and pages is done
 * already, since pdfmake can keep neither a heading with its text nor 22 lines on a page beside one.
 * pdfmake changes a definition while printing it: make a new one each time.
 */
export function definitionOf(
  pages: readonly Page[],
  properties: DocumentProperties,
  fonts: Fonts,
): TDocumentDefinitions {
  const date = new Date(properties.date);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${properties.date}`);
  const outline = new Outline();
  return {
    version: '1.7',
    subset: 'PDF/A-2b',
    compress: true,
    displayTitle: true,
    language: 'zh-CN',
    info: {
      title: metadataText(properties.title),
      subject: metadataText(properties.subject),
      keywords: metadataText(properties.keywords.join('；')),
      creator: 'jianbao',
      creationDate: date,
      modDate: date,
    },
    pageSize: { width: page.width * mm, height: page.height * mm },
    pageOrientation: pages[0]?.orientation ?? 'portrait',
    pageMargins: 0,
    defaultStyle: { font: numberFont, lineHeight: 1 },
    content: pages.flatMap((own, index) => contentOf(own, index + 1, fonts, outline)),
  };
}

/** pdfkit copies these texts into XML as they are, where a bare & or < would make the file unreadable. */
function metadataText(text: string): string {
  const wide = { '&': '＆', '<': '＜', '>': '＞' } as const;
  return plainText([{ type: 'text', text }]).replace(/[&<>]/g, (mark) => wide[mark as keyof typeof wide]);
}

function contentOf(own: Page, number: number, fonts: Fonts, outline: Outline): Content[] {
  const { margin } = own.orientation === 'portrait' ? page : landscapePage;
  const corner = { x: margin.left * mm, y: margin.top * mm };
  const opening: Content = {
    ...rulesOf(own.marks, corner),
    ...(number > 1 ? { pageBreak: 'before', pageOrientation: own.orientation } : {}),
  };
  const texts = own.marks
    .filter((mark) => mark.kind === 'text')
    .map((mark): Content => ({ ...textOf(mark, corner, fonts), ...outline.entry(mark.bookmark) }));
  return [opening, ...texts, numberOf(own, number, fonts)];
}

/** The upper left corner of the type area, in points. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

function rulesOf(marks: readonly Mark[], corner: Corner): ContentCanvas {
  const rules = marks.filter((mark) => mark.kind === 'rule');
  return {
    canvas: rules.map(({ from, to, thickness }) => ({
      type: 'line',
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      lineWidth: thickness,
      lineCap: 'square',
    })),
    absolutePosition: corner,
  };
}

function textOf(mark: TextMark, corner: Corner, fonts: Fonts): ContentText {
  return {
    text: mark.text,
    font: mark.font,
    fontSize: mark.size,
    characterSpacing: mark.spacing,
    // The text is one line already, with the spaces it is to have.
    noWrap: true,
    preserveLeadingSpaces: true,
    absolutePosition: {
      x: corner.x + mark.x,
      y: corner.y + mark.baseline - fonts.ascent(mark.font) * mark.size,
    },
    ...(mark.shaded ? { background: `#${placeholderShade}` } : {}),
  };
}

/** The page number, at the foot of the paper as it is bound: on a turned page it stands at the left. */
function numberOf(own: Page, number: number, fonts: Fonts): Content {
  const text = pageNumber.text(number);
  const { size } = pageNumber;
  const width = fonts.width(text, numberFont) * size;
  const inset = pageNumber.inset * size;
  const right = (page.margin.left + page.area.width) * mm - inset - width;
  const x = number % 2 === 1 ? right : page.margin.left * mm + inset;
  const baseline = (page.margin.top + page.area.height + pageNumber.below) * mm + dashHeight * size;
  if (own.orientation === 'portrait') {
    const y = baseline - fonts.ascent(numberFont) * size;
    return { text, font: numberFont, fontSize: size, noWrap: true, absolutePosition: { x, y } };
  }
  const turned = { width: landscapePage.width * mm, height: landscapePage.height * mm };
  // pdfmake turns text in drawings only.
  return {
    svg: `<svg width="${turned.width}" height="${turned.height}" viewBox="0 0 ${turned.width} ${turned.height}"><text transform="translate(${turned.width - baseline} ${x}) rotate(90)" font-family="${numberFont}" font-size="${size}">${text}</text></svg>`,
    font: numberFont,
    absolutePosition: { x: 0, y: 0 },
  };
}

interface OutlineEntry {
  readonly id: string;
  readonly outline: true;
  readonly outlineText: string;
  readonly outlineExpanded: boolean;
  readonly outlineParentId?: string;
}

/** Gives each bookmark its place below the last one of a higher level. */
class Outline {
  private readonly open: { readonly level: number; readonly id: string }[] = [];
  private count = 0;

  entry(bookmark: Bookmark | null): OutlineEntry | Record<never, never> {
    if (bookmark === null) return {};
    while ((this.open.at(-1)?.level ?? -1) >= bookmark.level) this.open.pop();
    const parent = this.open.at(-1);
    this.count += 1;
    const id = `bookmark-${this.count}`;
    this.open.push({ level: bookmark.level, id });
    return {
      id,
      outline: true,
      outlineText: bookmark.title,
      outlineExpanded: bookmark.level === 0,
      ...(parent === undefined ? {} : { outlineParentId: parent.id }),
    };
  }
}
