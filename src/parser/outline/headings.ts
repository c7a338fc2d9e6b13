import type { Span } from '../../model/source.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { type Marker, type MarkerStyle, readMarker } from './markers.ts';
import { announcedRoles } from './roles.ts';

/** A paragraph that opens a section. */
export interface Heading {
  /** null: a heading without a number. */
  readonly marker: Marker | null;
  /** The heading's words without number and closing mark. */
  readonly words: string;
  readonly paragraph: Span;
  /** Where the section's text goes on in the same paragraph (run-in heading), or the paragraph's end. */
  readonly textStart: number;
}

const longestStandAlone = 75;
const longestRunIn = 60;

/** Every paragraph of the body that may open a section, in order. */
export function findHeadings(report: CleanReport): Heading[] {
  const headings: Heading[] = [];
  for (const paragraph of report.paragraphs) {
    if (paragraph.start < report.body.start || paragraph.end > report.body.end) continue;
    const text = report.text.slice(paragraph.start, paragraph.end);
    const marker = readMarker(text);
    if (marker && marker.style !== 'shi') headings.push(numbered(text, marker, paragraph));
    else if (!marker && isUnnumberedHeading(text))
      headings.push({ marker: null, words: stripClose(text), paragraph, textStart: paragraph.end });
  }
  return headings;
}

function numbered(text: string, marker: Marker, paragraph: Span): Heading {
  const rest = text.slice(marker.printed.length).trimStart();
  const from = text.length - rest.length;
  const stop = rest.search(/[。：:；！]/);
  const standsAlone = rest.length <= longestStandAlone && (stop < 0 || stop === rest.length - 1);
  if (standsAlone) return { marker, words: stripClose(rest), paragraph, textStart: paragraph.end };
  const end = stop >= 0 && stop <= longestRunIn ? stop : firstClause(rest);
  const words = rest.slice(0, end).trim();
  const closed = /[。：:；！]/.test(rest[end] ?? '') ? 1 : 0;
  return { marker, words, paragraph, textStart: paragraph.start + from + end + closed };
}

/** Where a paragraph opens with a number but no short sentence: its first clause names it. */
function firstClause(rest: string): number {
  const stop = rest.search(/[，,。；]/);
  return stop > 0 ? stop : rest.length;
}

/** A short line without a sentence's end that names a part of such a report. */
function isUnnumberedHeading(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 35 &&
    !/[。；，,！]/.test(text) &&
    // a longer line with a colon leads into a list, it heads nothing
    !(text.length > 12 && /[:：]$/.test(text)) &&
    !/^(?:特此|以上)/.test(text) &&
    announcedRoles(text).length > 0
  );
}

const stripClose = (text: string) => text.replace(/[。：:；;，,\s]+$/, '');

/** The styles from the outermost to the innermost. */
export const styleRank: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  chinese: 1,
  'chinese-brackets': 2,
  arabic: 3,
  'arabic-brackets': 4,
  circled: 5,
  shi: 6,
};
