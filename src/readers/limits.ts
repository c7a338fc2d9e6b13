const MEGABYTE = 1024 * 1024;

/**
 * What one input may cost at most. A report is some tens of kilobytes of text: these leave a hundredfold of
 * room and end a hostile or broken file in one diagnostic while the others go on.
 */
export const limits = {
  /** Elements and texts of a web page. */
  pageNodes: 2_000_000,
  /** Levels of nesting in a web page; browsers stop at 512. What parsing costs grows with the square of it. */
  pageDepth: 2_000,
  /** Seconds that parsing one web page may take. */
  pageSeconds: 10,
  /** Parts of a web archive (.mht). */
  mimeParts: 2_000,
  /** Multiparts inside multiparts. */
  mimeDepth: 20,
  /** Files in a Word document's package. */
  packageEntries: 10_000,
  /** Bytes of one unpacked part. */
  partBytes: 64 * MEGABYTE,
  /** How many times its packed size a part may have, where it is larger than `ratioFreeBytes`. */
  partRatio: 300,
  /** A small part may be packed as tightly as it likes. */
  ratioFreeBytes: 4 * MEGABYTE,
  /** Levels of nesting in an XML part: fifty tables within tables. */
  xmlDepth: 256,
  /** Elements of an XML part. */
  xmlElements: 2_000_000,
  /** Pages of a PDF. */
  pdfPages: 500,
  /** Seconds that reading one PDF may take. */
  pdfSeconds: 20,
  /** Bytes of memory that reading one PDF may take. */
  pdfMemory: 320 * MEGABYTE,
  /** Characters that the pages of a PDF may draw. */
  pdfGlyphs: 2_000_000,
  /** Characters of text that one document may give. */
  textLength: 20_000_000,
} as const;

/** Thrown inside a reader where a limit is reached; the reader turns it into its one diagnostic. */
export class LimitReached extends Error {
  /** What was too much, in a clerk's words: 网页元素数. */
  readonly what: string;
  /** The limit with its unit. */
  readonly limit: string;

  constructor(what: string, limit: string) {
    super(`${what} exceeds ${limit}`);
    this.name = 'LimitReached';
    this.what = what;
    this.limit = limit;
  }
}
