import type { Face } from '../../model/style.ts';

/** The font files, by the names of the PDF's font dictionary. */
export const fontFiles = {
  title: 'NotoSerifSC-Bold.core.ttf',
  fangsong: 'FandolFang-Regular.otf',
  kaiti: 'FandolKai-Regular.otf',
  heiti: 'NotoSansSC-Medium.core.ttf',
  songti: 'NotoSerifSC-Regular.core.ttf',
  latin: 'Tinos-Regular.ttf',
  rare: 'NotoSerifCJKsc-Regular.rare.otf',
} as const;

export type FontName = keyof typeof fontFiles;

/** What people call them. */
export const fontLabels: Readonly<Record<FontName, string>> = {
  title: 'Noto Serif SC Bold',
  fangsong: 'FandolFang',
  kaiti: 'FandolKai',
  heiti: 'Noto Sans SC Medium',
  songti: 'Noto Serif SC',
  latin: 'Tinos',
  rare: 'Noto Serif CJK SC',
};

/** The own font of each face. */
export const faceFont: Readonly<Record<Face, FontName>> = {
  小标宋: 'title',
  仿宋: 'fangsong',
  黑体: 'heiti',
  楷体: 'kaiti',
  宋体: 'songti',
};
