import { classifyLine } from './furniture.ts';
import type { CleanLine } from './line-cleaning.ts';

const longestHead = 60;

/**
 * The lines without those that stand at the top of one page after another, as the head of a printed text does. The
 * first page's is kept: it may be the title itself.
 */
export function withoutRunningHeads(lines: readonly CleanLine[]): readonly CleanLine[] {
  const tops = topsOfPages(lines);
  const times = new Map<string, number>();
  for (const { text } of tops) times.set(text, (times.get(text) ?? 0) + 1);
  const isHead = ({ text }: CleanLine) =>
    text.length <= longestHead && !/[。；]/.test(text) && (times.get(text) ?? 0) > 1;
  const heads = new Set(tops.filter(isHead));
  if (heads.size === 0) return lines;
  // what follows opens the page in its place
  let opensPage = false;
  return lines.flatMap((line) => {
    opensPage ||= heads.has(line) && line.opensPage;
    if (heads.has(line)) return [];
    const opening = opensPage ? { ...line, opensPage } : line;
    opensPage = false;
    return [opening];
  });
}

/** The first line with words behind each page break or page number. */
function topsOfPages(lines: readonly CleanLine[]): CleanLine[] {
  const tops: CleanLine[] = [];
  let opensPage = false;
  for (const line of lines) {
    opensPage ||= line.opensPage;
    if (line.text === '') continue;
    if (classifyLine(line.loose).kind === 'page-number') opensPage = true;
    else {
      if (opensPage) tops.push(line);
      opensPage = false;
    }
  }
  return tops;
}
