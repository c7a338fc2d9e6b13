import { type FurnitureField, loadPageFurniture } from '../../lexicon/page-furniture.ts';

/** A value that page furniture states about the report. */
export interface HarvestedField {
  readonly field: FurnitureField;
  readonly value: string;
  /** The furniture's line as it stood. */
  readonly quote: string;
  readonly line: number;
}

/** What a line is: part of the report, or furniture with what it states. */
export type LineKind =
  | { readonly kind: 'content' }
  | { readonly kind: 'chrome' }
  | { readonly kind: 'page-number' }
  | { readonly kind: 'fields'; readonly fields: readonly { field: FurnitureField; value: string }[] };

const content: LineKind = { kind: 'content' };
const chrome: LineKind = { kind: 'chrome' };

/** Longest furniture line that is believed; prose with a label in front is longer. */
const longestFurniture = 220;
const cellBorders = /[|｜>＞»→/·•、\s[\]【】（）()《》:：_-]+/;
/** The same, where a bracket belongs to its cell: 区(县)政府网站. */
const cellBordersBesidesBrackets = /[|｜>＞»→/·•、\s[\]【】:：_-]+/;

/** Tells page furniture from the report's own lines. */
export function classifyLine(text: string): LineKind {
  if (text.length > longestFurniture) return content;
  if (isPageNumber(text)) return { kind: 'page-number' };
  const furniture = loadPageFurniture();
  if (isBreadcrumb(text)) return chrome;
  const fields = readFields(text) ?? readDatedLine(text);
  if (fields) return { kind: 'fields', fields };
  const rejoined = text.replace(/[\s[\]【】]/g, '');
  if (furniture.phrases.has(rejoined)) return chrome;
  if (isAllPhrases(text, cellBorders) || isAllPhrases(text, cellBordersBesidesBrackets)) return chrome;
  const sentence = /[。；]/.test(text);
  if (!sentence && furniture.openings.some((opening) => text.startsWith(opening))) return chrome;
  if (!sentence && furniture.registrations.some((word) => text.includes(word))) return chrome;
  if (!sentence && text.length < 60 && /\d年\d{1,2}月\d{1,2}日 ?[，,]?星期[一二三四五六日天]/.test(text))
    return chrome;
  return content;
}

/** 首页 | 网站地图: every cell of the line is a phrase of the page around a report. */
function isAllPhrases(text: string, borders: RegExp): boolean {
  const { phrases } = loadPageFurniture();
  return text.split(borders).every((cell) => cell === '' || phrases.has(cell));
}

/** 首页 / 政务公开 / 部门信息公开: where the page stands in its site, in cells parted by one mark. */
function isBreadcrumb(text: string): boolean {
  if (text.length > 90 || /[。；，]/.test(text)) return false;
  const cells = text.split(/ ?(?:>+|＞+|»|→|\/|\||｜|-) ?/);
  return cells.length >= 2 && loadPageFurniture().homes.includes(cells[0]?.trim() ?? '');
}

/**
 * 2025-03-28 09:05 来源：省司法厅: a date that opens a line of labels, or that stands alone with the time of day,
 * is when the page was published.
 */
function readDatedLine(text: string): { field: FurnitureField; value: string }[] | null {
  const dated =
    /^(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]|年\d{1,2}月)\d{1,2}日?( \d{1,2}[:：]\d\d(?:[:：]\d\d)?)?/.exec(text);
  if (!dated) return null;
  const rest = text.slice(dated[0].length).trim();
  const published = { field: 'published' as const, value: dated[0] };
  if (rest === '') return dated[1] === undefined ? null : [published];
  const fields = readFields(rest);
  return fields && [published, ...fields];
}

/** — 3 —, 第3页 共12页, 3/12, or a figure alone. */
function isPageNumber(text: string): boolean {
  return /^(?:[-—–－·\s]*\d{1,3}[-—–－·\s]*|第?\d{1,3}页?[，,/|]*共\d{1,3}页|共\d{1,3}页[，,/|]*第\d{1,3}页|[-—–－]?第\d{1,3}页[-—–－]?|\d{1,3}\/\d{1,3})$/.test(
    text.replace(/\s/g, ''),
  );
}

let labelShape: RegExp | undefined;

/** Labels with a colon, in brackets or in table cells, from the line's beginning to its end; null for prose. */
function readFields(text: string): { field: FurnitureField; value: string }[] | null {
  const { labels } = loadPageFurniture();
  if (!/[:：|｜\]】]/.test(text) && !labels.has(text.replaceAll(' ', ''))) return null;
  labelShape ??= new RegExp(
    `(?<open>^|[\\s|｜;；,，[【（(/]|(?<=[\\]】)）:：]))[\\s[【（(|｜]*(?<label>${[...labels.keys()]
      .sort((a, b) => b.length - a.length)
      .map((label) => Array.from(label).join(' ?'))
      .join('|')})(?<close> ?[\\]】]? ?(?:[:：|｜]|$)| ?[\\]】])`,
    'g',
  );
  const found: { field: FurnitureField; start: number; end: number }[] = [];
  for (const match of text.matchAll(labelShape)) {
    const label = (match.groups?.label ?? '').replaceAll(' ', '');
    found.push({
      field: labels.get(label) ?? 'none',
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  const first = found[0];
  if (!first || !/^[\s|｜[【（(]*$/.test(text.slice(0, first.start))) return null;
  const fields = found.map(({ field, end }, i) => ({
    field,
    value: text
      .slice(end, found[i + 1]?.start ?? text.length)
      .replace(/^[\s|｜[\]【:：]+|[\s|｜[\]】）)]+$/g, ''),
  }));
  return fields.some(({ value }) => isProse(value)) ? null : fields;
}

/** 分类：按照轻重缓急分三类推进，…: a value that is a sentence, or several, is the report's own. */
function isProse(value: string): boolean {
  return value.length > 80 || /。./.test(value) || (value.length > 15 && /，.*。$/.test(value));
}
