import { isTitle } from '../identity/title.ts';
import { opensNumberedLine, readMarker } from '../outline/markers.ts';
import type { CleanLine } from './line-cleaning.ts';
import type { MappedText } from './mapped-text.ts';
import { earlyBreak, type PageWidth, pageWidth, sentenceDone } from './page-width.ts';

const sentenceEnd = /[。！？!?；;：:”"』」】〕]$/;
/** A row of a table ends with its last cell, whatever stands there (— for none). */
const tableRow = / ?\| ?/;
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
  const width = pageWidth(lines);
  const groups: { parts: CleanLine[]; spaced: boolean }[] = [];
  let blank = false;
  let newPage = false;
  for (const line of lines) {
    newPage ||= line.opensPage;
    if (line.text === '') {
      blank = true;
      continue;
    }
    const open = groups.at(-1);
    const last = open?.parts.at(-1);
    const joined =
      last !== undefined &&
      !isTitleAbove(last, line, groups) &&
      (newPage ? runsOverPage(last, line, width) : runsOn(last, line, blank, width));
    if (open && joined) open.parts.push(line);
    else groups.push({ parts: [line], spaced: blank });
    blank = false;
    newPage = false;
  }
  return groups.map(({ parts, spaced }) => ({ ...joinAll(parts), line: parts[0]?.line ?? 1, spaced }));
}

/** Latin words on both sides of a line's end are parted by a space, Chinese ones by nothing. */
export function joinAll(parts: readonly MappedText[]): MappedText {
  const words: string[] = [];
  const offsets: number[] = [];
  for (const part of parts) {
    if (/[\x21-\x7e]$/.test(words.at(-1)?.slice(-1) ?? '') && /^[A-Za-z]/.test(part.text)) {
      words.push(' ');
      offsets.push(offsets.at(-1) ?? 0);
    }
    words.push(part.text);
    for (const offset of part.offsets) offsets.push(offset);
  }
  return { text: words.join(''), offsets };
}

function runsOn(last: CleanLine, next: CleanLine, blank: boolean, width: PageWidth | null): boolean {
  const { text } = last;
  if (tableRow.test(text) || tableRow.test(next.text)) return false;
  // 2019年1月25 | 日
  if (!blank && /\d$/.test(text) && /^[年月日](?!\p{Script=Han})/u.test(next.text)) return true;
  if (width !== null && !blank && isFull(last, next, width)) return fullLineRunsOn(text, next, width);
  const numbered = opensNumberedLine(next.text);
  if (numbered) return false;
  if (midSentence.test(text)) return true;
  if (sentenceEnd.test(text) || blank || width !== null) return false;
  return text.length > 60 && !/[)）》]$/.test(text) && opensMidSentence.test(next.text);
}

/** A title that fills its line, above all prose: 情况报告 is no sentence that goes on with 如下. */
function isTitleAbove(
  { text }: CleanLine,
  next: CleanLine,
  above: readonly { parts: CleanLine[] }[],
): boolean {
  if (!isTitle(text) || /^如下/.test(next.text)) return false;
  return above.every(({ parts }) => parts.every((part) => !/[，。；]/.test(part.text)));
}

/** Whether nothing more would have fitted on the line. What is centred or stands at the right is no line of a paragraph. */
function isFull(last: CleanLine, next: CleanLine, { measure, width, paragraphIndent }: PageWidth): boolean {
  if (last.indent > paragraphIndent + 2) return false;
  const word = /^[\x21-\x7e]*/.exec(next.text)?.[0].length ?? 0;
  const end = measure(last);
  // a mark may hang over the width
  return end >= width - earlyBreak || end + word > width - 2;
}

function fullLineRunsOn(text: string, next: CleanLine, width: PageWidth): boolean {
  const indented = setsIn(width);
  if (indented && next.indent >= width.paragraphIndent) return false;
  if (width.gapped) return true;
  const style = readMarker(next.text)?.style;
  if (style !== undefined && (!indented || width.flush.has(style))) return false;
  return indented || !sentenceDone.test(text);
}

function setsIn({ paragraphIndent, margin }: PageWidth): boolean {
  return paragraphIndent - margin >= 2;
}

function runsOverPage(last: CleanLine, next: CleanLine, width: PageWidth | null): boolean {
  if (width === null) return runsOver(last.text, next.text);
  return runsOn(last, next, false, width) || (!setsIn(width) && runsOver(last.text, next.text));
}

/** Over a page's end a sentence runs on though blank lines and a page number stand between; a heading does not. */
function runsOver(last: string, next: string): boolean {
  if (tableRow.test(last) || tableRow.test(next)) return false;
  if (opensNumberedLine(next) || !opensMidSentence.test(next)) return false;
  if (midSentence.test(last)) return true;
  return !sentenceDone.test(last) && /[，。；,;]/.test(last);
}

const opensMidSentence = /^[\p{Script=Han}\d，。；、：》”]/u;
