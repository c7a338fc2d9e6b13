import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Masthead } from '../../model/document.ts';
import type { HouseStyle, PageNumberLook } from '../../model/style.ts';
import type { Orientation } from '../geometry.ts';
import type { PageRun } from '../page-sequence.ts';
import { renderRun } from './blocks.ts';
import { letterFooter, letterHeader, letterHeaderDistance } from './furniture.ts';
import { pageNumberStyleId } from './named-styles.ts';
import { characterSpace, linePitch, paperOf } from './paper.ts';
import type { Rendering } from './rendering.ts';

/**
 * The sections of the file, one for each run of pages. The first has the page numbers; the others inherit
 * them and count on.
 */
export function sections(runs: readonly PageRun[], rendering: Rendering): ISectionOptions[] {
  // A file without a section cannot be opened; a document without blocks is one blank page.
  const all: readonly PageRun[] = runs.length > 0 ? runs : [{ orientation: 'portrait', blocks: [] }];
  const { house } = rendering;
  const { width, height } = paperOf(house, 'portrait');
  const numbered = house.pageNumber.place !== 'none';
  return all.map((run, index) => {
    const letter = letterOf(run);
    const numbers = index === 0 && numbered ? pageNumbers(house) : {};
    const first = letter === null ? {} : { first: letterFooter(letter, rendering) };
    return {
      ...(letter === null ? {} : { headers: { first: letterHeader(letter, rendering) } }),
      footers: { ...numbers, ...first },
      properties: {
        ...(letter === null ? {} : { titlePage: true }),
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width, height, orientation: orientations[run.orientation] },
          margin: {
            ...paperOf(house, run.orientation).margin,
            header: letter === null ? 851 : letterHeaderDistance(letter, rendering),
            footer: footerDistance(house, run.orientation),
            gutter: 0,
          },
        },
        grid: {
          type: DocumentGridType.LINES_AND_CHARS,
          linePitch: linePitch(house),
          charSpace: characterSpace(house),
        },
      },
      children: renderRun(run, rendering),
    };
  });
}

/** The letter that a run begins with. */
function letterOf({ blocks: [first] }: PageRun): Masthead | null {
  return first?.block.type === 'masthead' && first.block.form === 'letter' ? first.block : null;
}

/** The library turns the sheet itself. */
const orientations = { portrait: PageOrientation.PORTRAIT, landscape: PageOrientation.LANDSCAPE } as const;

/** From the sheet's edge to the foot of the page number's line, in twips, so that its dash is 7 mm below the text. */
function footerDistance(house: HouseStyle, orientation: Orientation): number {
  const { size, below } = house.pageNumber;
  const twipsPerMillimetre = paperOf(house, 'portrait').height / house.page.height;
  const halfLine = (size * 1.2 * 20) / 2;
  const { bottom } = paperOf(house, orientation).margin;
  return Math.max(0, Math.round(bottom - below * twipsPerMillimetre - halfLine));
}

/** — 1 —, odd pages right and even pages left, counted by Word. */
function pageNumbers({ pageNumber }: HouseStyle) {
  const footer = (style: string) => new Footer({ children: [numberParagraph(style, pageNumber)] });
  return { default: footer(pageNumberStyleId.odd), even: footer(pageNumberStyleId.even) };
}

function numberParagraph(style: string, { before, after }: PageNumberLook): Paragraph {
  const hint = { font: { hint: 'eastAsia' } };
  const words = (text: string): TextRun[] => (text === '' ? [] : [new TextRun({ ...hint, text })]);
  return new Paragraph({
    style,
    children: [...words(before), new TextRun({ children: [PageNumber.CURRENT] }), ...words(after)],
  });
}
