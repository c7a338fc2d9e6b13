import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ILevelsOptions,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PageContent } from './reports.ts';

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
/** As official documents are set (GB/T 9704), in half points and twips; but LibreOffice 7.4 loses commas of justified lines. */
const BODY = { font: '仿宋_GB2312', size: 32 } as const;
const TITLE = { font: '方正小标宋简体', size: 44 } as const;
const SETTING: IParagraphOptions = {
  alignment: AlignmentType.LEFT,
  indent: { firstLine: 640 },
  spacing: { line: 560 },
};

export interface WordReport {
  readonly bytes: Uint8Array;
  /** How many paragraphs carry their number only in the numbering definitions. */
  readonly numbered: number;
}

/**
 * A report as a Word document whose numbers are automatic: the runs do not hold them. A number that is out of
 * order stays typed, as an office would leave it; a list that begins again is a new instance.
 */
export async function wordReport({ title, lines }: PageContent): Promise<WordReport> {
  const last: number[] = STYLES.map(() => 0);
  let instance = 0;
  let numbered = 0;
  const children: FileChild[] = title.map(
    (line) =>
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: line, ...TITLE })] }),
  );
  for (const [at, line] of lines.entries()) {
    if (isRow(line)) {
      if (!isRow(lines[at - 1])) children.push(table(lines.slice(at)));
      continue;
    }
    const level = STYLES.findIndex(({ shape }) => shape.test(line));
    const found = level < 0 ? null : STYLES[level]?.shape.exec(line);
    const ordinal = found ? ordinalOf(found[1] ?? '') : 0;
    const expected = (last[level] ?? 0) + 1;
    if (!found || (ordinal !== expected && ordinal !== 1)) {
      children.push(new Paragraph({ ...SETTING, children: [new TextRun({ text: line, ...BODY })] }));
      continue;
    }
    if (ordinal !== expected) instance += 1;
    last[level] = ordinal;
    last.fill(0, level + 1);
    numbered += 1;
    children.push(
      new Paragraph({
        ...SETTING,
        numbering: { reference: 'report', level, instance },
        children: [new TextRun({ text: line.slice(found[0].length), ...BODY })],
      }),
    );
  }
  const document = new Document({
    numbering: { config: [{ reference: 'report', levels: STYLES.map(levelOf) }] },
    sections: [{ footers: { default: pageNumber() }, children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), numbered };
}

function levelOf({ format, text }: (typeof STYLES)[number], level: number): ILevelsOptions {
  return { level, format, text, alignment: AlignmentType.LEFT, start: 1, style: { run: BODY } };
}

function isRow(line: string | undefined): boolean {
  return line?.includes(' | ') ?? false;
}

/** The rows at the beginning of these lines. */
function table(lines: readonly string[]): Table {
  const end = lines.findIndex((line) => !isRow(line));
  const rows = lines.slice(0, end < 0 ? lines.length : end);
  return new Table({
    width: { size: 9026, type: WidthType.DXA },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row
            .split(' | ')
            .map((cell) => new TableCell({ children: [new Paragraph({ text: cell })] })),
        }),
    ),
  });
}

function pageNumber(): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function ordinalOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  if (/^[①-⑳]/.test(number)) return (number.codePointAt(0) ?? 0) - 0x245f;
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  const value = (digit: string) => NUMERALS.indexOf(digit) + 1;
  if (!number.includes('十')) return value(number);
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones));
}
