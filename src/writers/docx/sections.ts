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
import { page, pageNumber } from '../house-style.ts';
import { renderRun } from './blocks.ts';
import { pageNumberStyleId } from './named-styles.ts';
import type { PageRun } from './page-sequence.ts';
import { characterSpace, linePitch, margins, type Orientation, sheet } from './paper.ts';
import type { PrintableText } from './printable-text.ts';

/**
 * The sections of the file, one for each run of pages. The first has the page numbers; the others inherit
 * them and count on.
 */
export function sections(runs: readonly PageRun[], printable: PrintableText): ISectionOptions[] {
  // A file without a section cannot be opened; a document without blocks is one blank page.
  const all: readonly PageRun[] = runs.length > 0 ? runs : [{ orientation: 'portrait', blocks: [] }];
  return all.map((run, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...sheet, orientation: orientations[run.orientation] },
        margin: {
          ...margins[run.orientation],
          header: 851,
          footer: footerDistance(run.orientation),
          gutter: 0,
        },
      },
      grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: characterSpace },
    },
    ...(index === 0 ? { footers: pageNumbers() } : {}),
    children: renderRun(run, printable),
  }));
}

/** The library turns the sheet itself. */
const orientations = { portrait: PageOrientation.PORTRAIT, landscape: PageOrientation.LANDSCAPE } as const;

/** From the sheet's edge to the foot of the page number's line, in twips, so that its dash is 7 mm below the text. */
function footerDistance(orientation: Orientation): number {
  const twipsPerMillimetre = sheet.height / page.height;
  const halfLine = (pageNumber.size * 1.2 * 20) / 2;
  return Math.round(margins[orientation].bottom - pageNumber.below * twipsPerMillimetre - halfLine);
}

/** — 1 —, odd pages right and even pages left, counted by Word. */
function pageNumbers() {
  return {
    default: new Footer({ children: [numberParagraph(pageNumberStyleId.odd)] }),
    even: new Footer({ children: [numberParagraph(pageNumberStyleId.even)] }),
  };
}

function numberParagraph(style: string): Paragraph {
  const hint = { font: { hint: 'eastAsia' } };
  return new Paragraph({
    style,
    children: [
      new TextRun({ ...hint, text: '— ' }),
      new TextRun({ children: [PageNumber.CURRENT] }),
      new TextRun({ ...hint, text: ' —' }),
    ],
  });
}
