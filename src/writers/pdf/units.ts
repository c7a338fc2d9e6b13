import type { Face } from '../../model/style.ts';
import type { Character } from './characters.ts';
import type { FontName } from './font-files.ts';
import type { Fonts } from './fonts.ts';

/** Text of one font. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  /** In ems. */
  readonly width: number;
  readonly shaded: boolean;
}

/** What a line break never divides: one character, a word, a figure with its sign. */
export interface Unit {
  readonly text: string;
  readonly kind: 'text' | 'space' | 'break';
  readonly pieces: readonly Piece[];
  /** In ems. */
  readonly width: number;
}

/** Told of every character that no font has. */
export type OnMissing = (character: string, context: string) => void;

/** Printed where no font has the character (〓 is the printer's mark for a missing type). */
const missingType = '〓';

/** Strong words change their face: the set has no bold, and none is to be faked. */
const strongFace: Readonly<Record<Face, Face>> = {
  小标宋: '小标宋',
  仿宋: '黑体',
  黑体: '黑体',
  楷体: '黑体',
  宋体: '黑体',
};

const number = '[0-9０-９]+(?:[.．,:/][0-9０-９]+)*';
/** The signs and measure words that stay with their number; all the longer ones are left to break. */
const measure =
  '(?:[%％‰℃°]|[十百千万亿]*余?(?:季度|[件场人条户]次|[年月日号时分条件项个家次人名起份户场元届部])?)?';
const unbroken = new RegExp(
  [
    // 〔2025〕12号
    String.raw`[〔［\[][0-9０-９]{4}[〕］\]]第?[0-9０-９]+号?`,
    // 第1—3季度, ～10%, -3.5%, 2021—2025年, 10%～20%, 1152.47万元, 13万余人次, 45件
    String.raw`第?[+\-−±～~≥≤<>＋－]?${number}[%％‰℃°]?(?:[—–～~\-－]+${number})?${measure}`,
    // words and addresses
    String.raw`[A-Za-zÀ-ÖØ-öø-ɏ][A-Za-zÀ-ÖØ-öø-ɏ0-9.@_'\-/:]*`,
    // dashes and dots that belong together
    '—{2,}',
    '…{2,}',
    ' +',
  ].join('|'),
  'gu',
);

/** Divides characters into units and chooses the font of each character. */
export function unitsOf(
  characters: readonly Character[],
  face: Face,
  fonts: Fonts,
  onMissing: OnMissing,
): Unit[] {
  const text = characters.map((character) => character.text).join('');
  const units: Unit[] = [];
  let next = 0;
  let end = 0;
  for (const length of unitLengths(text)) {
    const start = end;
    const members: Character[] = [];
    // A mark combined with the last character belongs to it, wherever the pattern ends.
    for (let member = characters[next]; member !== undefined && end < start + length; ) {
      members.push(member);
      end += member.text.length;
      next += 1;
      member = characters[next];
    }
    if (members.length === 0) break;
    units.push(unitOf(members, face, fonts, (character) => onMissing(character, around(text, start, end))));
  }
  return units;
}

/** The words beside a character, for a message; half a surrogate pair could not be shown. */
function around(text: string, start: number, end: number): string {
  const words = text.slice(Math.max(0, start - 8), end + 8);
  return words.replace(/\p{Cs}/gu, '\uFFFD').trim();
}

/** The parts of a unit that is wider than its line: its fonts' pieces first, then single characters. */
export function divideUnit(unit: Unit, fonts: Fonts, limit: number): Unit[] {
  if (unit.width <= limit || unit.kind !== 'text') return [unit];
  return unit.pieces.flatMap((piece) => {
    const parts = piece.width <= limit ? [piece.text] : Array.from(piece.text);
    return parts.map((text): Unit => {
      const width = fonts.width(text, piece.font);
      return { text, kind: 'text', pieces: [{ ...piece, text, width }], width };
    });
  });
}

function unitLengths(text: string): number[] {
  const lengths: number[] = [];
  let end = 0;
  const single = (upTo: number) => {
    for (const point of text.slice(end, upTo)) lengths.push(point.length);
  };
  for (const match of text.matchAll(unbroken)) {
    single(match.index);
    lengths.push(match[0].length);
    end = match.index + match[0].length;
  }
  single(text.length);
  return lengths;
}

function unitOf(
  members: readonly Character[],
  face: Face,
  fonts: Fonts,
  onMissing: (character: string) => void,
): Unit {
  const text = members.map((member) => member.text).join('');
  if (text === '\n') return { text, kind: 'break', pieces: [], width: 0 };
  const pieces: Piece[] = [];
  for (const member of members) {
    const own = member.strong ? strongFace[face] : face;
    let font = fonts.choose(member.text, own);
    let shown = member.text;
    if (font === null) {
      onMissing(member.text);
      shown = missingType;
      font = fonts.choose(missingType, own) ?? 'songti';
    }
    const last = pieces.at(-1);
    if (last !== undefined && last.font === font && last.shaded === member.shaded) {
      pieces[pieces.length - 1] = { ...last, text: last.text + shown };
    } else pieces.push({ text: shown, font, width: 0, shaded: member.shaded });
  }
  const measured = pieces.map((piece) => ({ ...piece, width: fonts.width(piece.text, piece.font) }));
  const width = measured.reduce((sum, piece) => sum + piece.width, 0);
  return { text, kind: text.trim() === '' ? 'space' : 'text', pieces: measured, width };
}
