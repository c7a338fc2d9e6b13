import { isInside, type XmlNode } from './xml-tree.ts';

/** A tag of a letterhead: {{文号}}. */
export interface Tag {
  readonly name: string;
  readonly paragraph: TextParagraph;
  /** In the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/** The words of a paragraph, in whatever runs Word has split them. */
export interface TextParagraph {
  readonly node: XmlNode;
  readonly text: string;
  readonly pieces: readonly { readonly node: XmlNode; readonly start: number }[];
  /** One of the copies of a text box that are kept for older programs. */
  readonly isCopy: boolean;
}

/** Chinese input methods type the full-width braces. */
const TAG = /[{｛]{2}([^{}｛｝\n]*)[}｝]{2}/g;
const LOOSE_BRACES = /[{｛]{2}|[}｝]{2}/;

/** The paragraphs of a part, those inside text boxes and tables among them. */
export function paragraphsOf(root: XmlNode): TextParagraph[] {
  const found = root.name === 'w:p' ? [textParagraph(root)] : [];
  return [...found, ...root.children.flatMap(paragraphsOf)];
}

export function tagsOf(paragraph: TextParagraph): Tag[] {
  return Array.from(paragraph.text.matchAll(TAG), (match) => ({
    name: (match[1] ?? '').replace(/\s/g, ''),
    paragraph,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a paragraph where a tag is opened or closed alone; null where none is. */
export function brokenTag({ text }: TextParagraph): string | null {
  const rest = text.replace(TAG, '');
  const loose = LOOSE_BRACES.exec(rest);
  return loose === null ? null : rest.slice(Math.max(0, loose.index - 8), loose.index + 12).trim();
}

function textParagraph(node: XmlNode): TextParagraph {
  const pieces: { node: XmlNode; start: number }[] = [];
  let text = '';
  const walk = (within: XmlNode): void => {
    for (const child of within.children) {
      if (child.name === 'w:p') continue;
      if (child.name === 'w:t') {
        pieces.push({ node: child, start: text.length });
        text += child.text;
      } else if (child.name === 'w:tab' || child.name === 'w:br' || child.name === 'w:cr') text += '\n';
      else walk(child);
    }
  };
  walk(node);
  return { node, text, pieces, isCopy: isInside(node, 'mc:Fallback') };
}
