/** Bytes that are read where they are needed: an archive on the disk need not be in memory. */
export interface ByteSource {
  readonly length: number;
  /** Fewer bytes than asked for only where the source ends before. */
  slice(start: number, end: number): Uint8Array;
}
