import { isLink, type PageLine } from './page-line.ts';

const HEADING = /^目\s*[录錄次]$/;
const LONGEST_ENTRY = 120;
/** What leads the eye to a page number. */
const LEADER = /[\s.．·…]*\d*$/;

/**
 * A page's lines without a table of contents: links to headings that stand further down, which would give the
 * outline twice.
 */
export function withoutContents(lines: readonly PageLine[]): readonly PageLine[] {
  const last = new Map<string, number>();
  for (const [index, line] of lines.entries()) if (!isLink(line)) last.set(line.text, index);
  const isEntry = (line: PageLine | undefined, index: number) =>
    line !== undefined &&
    isLink(line) &&
    line.text.length <= LONGEST_ENTRY &&
    (last.get(line.text.replace(LEADER, '')) ?? -1) > index;
  const entries = new Set(lines.filter(isEntry));
  return lines.filter(
    (line, index) => !entries.has(line) && !(HEADING.test(line.text) && isEntry(lines[index + 1], index + 1)),
  );
}
