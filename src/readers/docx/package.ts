import { posix } from 'node:path';
import { type ArchiveEntry, ArchiveFault, archiveEntries, inMemory, unpack } from '../zip/archive.ts';
import { visitXml } from './xml.ts';

/** The parts of a Word document that hold its text. */
export interface WordPackage {
  readonly document: Uint8Array;
  readonly numbering: Uint8Array | null;
  readonly styles: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  readonly endnotes: Uint8Array | null;
}

/**
 * Opens a Word document by its relationships (ECMA-376-2, 9). Only the parts that hold text are unpacked.
 * Throws ArchiveFault, XmlFault or LimitReached.
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const source = inMemory(bytes);
  const entries = new Map<string, ArchiveEntry>();
  for (const entry of archiveEntries(source)) {
    const name = new TextDecoder().decode(entry.nameBytes).replaceAll('\\', '/').replace(/^\/+/, '');
    // Part names are compared without regard to case (ECMA-376-2, 6.2.2.3).
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
  }
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? null : unpack(source, entry);
  };
  const main = relationsOf('', read).get('officeDocument') ?? 'word/document.xml';
  const document = read(main);
  if (document === null) throw new ArchiveFault('其中没有 Word 正文');
  const related = relationsOf(main, read);
  const part = (type: string, usual: string) =>
    read(related.get(type) ?? posix.join(posix.dirname(main), usual));
  return {
    document,
    numbering: part('numbering', 'numbering.xml'),
    styles: part('styles', 'styles.xml'),
    footnotes: part('footnotes', 'footnotes.xml'),
    endnotes: part('endnotes', 'endnotes.xml'),
  };
}

/** The targets of a part's internal relationships by the last word of their type: `numbering`. */
function relationsOf(part: string, read: (name: string) => Uint8Array | null): Map<string, string> {
  const folder = posix.dirname(part);
  const targets = new Map<string, string>();
  const relations = read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (relations === null) return targets;
  visitXml(relations, {
    open: (element) => {
      if (element.name !== 'rel:Relationship' || element.attribute('TargetMode') === 'External') return;
      const type = element.attribute('Type')?.split('/').at(-1) ?? '';
      const target = element.attribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      if (!targets.has(type)) targets.set(type, path);
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}
