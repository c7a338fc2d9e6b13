import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { loadTopics } from '../../lexicon/indicators.ts';
import { excludeOneAnother } from './part-kinds.ts';
import { type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/** Figures that a sentence lists as parts of a whole. */
export interface Parts {
  /** Those counted in the whole's own measure. */
  readonly counted: readonly Figure[];
  /** All of them: 文件47件、合同619份 are counted in two measures. */
  readonly listed: readonly Figure[];
}

/** The figures behind the opening that go on listing: same measure, no new topic, no new total. */
export function partsOf(sentence: FigureSentence, whole: Figure, from: number): Parts {
  const counted: Figure[] = [];
  const listed: Figure[] = [];
  const told = sentence.text.slice(0, whole.span.end - sentence.span.start);
  for (const [i, figure] of sentence.figures.entries()) {
    if (i < from) continue;
    const first = counted[0];
    // a list in brackets ends with them
    if (first && isBracketed(sentence, first, figure)) break;
    // what divides a part is no part itself: 进乡村181场（春耕64场、冬闲117场）
    if (first && isNested(sentence, first, figure)) continue;
    const opensAnew = i > from && loadArithmetic().partOpenings.some((word) => figure.lead.includes(word));
    if (
      opensAnew ||
      figure.kind === 'rate' ||
      figure.kind === 'points' ||
      (startsAnew(figure, told, i > from) && !(first && excludeOneAnother(first, figure)))
    )
      break;
    const goesOn = i === from || /^(?:、|和|及|，(?=其[他它余]))/.test(figure.lead);
    if (sameMeasure(figure, whole)) counted.push(figure);
    if (sameMeasure(figure, whole) || (figure.kind === 'count' && goesOn)) listed.push(figure);
  }
  return { counted, listed };
}

/** A clause with a topic that the whole's clause does not have tells something else: …，参与诉讼案件61件. */
function startsAnew(figure: Figure, told: string, later: boolean): boolean {
  if (!later) return false;
  // 、 goes on with the same list whatever it names
  if (/^、/.test(figure.lead)) return false;
  if (
    /[；;]/.test(figure.lead) ||
    /(?:^|[，,])(?:共|累计|全年|另|同时|开展|组织|举办|召开|制定|建立|参与|化解率)/.test(figure.lead)
  )
    return true;
  return loadTopics().some((topic) => figure.label.includes(topic) && !told.includes(topic));
}

/** Inside brackets that open behind the first part. */
function isNested(sentence: FigureSentence, first: Figure, figure: Figure): boolean {
  const between = sentence.text.slice(
    first.span.end - sentence.span.start,
    figure.span.start - sentence.span.start,
  );
  return (between.match(/[（(]/g) ?? []).length > (between.match(/[）)]/g) ?? []).length;
}

/** Inside brackets that close before the parts open: 113件（建议64件、提案49件），其中满意111件. */
export function isBracketed(sentence: FigureSentence, figure: Figure, opening: Figure): boolean {
  const between = sentence.text.slice(
    figure.span.end - sentence.span.start,
    opening.span.start - sentence.span.start,
  );
  return (between.match(/[）)]/g) ?? []).length > (between.match(/[（(]/g) ?? []).length;
}
