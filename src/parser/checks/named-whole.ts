import { isNearly, judgeDivision } from './division.ts';
import type { Finding } from './finding.ts';
import { exclusiveKinds } from './part-kinds.ts';
import { partsOf } from './parts.ts';
import type { Figure, FigureSentence } from './sentence-figures.ts';

/**
 * Parts whose whole an earlier sentence has told: 审结161件，审结率95.3%。审结案件中，维持83件、撤销21件、终止57件. Only parts of one
 * set of kinds, three or more, that give the whole or nearly; `earlier` are the sentences before it in its paragraph.
 */
export function checkNamedWhole(sentence: FigureSentence, earlier: readonly FigureSentence[]): Finding[] {
  const opening = sentence.figures[0];
  const verb = /^(?:在)?(?:已)?(\p{Script=Han}{2})的?(?:案件|事项|申请)?中[，,：:]/u.exec(sentence.text)?.[1];
  if (!opening || verb === undefined) return [];
  const whole = earlier
    .flatMap(({ figures }) => figures)
    .findLast((figure) => figure.kind === 'count' && figure.label.includes(verb));
  if (!whole) return [];
  const counted = ofOneSet(partsOf(sentence, whole, 0).counted);
  if (counted.length < 3 || !isNearly(counted, whole)) return [];
  const division = { whole, parts: { counted, listed: counted }, complete: true };
  return judgeDivision(sentence, division).map((found) => ({ ...found, span: within(found.span, counted) }));
}

/** The first parts that are kinds of one set: 维持83件、撤销21件、终止57件，直接纠错27件. */
function ofOneSet(parts: readonly Figure[]): readonly Figure[] {
  const lists = parts.map((_, at) => parts.slice(0, at + 1));
  return lists.findLast((list) => exclusiveKinds(list) !== null) ?? [];
}

/** The words of the parts alone: the whole stands in another sentence. */
function within({ end }: Finding['span'], parts: readonly Figure[]): Finding['span'] {
  return { start: Math.min(...parts.map(({ labelStart }) => labelStart)), end };
}
