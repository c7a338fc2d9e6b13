import { opensNumberedLine } from '../outline/markers.ts';
import type { CleanLine } from './line-cleaning.ts';
import type { MappedText } from './mapped-text.ts';

const sentenceEnd = /[。！？!?；;：:”"』」】〕]$/;
const midSentence = /[，、,（(《“—-]$/;

/** A paragraph of the cleaned text: one or more source lines put together again. */
export interface FlowedLine extends MappedText {
  readonly line: number;
  /** true where a blank line stood before it. */
  readonly spaced: boolean;
}

/**
 * Puts lines that were broken in mid-sentence together again: where the text was wrapped at a fixed width, a
 * full line runs on into the next; elsewhere only a line that ends inside a sentence does.
 */
export function reflow(lines: readonly CleanLine[]): FlowedLine[] {
  const width = wrapWidth(lines);
  const groups: { parts: CleanLine[]; spaced: boolean }[] = [];
  let blank = false;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    const open = groups.at(-1);
    const last = open?.parts.at(-1);
    if (open && last && runsOn(last.text, line.text, blank, width)) open.parts.push(line);
    else groups.push({ parts: [line], spaced: blank });
    blank = false;
  }
  return groups.map(({ parts, spaced }) => ({ ...joinAll(parts), line: parts[0]?.line ?? 1, spaced }));
}

/** Latin words on both sides of a line's end are parted by a space, Chinese ones by nothing. */
function joinAll(parts: readonly CleanLine[]): MappedText {
  let text = '';
  const offsets: number[] = [];
  for (const part of parts) {
    if (/[\x21-\x7e]$/.test(text) && /^[A-Za-z]/.test(part.text)) {
      text += ' ';
      offsets.push(offsets.at(-1) ?? 0);
    }
    text += part.text;
    for (const offset of part.offsets) offsets.push(offset);
  }
  return { text, offsets };
}

/** The length at which most unfinished lines break; null where the text was not wrapped. */
function wrapWidth(lines: readonly CleanLine[]): number | null {
  const unfinished = lines.filter(({ text }) => text.length >= 18 && !sentenceEnd.test(text));
  if (unfinished.length < 6) return null;
  const counts = new Map<number, number>();
  for (const { text } of unfinished) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [length] of counts) {
    const near = [-2, -1, 0].reduce((sum, step) => sum + (counts.get(length + step) ?? 0), 0);
    if (near > most || (near === most && length > best)) {
      best = length;
      most = near;
    }
  }
  const longer = lines.filter(({ text }) => text.length > best + 2).length;
  return most / unfinished.length > 0.5 && longer <= lines.length / 50 ? best : null;
}

function runsOn(text: string, next: string, blank: boolean, width: number | null): boolean {
  if (opensNumberedLine(next)) return false;
  if (midSentence.test(text)) return true;
  if (sentenceEnd.test(text) || blank) return false;
  if (width !== null) return text.length >= width - 3;
  return text.length > 60 && !/[)）》]$/.test(text) && /^[\p{Script=Han}\d，。；、：》”]/u.test(next);
}
