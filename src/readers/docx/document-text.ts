import { ArchiveFault } from '../zip/archive-fault.ts';
import { type PartText, readBody } from './body.ts';
import { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { Styles } from './styles.ts';
import { XmlFault } from './xml.ts';

/** What a document says, and what was noticed about it. */
export interface DocumentText {
  readonly text: string;
  readonly hasRevisions: boolean;
  readonly hasPictures: boolean;
  /** Parts beside the text that are damaged or missing, as a clerk calls them; the text is read without. */
  readonly lost: readonly string[];
}

/**
 * The text of a document as it is printed, notes below it; `chunks` are the lines of what is put in whole, by
 * relationship. Throws ArchiveFault or XmlFault for a damaged body, LimitReached.
 */
export function documentText(
  parts: WordPackage,
  chunks: ReadonlyMap<string, readonly string[]>,
): DocumentText {
  const lost = new Set<string>();
  const orLost = <Value>(name: string, read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ArchiveFault || error instanceof XmlFault)) throw error;
      lost.add(name);
      return null;
    }
  };
  const styles = orLost('样式', () => new Styles(parts.styles())) ?? new Styles(null);
  const definitions = orLost('自动编号', parts.numbering);
  const read = (contents: 'dropped' | 'kept') => {
    const numbering =
      orLost('自动编号', () => new Numbering(definitions, styles)) ?? new Numbering(null, styles);
    const around = { styles, numbering, chunks, contents };
    const body = readBody(parts.document, around, 'w:body');
    const notesOf = (name: string, part: () => Uint8Array | null, root: 'w:footnote' | 'w:endnote') =>
      orLost(name, () => {
        const bytes = part();
        return bytes && readBody(bytes, around, root);
      }) ?? [];
    const footnotes = notesOf('脚注', parts.footnotes, 'w:footnote');
    const endnotes = notesOf('尾注', parts.endnotes, 'w:endnote');
    if (definitions === null && numbering.lacksLists) lost.add('自动编号');
    return { body, notes: [...footnotes, ...endnotes] };
  };
  const dropped = read('dropped');
  // A table of contents without an end would hide the report.
  const { body, notes } = dropped.body.some((part) => part.hasOpenContents) ? read('kept') : dropped;
  return {
    text: [...body.flatMap((part) => part.lines), ...noteLines(notes)].join('\n').trim(),
    hasRevisions: body.some((part) => part.hasRevisions),
    hasPictures: body.some((part) => part.hasPictures),
    lost: [...lost],
  };
}

function noteLines(notes: readonly PartText[]): string[] {
  return notes
    .map(({ lines }) => lines.join('').trim())
    .filter((note) => note !== '')
    .map((note, index) => `注${index + 1}：${note}`);
}
