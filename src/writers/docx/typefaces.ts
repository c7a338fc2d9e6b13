import type { Face, HouseStyle } from '../../model/style.ts';
import { element, xmlPart } from './xml-part.ts';

/** The pitch of each face: Word takes it into account where it must find another font. */
const pitches: Readonly<Record<Face | 'latin', 'fixed' | 'variable'>> = {
  小标宋: 'variable',
  仿宋: 'fixed',
  黑体: 'fixed',
  楷体: 'fixed',
  宋体: 'variable',
  latin: 'variable',
};

/** The name of a face in the file. */
export const typefaceName = ({ wordFonts }: HouseStyle, face: Face): string => wordFonts[face].name;

/** The name of the face for Latin letters and digits. */
export const latinName = ({ wordFonts }: HouseStyle): string => wordFonts.latin.name;

/**
 * true where the text holds a character that Word would set in the Latin face unless told that the run is
 * Chinese: “ ” ‘ ’ … — · × ① ℃ and their like (ECMA-376 Part 1, 17.3.2.26, the ranges that heed `hint`).
 */
export function needsChineseHint(text: string): boolean {
  return /[\u00a7\u00a8\u00b0\u00b1\u00b4\u00b7\u00d7\u00f7\u2010-\u27bf]/.test(text);
}

/** word/fontTable.xml: the faces and their substitutes. None is embedded: Word does not subset them. */
export function fontTable({ wordFonts }: HouseStyle): string {
  const faces = Object.keys(pitches) as (Face | 'latin')[];
  const fonts = faces.map((face) => {
    const { name, substitutes } = wordFonts[face];
    return element('w:font', { 'w:name': name }, [
      ...(substitutes.length > 0 ? [element('w:altName', { 'w:val': substitutes.join(',') })] : []),
      element('w:charset', { 'w:val': face === 'latin' ? '00' : '86' }),
      element('w:family', { 'w:val': pitches[face] === 'fixed' ? 'modern' : 'roman' }),
      element('w:pitch', { 'w:val': pitches[face] }),
    ]);
  });
  return xmlPart('w:fonts', fonts);
}
