import { labelOpening } from './labels.ts';
import { attributeOf, type PageElement, walk } from './page-tree.ts';

/** What the page calls itself. */
export interface PageTitles {
  /** The report's title as the page states it, without the site's name; null where it states none. */
  readonly stated: string | null;
  /** Whether a line is the title or a part of it. */
  holds(line: string): boolean;
}

export interface PageMetadata {
  readonly titles: PageTitles;
  /** Lines that say what the page's metadata says and no line of the page: 发布日期：2024-03-04. */
  labelsBeside(lines: readonly string[]): string[];
}

/**
 * The metadata that government sites must give for an article page (政府网站发展指引, 国办发〔2017〕47号), and
 * the label under which the same is printed on pages. Keys in lower case.
 */
const FIELDS: readonly { name: string; label: string; alike: readonly string[] }[] = [
  { name: 'pubdate', label: '发布日期', alike: ['发布日期', '发布时间', '公开日期', '日期', '时间'] },
  { name: 'contentsource', label: '来源', alike: ['来源', '信息来源', '文章来源', '稿件来源'] },
  { name: 'sitename', label: '站点', alike: [] },
];
const LONGEST_VALUE = 60;
const LONGEST_TITLE = 300;
const LEAST_TITLE_PART = 6;

const NUMBERED = /^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]/;

/** Whether a line could be a report's title. */
export function isReportTitle(line: string): boolean {
  if (NUMBERED.test(line)) return false;
  return (
    line.length >= 8 && line.length <= 90 && /(?:报告|情况|总结)(?:[（(].{1,20}[）)])?$/.test(line.trim())
  );
}

/** Reads `<title>` and `<meta name="ArticleTitle|PubDate|ContentSource|SiteName">`. */
export function readMetadata(document: PageElement): PageMetadata {
  const meta = new Map<string, string>();
  let pageTitle = '';
  walk(
    document,
    (node) => {
      if (node.kind === 'text') {
        if (node.parent?.tag === 'title' && node.parent.parent?.tag === 'head') pageTitle += node.value;
        return 'into';
      }
      if (node.tag === 'meta') {
        const name = attributeOf(node, 'name')?.trim().toLowerCase();
        const content = attributeOf(node, 'content')?.replace(/\s+/g, ' ').trim();
        if (name && content && !meta.has(name)) meta.set(name, content);
      }
      return node.tag === 'body' ? 'past' : 'into';
    },
    () => {},
  );
  return {
    titles: titlesOf(meta.get('articletitle'), pageTitle.slice(0, LONGEST_TITLE)),
    labelsBeside: (lines) => labels(meta, lines),
  };
}

function titlesOf(article: string | undefined, page: string): PageTitles {
  const siteless = page.split(/\s*[-_|—–]{1,2}\s*/).find((part) => isReportTitle(part.trim()));
  const known = [article ?? '', page].map(folded).filter((title) => title !== '');
  return {
    stated: article ?? siteless?.trim() ?? null,
    holds: (line) => {
      const part = folded(line);
      return part.length >= LEAST_TITLE_PART && known.some((title) => title.includes(part));
    },
  };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function labels(meta: ReadonlyMap<string, string>, lines: readonly string[]): string[] {
  const printed = lines.filter(labelOpening).join('\n');
  return FIELDS.flatMap(({ name, label, alike }) => {
    const value = meta.get(name);
    if (value === undefined || value.length > LONGEST_VALUE || /[。；]/.test(value)) return [];
    return alike.some((word) => printed.includes(word)) ? [] : [`${label}：${value}`];
  });
}
