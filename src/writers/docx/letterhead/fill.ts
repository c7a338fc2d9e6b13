import { element, escapeXml } from '../xml-part.ts';
import type { Tag, TextParagraph } from './tags.ts';
import { childNamed, type Edit, type XmlNode } from './xml-tree.ts';

/** What is printed for a tag. */
export interface Filling {
  readonly words: string;
  /** Stands for what was not given, and is to be seen. */
  readonly isPlaceholder: boolean;
}

/**
 * Prints the tags of one paragraph in the look of their first character; everything else in it stays.
 *
 * @param xml the part
 * @param placeholderStyle the character style of what was not given
 */
export function fillParagraph(
  { pieces, text }: TextParagraph,
  tags: readonly Tag[],
  fillings: ReadonlyMap<string, Filling>,
  xml: string,
  placeholderStyle: string,
): Edit[] {
  return pieces.flatMap(({ node, start }, index): Edit[] => {
    const end = pieces[index + 1] === undefined ? start + node.text.length : start + node.text.length;
    const touched = tags.filter((tag) => tag.start < end && tag.end > start);
    if (touched.length === 0) return [];
    const run = node.parent;
    const look = run === null ? null : childNamed(run, 'w:rPr');
    const properties = look === null ? '' : xml.slice(look.start, look.end);
    let instead = '';
    let at = start;
    for (const tag of touched) {
      if (tag.start > at) instead += textElement(text.slice(at, tag.start));
      if (tag.start >= start) {
        const filling = fillings.get(tag.name) ?? { words: '', isPlaceholder: false };
        const words = textElement(filling.words);
        instead += filling.isPlaceholder
          ? `</w:r><w:r>${styled(look, xml, placeholderStyle)}${words}</w:r><w:r>${properties}`
          : words;
      }
      at = Math.min(tag.end, end);
    }
    if (at < end) instead += textElement(text.slice(at, end));
    return [{ start: node.start, end: node.end, xml: instead }];
  });
}

const textElement = (words: string): string =>
  element('w:t', { 'xml:space': 'preserve' }, [escapeXml(words)]);

/** Properties of a run with that character style in the place of its own, which is the first of them. */
function styled(look: XmlNode | null, xml: string, style: string): string {
  const own = element('w:rStyle', { 'w:val': style });
  if (look === null) return `<w:rPr>${own}</w:rPr>`;
  const others = look.children
    .filter(({ name }) => name !== 'w:rStyle' && name !== 'w:rPrChange')
    .map(({ start, end }) => xml.slice(start, end));
  return `<w:rPr>${own}${others.join('')}</w:rPr>`;
}
