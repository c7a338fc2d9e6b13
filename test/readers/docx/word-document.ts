import { AlignmentType, Document, type ILevelsOptions, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

/** How a level of headings is numbered; the shapes are those that the genre prints. */
const STYLES = [
  { shape: /^([一二三四五六七八九十]+)、/, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
  { shape: /^\(([一二三四五六七八九十]+)\)/, format: LevelFormat.CHINESE_COUNTING, text: '(%2)' },
  { shape: /^（([一二三四五六七八九十]+)）/, format: LevelFormat.CHINESE_COUNTING, text: '（%3）' },
  { shape: /^(\d+)\.(?!\d)/, format: LevelFormat.DECIMAL, text: '%4.' },
  { shape: /^（(\d+)）/, format: LevelFormat.DECIMAL, text: '（%5）' },
  { shape: /^([①-⑳])/, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%6' },
] as const;

const NUMERALS = '一二三四五六七八九十';

export interface WordReport {
  readonly bytes: Uint8Array;
  /** How many paragraphs carry their number only in the numbering definitions. */
  readonly numbered: number;
}

/**
 * A report's lines as a Word document whose numbers are automatic: the runs do not hold them. A number that is
 * out of order stays typed, as an office would leave it; a list that begins again is a new instance.
 */
export async function wordReport(lines: readonly string[]): Promise<WordReport> {
  const last: number[] = STYLES.map(() => 0);
  let instance = 0;
  let numbered = 0;
  const children = lines.map((line) => {
    const level = STYLES.findIndex(({ shape }) => shape.test(line));
    const found = level < 0 ? null : STYLES[level]?.shape.exec(line);
    if (!found) return typed(line);
    const ordinal = ordinalOf(found[1] ?? '');
    const expected = (last[level] ?? 0) + 1;
    if (ordinal !== expected && ordinal !== 1) return typed(line);
    if (ordinal !== expected) instance += 1;
    last[level] = ordinal;
    last.fill(0, level + 1);
    numbered += 1;
    return new Paragraph({
      numbering: { reference: 'report', level, instance },
      children: [new TextRun(line.slice(found[0].length))],
    });
  });
  const levels = STYLES.map(
    ({ format, text }, level): ILevelsOptions => ({
      level,
      format,
      text,
      alignment: AlignmentType.LEFT,
      start: 1,
    }),
  );
  const document = new Document({
    numbering: { config: [{ reference: 'report', levels }] },
    sections: [{ children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), numbered };
}

function typed(line: string): Paragraph {
  return new Paragraph({ children: [new TextRun(line)] });
}

function ordinalOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (/^[①-⑳]/.test(number)) return (number.codePointAt(0) ?? 0) - 0x245f;
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  const value = (digit: string) => NUMERALS.indexOf(digit) + 1;
  if (!number.includes('十')) return value(number);
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones));
}
