const MEGABYTE = 1024 * 1024;

type Unit = 'MB' | '个' | '层' | '倍' | '页' | '秒' | '字';

interface Limit {
  /** What is bounded, in a clerk's words. */
  readonly what: string;
  readonly unit: Unit;
  /** In that unit. */
  readonly standard: number;
}

const limit = (what: string, standard: number, unit: Unit): Limit => ({ what, standard, unit });

/**
 * What one input may cost at most. A report is some tens of kilobytes of text: these leave a hundredfold of
 * room and end a hostile or broken file in one diagnostic while the others go on.
 */
const table = {
  /** A file on the disk that is no archive and no model, and one read out of an archive. */
  inputBytes: limit('文件大小', 64, 'MB'),

  /** Files in an archive and in the archives inside it; parts of a Word document. */
  archiveEntries: limit('压缩包内文件数', 10_000, '个'),
  /** All that one archive unpacks to, with the archives inside it. */
  archiveUnpacked: limit('压缩包解压后的总大小', 2048, 'MB'),
  /** An archive in an archive in an archive. */
  archiveDepth: limit('压缩包嵌套层数', 3, '层'),
  /** One unpacked file of an archive, or part of a Word document. */
  partBytes: limit('解压后的大小', 64, 'MB'),
  /** How many times its packed size a part may have, where it is larger than `ratioFreeBytes`. */
  partRatio: limit('解压后与压缩时大小之比', 300, '倍'),
  /** A small part may be packed as tightly as it likes. */
  ratioFreeBytes: limit('不计压缩比的大小', 4, 'MB'),

  /** Elements and texts of a web page: the largest real ones have some tens of thousands. */
  pageNodes: limit('网页元素数', 300_000, '个'),
  /** Levels of nesting in a web page; browsers stop at 512. What parsing costs grows with the square of it. */
  pageDepth: limit('网页嵌套层数', 2_000, '层'),
  /** Parsing one web page. */
  pageSeconds: limit('网页解析时间', 5, '秒'),
  /** Cells of one table row of a web page. */
  rowCells: limit('表格一行的单元格数', 2_000, '个'),
  /** Parts of a web archive (.mht). */
  mimeParts: limit('网页存档部分数', 2_000, '个'),
  /** Multiparts inside multiparts. */
  mimeDepth: limit('网页存档嵌套层数', 20, '层'),

  /** Levels of nesting in an XML part: fifty tables within tables. */
  xmlDepth: limit('文档嵌套层数', 256, '层'),
  /** Elements of an XML part. */
  xmlElements: limit('文档元素数', 500_000, '个'),
  /** Attributes of one element: Word writes some tens. */
  xmlAttributes: limit('文档一个元素的属性数', 1_000, '个'),

  pdfPages: limit('PDF 页数', 500, '页'),
  /** Reading one PDF: all its pages. */
  pdfSeconds: limit('PDF 读取时间', 20, '秒'),
  /** Opening one, or reading one of its pages, which takes some hundredths: what goes round in circles ends here. */
  pdfPageSeconds: limit('PDF 一页的读取时间', 5, '秒'),
  pdfMemory: limit('PDF 占用内存', 320, 'MB'),
  /** Characters that the pages of a PDF may draw. */
  pdfGlyphs: limit('PDF 文字', 1_000_000, '字'),

  /** Until LibreOffice has converted its first, blank document: with a new profile on a slow disk, a minute. */
  officeStartSeconds: limit('LibreOffice 启动时间', 120, '秒'),
  /** LibreOffice's time for one .doc, .wps or .rtf, which takes tenths. */
  officeSeconds: limit('LibreOffice 转换时间', 5, '秒'),
  /** What LibreOffice may hold, which takes some 200 MB without a document. */
  officeMemory: limit('LibreOffice 占用内存', 512, 'MB'),

  /** Characters of text that one document may give. */
  textLength: limit('文字', 1_000_000, '字'),
  /** One report in the JSON of `inspect`. */
  modelLength: limit('一份报告的 JSON 长度', 20_000_000, '字'),
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof table;

/** Limits that a user chose, each in its unit of the table. */
export type ChosenLimits = Readonly<Partial<Record<LimitName, number>>>;

const names = Object.keys(table).filter((name): name is LimitName => Object.hasOwn(table, name));

/** Every limit with its meaning and standard value, in the order of the table. */
export const limitTable: readonly (Limit & { readonly name: LimitName })[] = names.map((name) => ({
  name,
  ...table[name],
}));

/** The limits in force; sizes in bytes. There is one set for the program: reads at the same time share it. */
export const limits: Readonly<Record<LimitName, number>> = standardLimits();

/** Puts limits in force: those chosen, and the standard for all others. */
export function applyLimits(chosen: ChosenLimits): void {
  const scaled = Object.entries(chosen).map(([name, value]) => [name, inBase(name as LimitName, value)]);
  Object.assign(limits, standardLimits(), Object.fromEntries(scaled));
}

function standardLimits(): Record<LimitName, number> {
  const values = names.map((name) => [name, inBase(name, table[name].standard)]);
  return Object.fromEntries(values) as Record<LimitName, number>;
}

function inBase(name: LimitName, value: number): number {
  return table[name].unit === 'MB' ? value * MEGABYTE : value;
}

/** Thrown inside a reader where a limit is reached; the reader turns it into its one diagnostic. */
export class LimitReached extends Error {
  /** What was too much, in a clerk's words: 网页元素数. */
  readonly what: string;
  /** The limit with its unit. */
  readonly limit: string;

  constructor(name: LimitName) {
    const { what, unit } = table[name];
    const limit = unit === 'MB' ? `${limits[name] / MEGABYTE} MB` : `${limits[name]}${unit}`;
    super(`${what} exceeds ${limit}`);
    this.name = 'LimitReached';
    this.what = what;
    this.limit = limit;
  }
}
