import type { MappedText } from './mapped-text.ts';

/** One line of the source, with invisible marks dropped and odd spaces settled. */
export interface CleanLine extends MappedText {
  /** 1-based in the source. */
  readonly line: number;
  /** The same with every gap as one space, as page furniture parts its cells. */
  readonly loose: string;
  /** How far the line is set in, and how far it reaches, in half-width columns as a typewriter counts them. */
  readonly indent: number;
  readonly columns: number;
  /** A page break stood right before it. */
  readonly opensPage: boolean;
}

const invisible =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\u0000-\u0008\u000e-\u001f\u007f]/;
/** What programs write for a line end inside a paragraph; editors do not count it. */
const softBreak = /[\v\f\u2028\u2029]/;
const space = /[\s\u00a0\u3000\u2000-\u200a\u202f\u205f]/;
const han = /[\p{Script=Han}]/u;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·●]/u;

/**
 * Splits a text into cleaned lines; empty ones are kept, as they part paragraphs. A form feed and the soft line
 * ends of Unicode part lines like a line break but are not counted as one, because editors do not.
 */
export function cleanLines(text: string): CleanLine[] {
  const lines: CleanLine[] = [];
  let start = 0;
  let line = 1;
  let opensPage = false;
  for (let i = 0; i <= text.length; i++) {
    const character = text[i];
    if (i < text.length && character !== '\n' && !softBreak.test(character ?? '')) continue;
    lines.push(cleanLine(text, start, i, line, opensPage));
    if (character === '\n') line++;
    opensPage = character === '\f';
    start = i + 1;
  }
  return lines;
}

function cleanLine(source: string, start: number, end: number, line: number, opensPage: boolean): CleanLine {
  const kept: string[] = [];
  const offsets: number[] = [];
  /** How many white-space characters stood before each kept one. */
  const gaps: number[] = [];
  let gap = 0;
  for (let i = start; i < end; i++) {
    const character = source[i] ?? '';
    // U+FEFF inside a text has no width, though it counts as a space
    if (invisible.test(character)) continue;
    if (space.test(character)) gap += character === '\u3000' ? 2 : character === '\t' ? 4 : 1;
    else {
      kept.push(character);
      offsets.push(i);
      gaps.push(gap);
      gap = 0;
    }
  }
  const spaced = letterSpaced(kept, gaps);
  let text = '';
  let loose = '';
  const map: number[] = [];
  for (const [i, character] of kept.entries()) {
    const before = kept[i - 1];
    loose += before !== undefined && (gaps[i] ?? 0) > 0 ? ` ${character}` : character;
    if (before !== undefined && (gaps[i] ?? 0) > 0 && keepsSpace(before, character, gaps[i] ?? 0, spaced)) {
      text += ' ';
      map.push((offsets[i] ?? 0) - 1);
    }
    text += character;
    map.push(offsets[i] ?? 0);
  }
  const columns = kept.reduce(
    (sum, character, i) => sum + (gaps[i] ?? 0) + (wide.test(character) ? 2 : 1),
    0,
  );
  return { text, offsets: map, line, loose, indent: gaps[0] ?? 0, columns, opensPage };
}

/** 法 治 政 府: most characters stand alone between spaces, so that the spaces mean nothing. */
function letterSpaced(kept: readonly string[], gaps: readonly number[]): boolean {
  const spaced = gaps.filter((gap, i) => i > 0 && gap > 0).length;
  // 报 告 alone on the last line of a title
  if (kept.length === 2) return spaced === 1 && kept.every((character) => han.test(character));
  return kept.length > 3 && spaced / (kept.length - 1) > 0.6;
}

/**
 * A space between Han characters or figures is an artefact unless it is wide enough to part two phrases
 * (加强党的领导  落实主体责任); between Latin words it is kept.
 */
function keepsSpace(before: string, after: string, gap: number, spaced: boolean): boolean {
  if (spaced) return gap >= 2 && /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
  const bothHan = han.test(before) && han.test(after);
  if (bothHan) return gap >= 2;
  if (wide.test(before) || wide.test(after)) return gap >= 4 && !/[\d，。；：、,;:]/.test(before + after);
  return true;
}
