const number = '[0-9]+(?:[.,:/][0-9]+)*';
const measure = '[十百千万亿]*余?(?:季度|[件场人条户]次|[年月日号时分条件项个家次人名起份户场元届部])';

/**
 * What browsers would divide at the end of a line and must not: 〔2025〕12号, 第1—3季度, 2021—2025年,
 * 10%～20%, ～10%, 1152.47万元, 13万余人次.
 */
const unbroken = new RegExp(
  [
    String.raw`[〔［\[][0-9]{4}[〕］\]]第?[0-9]+号?`,
    `第?[±～~≥≤＋－]?${number}[%％‰℃]?(?:[—–～~－]+${number})?(?:[%％‰℃]|(?:${measure})?)`,
  ].join('|'),
  'gu',
);

/** Text that is kept on one line, or that may be broken by the browser's rules. */
export interface Stretch {
  readonly text: string;
  readonly kept: boolean;
}

/** Divides a text, losing nothing of it. A figure that nothing follows is kept by the browser itself. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(unbroken)) {
    if (/^[0-9.]+[%％]?$/.test(match)) continue;
    if (index > end) found.push({ text: text.slice(end, index), kept: false });
    found.push({ text: match, kept: true });
    end = index + match.length;
  }
  if (end < text.length) found.push({ text: text.slice(end), kept: false });
  return found;
}

/** The measure word with which a text goes on after a figure that is marked up by itself: 年 of 2023年; else "". */
export function measureAfter(figure: string, text: string): string {
  if (!figureAlone.test(figure)) return '';
  return measureFirst.exec(text)?.[0] ?? '';
}

const figureAlone = new RegExp(`^${number}$`);
const measureFirst = new RegExp(`^${measure}`);
