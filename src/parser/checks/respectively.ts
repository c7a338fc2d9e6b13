import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named } from './finding.ts';
import { isCount } from './quotient.ts';
import { comparable, type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/**
 * 建议41件、提案59件，其中主办件分别为22件、31件: each part is of the whole in its own place, and is no more than it. null: no
 * such list of wholes stands before; none where the words between name several kinds, as order then tells nothing.
 */
export function checkRespectively(
  sentence: FigureSentence,
  place: number,
  opening: Figure,
): Finding[] | null {
  const { partOpenings } = loadArithmetic();
  const kind = new RegExp(`(?:${partOpenings.join('|')})([^，,；;]*)分别`).exec(opening.lead)?.[1];
  if (kind === undefined) return null;
  const wholes = joinedUpTo(sentence.figures.slice(0, place));
  if (wholes.length < 2 || !wholes.every((whole) => sameMeasure(whole, opening))) return null;
  const parts = joinedFrom(sentence.figures.slice(place));
  if (/[、和及与]/.test(kind) || parts.length !== wholes.length) return [];
  return parts.flatMap((part, i) => {
    const whole = wholes[i];
    return whole && isCount(part) && comparable(part, whole) ? [judge(whole, part)] : [];
  });
}

const isJoined = ({ lead }: Figure): boolean => /^[、和及与]/.test(lead);

function joinedUpTo(figures: readonly Figure[]): readonly Figure[] {
  const first = figures.findLastIndex((figure) => !isJoined(figure));
  return figures.slice(Math.max(0, first));
}

function joinedFrom(figures: readonly Figure[]): readonly Figure[] {
  const end = figures.findIndex((figure, i) => i > 0 && !isJoined(figure));
  return end < 0 ? figures : figures.slice(0, end);
}

function judge(whole: Figure, part: Figure): Finding {
  const agrees = part.value <= whole.value;
  return finding([whole, part], {
    rule: agrees ? 'part-within-whole' : 'part-exceeds-whole',
    agrees,
    message: agrees
      ? `${named(part)}，不超过${named(whole)}`
      : `原文所列${named(part)}，大于其所属的${named(whole)}`,
  });
}
