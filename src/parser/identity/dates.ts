import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';

dayjs.extend(customParseFormat);

/** A date that stands in a text. */
export interface FoundDate {
  /** YYYY-MM-DD. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const chineseDigits = '〇一二三四五六七八九';
const shapes: readonly RegExp[] = [
  /(?<!\d)(?<y>(?:19|20)\d\d) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?[日号]/g,
  /(?<![\d.])(?<y>(?:19|20)\d\d)(?<s>[-./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?![\d.])/g,
  /(?<y>[二一][〇○零ОO0一二三四五六七八九]{3})年(?<m>十?[一二三四五六七八九]|十)月(?<d>[二三]?十?[一二三四五六七八九]|[二三]?十)日/g,
];

/** Every full date of a text, in order; a day that the calendar does not have is no date. */
export function findDates(text: string): FoundDate[] {
  if (!/[年./-]/.test(text)) return [];
  const found: FoundDate[] = [];
  const half = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const shape of shapes)
    for (const match of half.matchAll(shape)) {
      const { y = '', m = '', d = '' } = match.groups ?? {};
      const iso = [yearOf(y), pad(numberOf(m)), pad(numberOf(d))].join('-');
      if (dayjs(iso, 'YYYY-MM-DD', true).isValid())
        found.push({ iso, start: match.index, end: match.index + match[0].length });
    }
  return found.sort((a, b) => a.start - b.start);
}

const pad = (number: number) => String(number).padStart(2, '0');

function yearOf(year: string): string {
  if (/^\d/.test(year)) return year;
  return Array.from(year, (digit) => Math.max(0, chineseDigits.indexOf(digit))).join('');
}

function numberOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const ten = number.indexOf('十');
  const digit = (character: string | undefined) => Math.max(0, chineseDigits.indexOf(character ?? ''));
  if (ten < 0) return digit(number);
  return (ten === 0 ? 1 : digit(number[0])) * 10 + digit(number[ten + 1]);
}
