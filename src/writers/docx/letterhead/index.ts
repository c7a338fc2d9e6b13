import type { DocumentProperties } from '../../../model/document.ts';
import { coreProperties } from '../document-parts.ts';
import { characterStyleId, tableStyleId } from '../named-styles.ts';
import { archived } from '../stable-archive.ts';
import { element, escapeXml } from '../xml-part.ts';
import { type Filling, fillParagraph } from './fill.ts';
import { BODY_TAG, type Letterhead } from './letterhead.ts';
import { bodyRuns, bringAlong, ownNamespaces, ownStyles, toldApart, withStyles } from './own-package.ts';
import { partText, relatedPart, relationshipsOf, setPart, unpack } from './package-parts.ts';
import { continued, turned } from './page-setup.ts';
import { type Edit, edited, isInside, type XmlNode } from './xml-tree.ts';

/**
 * Writes a briefing into a letterhead: its body in the place of {{正文}}, the other tags filled. The letterhead's
 * styles, headers, footers and pages stay as they are; the briefing's styles stand beside them under names of
 * their own.
 *
 * @param written the briefing as the writer made it, on the letterhead's page
 */
export function intoLetterhead(
  written: Uint8Array,
  letterhead: Letterhead,
  fillings: ReadonlyMap<string, Filling>,
  properties: DocumentProperties,
): Uint8Array {
  const own = unpack(written);
  const parts = { ...letterhead.parts };
  const { main } = letterhead;
  const styles = relatedPart(parts, main, 'styles');
  const sheet = styles === null ? '' : partText(parts, styles);
  const prefix = freePrefix(sheet);
  const renamed = (id: string) => `${prefix.id}${id}`;
  const named = (name: string) => `${prefix.name}${chineseNames[name] ?? name}`;
  if (styles !== null) {
    const added = ownStyles(own, renamed, named);
    setPart(
      parts,
      styles,
      sheet.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`),
    );
  }
  for (const [path, { xml, root, paragraphs, tags }] of letterhead.texts) {
    const edits = paragraphs.flatMap((paragraph) => {
      const inside = tags.filter((tag) => tag.paragraph === paragraph && tag.name !== BODY_TAG);
      return inside.length === 0
        ? []
        : fillParagraph(paragraph, inside, fillings, xml, renamed(characterStyleId.placeholder));
    });
    if (path === main) {
      const body = (run: string) =>
        bringAlong(toldApart(withStyles(run, renamed, named), xml), own, parts, main);
      edits.push(
        ...bodyEdits(
          letterhead,
          xml,
          bodyRuns(own).map((run) => ({ ...run, xml: body(run.xml) })),
          renamed,
        ),
      );
      edits.push(...namespaceEdits(root, xml, ownNamespaces(own)));
    }
    setPart(parts, path, edited(xml, edits));
  }
  const core = relationshipsOf(parts, '').find(({ type }) => type.endsWith('/core-properties'))?.part;
  if (core != null && parts[core] !== undefined) setPart(parts, core, coreProperties(properties));
  return archived(parts);
}

/** Names that Word shows in Chinese only where they are its own. */
const chineseNames: Readonly<Record<string, string>> = {
  Normal: '正文',
  Title: '标题',
  'heading 1': '标题 1',
  'heading 2': '标题 2',
  'heading 3': '标题 3',
  'heading 4': '标题 4',
  caption: '题注',
  Strong: '要点',
};

/** A letterhead made from a briefing has the briefing's styles already. */
function freePrefix(sheet: string): { id: string; name: string } {
  for (let count = 1; ; count += 1) {
    const number = count === 1 ? '' : String(count);
    const prefix = { id: `Briefing${number}`, name: `简报${number} ` };
    if (!sheet.includes(`w:styleId="${prefix.id}`) && !sheet.includes(`w:val="${prefix.name}`)) return prefix;
  }
}

/**
 * The body in its place, section by section. The pages up to the first turned one end with the letterhead's own
 * set-up; what stands below {{正文}} ends with it, too.
 */
function bodyEdits(
  { place, section }: Letterhead,
  xml: string,
  runs: readonly { readonly orientation: 'portrait' | 'landscape'; readonly xml: string }[],
  renamed: (id: string) => string,
): Edit[] {
  const end = (setup: string) =>
    element('w:p', {}, [
      element('w:pPr', {}, [element('w:pStyle', { 'w:val': renamed(tableStyleId.edge) }), setup]),
    ]);
  const own = section === null ? element('w:sectPr') : xml.slice(section.start, section.end);
  const again = section === null ? element('w:sectPr') : continued(section, xml);
  const bookmarks = place.children.filter(({ name }) => /^w:bookmark(?:Start|End)$/.test(name));
  let text = bookmarks.map(({ start, end: until }) => xml.slice(start, until)).join('');
  // What stands above the place belongs to the letterhead's first section.
  let closed = runs[0]?.orientation === 'landscape' && stands(place, 'above');
  if (closed) text += end(own);
  const isLastBlock = !stands(place, 'below');
  const endsHere =
    section !== null && isInside(section, 'w:p') && section.start > place.start && section.end < place.end;
  let last = again;
  runs.forEach((run, index) => {
    const setup = run.orientation === 'landscape' ? turned(section, xml, !closed) : closed ? again : own;
    text += run.xml;
    const isLast = index === runs.length - 1;
    // The last pages go on into what the letterhead has below, unless they are turned.
    if (isLast && (run.orientation === 'portrait' || isLastBlock)) last = setup;
    else {
      text += end(setup);
      closed = true;
    }
  });
  if (!closed && last === own) last = '';
  if (endsHere) text += end(last === '' ? own : last);
  const edits = [{ start: place.start, end: place.end, xml: text }];
  if (endsHere || last === '' || section === null) return edits;
  return [...edits, { start: section.start, end: section.end, xml: last }];
}

/** Whether anything is printed in the body on that side of a paragraph. */
function stands(place: XmlNode, side: 'above' | 'below'): boolean {
  const blocks = place.parent?.children ?? [];
  const at = blocks.indexOf(place);
  const others = side === 'above' ? blocks.slice(0, at) : blocks.slice(at + 1);
  return others.some(
    (block) =>
      block.name !== 'w:sectPr' && !/^w:(?:bookmark|proofErr|perm)/.test(block.name) && !isBlank(block),
  );
}

const isBlank = (node: XmlNode): boolean =>
  node.text.trim() === '' &&
  !/^(?:w:drawing|w:pict|w:object|w:tbl|w:fldSimple|w:instrText)$/.test(node.name) &&
  node.children.every(isBlank);

/** Prefixes that the body uses and the letterhead does not declare. */
function namespaceEdits(root: XmlNode, xml: string, own: ReadonlyMap<string, string>): Edit[] {
  const missing = [...own].filter(([prefix]) => root.attributes[`xmlns:${prefix}`] === undefined);
  const at = xml.slice(root.start, root.innerStart).endsWith('/>')
    ? root.innerStart - 2
    : root.innerStart - 1;
  const declared = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${escapeXml(uri)}"`).join('');
  return declared === '' ? [] : [{ start: at, end: at, xml: declared }];
}
