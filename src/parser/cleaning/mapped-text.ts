/** A text whose every code unit remembers where in the source it stood, so that cleaning loses no place. */
export interface MappedText {
  readonly text: string;
  /** For each code unit of `text` its offset in the source. */
  readonly offsets: readonly number[];
}

/** Without the given stretches (sorted, not overlapping). */
export function cutMapped(mapped: MappedText, cuts: readonly { start: number; end: number }[]): MappedText {
  if (cuts.length === 0) return mapped;
  let text = '';
  const offsets: number[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: mapped.text.length, end: mapped.text.length }]) {
    if (cut.start > from) {
      text += mapped.text.slice(from, cut.start);
      for (let i = from; i < cut.start; i++) offsets.push(mapped.offsets[i] ?? 0);
    }
    from = Math.max(from, cut.end);
  }
  return { text, offsets };
}
