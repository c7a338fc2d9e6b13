const DIGITS = [...'〇一二三四五六七八九'];
const CAPITALS = [...'零壹贰叁肆伍陆柒捌玖'];
const TRADITIONAL_CAPITALS = [...'零壹貳參肆伍陸柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 3999;
const LARGEST_COUNTED = 9999;

/** Number formats of lists (ECMA-376-1, 17.18.59) that are not plain decimals. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letters(n, 'A'),
  lowerLetter: (n) => letters(n, 'a'),
  ordinal: (n) => `${n}${ordinalEnding(n)}`,
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10),
  ideographDigital: (n) => digits(n, DIGITS),
  japaneseDigitalTenThousand: (n) => digits(n, DIGITS),
  taiwaneseDigital: (n) => digits(n, DIGITS),
  koreanDigital2: (n) => digits(n, DIGITS),
  chineseCounting: (n) => (n < 100 ? counted(n, DIGITS, '十百千', true) : digits(n, DIGITS)),
  taiwaneseCounting: (n) => (n < 100 ? counted(n, DIGITS, '十百千', true) : digits(n, DIGITS)),
  chineseCountingThousand: (n) => counted(n, DIGITS, '十百千', true),
  taiwaneseCountingThousand: (n) => counted(n, DIGITS, '十百千', true),
  japaneseCounting: (n) => counted(n, DIGITS, '十百千', true),
  chineseLegalSimplified: (n) => counted(n, CAPITALS, '拾佰仟', false),
  ideographLegalTraditional: (n) => counted(n, TRADITIONAL_CAPITALS, '拾佰仟', false),
  japaneseLegal: (n) => counted(n, TRADITIONAL_CAPITALS, '拾佰仟', false),
  ideographTraditional: (n) => STEMS[n - 1] ?? String(n),
  ideographZodiac: (n) => BRANCHES[n - 1] ?? String(n),
};

/** A list number in a format of numbering.xml; formats that Chinese reports do not use come as decimals. */
export function formatNumber(number: number, format: string): string {
  const own = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return own === undefined ? String(number) : own(number);
}

/** 十二, 二十, 一百零五; ten alone is 十 where `bareTen`, 壹拾 otherwise. */
function counted(number: number, names: readonly string[], units: string, bareTen: boolean): string {
  if (number < 1 || number > LARGEST_COUNTED) return digits(number, names);
  const zero = names === DIGITS ? '零' : (names[0] ?? '');
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += zero;
    gap = false;
    const isBareTen = bareTen && place === 1 && digit === 1 && text === '';
    text += `${isBareTen ? '' : (names[digit] ?? '')}${place === 0 ? '' : (units[place - 1] ?? '')}`;
  }
  return text;
}

function digits(number: number, names: readonly string[]): string {
  return String(number).replace(/\d/g, (digit) => names[Number(digit)] ?? digit);
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ① to ⑳, ㉑ to ㊿. */
function circled(number: number): string {
  if (number > 35 && number <= 50) return String.fromCharCode(0x32b1 + number - 36);
  if (number > 20 && number <= 35) return String.fromCharCode(0x3251 + number - 21);
  return enclosed(number, 0x2460, 20);
}

function enclosed(number: number, first: number, most: number): string {
  return number >= 1 && number <= most ? String.fromCharCode(first + number - 1) : String(number);
}

/** A … Z, AA, BB … as Word counts on. */
function letters(number: number, first: 'A' | 'a'): string {
  if (number < 1 || number > 26 * 9) return String(number);
  const letter = String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  if (number < 1 || number > LARGEST_ROMAN) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
