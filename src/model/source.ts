/** UTF-16 code units into a text, end exclusive: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The input formats of the public model. */
export type SourceFormat = 'txt' | 'html' | 'docx' | 'doc' | 'wps' | 'rtf' | 'pdf' | 'ofd' | 'md';

/** One input as a reader hands it on: decoded, its lines intact, nothing understood yet. */
export interface SourceDocument {
  /** As given on the command line (a file inside a folder: relative to that folder's parent), with `/`. */
  readonly path: string;
  readonly format: SourceFormat;
  /** What the bytes were decoded from, for text formats; null for the others. */
  readonly encoding: string | null;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  /** The decoded text, lines parted by `\n`; its lines are the lines a person sees in an editor. */
  readonly text: string;
  /** true where a line number means something to a person (text and web pages, not PDF or Word). */
  readonly hasLines: boolean;
}
