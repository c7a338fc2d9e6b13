import { loadStanding } from '../../lexicon/standing.ts';
import type { Scope } from '../../model/report.ts';
import { type FigureContext, maskedBetween } from './figure-context.ts';

/** What a figure is: only results of the unit and the year are observations. */
export type Standing = 'result' | 'target' | 'benchmark' | 'prior' | 'change' | 'cumulative';

/** The standing of a figure by the words before it. `year` is the report's; other years make it no result. */
export function standingOf(context: FigureContext, year: number | null): Standing {
  const signals = loadStanding();
  const { quantity, clause, sentence } = context;
  const before = maskedBetween(context, clause.start, quantity.span.start);
  const since = context.previous ? Math.max(context.previous.quantity.span.end, clause.start) : clause.start;
  const near = maskedBetween(context, since, quantity.span.start);
  const has = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
  if (quantity.kind === 'points' || signals.movement.test(before) || has(signals.change, near))
    return 'change';
  if (
    has(signals.target, near) ||
    /^的?(?:目标|考核指标|要求|指标)/.test(maskedBetween(context, quantity.span.end, clause.end))
  )
    return 'target';
  if (has(signals.benchmark, near)) return 'benchmark';
  // 连同上年结转案件共审结689件 counts what was done this year
  if (has(signals.prior, near.replace(/上年度?(?:结转|转入)|去年结转/g, '')) || isLeftLevel(context, near))
    return 'prior';
  const lead = maskedBetween(context, sentence.start, quantity.span.start);
  // 普法以来累计开展1860场次，其中2019年开展420场次: the own year named behind is what is told
  const sinceOwn = year === null ? lead : (lead.split(`${year}年`).at(-1) ?? lead);
  if (has(signals.cumulative, sinceOwn)) return 'cumulative';
  return year !== null && tellsOtherYear(lead, year) ? 'prior' : 'result';
}

/** 由年初的1015人增加到…: the level that was left. */
function isLeftLevel(context: FigureContext, near: string): boolean {
  const behind = maskedBetween(context, context.quantity.span.end, context.clause.end);
  return /[由从][^，,]{0,12}$/.test(near) && /^[^，,¤]{0,6}(?:到|至|为|成)¤/.test(behind);
}

/**
 * The last year named before the figure, other documents' years and ranges and a level told beside the own one
 * (申请914件，2021年为752件，受理803件) left out, is another one.
 */
function tellsOtherYear(lead: string, year: number): boolean {
  const own = lead.replace(
    /《[^《》]*》?|[（(〔][^（()）〔〕[\]]*[）)〕\]]|20\d\d年?[-—–~～至][^，,]{0,8}|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?(?:以前|之前|前)[^，,]{0,8}的|20\d\d年[底末]?的(?!¤)|截至20\d\d年[底末]?的|20\d\d年(?:同期)?(?:为|是|结转的?|转入的?)?¤+|20\d\d年以来的|[较比]20\d\d年[^，,；;]*/g,
    '',
  );
  const last = [...own.matchAll(/(?<!\d)(20\d\d)年(?!前|底前)/g)].at(-1);
  return last !== undefined && Number(last[1]) !== year;
}

/** Whose figure it is, by the words of its clause, else of its sentence before it. */
export function scopeOf(context: FigureContext): Scope {
  const { quantity, clause, sentence } = context;
  for (const start of [clause.start, sentence.start]) {
    const words = maskedBetween(context, start, quantity.span.start);
    const found = loadStanding().scopes.find((entry) => entry.words.some((word) => words.includes(word)));
    if (found) return found.scope;
  }
  return 'unstated';
}

/** 全年, 共, 累计 before the figure: a total is meant. */
export function saysTotal(context: FigureContext): boolean {
  const words = maskedBetween(context, context.clause.start, context.quantity.span.start);
  return loadStanding().total.some((word) => words.includes(word));
}
