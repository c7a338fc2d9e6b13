import { type FileChild, Paragraph, type XmlComponent } from 'docx';
import type { Contents, ContentsEntry } from '../../model/document.ts';
import type { Orientation } from '../geometry.ts';
import { runs } from './inlines.ts';
import { annexTitle, contentsStyleId } from './named-styles.ts';
import { textWidth } from './paper.ts';
import type { Position } from './position.ts';
import { RawParagraph, RawText, rawElement } from './raw-xml.ts';
import type { Rendering } from './rendering.ts';

/** The bookmark of a heading, named as Word names those of its own contents. */
export const headingBookmark = (number: number): string => `_Toc${String(number + 1).padStart(8, '0')}`;

/**
 * 目录 as a field of Word's: the entries stand in it already with their pages, so that nothing is asked and
 * nothing is empty when the file is opened, and 更新域 makes them again.
 */
export function contentsParagraphs(
  { title, entries }: Contents,
  orientation: Orientation,
  position: Position,
  rendering: Rendering,
): FileChild[] {
  const depth = Math.max(1, ...entries.map(({ level }) => level));
  const heading = new Paragraph({
    ...position,
    style: contentsStyleId.title,
    children: runs(title, rendering.printable),
  });
  const right = textWidth(rendering.house, orientation);
  const listed = entries.map((entry, index) => {
    const opening =
      index === 0
        ? [
            mark('begin'),
            instruction(` TOC \\o "1-${depth}" \\h \\z \\t "${annexTitle.name},1" `),
            mark('separate'),
          ]
        : [];
    const closing = index === entries.length - 1 ? [mark('end')] : [];
    return new RawParagraph([properties(entry, right), ...opening, link(entry, rendering), ...closing]);
  });
  return [heading, ...listed];
}

const mark = (kind: 'begin' | 'separate' | 'end') =>
  rawElement('w:r', {}, [rawElement('w:fldChar', { 'w:fldCharType': kind })]);

const instruction = (words: string) => rawElement('w:r', {}, [new RawText('w:instrText', words)]);

/** The dots go as far as the type area, which is narrower than Word's own default. */
function properties({ level }: ContentsEntry, right: number): XmlComponent {
  return rawElement('w:pPr', {}, [
    rawElement('w:pStyle', { 'w:val': contentsStyleId.entry[level] }),
    rawElement('w:tabs', {}, [rawElement('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': right })]),
  ]);
}

function link({ content, heading }: ContentsEntry, { printable, pages }: Rendering): XmlComponent {
  const bookmark = headingBookmark(heading);
  const page = pages.get(heading);
  const number = [
    rawElement('w:r', {}, [rawElement('w:tab')]),
    mark('begin'),
    instruction(` PAGEREF ${bookmark} \\h `),
    mark('separate'),
    rawElement('w:r', {}, [new RawText('w:t', String(page ?? ''))]),
    mark('end'),
  ];
  return rawElement('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, [
    ...runs(content, printable),
    ...(page === undefined ? [] : number),
  ]);
}
