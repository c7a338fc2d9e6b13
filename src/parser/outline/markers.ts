/** The numbering of headings and items as the genre prints it, from the outermost style to the innermost. */
export type MarkerStyle =
  | 'part'
  | 'chinese'
  | 'chinese-brackets'
  | 'arabic'
  | 'arabic-brackets'
  | 'circled'
  | 'shi';

export interface Marker {
  readonly style: MarkerStyle;
  /** As printed, with its own punctuation: （一） 1. 一是. */
  readonly printed: string;
  /** Its place in the numbering, from 1; 0 where it has none (最后). */
  readonly ordinal: number;
}

const numerals = '一二三四五六七八九十百';
const enclosed = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const parenthesized = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const fullStopped = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';

const shapes: readonly { style: MarkerStyle; shape: RegExp }[] = [
  { style: 'part', shape: new RegExp(`^第([${numerals}]{1,3})(?:部分|章)[、:：，, ]?`) },
  { style: 'chinese', shape: new RegExp(`^([${numerals}]{1,3}) ?(?:[、．]|[.](?!\\d))`) },
  { style: 'chinese-brackets', shape: new RegExp(`^[（(] ?([${numerals}]{1,3}) ?[）)]、?`) },
  { style: 'chinese-brackets', shape: new RegExp(`^([${enclosed}])、?`) },
  { style: 'arabic-brackets', shape: /^[（(] ?([0-9０-９]{1,2}) ?[）)]、?/ },
  { style: 'arabic-brackets', shape: new RegExp(`^([${parenthesized}])、?`) },
  { style: 'arabic', shape: /^([0-9０-９]{1,2}) ?(?:[、．]|[.](?![0-9０-９]))/ },
  { style: 'arabic', shape: new RegExp(`^([${fullStopped}])`) },
  { style: 'circled', shape: new RegExp(`^([${circled}])[、.．]?`) },
  { style: 'shi', shape: new RegExp(`^([${numerals}]{1,2})(?:是|要)(?!\\d)`) },
  { style: 'shi', shape: new RegExp(`^第([${numerals}]{1,2})[，,、:：]`) },
  { style: 'shi', shape: new RegExp(`^其([${numerals}])[，,、:：]`) },
  { style: 'shi', shape: /^(首先|其次|再次|最后)(?:是|[，,、:：])/ },
];

/** The marker that a text opens with, or null. */
export function readMarker(text: string): Marker | null {
  for (const { style, shape } of shapes) {
    const match = shape.exec(text.slice(0, 12));
    if (match) return { style, printed: match[0], ordinal: ordinalOf(match[1] ?? '') };
  }
  return null;
}

/** Does a line open with a number, so that it cannot be the rest of the line before it? */
export function opensNumberedLine(line: string): boolean {
  return readMarker(line) !== null;
}

const spoken: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 0 };

function ordinalOf(number: string): number {
  const word = spoken[number];
  if (word !== undefined) return word;
  for (const list of [enclosed, circled, parenthesized, fullStopped]) {
    const place = list.indexOf(number);
    if (number.length === 1 && place >= 0) return place + 1;
  }
  const digits = number.normalize('NFKC');
  return /^\d+$/.test(digits) ? Number(digits) : chineseOrdinal(number);
}

function chineseOrdinal(number: string): number {
  const digit = (character: string | undefined) => '一二三四五六七八九'.indexOf(character ?? '') + 1;
  const ten = number.indexOf('十');
  if (ten < 0) return digit(number[0]);
  return (ten === 0 ? 1 : digit(number[ten - 1])) * 10 + digit(number[ten + 1]);
}
