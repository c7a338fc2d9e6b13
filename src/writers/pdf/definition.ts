import type {
  CanvasElement,
  Content,
  ContentCanvas,
  ContentText,
  TDocumentDefinitions,
} from 'pdfmake/interfaces.js';
import type { Attachment } from '../../model/attachment.ts';
import type { DocumentProperties } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import { pointsPerMillimetre, sheetOf } from '../geometry.ts';
import { plainText } from './characters.ts';
import type { FontName } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import type { Bookmark, Mark, TextMark } from './marks.ts';
import type { Page } from './pages.ts';

const mm = pointsPerMillimetre;
const black = '000000';
/** How high a dash stands above the baseline of its font, in ems. */
const dashHeight = 0.38;

/** By what pages become a file. */
interface Means {
  readonly house: HouseStyle;
  readonly fonts: Fonts;
  readonly attachments: readonly Attachment[];
}

/**
 * What pdfmake is given: every mark at its place on its page. All breaking of lines and pages is done
 * already, since pdfmake can keep neither a heading with its text nor 22 lines on a page beside one.
 * pdfmake changes a definition while printing it: make a new one each time.
 */
export function definitionOf(
  pages: readonly Page[],
  properties: DocumentProperties,
  { house, fonts, attachments }: Means,
): TDocumentDefinitions {
  const date = new Date(properties.date);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${properties.date}`);
  const outline = new Outline();
  return {
    version: '1.7',
    subset: attachments.length > 0 ? 'PDF/A-3b' : 'PDF/A-2b',
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
    pageSize: { width: house.page.width * mm, height: house.page.height * mm },
    pageOrientation: pages[0]?.orientation ?? 'portrait',
    pageMargins: 0,
    defaultStyle: { font: 'songti' satisfies FontName, lineHeight: 1 },
    ...(attachments.length > 0 ? { files: filesOf(attachments, date) } : {}),
    content: pages.flatMap((own, index) => contentOf(own, index + 1, { house, fonts, outline })),
  };
}

/** Each is the source of what is printed (ISO 19005-3, 6.8), dated as the document is. */
function filesOf(attachments: readonly Attachment[], date: Date): TDocumentDefinitions['files'] {
  return Object.fromEntries(
    attachments.map(({ name, mediaType, description, content }) => [
      name,
      {
        src: `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`,
        name,
        description,
        relationship: 'Source',
        creationDate: date,
        modifiedDate: date,
      },
    ]),
  );
}

/** pdfkit copies these texts into XML as they are, where a bare & or < would make the file unreadable. */
function metadataText(text: string): string {
  const wide = { '&': '＆', '<': '＜', '>': '＞' } as const;
  return plainText([{ type: 'text', text }]).replace(/[&<>]/g, (mark) => wide[mark as keyof typeof wide]);
}

/** What every page is made with. */
interface Making {
  readonly house: HouseStyle;
  readonly fonts: Fonts;
  readonly outline: Outline;
}

function contentOf(own: Page, number: number, { house, fonts, outline }: Making): Content[] {
  const { margin } = sheetOf(house, own.orientation);
  const corner = { x: margin.left * mm, y: margin.top * mm };
  const opening: Content = {
    ...drawingOf(own.marks, corner),
    ...(number > 1 ? { pageBreak: 'before', pageOrientation: own.orientation } : {}),
  };
  const texts = own.marks
    .filter((mark) => mark.kind === 'text')
    .map(
      (mark): Content => ({
        ...textOf(mark, corner, house, fonts),
        ...linkOf(mark),
        ...outline.entry(mark.bookmark),
      }),
    );
  return [opening, ...texts, ...(own.numbered ? numberOf(own, number, house, fonts) : [])];
}

/** The upper left corner of the type area, in points. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The rules of tables, the bars and axes of charts. */
function drawingOf(marks: readonly Mark[], corner: Corner): ContentCanvas {
  const canvas = marks.flatMap((mark): CanvasElement[] => {
    if (mark.kind === 'text') return [];
    if (mark.kind === 'bar') {
      const { x, y, width: w, height: h, color } = mark;
      return [{ type: 'rect', x, y, w, h, color: `#${color}`, lineWidth: 0 }];
    }
    const { from, to, thickness, color } = mark;
    const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, lineWidth: thickness };
    return [{ type: 'line', ...line, lineCap: 'square', lineColor: `#${color}` }];
  });
  return { canvas, absolutePosition: corner };
}

function textOf(mark: TextMark, corner: Corner, house: HouseStyle, fonts: Fonts): ContentText {
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
    ...(mark.shaded ? { background: `#${house.placeholderShade}` } : {}),
    ...(mark.color === black ? {} : { color: `#${mark.color}` }),
  };
}

/** The page number, at the foot of the paper as it is bound: on a turned page it stands at the left. */
function numberOf(own: Page, number: number, house: HouseStyle, fonts: Fonts): Content[] {
  const { face, size, place, before, after, ...distance } = house.pageNumber;
  if (place === 'none') return [];
  const { width: paper, height, margin, area } = sheetOf(house, 'portrait');
  const text = `${before}${number}${after}`;
  const font = fonts.ofFace(face);
  const width = fonts.width(text, font) * size;
  const inset = distance.inset * size;
  const right = (margin.left + area.width) * mm - inset - width;
  const outer = number % 2 === 1 ? right : margin.left * mm + inset;
  const x = place === 'center' ? (margin.left + area.width / 2) * mm - width / 2 : outer;
  const baseline = (margin.top + area.height + distance.below) * mm + dashHeight * size;
  if (own.orientation === 'portrait') {
    const y = baseline - fonts.ascent(font) * size;
    return [{ text, font, fontSize: size, noWrap: true, absolutePosition: { x, y } }];
  }
  const turned = { width: height * mm, height: paper * mm };
  // pdfmake turns text in drawings only.
  return [
    {
      svg: `<svg width="${turned.width}" height="${turned.height}" viewBox="0 0 ${turned.width} ${turned.height}"><text transform="translate(${turned.width - baseline} ${x}) rotate(90)" font-family="${font}" font-size="${size}">${escaped(text)}</text></svg>`,
      font,
      absolutePosition: { x: 0, y: 0 },
    },
  ];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The name of a heading's place in the file. */
const destination = (heading: number): string => `bookmark-${heading + 1}`;

const linkOf = ({ link }: TextMark) => (link === null ? {} : { linkToDestination: destination(link) });

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

  entry(bookmark: Bookmark | null): OutlineEntry | Record<never, never> {
    if (bookmark === null) return {};
    while ((this.open.at(-1)?.level ?? -1) >= bookmark.level) this.open.pop();
    const parent = this.open.at(-1);
    const id = destination(bookmark.heading);
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
