import type { Trace } from '../../model/report.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import { opensNumberedLine } from '../outline/markers.ts';
import { findDates } from './dates.ts';
import { documentNumberShape } from './document-number.ts';
import { isBodyName } from './title.ts';
import { traceOf } from './trace.ts';

/** What stands at the head and the foot of the document. */
export interface DocumentHead {
  readonly documentNumber: string | null;
  readonly signer: string | null;
  readonly addressee: string | null;
}

/** Document number, signer and main recipient: only where official documents have them, never from the prose. */
export function readDocumentHead(report: CleanReport): DocumentHead {
  const head = report.head ? report.text.slice(report.head.start, report.head.end) : '';
  const behindTitle = report.text
    .slice(report.body.start, report.body.start + 200)
    .split('\n')
    .filter((line) => line !== '');
  const field = report.fields.find((harvested) => harvested.field === 'documentNumber')?.value ?? '';
  const lines = [head, ...behindTitle.slice(0, 2).filter((line) => line.length < 40)];
  const found = [field, ...lines]
    .map((line) => documentNumberShape.exec(line)?.[0])
    .find((match) => match !== undefined);
  const signer = /签发人[：:] ?([\p{Script=Han}·]+(?: [\p{Script=Han}·]+)*)/u.exec(head)?.[1];
  const addressee = behindTitle
    .slice(0, 3)
    .find(
      (line) =>
        line.length <= 60 &&
        /^[^。；，,]*[：:]$/.test(line) &&
        /委|府|会|局|厅|办|院/.test(line) &&
        !opensNumberedLine(line),
    );
  return {
    documentNumber: found?.replace(/\s/g, '') ?? null,
    signer: signer === undefined ? null : signerName(signer),
    addressee: addressee?.replace(/[：:]$/, '').trim() ?? null,
  };
}

/** 赵 立 民 is one person, 赵立民 王明 are two. */
function signerName(words: string): string {
  const parts = words.split(' ');
  return parts.every((part) => part.length >= 2) ? parts.join('、') : parts.join('');
}

export interface DatedTrace {
  readonly iso: string;
  readonly trace: Trace;
}

export interface DocumentDates {
  readonly signed: DatedTrace | null;
  readonly published: DatedTrace | null;
  readonly printed: DatedTrace | null;
}

/** 成文日期 at the foot (or under the title, or in the page's metadata), 发布日期 on the page, 印发日期 below. */
export function readDates(report: CleanReport): DocumentDates {
  const foot = report.signedAt && datedSpan(report, report.signedAt);
  return {
    signed: foot ?? underTitle(report) ?? fieldDate(report, 'signed'),
    published: fieldDate(report, 'published'),
    printed:
      report.imprint.flatMap(({ text, line }): DatedTrace[] => {
        const [date] = findDates(text);
        return date
          ? [{ iso: date.iso, trace: { quote: text.slice(date.start, date.end), line, span: null } }]
          : [];
      })[0] ?? null,
  };
}

function datedSpan(report: CleanReport, span: { start: number; end: number }): DatedTrace | null {
  const [date] = findDates(report.text.slice(span.start, span.end));
  if (!date) return null;
  return {
    iso: date.iso,
    trace: traceOf(report, { start: span.start + date.start, end: span.start + date.end }),
  };
}

/** （2024年1月23日） on a line of its own right below the title, or behind the issuer's name there. */
function underTitle(report: CleanReport): DatedTrace | null {
  for (const span of report.subtitles) {
    const line = report.text.slice(span.start, span.end);
    const [date] = findDates(line);
    if (!date) continue;
    const rest = `${line.slice(0, date.start)}${line.slice(date.end)}`.replace(/[（）()\s]/g, '');
    if (rest === '' || isBodyName(rest)) return datedSpan(report, span);
  }
  return null;
}

function fieldDate(report: CleanReport, field: 'signed' | 'published'): DatedTrace | null {
  for (const harvested of report.fields) {
    if (harvested.field !== field) continue;
    const [date] = findDates(harvested.value);
    if (date)
      return {
        iso: date.iso,
        trace: { quote: harvested.value.slice(date.start, date.end), line: harvested.line, span: null },
      };
  }
  return null;
}
