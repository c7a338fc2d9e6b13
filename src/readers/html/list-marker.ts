import { formatNumber } from '../docx/number-format.ts';
import { attributeOf, classesOf, type PageElement } from './page-tree.ts';

/** A way to number items: the number's format as Word names it, and what stands around the number. */
interface Numbering {
  readonly format: string;
  readonly before: string;
  readonly after: string;
}

const dotted = (format: string): Numbering => ({ format, before: '', after: '.' });
const counted: Numbering = { format: 'chineseCounting', before: '', after: '、' };

/** By `type` (WHATWG HTML, 4.4.5); letters differ by case. */
const TYPES: Readonly<Record<string, Numbering>> = {
  a: dotted('lowerLetter'),
  A: dotted('upperLetter'),
  i: dotted('lowerRoman'),
  I: dotted('upperRoman'),
};

/** By `list-style-type` (CSS Counter Styles 3, 6 and 7). */
const STYLES: Readonly<Record<string, Numbering>> = {
  'lower-alpha': dotted('lowerLetter'),
  'lower-latin': dotted('lowerLetter'),
  'upper-alpha': dotted('upperLetter'),
  'upper-latin': dotted('upperLetter'),
  'lower-roman': dotted('lowerRoman'),
  'upper-roman': dotted('upperRoman'),
  'cjk-ideographic': counted,
  'cjk-decimal': counted,
  'simp-chinese-informal': counted,
  'trad-chinese-informal': counted,
  'simp-chinese-formal': { ...counted, format: 'chineseLegalSimplified' },
};

/** By the class that UEditor, the editor of most Chinese sites, gives a list; its style sheet draws the numbers. */
const EDITOR_CLASSES: Readonly<Record<string, Numbering>> = {
  custom_cn: counted,
  custom_cn1: { ...counted, after: ')' },
  custom_cn2: { ...counted, before: '(', after: ')' },
  custom_num: dotted('decimal'),
  custom_num1: { ...dotted('decimal'), after: ')' },
  custom_num2: { format: 'decimal', before: '(', after: ')' },
};

/** A longer style is no list's. */
const LONGEST_STYLE = 1000;

/** What opens an item that brings its own number: 5.、（一）、①、一是, not the figure in 2023年推进…. */
const OWN_NUMBER =
  /^\s*(?:[（(][\d０-９一二三四五六七八九十]{1,4}[)）]|(?:\d{1,2}|[０-９]{1,2})[.．、)）](?!\d)|[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十]{1,3}[，,、]|[①-⑳⑴-⒛㈠-㈩])/;

/** Whether the words of an item open with a number, so that none is printed before them. */
export function hasOwnNumber(text: string): boolean {
  return OWN_NUMBER.test(text);
}

/** What a browser prints before an item of a numbered list: `1.`, `一、`; empty for other lists. */
export function listMarker(item: PageElement): string {
  const list = item.parent;
  if (list?.tag !== 'ol') return '';
  const style = styleOf(item) ?? styleOf(list);
  if (style === 'none') return '';
  const { format, before, after } = numberingOf(item, list, style);
  return `${before}${formatNumber(ordinalOf(item, list), format)}${after}`;
}

function numberingOf(item: PageElement, list: PageElement, style: string | null): Numbering {
  const type = attributeOf(item, 'type') ?? attributeOf(list, 'type') ?? '';
  const byClass = classesOf(list).find((name) => Object.hasOwn(EDITOR_CLASSES, name));
  return (
    (byClass === undefined ? undefined : EDITOR_CLASSES[byClass]) ??
    (style !== null && Object.hasOwn(STYLES, style) ? STYLES[style] : undefined) ??
    (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ??
    dotted('decimal')
  );
}

/** The keyword of `list-style` or `list-style-type` that says how items are numbered; null where none does. */
function styleOf(element: PageElement): string | null {
  const style = (attributeOf(element, 'style') ?? '').slice(0, LONGEST_STYLE);
  const words = /list-style(?:-type)?\s*:([^;]*)/i.exec(style)?.[1]?.toLowerCase().split(/\s+/) ?? [];
  return words.find((word) => word === 'none' || Object.hasOwn(STYLES, word)) ?? null;
}

const ordinals = new WeakMap<PageElement, number>();

function ordinalOf(item: PageElement, list: PageElement): number {
  const own = wholeNumber(attributeOf(item, 'value'));
  let before = item.previous;
  while (before !== null && !(before.kind === 'element' && before.tag === 'li')) before = before.previous;
  const last = before?.kind === 'element' ? ordinals.get(before) : undefined;
  const first = wholeNumber(attributeOf(list, 'start')) ?? 1;
  const ordinal = own ?? (last === undefined ? first : last + 1);
  ordinals.set(item, ordinal);
  return ordinal;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
