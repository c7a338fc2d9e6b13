import type { Face, HouseStyle } from '../../model/style.ts';

/** Latin letters and digits, by common practice; the characters of Chinese typesetting are left to the face. */
const latin = {
  family: 'Latin of the page',
  range: 'U+20-7E, U+C0-D6, U+D8-F6, U+F8-24F',
  regular: [
    'Times New Roman',
    'TimesNewRomanPSMT',
    'Liberation Serif',
    'Tinos',
    'Tinos Regular',
    'Nimbus Roman',
  ],
  bold: [
    'Times New Roman Bold',
    'TimesNewRomanPS-BoldMT',
    'Liberation Serif Bold',
    'Tinos Bold',
    'Nimbus Roman Bold',
  ],
} as const;

/**
 * The faces by role, as Windows, WPS, macOS and Linux name them, the nearest first. None is embedded: the file
 * is to be mailed, and its readers have these.
 */
const faces: Readonly<Record<Face, readonly string[]>> = {
  小标宋: [
    ...['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    ...['华文中宋', 'STZhongsong', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC'],
    ...['宋体', 'SimSun', 'serif'],
  ],
  仿宋: [
    ...['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'FandolFang'],
    ...['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'serif'],
  ],
  黑体: [
    ...['黑体', 'SimHei', '华文黑体', 'STHeiti', 'Heiti SC', 'PingFang SC', 'Microsoft YaHei'],
    ...['Noto Sans CJK SC', 'Noto Sans SC', 'Noto Sans SC Medium', 'Source Han Sans SC', 'sans-serif'],
  ],
  楷体: [
    ...['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Kaiti SC', 'FandolKai'],
    ...['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'serif'],
  ],
  宋体: [
    ...['宋体', 'SimSun', '华文宋体', 'STSong', 'Songti SC'],
    ...['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'serif'],
  ],
};

/** The value of `font-family` for a face, with the font that the style names for Word before the others. */
export function fontStack(face: Face, { wordFonts }: HouseStyle): string {
  const { name: wanted } = wordFonts[face];
  const others = faces[face].filter((name) => name !== wanted);
  return [latin.family, wanted, ...others]
    .map((name) => (/serif$/.test(name) ? name : `"${name}"`))
    .join(', ');
}

/**
 * The Latin face as a family that holds nothing else, so that “ ” — … · of Times never replace the Chinese
 * ones. `local` names a font of the machine; nothing is fetched.
 */
export function latinFontFaces(): string {
  const face = (weight: number, names: readonly string[]) =>
    `@font-face { font-family: "${latin.family}"; font-weight: ${weight}; unicode-range: ${latin.range}; src: ${names
      .map((name) => `local("${name}")`)
      .join(', ')}; }`;
  return [face(400, latin.regular), face(700, latin.bold)].join('\n');
}
