import type { Diagnostic } from '../model/diagnostic.ts';
import type { ByteSource } from './zip/byte-source.ts';

/** An archive that is open for reading. */
export interface OpenArchive {
  readonly source: ByteSource;
  close(): Promise<void>;
}

/** A file to read, on the disk or inside an archive. What it cannot give is a diagnostic. */
export interface StoredFile {
  /** As reports cite it. */
  readonly path: string;
  /** The one file or folder that is meant of an archive; null: all of it, or no archive. */
  readonly member: string | null;
  /** The whole of it, within the limit for one input. */
  load(): Promise<Uint8Array | Diagnostic>;
  /** Piece by piece; the pieces throw the file system's errors. */
  stream(): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array> | Diagnostic>;
  /** As an archive. */
  open(): Promise<OpenArchive | Diagnostic>;
}
