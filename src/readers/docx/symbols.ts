/** Characters of symbol fonts that reports use, by font and code (low byte), as a person sees them. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 183: '•', 184: '÷', 174: '→', 185: '≠' },
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '□',
    114: '□',
    116: '◆',
    117: '◆',
    118: '❖',
    159: '•',
    161: '○',
    167: '▪',
    168: '□',
    216: '➢',
    224: '→',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
    // Numbers in circles: from 0 in white, then from 0 in black.
    ...Object.fromEntries([...'⓪①②③④⑤⑥⑦⑧⑨⑩'].map((sign, index) => [0x80 + index, sign])),
    ...Object.fromEntries([...'⓿❶❷❸❹❺❻❼❽❾❿'].map((sign, index) => [0x8b + index, sign])),
  },
  'wingdings 2': { 80: '✓', 82: '☑', 83: '☒', 163: '□', 151: '●' },
};

/**
 * The character of a `w:sym` (17.3.3.30): its code in hex, usually in the private area U+F000 to U+F0FF where
 * symbol fonts stand. What no other font has is dropped.
 */
export function symbolCharacter(font: string | null, code: string | null): string {
  if (code === null || !/^[0-9a-f]{1,6}$/i.test(code)) return '';
  const point = Number.parseInt(code, 16);
  const table = symbols[font?.toLowerCase() ?? ''];
  const known = point <= 0xff || (point >= 0xf000 && point <= 0xf0ff) ? table?.[point & 0xff] : undefined;
  if (known !== undefined) return known;
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return table !== undefined || isPrivate || !isCharacter ? '' : String.fromCodePoint(point);
}
