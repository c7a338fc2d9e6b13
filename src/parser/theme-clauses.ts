import { foldForThemes } from '../lexicon/theme-text.ts';

/**
 * What a clause is for the item: its heading; the opening of an item without one; the opening of one of its numbered
 * points; a further clause; a clause that says what the item is good for, in the heading or behind it.
 */
export type ClauseRank = 'heading' | 'heading-purpose' | 'opening' | 'point' | 'body' | 'purpose';

export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly rank: ClauseRank;
}

export interface ItemClauses {
  /** The item's folded text, closed by a full stop; clauses index this. */
  readonly text: string;
  readonly clauses: readonly Clause[];
}

const longestHeading = 36;
const pointNumber =
  /(^|[。；;：:，,！!？?\n])\s*(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]|(?:首先|其次|再次|最后)[，,]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/g;

/** Takes an item apart; `isPurpose` tells whether a clause that begins there says what the item is good for. */
export function clausesOfItem(
  item: string,
  isPurpose: (text: string, start: number) => boolean,
): ItemClauses {
  const marked = item.trim().replace(pointNumber, '$1¶').replace(/\n/g, '。');
  const text = `${foldForThemes(marked)}。`;
  const headingEnd = endOfHeading(text);
  const clauses: Clause[] = [];
  let start = 0;
  let before = '';
  for (let end = 0; end < text.length; end += 1) {
    const mark = text[end] ?? '';
    if (!',。;:!?¶'.includes(mark)) continue;
    if (end > start) {
      clauses.push({ start, end, rank: rankOf(start, before) });
      before = mark;
    } else if (mark === '¶') before = mark;
    start = end + 1;
  }
  return { text, clauses };

  function rankOf(at: number, markBefore: string): ClauseRank {
    const purpose = markBefore === ',' && isPurpose(text, at);
    if (at < headingEnd) return purpose ? 'heading-purpose' : 'heading';
    if (markBefore === '¶') return 'point';
    if (at === 0) return 'opening';
    return purpose ? 'purpose' : 'body';
  }
}

/**
 * Where the heading ends: a short first sentence or line of one or two clauses, not one of several points, that
 * further text follows; 0 for none.
 */
function endOfHeading(text: string): number {
  const end = text.search(/[。:!?;¶]/);
  if (!'。:!?'.includes(text[end] ?? ';')) return 0;
  const commas = text.slice(0, end).split(',').length - 1;
  const follows = text.length - end > 6;
  return follows && end <= longestHeading && commas <= 1 ? end : 0;
}
