import type { Face } from '../house-style.ts';
import { element, xmlPart } from './xml-part.ts';

interface Typeface {
  readonly name: string;
  /** What Word and WPS may take where the machine lacks the face, the nearest first. */
  readonly substitutes: readonly string[];
  readonly pitch: 'fixed' | 'variable';
  readonly charset: '86' | '00';
}

/** The faces by role, as Windows, Word and WPS name them. None is embedded: Word does not subset them. */
const typefaces: Readonly<Record<Face, Typeface>> = {
  小标宋: {
    name: '方正小标宋简体',
    substitutes: ['方正小标宋_GBK', '华文中宋', '宋体'],
    pitch: 'variable',
    charset: '86',
  },
  仿宋: { name: '仿宋_GB2312', substitutes: ['仿宋', '华文仿宋'], pitch: 'fixed', charset: '86' },
  黑体: { name: '黑体', substitutes: ['SimHei'], pitch: 'fixed', charset: '86' },
  楷体: { name: '楷体_GB2312', substitutes: ['楷体', '华文楷体'], pitch: 'fixed', charset: '86' },
  宋体: { name: '宋体', substitutes: ['SimSun'], pitch: 'variable', charset: '86' },
};

/** Latin letters and digits, by common practice. */
const latin: Typeface = {
  name: 'Times New Roman',
  substitutes: ['Liberation Serif'],
  pitch: 'variable',
  charset: '00',
};

/** The name of a face in the file. */
export const typefaceName = (face: Face): string => typefaces[face].name;

/** The name of the face for Latin letters and digits. */
export const latinName: string = latin.name;

/**
 * true where the text holds a character that Word would set in the Latin face unless told that the run is
 * Chinese: “ ” ‘ ’ … — · × ① ℃ and their like (ECMA-376 Part 1, 17.3.2.26, the ranges that heed `hint`).
 */
export function needsChineseHint(text: string): boolean {
  return /[\u00a7\u00a8\u00b0\u00b1\u00b4\u00b7\u00d7\u00f7\u2010-\u27bf]/.test(text);
}

/** word/fontTable.xml: the faces and their substitutes. */
export function fontTable(): string {
  const fonts = [...Object.values(typefaces), latin].map(({ name, substitutes, pitch, charset }) =>
    element('w:font', { 'w:name': name }, [
      element('w:altName', { 'w:val': substitutes.join(',') }),
      element('w:charset', { 'w:val': charset }),
      element('w:family', { 'w:val': pitch === 'fixed' ? 'modern' : 'roman' }),
      element('w:pitch', { 'w:val': pitch }),
    ]),
  );
  return xmlPart('w:fonts', fonts);
}
