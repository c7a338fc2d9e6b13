import { posix } from 'node:path';
import { type ArchiveEntry, archiveEntries, inMemory, unpack } from '../zip/archive.ts';
import { ArchiveFault } from '../zip/archive-fault.ts';
import { visitXml, XmlFault } from './xml.ts';

/** A part, unpacked when it is asked for; null where the package has none. Throws ArchiveFault or LimitReached. */
type Part = () => Uint8Array | null;

/** The parts of a Word document that hold its text. */
export interface WordPackage {
  readonly document: Uint8Array;
  readonly numbering: Part;
  readonly styles: Part;
  readonly footnotes: Part;
  readonly endnotes: Part;
  /** Documents that are put in whole (w:altChunk), by relationship. */
  readonly chunks: ReadonlyMap<string, Part>;
}

const USUAL_MAIN = 'word/document.xml';
const MAIN = /^word\/document\d*\.xml$/;

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
  const has = (name: string) => entries.has(name.toLowerCase());
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? null : unpack(source, entry);
  };
  const stated = targetOf(relationsOf('', read), 'officeDocument') ?? USUAL_MAIN;
  const main = [stated, USUAL_MAIN, ...entries.keys()].find(
    (name) => has(name) && (name === stated || MAIN.test(name)),
  );
  const document = main === undefined ? null : read(main);
  if (main === undefined || document === null) throw new ArchiveFault('其中没有 Word 正文');
  const related = relationsOf(main, read);
  // What a broken relationship does not find stands where Word would put it.
  const part = (type: string, usual: string) => () =>
    read(targetOf(related, type) ?? '') ?? read(posix.join(posix.dirname(main), usual));
  return {
    document,
    numbering: part('numbering', 'numbering.xml'),
    styles: part('styles', 'styles.xml'),
    footnotes: part('footnotes', 'footnotes.xml'),
    endnotes: part('endnotes', 'endnotes.xml'),
    chunks: new Map(
      related.filter(({ type }) => type === 'aFChunk').map(({ id, path }) => [id, () => read(path)]),
    ),
  };
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `numbering`. */
  readonly type: string;
  readonly path: string;
}

function targetOf(relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type)?.path ?? null;
}

/** A part's internal relationships. Targets are paths from its folder or, beginning with /, from the top. */
function relationsOf(part: string, read: (name: string) => Uint8Array | null): Relation[] {
  const folder = posix.dirname(part);
  const found: Relation[] = [];
  try {
    const relations = read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    if (relations === null) return found;
    visitXml(relations, {
      open: (element) => {
        if (element.name !== 'rel:Relationship' || element.attribute('TargetMode') === 'External') return;
        const target = (element.attribute('Target') ?? '').replaceAll('\\', '/');
        found.push({
          id: element.attribute('Id') ?? '',
          type: element.attribute('Type')?.split('/').at(-1) ?? '',
          path: target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target),
        });
      },
      close: () => {},
      text: () => {},
    });
  } catch (error) {
    // Parts are looked for in their usual places too.
    if (!(error instanceof ArchiveFault || error instanceof XmlFault)) throw error;
  }
  return found;
}
