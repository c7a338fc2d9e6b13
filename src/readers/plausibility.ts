/** First and last lead byte of a table's rows, and the trail bytes of one row. */
interface CharacterTable {
  readonly encoding: 'gb18030' | 'big5';
  readonly leads: readonly [number, number];
  readonly trails: readonly (readonly [number, number])[];
}

/** GB 2312 level 1: the 3755 most used simplified characters. */
const SIMPLIFIED: CharacterTable = { encoding: 'gb18030', leads: [0xb0, 0xd7], trails: [[0xa1, 0xfe]] };

/** Big5 level 1: the 5401 most used traditional characters. */
const TRADITIONAL: CharacterTable = {
  encoding: 'big5',
  leads: [0xa4, 0xc6],
  trails: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
};

const HAN = /^\p{Script=Han}$/u;
const ASCII_OR_SPACE = /^[\s!-~]$/u;
/** Punctuation and signs that Chinese official texts are set in, in both widths. */
const CHINESE_SIGN = /^[·×°±§‐-‧′″※①-⓿〇、-】〔-〗！-～￥℃㎡■□▲△●○◆◇★☆→Ⅰ-Ⅻ㈠-㈩]$/u;

const common = new Map<CharacterTable, ReadonlySet<string>>();

/**
 * How much a decoded text looks like Chinese: the share of common characters and signs among all that are
 * not ASCII, 0 to 1. Wrongly decoded text falls into rare characters. A text of ASCII alone gives 1.
 */
export function plausibility(text: string): number {
  const simplified = commonCharacters(SIMPLIFIED);
  const traditional = commonCharacters(TRADITIONAL);
  let counted = 0;
  let signs = 0;
  let inSimplified = 0;
  let inTraditional = 0;
  for (const character of text) {
    if (ASCII_OR_SPACE.test(character)) continue;
    counted += 1;
    if (CHINESE_SIGN.test(character)) signs += 1;
    if (simplified.has(character)) inSimplified += 1;
    if (traditional.has(character)) inTraditional += 1;
  }
  return counted === 0 ? 1 : (signs + Math.max(inSimplified, inTraditional)) / counted;
}

/** The characters of a table, taken from the platform's own decoder. */
function commonCharacters(table: CharacterTable): ReadonlySet<string> {
  const known = common.get(table);
  if (known !== undefined) return known;
  const bytes: number[] = [];
  for (let lead = table.leads[0]; lead <= table.leads[1]; lead += 1) {
    for (const [first, last] of table.trails) {
      for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail);
    }
  }
  const decoded = new TextDecoder(table.encoding).decode(Uint8Array.from(bytes));
  const characters = new Set([...decoded].filter((character) => HAN.test(character)));
  common.set(table, characters);
  return characters;
}
