import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Trace } from '../../model/report.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { announcedRoles } from '../outline/roles.ts';
import { traceOf } from './trace.ts';

export interface FoundYear {
  readonly year: number | null;
  readonly inferred: boolean;
  readonly trace: Trace | null;
  readonly diagnostics: readonly Diagnostic[];
}

const chineseDigits = '〇一二三四五六七八九';
const yearShape = /(?<!\d)(20\d\d)(?!\d)(?=年)|二[〇○零]([〇○零一二三四五六七八九]{2})(?=年)/gu;

/**
 * The year reported on, by the ladder title → headings → opening sentence → the plan's heading less one → date of
 * signing (January to June: the year before) → date of publication. What is inferred is said in a diagnostic.
 */
export function findYear(
  report: CleanReport,
  nodes: readonly OutlineNode[],
  signed: { iso: string; trace: Trace } | null,
  published: { iso: string; trace: Trace } | null,
): FoundYear {
  if (report.title) {
    const [year] = yearsIn(report.title.text);
    if (year) return stated(year, traceOf(report, report.title.span));
  }
  for (const { heading } of nodes) {
    const roles = announcedRoles(heading.words);
    const [year] = yearsIn(heading.words);
    if (year && roles.length > 0 && !roles.includes('plan'))
      return inferred(year, '章节标题', traceOf(report, heading.paragraph));
  }
  const opening = openingYear(report);
  if (opening) return inferred(opening.year, '开头一句', opening.trace);
  for (const { heading } of nodes) {
    const [year] = yearsIn(heading.words);
    if (year && announcedRoles(heading.words).includes('plan'))
      return inferred(year - 1, '下一年度安排的标题', traceOf(report, heading.paragraph));
  }
  for (const [date, from] of [
    [signed, '成文日期'],
    [published, '发布日期'],
  ] as const) {
    if (!date) continue;
    const year = Number(date.iso.slice(0, 4));
    return inferred(Number(date.iso.slice(5, 7)) <= 6 ? year - 1 : year, from, date.trace);
  }
  return { year: null, inferred: false, trace: null, diagnostics: [diagnose('year-unknown', {})] };
}

const stated = (year: number, trace: Trace): FoundYear => ({ year, inferred: false, trace, diagnostics: [] });

function inferred(year: number, from: string, trace: Trace): FoundYear {
  const place = { line: trace.line, ...(trace.span ? { span: trace.span } : {}) };
  return { year, inferred: true, trace, diagnostics: [diagnose('year-inferred', { year, from }, place)] };
}

/** Years in front of 年, those inside 《》 left out: they are other documents' years. */
function yearsIn(text: string): number[] {
  const own = text
    .replace(/《[^《》]*》/g, (cited) => ' '.repeat(cited.length))
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  return [...own.matchAll(yearShape)].map(([, arabic, chinese]) =>
    arabic === undefined
      ? 2000 +
        Number(Array.from(chinese ?? '', (digit) => Math.max(0, chineseDigits.indexOf(digit))).join(''))
      : Number(arabic),
  );
}

/** 2022年，某区坚持…, or 现将2022年度法治政府建设情况报告如下. */
function openingYear(report: CleanReport): { year: number; trace: Trace } | null {
  const opening = report.text.slice(report.body.start, report.body.start + 700);
  const from = opening.search(/\S/);
  if (from < 0) return null;
  const paragraph = opening.slice(from, from + 600).replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  // the year opens the text, or one of its first paragraphs below a recipient or a heading
  const first = /(?<=^|\n)(20\d\d)年(?!\d{1,2}月)/.exec(paragraph);
  const announced = /(?:现将|将)[^。\n]{0,20}?(20\d\d)年度?[^。\n]{0,40}(?:报告|汇报)如下/.exec(paragraph);
  const found =
    first && /^(?:[^\n。]{2,60}\n){0,3}$/.test(paragraph.slice(0, first.index)) ? first : announced;
  if (!found) return null;
  const start = report.body.start + from + found.index;
  return { year: Number(found[1]), trace: traceOf(report, { start, end: start + found[0].length }) };
}
