/**
 * Radicals of U+2E80–2EF3 that have the shape of a simplified character but no compatibility mapping: fonts
 * draw both with one glyph, and some PDF makers name it by the radical. ⼾ has one, to 戶, but fonts of mainland
 * China draw it as 户.
 */
const LOOK_ALIKES = new Map(
  Array.from(
    '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺒巳⺓幺⻧卤⻪黾⼾户',
  ).reduce<[string, string][]>((pairs, character, index, all) => {
    if (index % 2 === 0) pairs.push([character, all[index + 1] ?? character]);
    return pairs;
  }, []),
);

/** The horizontal bar, which fonts draw with the glyph of a dash; nobody types it. */
const BAR = /\u2015/g;
/** Kangxi radicals and compatibility ideographs, which only stand for a unified one. */
const STAND_IN = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const CONTROL =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g;

/**
 * A glyph's characters as they are typed: radicals by their character, ligatures by their letters, any white
 * space by one space. Punctuation and figures stay as they are.
 */
export function plainCharacters(text: string): string {
  if (/^[\t\n\v\f\r \u00a0\u2000-\u200a\u202f\u205f]+$/.test(text)) return ' ';
  return text
    .replace(STAND_IN, (character) => LOOK_ALIKES.get(character) ?? character.normalize('NFKC'))
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(BAR, '—')
    .replace(CONTROL, '');
}
