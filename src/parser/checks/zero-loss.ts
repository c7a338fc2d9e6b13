import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named } from './finding.ts';
import type { FigureSentence } from './sentence-figures.ts';

/** Subjects that narrow a statement to one body: a zero of the government says nothing of its departments. */
const narrowed = /[区县市镇]政府|部门|镇街|乡镇|街道|本级|连续/;

/** 零败诉 beside a count or rate of lost cases in the same sentence, said of the same body. */
export function checkZeroLoss(sentence: FigureSentence): Finding[] {
  const claim = loadArithmetic().zeroLoss.find((words) => sentence.text.includes(words));
  if (!claim || narrowed.test(sentence.text)) return [];
  const lost = sentence.figures.filter(
    ({ label, value }) =>
      /败诉(?:案件|率|案)?(?:为|达)?$/.test(label.trim()) && !/[零无未]/.test(label) && value > 0,
  );
  return lost.map((figure) =>
    finding([figure], {
      rule: 'zero-loss',
      agrees: false,
      message: `原文称“${claim}”，同一句又列${named(figure)}`,
    }),
  );
}
