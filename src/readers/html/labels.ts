import { loadPageFurniture } from '../../lexicon/page-furniture.ts';
import { isLink, type PageLine } from './page-line.ts';

/** Furniture is short: a longer line that opens like a label is prose. */
const LONGEST = 220;

let opening: RegExp | undefined;

/** Whether a text opens with a label of page metadata and its colon, bracket or cell border: 发布日期：. */
export function labelOpening(text: string): boolean {
  opening ??= new RegExp(
    `^[\\s|｜[【（(]*(?:${[...loadPageFurniture().labels.keys()]
      .sort((a, b) => b.length - a.length)
      .map((label) => Array.from(label).join('\\s*'))
      .join('|')})\\s*(?:[\\]】]|[:：|｜])`,
  );
  return opening.test(text.slice(0, 40));
}

/** Whether a line states metadata of the page: 发布日期：2024-03-04 来源：…. */
export function isLabelled(line: string): boolean {
  return line.length <= LONGEST && labelOpening(line) && !/[。；]/.test(line);
}

/** A value that stands below its label is short; a shorter label without a colon may be any word of the page. */
const LONGEST_VALUE = 40;
const LEAST_LABEL = 3;

/** What a stretch of the page states of its metadata, a line each; a value below its label stands behind it. */
export function labelledLines(lines: readonly PageLine[]): string[] {
  const filled = lines.filter(({ text }) => text !== '');
  return filled.flatMap((line, at) => {
    const next = filled[at + 1];
    const value = next !== undefined && !isLink(next) && isValue(next.text) ? next.text : null;
    if (value !== null && isBareLabel(line.text)) return [`${line.text}：${value}`];
    if (!isLabelled(line.text)) return [];
    return [value !== null && /[:：]$/.test(line.text) ? line.text + value : line.text];
  });
}

function isBareLabel(text: string): boolean {
  const label = text.replace(/\s/g, '');
  const field = loadPageFurniture().labels.get(label);
  return label.length >= LEAST_LABEL && field !== undefined && field !== 'none';
}

function isValue(text: string): boolean {
  return (
    text.length <= LONGEST_VALUE && !/[。，；]|[:：]$/.test(text) && !labelOpening(text) && !isBareLabel(text)
  );
}

/** Whether a line holds the site's registration (网站标识码, 公网安备), whose number names the area. */
export function isRegistration(line: string): boolean {
  if (line.length > LONGEST || /[。；]/.test(line)) return false;
  return loadPageFurniture().registrations.some((word) => line.includes(word));
}

/** Whether a site speaks for itself: 温馨提示：…, 免责声明：…. */
export function isNotice(line: string): boolean {
  return loadPageFurniture().notices.some((notice) => line.startsWith(notice));
}

/** Whether a line is what sites print below an article: 上一篇, 责任编辑：…, 免责声明：…, the foot of the page. */
export function endsArticle(line: string): boolean {
  const { openings, phrases } = loadPageFurniture();
  if (isNotice(line)) return true;
  if (line.length > LONGEST || /[。；]/.test(line)) return false;
  return (
    isLabelled(line) ||
    isSiteFoot(line) ||
    openings.some((opening) => line.startsWith(opening)) ||
    phrases.has(line.replace(/[\s[\]【】]/g, ''))
  );
}

/** Whether a line is the foot of a website: 版权所有, 主办单位, registrations. */
export function isSiteFoot(line: string): boolean {
  return isRegistration(line) || /版权所有|主办单位|承办单位|技术支持|建议使用|Copyright|©/i.test(line);
}
