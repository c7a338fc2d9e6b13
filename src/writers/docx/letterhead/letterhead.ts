import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { PageLook } from '../../../model/style.ts';
import type { Filling } from './fill.ts';
import { headersAndFooters, mainPart, PackageFault, type Parts, partText, unpack } from './package-parts.ts';
import { pageOf } from './page-setup.ts';
import { brokenTag, paragraphsOf, type Tag, type TextParagraph, tagsOf } from './tags.ts';
import { below, childNamed, readXml, XmlFault, type XmlNode } from './xml-tree.ts';

/** A letterhead with what is printed for its tags. */
export interface LetterheadUse {
  readonly letterhead: Letterhead;
  readonly fillings: ReadonlyMap<string, Filling>;
}

/** Where the briefing's text goes, and what its title is called. */
export const BODY_TAG = '正文';
export const TITLE_TAG = '标题';

/** A Word document that a briefing is to be written into. */
export interface Letterhead {
  readonly parts: Parts;
  readonly main: string;
  /** By path: the document first, then headers and footers. */
  readonly texts: ReadonlyMap<string, LetterheadText>;
  /** The paragraph that the briefing replaces. */
  readonly place: XmlNode;
  /** The set-up of the pages that it begins on; null where the file leaves all to Word. */
  readonly section: XmlNode | null;
  readonly page: PageLook;
}

export interface LetterheadText {
  readonly xml: string;
  readonly root: XmlNode;
  readonly paragraphs: readonly TextParagraph[];
  readonly tags: readonly Tag[];
}

/**
 * Opens a letterhead.
 *
 * @param file by which messages call it
 * @param known names of tags beside 正文
 * @returns it, or everything that is wrong with it at once
 */
export function openLetterhead(
  bytes: Uint8Array,
  file: string,
  known: readonly string[],
): { letterhead: Letterhead } | { faults: readonly Diagnostic[] } {
  try {
    return read(unpack(bytes), file, [BODY_TAG, ...known]);
  } catch (error) {
    if (!(error instanceof PackageFault || error instanceof XmlFault)) throw error;
    return { faults: [diagnose('letterhead-unreadable', { reason: error.message }, { file })] };
  }
}

/** Whether it prints the briefing's title, which then does not begin the body. */
export const printsTitle = ({ texts, main }: Letterhead): boolean =>
  texts.get(main)?.tags.some(({ name }) => name === TITLE_TAG) ?? false;

function read(
  parts: Parts,
  file: string,
  known: readonly string[],
): { letterhead: Letterhead } | { faults: readonly Diagnostic[] } {
  const main = mainPart(parts);
  const texts = new Map(
    [...new Set([main, ...headersAndFooters(parts, main)])].map((path) => [
      path,
      textOf(partText(parts, path)),
    ]),
  );
  const faults: Diagnostic[] = [];
  for (const { paragraphs, tags } of texts.values()) {
    for (const paragraph of paragraphs) {
      const words = paragraph.isCopy ? null : brokenTag(paragraph);
      if (words !== null) faults.push(diagnose('letterhead-tag-broken', { words }, { file }));
    }
    const names = tags.filter(({ paragraph }) => !paragraph.isCopy).map(({ name }) => name);
    for (const name of new Set(names)) {
      const count = names.filter((each) => each === name).length;
      if (!known.includes(name)) faults.push(diagnose('letterhead-tag-unknown', { name, known }, { file }));
      else if (count > 1) faults.push(diagnose('letterhead-tag-repeated', { name, count }, { file }));
    }
  }
  const document = texts.get(main);
  const [place] =
    document?.tags.filter(({ name, paragraph }) => name === BODY_TAG && !paragraph.isCopy) ?? [];
  if (document === undefined || place === undefined) {
    return { faults: [...faults, diagnose('letterhead-no-body', {}, { file })] };
  }
  const { node, text } = place.paragraph;
  if (node.parent?.name !== 'w:body' || text.trim().length !== place.end - place.start) {
    faults.push(diagnose('letterhead-body-place', { words: text.trim() }, { file }));
  }
  if (faults.length > 0) return { faults };
  const section = sectionOf(node, document.root);
  return { letterhead: { parts, main, texts, place: node, section, page: pageOf(section) } };
}

function textOf(xml: string): LetterheadText {
  const root = readXml(xml);
  const paragraphs = paragraphsOf(root);
  return { xml, root, paragraphs, tags: paragraphs.flatMap(tagsOf) };
}

/** The section that a paragraph of the body is in: the first whose end comes at it or after it. */
function sectionOf(paragraph: XmlNode, root: XmlNode): XmlNode | null {
  const body = childNamed(root, 'w:body');
  const from = body?.children.indexOf(paragraph) ?? -1;
  for (const block of body?.children.slice(from) ?? []) {
    const section = block.name === 'w:sectPr' ? block : below(block, 'w:sectPr')[0];
    if (section !== undefined) return section;
  }
  return null;
}

/** The letterhead's own words as they will be printed, paragraph by paragraph. */
export function printedWords({ letterhead, fillings }: LetterheadUse): string[] {
  return [...letterhead.texts.values()].flatMap(({ paragraphs, tags }) =>
    paragraphs
      .filter(({ isCopy }) => !isCopy)
      .map((paragraph) => {
        let words = '';
        let at = 0;
        for (const tag of tags.filter((each) => each.paragraph === paragraph)) {
          words += paragraph.text.slice(at, tag.start) + (fillings.get(tag.name)?.words ?? '');
          at = tag.end;
        }
        return words + paragraph.text.slice(at);
      }),
  );
}
