import { loadGenre } from '../../lexicon/genre.ts';
import { readMarker } from '../outline/markers.ts';

/** Where a title stands among the paragraphs and what it says. */
export interface FoundTitle {
  /** Index of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  /** Verbatim, its lines put together. */
  readonly title: string;
}

/** A title stands among the first lines, before the text proper. */
const headLines = 40;
const mostTitleLines = 4;
const longestTitle = 90;

/**
 * The title among the head's lines: one line, or an issuer's line followed by 关于…的报告, or a title broken
 * over several lines. Where a web page prints it twice, the last one, which stands right above the text.
 */
export function findTitle(paragraphs: readonly { readonly text: string }[]): FoundTitle | null {
  let found: FoundTitle | null = null;
  for (let first = 0; first < Math.min(headLines, paragraphs.length); first++) {
    const text = paragraphs[first]?.text ?? '';
    if (isProse(text)) break;
    if (readMarker(text) && !isTitle(text)) break;
    const candidate = titleFrom(paragraphs, first);
    if (!candidate) continue;
    if (!found || foldSpaces(candidate.title).includes(foldSpaces(found.title))) found = candidate;
    first = candidate.last;
  }
  return found;
}

/** Is this the name of a report of the genre? */
export function isTitle(text: string): boolean {
  const { endings } = loadGenre();
  const bare = ownTitle(text);
  return (
    text.length <= longestTitle &&
    !/[。；：:!！]/.test(text) &&
    !/^[《“]/.test(text) &&
    namesSubject(bare) &&
    endings.some((ending) => bare.endsWith(ending))
  );
}

const namesSubject = (text: string) => loadGenre().subjects.some((subject) => text.includes(subject));

/** The title without a remark in brackets at its end, and without the plan that it announces beside the report. */
export function ownTitle(text: string): string {
  return text
    .replace(/[（(][^（()）]{1,20}[）)]$/, '')
    .replace(
      /(?<=总结|报告|情况)(?:和|及|暨|与|以及|、)(?:20\d\d年|下一?年|下一?步|明年)?[^，。、]{0,12}(?:计划|打算|安排|思路|要点|谋划)$/,
      '',
    );
}

function titleFrom(paragraphs: readonly { readonly text: string }[], first: number): FoundTitle | null {
  const opening = paragraphs[first]?.text ?? '';
  if (!isTitle(opening) && !isBodyName(opening) && !/关于|年|法治|依法/.test(opening)) return null;
  let title = '';
  let found: FoundTitle | null = null;
  for (let last = first; last < Math.min(first + mostTitleLines, paragraphs.length); last++) {
    const line = paragraphs[last]?.text ?? '';
    if (last > first && (line.length > 45 || readMarker(line) || /[。：:]$/.test(line))) break;
    if (
      last > first &&
      isBodyName(opening) &&
      !/^(?:关于|(?:19|20)\d\d|年度?|法治|依法)/.test(line) &&
      last === first + 1
    ) {
      // a second body's name goes on with the title (区委 over 区政府), anything else does not
      if (!isBodyName(line)) break;
    }
    // a whole title below words that name the subject too: the line above is the page's own name
    if (last > first && isTitle(line) && namesSubject(title)) break;
    title += line;
    if (isTitle(title)) {
      const rest = endOfTitle(paragraphs[last + 1]?.text ?? '');
      found = rest === '' ? { first, last, title } : { first, last: last + 1, title: `${title}${rest}` };
      break;
    }
  }
  return found;
}

/** 情况 | 的报告: a title is whole before its last line, which is nothing by itself. */
function endOfTitle(line: string): string {
  const bare = line.replace(/^的/, '');
  return bare.length <= 4 && loadGenre().endings.some((ending) => bare.endsWith(ending)) ? line : '';
}

const sealRemark = /[（(](?:盖章|公章|印章|章|签章)[）)]$/;

/** A line that is nothing but a body's name: 重庆市潼南区城市管理局, with or without （盖章）. */
export function isBodyName(line: string): boolean {
  const text = line.replace(sealRemark, '');
  return (
    text.length >= 3 &&
    text.length <= 40 &&
    /^[\p{Script=Han}（）()\s]+$/u.test(text) &&
    loadGenre().bodies.some(({ word }) => text.endsWith(word)) &&
    !/情况|报告|工作|建设$/.test(text.slice(-6)) &&
    !/[主承协]办/.test(text)
  );
}

function isProse(text: string): boolean {
  return text.length > 120 || (text.length > 45 && /[。；]$/.test(text));
}

const foldSpaces = (text: string) => text.replace(/\s/g, '').normalize('NFKC');
