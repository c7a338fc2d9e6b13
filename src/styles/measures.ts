import type { Alignment, Face, PageNumberLook } from '../model/style.ts';

/** A property's value in the trade's words: how it is read, and what may stand there. */
export interface ValueRule<Value> {
  /** null for what is no such value. */
  readonly read: (words: string) => Value | null;
  /** For messages and the reference of styles. */
  readonly expected: string;
}

/** From one line to the next: in points, in lines of the body's grid, or in sizes of its own text. */
export interface Pitch {
  readonly unit: '磅' | '行' | '倍';
  readonly numerator: number;
  readonly denominator: number;
}

/** Named sizes (字号) in points. */
const typeSizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
};

const namedColours: Readonly<Record<string, string>> = { 黑: '000000', 红: 'FF0000', 灰: '7F7F7F' };

/** A number with one of these units behind it. */
function measure(words: string, units: readonly string[]): number | null {
  const [, number, unit] = /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/.exec(words) ?? [];
  return number !== undefined && units.includes(unit ?? '') ? Number(number) : null;
}

const within = (value: number | null, least: number, most: number): number | null =>
  value !== null && value >= least && value <= most ? value : null;

function choice<Value>(
  choices: Readonly<Record<string, Value>>,
  shown = Object.keys(choices),
): ValueRule<Value> {
  return {
    read: (words) => (Object.hasOwn(choices, words) ? (choices[words] ?? null) : null),
    expected: shown.join('、'),
  };
}

export const face: ValueRule<Face> = choice<Face>({
  小标宋: '小标宋',
  仿宋: '仿宋',
  黑体: '黑体',
  楷体: '楷体',
  宋体: '宋体',
});

export const alignment: ValueRule<Alignment> = choice<Alignment>({
  左对齐: 'left',
  居中: 'center',
  右对齐: 'right',
  两端对齐: 'justify',
});

export const numberPlace: ValueRule<PageNumberLook['place']> = choice<PageNumberLook['place']>({
  单右双左: 'outer',
  居中: 'center',
  不印: 'none',
});

export const paper: ValueRule<{ width: number; height: number }> = choice({
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A5: { width: 148, height: 210 },
  '16开': { width: 184, height: 260 },
});

/** Wrapped, as `false` is a value and no failure. */
export const yesOrNo: ValueRule<{ readonly yes: boolean }> = choice({
  是: { yes: true },
  否: { yes: false },
});

export const typeSize: ValueRule<number> = {
  read: (words) =>
    Object.hasOwn(typeSizes, words) ? (typeSizes[words] ?? null) : within(measure(words, ['磅']), 5, 100),
  expected: `${Object.keys(typeSizes).join('、')}，或 5 至 100 磅，例如 16磅`,
};

export const pitch: ValueRule<Pitch> = {
  read: (words) => {
    const [, numerator, denominator, unit] = /^(\d+(?:\.\d+)?)(?:\/([1-9]))?\s*(磅|行|倍)$/.exec(words) ?? [];
    const value = Number(numerator) / Number(denominator ?? 1);
    if ((unit !== '磅' && unit !== '行' && unit !== '倍') || !(value > 0 && value <= 200)) return null;
    return { unit, numerator: Number(numerator), denominator: Number(denominator ?? 1) };
  },
  expected: '磅值（28.99磅）、正文行距的几行（1行、2/3行）或字号的倍数（1.4倍）',
};

export const characters: ValueRule<number> = {
  read: (words) => within(measure(words, ['字']), -15, 15),
  expected: '-15 至 15 的字数，例如 2字',
};

export const millimetres: ValueRule<number> = {
  read: (words) => within(measure(words, ['mm', '毫米', '']), 0, 200),
  expected: '0 至 200 毫米，例如 37mm',
};

export const points: ValueRule<number> = {
  read: (words) => within(measure(words, ['磅']), 0, 30),
  expected: '0 至 30 磅，例如 0.5磅',
};

export const count = (least: number, most: number): ValueRule<number> => ({
  read: (words) => (/^\d+$/.test(words) ? within(Number(words), least, most) : null),
  expected: `${least} 至 ${most} 的整数`,
});

export const colour: ValueRule<string> = {
  read: (words) => {
    if (Object.hasOwn(namedColours, words)) return namedColours[words] ?? null;
    return /^[0-9A-Fa-f]{6}$/.test(words) ? words.toUpperCase() : null;
  },
  expected: `${Object.keys(namedColours).join('、')}，或六位十六进制的 RGB，前面不加 #，例如 FF0000`,
};

/** Where the number stands in its line: 1 is the number. Marks that the outputs' own languages use are left out. */
export const numberForm: ValueRule<{ readonly before: string; readonly after: string }> = {
  read: (words) => {
    const [, before, after] =
      /^([^0-9"'\\<>&{}\p{C}]{0,20})1([^0-9"'\\<>&{}\p{C}]{0,20})$/u.exec(words) ?? [];
    return before === undefined || after === undefined ? null : { before, after };
  },
  expected: '用 1 代表页码的样子，例如 — 1 — 或 第1页',
};

/** Names of fonts, the wanted one first. Windows knows no name longer than 31 characters. */
export const wordFont: ValueRule<{ readonly name: string; readonly substitutes: readonly string[] }> = {
  read: (words) => {
    const [name, ...substitutes] = words.split(/[、,，]/).map((part) => part.trim());
    const isName = (part: string | undefined): part is string =>
      part !== undefined && /^[^"\\<>&\p{C}]{1,31}$/u.test(part);
    return isName(name) && substitutes.every(isName) ? { name, substitutes } : null;
  },
  expected: 'Word、WPS 中的字体名，后面可以用顿号列出没有它时的替代字体',
};

export const label: ValueRule<string> = {
  read: (words) => (/^[^\p{C}]{1,60}$/u.test(words) ? words : null),
  expected: '一行文字',
};
