import type { UnverifiableRates, Verification } from '../model/briefing.ts';
import type { Cited } from '../model/evidence.ts';
import type { Check, Observation } from '../model/report.ts';
import { derived, isCitable, named, quotation, reference } from './citation.ts';
import type { Listed } from './units.ts';

const VERDICT_NAMES = { inconsistent: '不一致', rounded: '取整差异', consistent: '一致' } as const;
const VERDICT_ORDER = { inconsistent: 0, rounded: 1, consistent: 2 } as const;

/** What each rule recomputes, for a reader; a rule that is not here is described in general words. */
const METHODS: Readonly<Record<string, string>> = {
  'sum-of-parts': '以各分项之和核对总数',
  'rate-of-counts': '以件数核对比率',
  'part-exceeds-whole': '以部分核对总体',
  'parts-within-whole': '以各部分之和核对总体',
  'rate-out-of-range': '核对比率是否在百分之百以内',
  'impossible-rate': '核对比率能否由所列基数得出',
  'year-on-year': '以两年的数字核对增减幅度',
  'zero-loss': '以所列件数核对“零败诉”的说法',
};

/** That one part is no larger than its whole holds almost everywhere: it is kept in the model, not printed. */
const SELF_EVIDENT = 'part-within-whole';

/** All recomputed arithmetic: what does not hold first, then rounding, then what holds; by unit, then in text order. */
export function verificationsOf(listed: readonly Listed[]): Verification[] {
  const verifications = listed.flatMap(({ report, unit }) =>
    report.checks
      .filter((check) => check.rule !== SELF_EVIDENT && isCitable(report, check))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map((check): Verification => {
        const verdict = verdictOf(check);
        const method = METHODS[check.rule] ?? '按原文所列数字重新计算';
        return {
          unit,
          verdict,
          verdictName: named(VERDICT_NAMES[verdict]),
          quotation: quotation(report, check),
          finding: derived(check.message, method, [reference(report, check)]),
        };
      }),
  );
  return verifications.sort((a, b) => VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict]);
}

/** Report by report the rates that no check covers, as their report states no counts that they could come from. */
export function unverifiableRates(listed: readonly Listed[]): UnverifiableRates[] {
  return listed.flatMap(({ report, unit }): UnverifiableRates[] => {
    const isChecked = ({ figureSpan }: Observation) =>
      report.checks.some(({ span }) => span.start <= figureSpan.start && figureSpan.end <= span.end);
    const rates = report.observations
      .filter((one) => one.unit === '%' && isCitable(report, one) && !isChecked(one))
      .sort((a, b) => a.figureSpan.start - b.figureSpan.start);
    return rates.length === 0 ? [] : [{ unit, quotations: rates.map((one) => quotation(report, one)) }];
  });
}

/** How many reports state figures that do not hold. */
export function discrepantReports(listed: readonly Listed[]): Cited {
  const found = listed.flatMap(({ report }) => {
    const check = report.checks.find((one) => verdictOf(one) === 'inconsistent' && isCitable(report, one));
    return check === undefined ? [] : [reference(report, check)];
  });
  return derived(String(found.length), '有数据核算未能相合的报告份数', found);
}

function verdictOf(check: Check): Verification['verdict'] {
  if (check.verdict === 'inconsistent') return 'inconsistent';
  return check.rounded ? 'rounded' : 'consistent';
}
