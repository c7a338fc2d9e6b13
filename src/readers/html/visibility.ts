import { attributeOf, classesOf, type PageElement } from './page-tree.ts';

/** What is never read as text of the page; `del` is what a tracked change took out. */
const UNSEEN = new Set(
  (
    'head script style noscript template title meta link base iframe frame object embed applet audio video ' +
    'canvas map svg math select datalist textarea button input progress meter rp rt noframes noembed del'
  ).split(' '),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Parts of a document that Word writes into its page though they are not its text: comments, running heads. */
const WORD_PART =
  /mso-element\s*:\s*(?:comment|header|footer|(?:foot|end)note-(?:continuation-)?(?:separator|notice))/i;
const WORD_COMMENT_MARK = /mso-special-character\s*:\s*comment/i;
/** Styles of a table of contents that Word made from the headings. */
const WORD_CONTENTS = /^MsoToc(?:\d|Heading)$/i;
const NOTE_MARK = /#_(?:ftn|edn)\d+$/;

/** How an element is seen: as text, not at all, or not because an attribute hides it (what a script may undo). */
export type Visibility = 'seen' | 'unseen' | 'hidden';

/** Whether a person sees an element on the page. */
export function visibilityOf(element: PageElement): Visibility {
  if (UNSEEN.has(element.tag)) return 'unseen';
  if (element.attributes.length === 0) return 'seen';
  const style = attributeOf(element, 'style') ?? '';
  if (WORD_PART.test(style) || WORD_COMMENT_MARK.test(style)) return 'unseen';
  if (element.tag === 'a' && isWordMark(element)) return 'unseen';
  if (element.tag === 'p' && classesOf(element).some((name) => WORD_CONTENTS.test(name))) return 'unseen';
  return isHidden(element) ? 'hidden' : 'seen';
}

/** Whether an attribute hides an element. */
export function isHidden(element: PageElement): boolean {
  return attributeOf(element, 'hidden') !== null || HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '');
}

/** The mark of a footnote or comment in the text of a Word page, which would run into a figure: 35件[1]. */
function isWordMark(link: PageElement): boolean {
  return NOTE_MARK.test(attributeOf(link, 'href') ?? '') || classesOf(link).includes('msocomanchor');
}

/** The number of the footnote that a link in front of its text leads back from; null for other links. */
export function noteNumber(link: PageElement): string | null {
  return /#_(?:ftn|edn)ref(\d{1,4})$/.exec(attributeOf(link, 'href') ?? '')?.[1] ?? null;
}

/** Whether an element holds the number that Word gave its paragraph: 一、 and the gap after it. */
export function isWordNumber(element: PageElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(attributeOf(element, 'style') ?? '');
}
