import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { childNamed, readXml, XmlFault } from './xml-tree.ts';

/** A Word file of a clerk's is some megabytes at most; what unpacks to more is refused. */
const LARGEST = 64 * 1024 * 1024;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part of the package; null for what is outside it. */
  readonly part: string | null;
  readonly target: string;
}

/** The parts of a Word file by their paths. */
export type Parts = Record<string, Uint8Array>;

/** Thrown for a file that is no Word document, with the reason in Chinese. */
export class PackageFault extends Error {}

/** Unpacks a Word file. Throws PackageFault. */
export function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > LARGEST) throw new PackageFault('解开后过大');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof PackageFault) throw error;
    throw new PackageFault('不是 .docx 文件');
  }
}

export function partText(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (bytes === undefined) throw new PackageFault(`缺少 ${path}`);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}

export function setPart(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

export const relationshipsPath = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relationships of a part, '' for those of the package; none where it has no such part. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const path = part === '' ? '_rels/.rels' : relationshipsPath(part);
  if (parts[path] === undefined) return [];
  return readXml(partText(parts, path)).children.map(({ attributes }) => {
    const target = attributes.Target ?? '';
    const outside = attributes.TargetMode === 'External';
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    return {
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      part: outside ? null : resolved,
      target,
    };
  });
}

/** The path of the part that holds the document. Throws PackageFault where it is no plain Word document. */
export function mainPart(parts: Parts): string {
  try {
    const relationship = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'));
    const path = relationship?.part;
    if (path == null || parts[path] === undefined) throw new PackageFault('不是 Word 文档');
    if (Object.keys(parts).some((name) => /vbaProject\.bin$/i.test(name))) {
      throw new PackageFault('含有宏，请另存为不带宏的 .docx');
    }
    const root = readXml(partText(parts, path));
    if (root.attributes['xmlns:w'] !== WORDPROCESSING || childNamed(root, 'w:body') === null) {
      throw new PackageFault('不是通行的 .docx（或存成了 Strict Open XML），请在 Word 或 WPS 中另存为 .docx');
    }
    return path;
  } catch (error) {
    if (error instanceof XmlFault) throw new PackageFault(error.message);
    throw error;
  }
}

/** The part of that kind that belongs to another one: its style sheet; null where there is none. */
export function relatedPart(parts: Parts, part: string, kind: string): string | null {
  const found = relationshipsOf(parts, part).find(({ type }) => type === `${OFFICE}/${kind}`);
  return found?.part != null && parts[found.part] !== undefined ? found.part : null;
}

/** Headers and footers of the document. */
export function headersAndFooters(parts: Parts, main: string): string[] {
  const kinds = [`${OFFICE}/header`, `${OFFICE}/footer`];
  const found = relationshipsOf(parts, main).filter(({ type }) => kinds.includes(type));
  return found.flatMap(({ part }) => (part !== null && parts[part] !== undefined ? [part] : []));
}

/** Adds a relationship to a part. */
export function relate(
  parts: Parts,
  part: string,
  { id, type, target }: Relationship,
  outside: boolean,
): void {
  const path = relationshipsPath(part);
  const before =
    parts[path] === undefined ? `<Relationships xmlns="${PACKAGE}"></Relationships>` : partText(parts, path);
  const mode = outside ? ' TargetMode="External"' : '';
  const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const added = `<Relationship Id="${id}" Type="${type}" Target="${escaped}"${mode}/>`;
  setPart(
    parts,
    path,
    before.replace('</Relationships>', () => `${added}</Relationships>`),
  );
}
