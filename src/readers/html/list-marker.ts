import { attributeOf, type PageElement } from './page-tree.ts';

const LETTERS = 26;

/** What a browser prints before an item of a numbered list: `1.`; empty for other lists. */
export function listMarker(item: PageElement): string {
  const list = item.parent;
  if (list?.tag !== 'ol' || /list-style(?:-type)?\s*:\s*none/i.test(attributeOf(list, 'style') ?? ''))
    return '';
  const number = ordinalOf(item, list);
  switch (attributeOf(item, 'type') ?? attributeOf(list, 'type')) {
    case 'a':
      return `${letter(number, 'a')}.`;
    case 'A':
      return `${letter(number, 'A')}.`;
    default:
      return `${number}.`;
  }
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

function letter(number: number, first: 'a' | 'A'): string {
  if (number < 1 || number > LETTERS) return String(number);
  return String.fromCharCode(first.charCodeAt(0) + number - 1);
}
