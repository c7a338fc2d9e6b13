import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { loadTopics } from '../../lexicon/indicators.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import {
  alike,
  excludeOneAnother,
  exclusiveKinds,
  isExhaustive,
  isOneList,
  isPair,
  kindOf,
  namesOther,
  namesRest,
  toldAlike,
} from './part-kinds.ts';
import { comparable, type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/** Sums of parts, parts within their whole, and lists that close with their total. */
export function checkSums(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((figure, i) => {
    if (!isAmount(figure)) return [];
    return [
      ...checkOpened(sentence, i, figure),
      ...checkExclusive(sentence, i, figure),
      ...checkTotal(sentence, i, figure),
    ];
  });
}

const isAmount = ({ kind }: Figure) => kind !== 'rate' && kind !== 'points' && kind !== 'multiple';

/** Parts behind 其中 or 分为; their whole is the last amount of their measure before, changes left out. */
function checkOpened(sentence: FigureSentence, place: number, opening: Figure): Finding[] {
  const { partOpenings, wholeOpenings } = loadArithmetic();
  const opens = (words: readonly string[]) => words.some((word) => opening.lead.includes(word));
  const complete = opens(wholeOpenings);
  if (!complete && !opens(partOpenings)) return [];
  const before = sentence.figures.slice(Math.max(0, place - 3), place);
  const cut = before.findLastIndex(({ lead }, i) => i > 0 && /[；;]/.test(lead));
  const wholes = before
    .slice(Math.max(0, cut))
    .filter((figure) => isAmount(figure) && !isChange(figure) && !isBracketed(sentence, figure, opening));
  const nearest = wholes.findLast((figure) => sameMeasure(figure, opening));
  const [second] = sentence.figures.slice(place + 1);
  // two measures in one phrase (1838场13万余人次，其中…690场3万余人次) open both wholes
  const paired =
    nearest && second?.lead === '' ? wholes.find((figure) => sameMeasure(figure, second)) : undefined;
  return [nearest, paired].flatMap((whole) => (whole ? checkAgainst(sentence, whole, place, complete) : []));
}

const longestLead = 16;

/** Parts that exclude one another straight behind their whole: 收到11件，受理10件，不予受理1件. */
function checkExclusive(sentence: FigureSentence, place: number, whole: Figure): Finding[] {
  const opening = sentence.figures[place + 1];
  const { partOpenings, wholeOpenings } = loadArithmetic();
  if (!opening || [...partOpenings, ...wholeOpenings].some((word) => opening.lead.includes(word))) return [];
  // what stands in the next statement is no part: 出台文件2件；清理文件，废止3件，继续有效9件
  if (/[；;]/.test(opening.lead) || opening.lead.length > longestLead) return [];
  const parts = partsOf(sentence, whole, place + 1);
  const kinds = parts.length >= 2 ? exclusiveKinds(parts) : null;
  // 17件（市政府12件、办公室5件）: a list in brackets that closes the sum says how the whole is divided
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (!kinds && parts.length >= 2 && /^[（(]/.test(opening.lead) && sum === whole.value)
    return checkAgainst(sentence, whole, place + 1, false);
  if (!kinds || kindOf(whole.label, kinds.parts) !== null) return [];
  // 其中优秀120卷，合格60卷，不合格8卷: the first of several parts is no whole of the others
  if (partOpenings.some((word) => whole.lead.includes(word)) && isPair(parts)) return [];
  const outOf = /^中/.test(whole.behind) || /的[^，,]{0,4}$/.test(whole.label);
  return checkAgainst(sentence, whole, place + 1, outOf);
}

/** Inside brackets that close before the parts open: 113件（建议64件、提案49件），其中满意111件. */
function isBracketed(sentence: FigureSentence, figure: Figure, opening: Figure): boolean {
  const between = sentence.text.slice(
    figure.span.end - sentence.span.start,
    opening.span.start - sentence.span.start,
  );
  return (between.match(/[）)]/g) ?? []).length > (between.match(/[（(]/g) ?? []).length;
}

/** 比上年多办418件, 同比增加50件: no amount that has parts. */
function isChange({ label }: Figure): boolean {
  return /[比较]|同比|环比|(?:增加|减少|增长|下降|多|少)[^，]{0,2}$/.test(label);
}

function checkAgainst(sentence: FigureSentence, whole: Figure, from: number, complete: boolean): Finding[] {
  const parts = partsOf(sentence, whole, from);
  const [first] = parts;
  if (!first) return [];
  if (first.value > whole.value && comparable(first, whole))
    return [
      finding([whole, first], {
        rule: 'part-exceeds-whole',
        agrees: false,
        message: `原文所列${named(first)}，大于其所属的${named(whole)}`,
      }),
    ];
  if (parts.length < 2) {
    if (!comparable(first, whole)) return [];
    const message = `${named(first)}，不超过${named(whole)}`;
    return [finding([whole, first], { rule: 'part-within-whole', agrees: true, message })];
  }
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const written = `${parts.map(named).join('＋')}＝${plain(sum)}${whole.measure}`;
  const exact = parts.every((part) => comparable(part, whole));
  if (sum === whole.value && exact)
    return [
      finding([whole, ...parts], {
        rule: 'sum-of-parts',
        agrees: true,
        message: `${written}，与${named(whole)}一致`,
      }),
    ];
  const kinds = exclusiveKinds(parts);
  // approximate values are never added up
  if (!exact) return [];
  const all = complete
    ? kinds !== null || alike(parts)
    : (alike(parts) || isOneList(parts)) && namesRest(parts);
  if (sum > whole.value) {
    if (!all && !kinds && !alike(parts) && !isOneList(parts) && !toldAlike(parts)) return [];
    return [
      finding([whole, ...parts], {
        rule: 'sum-of-parts',
        agrees: false,
        message: `原文所列${written}，比${named(whole)}多${plain(sum - whole.value)}${whole.measure}`,
      }),
    ];
  }
  const rest = plain(whole.value - sum);
  if (all || (kinds && isExhaustive(kinds, parts) && !namesOther(sentence, kinds, parts)))
    return [
      finding([whole, ...parts], {
        rule: 'sum-of-parts',
        agrees: false,
        message: `原文所列${written}，与${named(whole)}相差${rest}${whole.measure}，其余${rest}${whole.measure}原文未说明`,
      }),
    ];
  return [
    finding([whole, ...parts], {
      rule: 'parts-within-whole',
      agrees: true,
      message: `${written}，不超过${named(whole)}`,
    }),
  ];
}

/** The figures behind the opening that go on listing: same measure, no new topic, no new total. */
function partsOf(sentence: FigureSentence, whole: Figure, from: number): Figure[] {
  const parts: Figure[] = [];
  const told = sentence.text.slice(0, whole.span.end - sentence.span.start);
  for (const [i, figure] of sentence.figures.entries()) {
    if (i < from) continue;
    const first = parts[0];
    // a list in brackets ends with them
    if (first && isBracketed(sentence, first, figure)) break;
    const opensAnew = i > from && loadArithmetic().partOpenings.some((word) => figure.lead.includes(word));
    if (
      opensAnew ||
      figure.kind === 'rate' ||
      figure.kind === 'points' ||
      (startsAnew(figure, told, i > from) && !(first && excludeOneAnother(first, figure)))
    )
      break;
    if (sameMeasure(figure, whole)) parts.push(figure);
  }
  return parts;
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

/** A list that closes with 合计86件. */
function checkTotal(sentence: FigureSentence, place: number, total: Figure): Finding[] {
  const { totals } = loadArithmetic();
  const closing = totals.find((word) =>
    new RegExp(`(?:^|全年|全部|累计)${word}(.{0,4})$`).test(total.label.trim()),
  );
  if (closing === undefined || place < 2) return [];
  const noun = total.label.trim().split(closing).at(-1) ?? '';
  const parts: Figure[] = [];
  for (let i = place - 1; i >= 0; i--) {
    const part = sentence.figures[i];
    if (!part || !sameMeasure(part, total) || /[；;]/.test(sentence.figures[i + 1]?.lead ?? '')) break;
    parts.unshift(part);
  }
  if (parts.length < 2 || !parts.every((part) => comparable(part, total) && part.label.includes(noun)))
    return [];
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const written = `${parts.map(named).join('＋')}＝${plain(sum)}${total.measure}`;
  const agrees = sum === total.value;
  return [
    finding([...parts, total], {
      rule: 'sum-of-parts',
      agrees,
      message: agrees
        ? `${written}，与${total.label.trim()}${total.printed}一致`
        : `原文所列${written}，与${total.label.trim()}${total.printed}不同`,
    }),
  ];
}
