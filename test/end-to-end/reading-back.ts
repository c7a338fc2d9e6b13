import type { XmlElement } from '@rgrove/parse-xml';
import { PDFParse } from 'pdf-parse';
import { all, body, children, part, styleOf, textOf } from '../writers/docx/package-reader.ts';

/** Spaces and line breaks are layout. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Each paragraph of a DOCX in reading order, cells of tables and bars of charts among them; blank ones left out. */
export function paragraphsOf(docx: Uint8Array): string[] {
  let charts = 0;
  return all(body(docx), 'w:p')
    .flatMap((paragraph) => {
      if (all(paragraph, 'c:chart').length === 0) return [textOf(paragraph)];
      charts += 1;
      return barsOf(docx, charts);
    })
    .filter((words) => words.trim() !== '');
}

/** The bars of a chart of whole numbers, counted in the order of the file, each with its label and figure. */
function barsOf(docx: Uint8Array, chart: number): string[] {
  const xml = part(docx, `word/charts/chart${chart}.xml`);
  const points = (name: string) => all(xml, name).flatMap((own) => all(own, 'c:pt').map(textOfPoint));
  const values = points('c:val');
  return points('c:cat').map((label, at) => `${label} ${values[at] ?? ''}`);
}

const textOfPoint = (point: XmlElement): string =>
  all(point, 'c:v')
    .flatMap(({ children: [child] }) => (child !== undefined && 'text' in child ? [String(child.text)] : []))
    .join('');

export interface ReadTable {
  /** The paragraph above that says 表1 …; empty where there is none. */
  readonly caption: string;
  readonly head: readonly string[][];
  readonly rows: readonly string[][];
}

/** The tables of a DOCX with their captions. */
export function tablesOf(docx: Uint8Array): ReadTable[] {
  const tables: ReadTable[] = [];
  let caption = '';
  for (const element of blocksOf(docx)) {
    if (element.name === 'w:p') {
      if (/^表\d+\s/.test(textOf(element))) caption = textOf(element);
      continue;
    }
    const rows = children(element, 'w:tr').map((row) => ({
      isHead: all(row, 'w:tblHeader').length > 0,
      cells: children(row, 'w:tc').map(textOf),
    }));
    const cellsOf = (isHead: boolean) =>
      rows.filter((row) => row.isHead === isHead).map(({ cells }) => cells);
    tables.push({ caption, head: cellsOf(true), rows: cellsOf(false) });
    caption = '';
  }
  return tables;
}

function blocksOf(docx: Uint8Array): XmlElement[] {
  const [content] = all(body(docx), 'w:body');
  return (content?.children ?? []).filter(
    (child): child is XmlElement => 'name' in child && (child.name === 'w:p' || child.name === 'w:tbl'),
  );
}

/** Headings of a DOCX with their level; a title is 0. */
export function headingsOf(docx: Uint8Array): { level: number; text: string }[] {
  return all(body(docx), 'w:p').flatMap((paragraph) => {
    const style = styleOf(paragraph) ?? '';
    // The title of an annex looks like the document's and stands beside it in the outline.
    const isTitle = style === 'Title' || style === 'AnnexTitle';
    const level = isTitle ? '0' : /^Heading(\d)$/.exec(style)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text: squeezed(textOf(paragraph)) }];
  });
}

/** The text of each page of a PDF, as pdf-parse gives it, without the page's number. */
export async function pdfPagesOf(pdf: Uint8Array): Promise<string[]> {
  const parser = new PDFParse({ data: Uint8Array.from(pdf), verbosity: 0 });
  const { pages } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  return pages.map(({ text }) => text.replace(/^\s*— ?\d+ ?—\s*$/gm, ''));
}
