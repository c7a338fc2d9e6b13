import { findDates } from '../identity/dates.ts';
import { documentNumberShape } from '../identity/document-number.ts';
import { type FoundTitle, findTitle, isBodyName } from '../identity/title.ts';
import { readMarker } from '../outline/markers.ts';
import type { FlowedLine } from './reflow.ts';

/** Which paragraphs are the report: those before and after it are the page's. */
export interface Frame {
  readonly title: FoundTitle | null;
  /** Head lines that belong to the document though they stand before the title: its number and signer. */
  readonly head: readonly number[];
  /** Index of the first paragraph of the report, the title included. */
  readonly start: number;
  /** Index behind the last one. */
  readonly end: number;
  /** Index of the paragraph with the date of signing at the foot, or null. */
  readonly signedAt: number | null;
  /** Indices of the lines with the issuers' names at the foot. */
  readonly signature: readonly number[];
  /** Indices of 印发 lines below the signature. */
  readonly imprint: readonly number[];
}

/** Finds where the report begins and where it ends among the page's paragraphs. */
export function frameReport(paragraphs: readonly FlowedLine[]): Frame {
  const title = findTitle(paragraphs);
  const start = title ? title.first : firstOfText(paragraphs);
  const head: number[] = [];
  for (let i = 0; i < start; i++) {
    const text = paragraphs[i]?.text ?? '';
    if (text.length < 80 && (documentNumberShape.test(text) || /^签发人/.test(text))) head.push(i);
  }
  const signedAt = findSignatureDate(paragraphs, title ? title.last + 1 : start);
  // the issuer's name may stand below the date
  const below = signedAt !== null && isBodyName(paragraphs[signedAt + 1]?.text ?? '') ? 1 : 0;
  const end = signedAt === null ? lastOfText(paragraphs, start) : signedAt + 1 + below;
  const imprint: number[] = [];
  for (let i = end; i < paragraphs.length; i++) {
    const text = paragraphs[i]?.text ?? '';
    if (/印发[。）)]?$|印$/.test(text) && findDates(text).length > 0) imprint.push(i);
  }
  return {
    title,
    head,
    start,
    end,
    signedAt,
    signature: [...findSignature(paragraphs, signedAt, start, end), ...(below > 0 ? [end - 1] : [])],
    imprint,
  };
}

/** More bodies than these sign no report; a longer run of names is a list of its own. */
const mostSigners = 8;

/** The names of bodies above the date, or at the very end; or on the date's own line. */
function findSignature(
  paragraphs: readonly FlowedLine[],
  signedAt: number | null,
  start: number,
  end: number,
): number[] {
  const found: number[] = [];
  const date = signedAt === null ? '' : (paragraphs[signedAt]?.text ?? '');
  if (signedAt !== null && /^\p{Script=Han}{4,}/u.test(date) && !/^[二一][〇○零ОO0]/.test(date))
    found.push(signedAt);
  const last = (signedAt ?? end) - 1;
  let first = last + 1;
  while (first > start + 1 && last - first < mostSigners && isBodyName(paragraphs[first - 1]?.text ?? ''))
    first--;
  return [...Array.from({ length: last - first + 1 }, (_, i) => first + i), ...found];
}

/** Without a title: the first paragraph that is a sentence or a numbered heading. */
function firstOfText(paragraphs: readonly FlowedLine[]): number {
  const first = paragraphs.findIndex(
    ({ text }) =>
      text.length >= 40 || /[。；：:]$/.test(text) || readMarker(text) !== null || isBodyName(text),
  );
  return Math.max(0, first);
}

/** The last line that is a date, alone or behind the issuer's name, in the second half of the text. */
function findSignatureDate(paragraphs: readonly FlowedLine[], from: number): number | null {
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  let seen = 0;
  let found: number | null = null;
  for (const [i, { text }] of paragraphs.entries()) {
    seen += text.length;
    if (i < from || seen < total / 2 || text.length > 60) continue;
    const date = findDates(text)[0];
    if (!date) continue;
    const rest = `${text.slice(0, date.start)}${text.slice(date.end)}`.replace(/[（）()\s]/g, '');
    // the first such line ends the report; what follows is the office's or the page's
    if (rest === '' || isBodyName(rest)) {
      found = i;
      break;
    }
  }
  return found;
}

/** Without a date: the last paragraph that ends a sentence, and the issuer's name below it. */
function lastOfText(paragraphs: readonly FlowedLine[], start: number): number {
  let end = paragraphs.length;
  while (end > start + 1) {
    const text = paragraphs[end - 1]?.text ?? '';
    if (/[。！？…；;.!?：:]["”』」）)]?$/.test(text) || text.length > 60 || isBodyName(text)) break;
    end--;
  }
  return end > start + 1 ? end : paragraphs.length;
}
