import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Encoding } from './encoding.ts';

/** What the user settled about all inputs. */
export interface ReadOptions {
  /** Overrides the guess for text formats; null: guess. */
  readonly encoding: Encoding | null;
}

/** What is known of a file before it is understood. */
export interface FileIdentity {
  /** As reports cite it. */
  readonly path: string;
  /** Hex digest of the bytes. */
  readonly sha256: string;
}

/** The source, with what was noticed about it; or why there is nothing to go on with. */
export type Reading =
  | { readonly source: SourceDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly source: null; readonly refusal: Diagnostic };

/** One file format: bytes to text with its lines intact. Never throws for what a file holds. */
export type Reader = (
  bytes: Uint8Array,
  file: FileIdentity,
  options: ReadOptions,
) => Reading | Promise<Reading>;
