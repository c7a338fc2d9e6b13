import { lowered, raised } from '../raised-digits.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

const STYLED = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i;
/** A mark or an exponent is short: longer texts in such an element are the page's mistake. */
const LONGEST = 8;

/** Whether an element stands above or below its line; null for all others. */
export function positionOf(element: PageElement): 'raised' | 'lowered' | null {
  if (element.tag === 'sup') return 'raised';
  if (element.tag === 'sub') return 'lowered';
  if (element.attributes.length === 0) return null;
  const styled = STYLED.exec(attributeOf(element, 'style') ?? '')?.[1]?.toLowerCase();
  return styled === undefined ? null : styled === 'super' ? 'raised' : 'lowered';
}

/** A text at its position: 1200¹ for 1200 with the mark of a note behind. */
export function atPosition(text: string, position: 'raised' | 'lowered'): string {
  if (text.trim().length > LONGEST) return text;
  return position === 'raised' ? raised(text) : lowered(text);
}
