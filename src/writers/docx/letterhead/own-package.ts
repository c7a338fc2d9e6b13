import { posix } from 'node:path';
import type { Orientation } from '../../geometry.ts';
import {
  type Parts,
  partText,
  relate,
  relationshipsOf,
  relationshipsPath,
  setPart,
} from './package-parts.ts';
import { orientationOf } from './page-setup.ts';
import { below, childNamed, readXml } from './xml-tree.ts';

const MAIN = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** Pages of one orientation, as XML of the body. */
export interface BodyRun {
  readonly orientation: Orientation;
  readonly xml: string;
}

/** The body of a file that the writer made, by its sections, without what ends each. */
export function bodyRuns(parts: Parts): BodyRun[] {
  const xml = partText(parts, MAIN);
  const body = childNamed(readXml(xml), 'w:body');
  const runs: BodyRun[] = [];
  let open = '';
  for (const block of body?.children ?? []) {
    const section = block.name === 'w:sectPr' ? block : below(block, 'w:sectPr')[0];
    if (section === undefined) open += xml.slice(block.start, block.end);
    else {
      // The paragraph that ends a section has words of its own, unless it stands there for this alone.
      const hasWords = block.children.some(({ name }) => name !== 'w:pPr');
      if (section !== block && hasWords) {
        open += xml.slice(block.start, section.start) + xml.slice(section.end, block.end);
      }
      runs.push({ orientation: orientationOf(section), xml: open });
      open = '';
    }
  }
  return runs;
}

/** The namespaces of that file's body by their prefixes. */
export function ownNamespaces(parts: Parts): ReadonlyMap<string, string> {
  const { attributes } = readXml(partText(parts, MAIN));
  return new Map(
    Object.entries(attributes).flatMap(([name, uri]) =>
      name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), uri] as const] : [],
    ),
  );
}

/** The styles of that file that its text uses, as XML, renamed; those that every file has are left out. */
export function ownStyles(
  parts: Parts,
  renamed: (id: string) => string,
  named: (name: string) => string,
): string {
  const xml = partText(parts, STYLES);
  const everywhere = new Set(['DefaultParagraphFont', 'TableNormal', 'NoList']);
  return childrenOf(xml)
    .filter(({ attributes }) => !everywhere.has(attributes['w:styleId'] ?? ''))
    .map(({ start, end }) => xml.slice(start, end))
    .map((style) =>
      style
        .replace(/ w:default="1"/, '')
        .replace(
          /( w:customStyle="1")? w:styleId="([^"]*)"/,
          (_, __, id: string) => ` w:customStyle="1" w:styleId="${renamed(id)}"`,
        )
        .replace(/<w:name w:val="([^"]*)"\/>/, (_, name: string) => `<w:name w:val="${named(name)}"/>`)
        .replace(/<w:basedOn w:val="(?:DefaultParagraphFont|TableNormal)"\/>/, '')
        .replace(
          /<w:(basedOn|next|link) w:val="([^"]*)"\/>/g,
          (_, kind: string, id: string) => `<w:${kind} w:val="${renamed(id)}"/>`,
        ),
    )
    .join('');
}

const childrenOf = (xml: string) => readXml(xml).children.filter(({ name }) => name === 'w:style');

/** The body's XML with its styles renamed, those by which contents are made anew among them. */
export function withStyles(
  xml: string,
  renamed: (id: string) => string,
  named: (name: string) => string,
): string {
  return xml
    .replace(
      /<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"\/>/g,
      (_, kind: string, id: string) => `<w:${kind} w:val="${renamed(id)}"/>`,
    )
    .replace(
      / TOC \\o &quot;1-([1-3])&quot; (.*?)\\t &quot;([^&,]*),1&quot; /g,
      (_, depth: string, switches: string, annex: string) => {
        const levels = ['1', '2', '3'].slice(0, Number(depth));
        const styles = [...levels.map((level) => [named(`heading ${level}`), level]), [named(annex), '1']];
        return ` TOC ${switches}\\t &quot;${styles.flat().join(',')}&quot; `;
      },
    );
}

/**
 * The body's XML with numbers and names of its own for bookmarks and drawings, where those of the letterhead
 * could be the same.
 */
export function toldApart(xml: string, letterhead: string): string {
  const highest = (pattern: RegExp): number =>
    Math.max(0, ...Array.from(letterhead.matchAll(pattern), ([, id]) => Number(id) + 1));
  const bookmarks = highest(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g);
  const drawings = highest(/<wp:docPr [^>]*?\bid="(\d+)"/g);
  let prefix = '_Toc';
  while (letterhead.includes(`w:name="${prefix}`)) prefix += 'b';
  return xml
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g,
      (_, tag: string, id: string) => `${tag}${Number(id) + bookmarks}"`,
    )
    .replace(
      /(<wp:docPr [^>]*?\bid=")(\d+)"/g,
      (_, tag: string, id: string) => `${tag}${Number(id) + drawings}"`,
    )
    .replace(/((?:w:name|w:anchor)="|<w:instrText [^>]*> PAGEREF )_Toc(\d{8})/g, `$1${prefix}$2`);
}

/**
 * Brings what the body refers to (charts, pictures, addresses) into another package.
 *
 * @returns the body's XML with the references that hold there
 */
export function bringAlong(xml: string, own: Parts, into: Parts, main: string): string {
  const relationships = new Map(relationshipsOf(own, MAIN).map((each) => [each.id, each]));
  const taken = new Set(relationshipsOf(into, main).map(({ id }) => id));
  const moved = new Map<string, string>();
  const given = new Map<string, string>();
  return xml.replace(/ (r:(?:id|embed|link|pict))="([^"]*)"/g, (whole, attribute: string, id: string) => {
    const relationship = relationships.get(id);
    if (relationship === undefined) return whole;
    const known = given.get(id);
    if (known !== undefined) return ` ${attribute}="${known}"`;
    const fresh = freeName(`${id}x`, (name) => taken.has(name));
    taken.add(fresh);
    given.set(id, fresh);
    const { part } = relationship;
    const target = part === null ? relationship.target : `/${movePart(part, own, into, moved)}`;
    relate(into, main, { ...relationship, id: fresh, target }, part === null);
    return ` ${attribute}="${fresh}"`;
  });
}

/** Copies a part with its content type and what it refers to; gives its path there. */
function movePart(part: string, own: Parts, into: Parts, moved: Map<string, string>): string {
  const known = moved.get(part);
  if (known !== undefined) return known;
  const { dir, name, ext } = posix.parse(part);
  const stem = freeName(`${name}-briefing`, (candidate) => into[`${dir}/${candidate}${ext}`] !== undefined);
  const path = `${dir}/${stem}${ext}`;
  moved.set(part, path);
  const bytes = own[part];
  if (bytes !== undefined) into[path] = bytes;
  declareType(part, path, own, into);
  if (own[relationshipsPath(part)] !== undefined) {
    for (const relationship of relationshipsOf(own, part)) {
      const target =
        relationship.part === null
          ? relationship.target
          : `/${movePart(relationship.part, own, into, moved)}`;
      relate(into, path, { ...relationship, target }, relationship.part === null);
    }
  }
  return path;
}

const TYPES = '[Content_Types].xml';

function declareType(part: string, path: string, own: Parts, into: Parts): void {
  const extension = posix.extname(part).slice(1).toLowerCase();
  const declared = readXml(partText(own, TYPES)).children;
  const type =
    declared.find(({ attributes }) => attributes.PartName === `/${part}`)?.attributes.ContentType ??
    declared.find(({ attributes }) => attributes.Extension?.toLowerCase() === extension)?.attributes
      .ContentType;
  if (type === undefined) throw new Error(`no content type for ${part}`);
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
  setPart(
    into,
    TYPES,
    partText(into, TYPES).replace('</Types>', () => `${override}</Types>`),
  );
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
  return name;
}
