import type { Check, Section } from '../../model/report.ts';
import type { CleanReport } from '../cleaning/clean-report.ts';
import type { Quantity } from '../quantities/index.ts';
import { quantitiesWithin } from '../quantities/within.ts';
import { checkAdjustments } from './adjustments.ts';
import { checkAverages } from './averages.ts';
import { checkCarryOver } from './carry-over.ts';
import type { Finding } from './finding.ts';
import { checkGrowth } from './growth.ts';
import { checkNamedWhole } from './named-whole.ts';
import { checkPoints } from './points.ts';
import { checkRates } from './rates.ts';
import { checkRest } from './rest.ts';
import { type FigureSentence, figureSentences } from './sentence-figures.ts';
import { checkDistributedShares } from './shares.ts';
import { checkSums } from './sums.ts';
import { checkTotals } from './totals.ts';
import { checkWithin } from './within.ts';
import { checkZeroLoss } from './zero-loss.ts';

/** How many sentences back in its paragraph a whole or a level is looked for: beyond it no reader would. */
const longestMemory = 12;

/** A sentence with more figures is a list that has lost its stops: what belongs together cannot be told. */
const mostFigures = 80;

/**
 * Arithmetic that the report states enough to do again: sums, parts, rates, growth. The source's figures are
 * never changed; plans are not checked, as targets need not add up.
 */
export function readChecks(
  report: CleanReport,
  sections: readonly Section[],
  quantities: readonly Quantity[],
): Check[] {
  const plans = sections.filter(({ roles }) => roles.length === 1 && roles[0] === 'plan');
  const findings: Finding[] = [];
  for (const paragraph of report.paragraphs) {
    if (paragraph.start < report.body.start || paragraph.end > report.body.end) continue;
    if (plans.some(({ span }) => paragraph.start >= span.start && paragraph.start < span.end)) continue;
    const inside = quantitiesWithin(quantities, paragraph);
    const earlier: FigureSentence[] = [];
    for (const sentence of figureSentences(report.text, paragraph, inside)) {
      if (sentence.figures.length > mostFigures) continue;
      findings.push(
        ...checkSums(sentence),
        ...checkNamedWhole(sentence, earlier),
        ...checkAdjustments(sentence),
        ...checkTotals(sentence),
        ...checkRest(sentence),
        ...checkAverages(sentence),
        ...checkRates(sentence, earlier),
        ...checkDistributedShares(sentence, earlier),
        ...checkGrowth(sentence, earlier),
        ...checkZeroLoss(sentence),
        ...checkCarryOver(sentence),
        ...checkWithin(sentence),
        ...checkPoints(sentence),
      );
      earlier.push(sentence);
      if (earlier.length > longestMemory) earlier.shift();
    }
  }
  return findings
    .map((found) => ({
      ...found,
      quote: report.text.slice(found.span.start, found.span.end),
      line: report.lineAt(found.span.start),
    }))
    .sort((a, b) => a.span.start - b.span.start);
}
