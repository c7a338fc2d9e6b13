import { widthInCharacters } from './composition-rules.ts';

/** Words that make sense only after another: a line of a title does not begin with them. */
const clinging = /^[的地得了着过之与和及或、，。：；！？）》〉」』】〕”’]/u;
/** A line of a title does not end with these. */
const opening = /[（《〈「『【〔“‘与和及或]$/u;

/**
 * Divides a title into as few lines as possible, of about equal length, at word boundaries (7.3.1: 回行时
 * 要做到词意完整、排列对称、长短适宜、间距恰当).
 *
 * @param title one line of text, as the template gives it
 * @param capacity characters in the longest line
 */
export function titleLines(title: string, capacity: number): readonly string[] {
  const total = widthInCharacters(title);
  if (total <= capacity) return [title];
  const words = wordsOf(title);
  // The writer will have to break such a word itself.
  if (words.some((word) => widthInCharacters(word) > capacity)) return [title];
  for (let count = Math.ceil(total / capacity); count <= words.length; count += 1) {
    const lines = balance(words, count, capacity, total / count);
    if (lines !== null) return lines;
  }
  return [title];
}

/** Where each line of a title but the first begins, in the title's text. */
export function titleLineStarts(title: string, capacity: number): number[] {
  let from = 0;
  return titleLines(title, capacity)
    .map((line) => {
      const start = title.indexOf(line, from);
      from = start + line.length;
      return start;
    })
    .slice(1);
}

function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const before = words.at(-1);
    const digits = before !== undefined && /[0-9]$/.test(before) && /^[0-9.年月日号%—～-]/.test(segment);
    if (before !== undefined && (digits || clinging.test(segment) || opening.test(before))) {
      words[words.length - 1] = before + segment;
    } else words.push(segment);
  }
  return words;
}

interface Division {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** The division into exactly `count` lines whose lengths differ least from the ideal; null if none fits. */
function balance(
  words: readonly string[],
  count: number,
  capacity: number,
  ideal: number,
): readonly string[] | null {
  let divisions: (Division | null)[] = words.map(() => null);
  divisions.unshift({ lines: [], cost: 0 });
  for (let line = 0; line < count; line += 1) {
    const next: (Division | null)[] = divisions.map(() => null);
    divisions.forEach((division, start) => {
      if (division === null) return;
      for (let end = start + 1; end <= words.length; end += 1) {
        const text = words.slice(start, end).join('').trim();
        const width = widthInCharacters(text);
        if (width > capacity) break;
        const cost = division.cost + (width - ideal) ** 2;
        const known = next[end];
        if (known == null || cost < known.cost) next[end] = { lines: [...division.lines, text], cost };
      }
    });
    divisions = next;
  }
  return divisions[words.length]?.lines ?? null;
}
