import { loadPageFurniture } from '../../lexicon/page-furniture.ts';

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

/** Whether a line holds the site's registration (网站标识码, 公网安备), whose number names the area. */
export function isRegistration(line: string): boolean {
  if (line.length > LONGEST || /[。；]/.test(line)) return false;
  return loadPageFurniture().registrations.some((word) => line.includes(word));
}

/** Whether a line is the foot of a website: 版权所有, 主办单位, registrations. */
export function isSiteFoot(line: string): boolean {
  return isRegistration(line) || /版权所有|主办单位|承办单位|技术支持|建议使用|Copyright|©/i.test(line);
}
