import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { isCarriedIn } from './carry-over.ts';
import { closes, fullList, judgeDivision, judgeFull, sumOf } from './division.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { exclusiveKinds, isPair, kindOf, saysRest } from './part-kinds.ts';
import { isBracketed, partsOf } from './parts.ts';
import { checkRespectively } from './respectively.ts';
import { comparable, type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/** Sums of parts, parts within their whole, and lists that close with their total. */
export function checkSums(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((figure, i) => {
    if (!isAmount(figure)) return [];
    return [
      ...checkOpened(sentence, i, figure),
      ...checkUnopened(sentence, i),
      ...checkMadeUp(sentence, i, figure),
    ];
  });
}

const isAmount = ({ kind }: Figure) => kind !== 'rate' && kind !== 'points' && kind !== 'multiple';

const opensParts = ({ lead }: Figure): boolean => {
  const { partOpenings, wholeOpenings } = loadArithmetic();
  return [...partOpenings, ...wholeOpenings].some((word) => lead.includes(word));
};

/** Parts behind 其中 or 分为; their whole is the last amount of their measure before, changes left out. */
function checkOpened(sentence: FigureSentence, place: number, opening: Figure): Finding[] {
  // 上年分别为168件、1342万元: levels of last year are no parts
  if (!opensParts(opening) || isPrior(opening)) return [];
  const bound = checkRespectively(sentence, place, opening);
  if (bound) return bound;
  const complete = loadArithmetic().wholeOpenings.some((word) => opening.lead.includes(word));
  // 不合格111批次；抽检样品中食用农产品、加工食品分别为2964批次: parts of what another statement told
  if (/[；;][^；;]{3,}(?:其中|分别|包括)/.test(opening.lead)) return [];
  const before = sentence.figures.slice(Math.max(0, place - 3), place);
  const cut = before.findLastIndex(({ lead }, i) => i > 0 && /[；;]/.test(lead));
  const wholes = before
    .slice(Math.max(0, cut))
    .filter(
      (figure) =>
        isAmount(figure) &&
        !isChange(figure) &&
        !isCarriedIn(figure) &&
        !isPrior(figure) &&
        !isBracketed(sentence, figure, opening),
    );
  const nearest = wholes.findLast((figure) => sameMeasure(figure, opening));
  const carried = before.find((figure) => isCarriedIn(figure) && sameMeasure(figure, opening));
  if (nearest && carried) return checkCarried(sentence, nearest, carried, place);
  const [second] = sentence.figures.slice(place + 1);
  // two measures in one phrase (1838场13万余人次，其中…690场3万余人次) open both wholes
  const paired =
    nearest && second?.lead === '' ? wholes.find((figure) => sameMeasure(figure, second)) : undefined;
  return [nearest, paired].flatMap((whole) =>
    whole ? judgeDivision(sentence, { whole, parts: partsOf(sentence, whole, place), complete }) : [],
  );
}

/** 受理2134件，上年为2048件，其中认定2087件: last year's level has no parts here. */
const isPrior = ({ label }: Figure): boolean =>
  loadArithmetic().prior.some((word) => label.includes(word)) || /20\d\d年(?:为|是)?$/.test(label);

/**
 * 收到57件，加上年结转2件，其中公开29件 …: the parts may be those of what came in and was carried in together, or of
 * either. Silent where they are not the first.
 */
function checkCarried(sentence: FigureSentence, whole: Figure, carried: Figure, from: number): Finding[] {
  const { counted } = partsOf(sentence, whole, from);
  if (counted.length < 2 || sumOf(counted) !== whole.value + carried.value) return [];
  const all = [whole, carried, ...counted];
  if (!all.every((figure) => comparable(figure, whole))) return [];
  return [
    finding(all, {
      rule: 'sum-of-parts',
      agrees: true,
      message: `${counted.map(named).join('＋')}＝${plain(sumOf(counted))}${whole.measure}，与${named(whole)}＋${named(carried)}一致`,
    }),
  ];
}

const longestLead = 16;

/** 组织173个，由乡镇10个、村152个、行业11个组成: the words on both sides say that the parts are all. */
function checkMadeUp(sentence: FigureSentence, place: number, whole: Figure): Finding[] {
  const { madeUpOf, makeUp } = loadArithmetic();
  const opening = sentence.figures[place + 1];
  if (!opening || !madeUpOf.some((word) => new RegExp(`^[，,（(]?${word}`).test(opening.lead))) return [];
  const last = sentence.figures.findIndex(
    ({ behind }, i) => i > place && makeUp.some((word) => behind.startsWith(word)),
  );
  const parts = sentence.figures.slice(place + 1, last + 1);
  if (last < 0 || parts.length < 2 || !parts.every((part) => comparable(part, whole))) return [];
  return [judgeFull(whole, parts)];
}

/** Parts straight behind their whole, which their kinds or brackets tell: 收到11件，受理10件，不予受理1件. */
function checkUnopened(sentence: FigureSentence, place: number): Finding[] {
  const opening = sentence.figures[place + 1];
  const whole = wholeAt(sentence, place);
  if (!opening || !whole || isCarriedIn(whole) || opensParts(opening)) return [];
  // what stands in the next statement is no part: 出台文件2件；清理文件，废止3件，继续有效9件
  if (/[；;]/.test(opening.lead) || opening.lead.length > longestLead) return [];
  const parts = partsOf(sentence, whole, place + 1);
  const { counted } = parts;
  if (counted.length < 2) return [];
  const kinds = saysRest(counted) ? null : exclusiveKinds(counted);
  // 17件（市政府12件、办公室5件）, 诉求216条，办结156条、推进48条、列入计划12条: a list that gives the whole divides it
  const full = fullList(whole, counted);
  if (full && !full.some((part) => isChange(part) || isPrior(part))) return [closes(whole, full)];
  if (!kinds || kindOf(whole.label, kinds.parts) !== null) return [];
  // 其中优秀120卷，合格60卷，不合格8卷: the first of several parts is no whole of the others
  if (opensParts(whole) && isPair(counted)) return [];
  const carried = sentence.figures.slice(0, place).find(isCarriedIn);
  if (carried) return checkCarried(sentence, whole, carried, place + 1);
  const complete = /^中/.test(whole.behind) || /的[^，,]{0,4}$/.test(whole.label);
  return judgeDivision(sentence, { whole, parts, complete });
}

/**
 * What stands before the parts: the figure itself, or of the last part of a list (受理846件，其中纠纷683件、诉求112件，
 * 办结829件，正在办理17件) what the list divides; null where that is not told.
 */
function wholeAt(sentence: FigureSentence, place: number): Figure | null {
  let at = place;
  while (at > 0 && /^、/.test(sentence.figures[at]?.lead ?? '')) at--;
  const head = sentence.figures[at];
  if (!head) return null;
  if (at === place) return head;
  return opensParts(head) ? (sentence.figures[at - 1] ?? null) : null;
}

/** 比上年多办418件, 同比增加50件: no amount that has parts. */
function isChange({ label }: Figure): boolean {
  return /[比较]|同比|环比|(?:增加|减少|增长|下降|多|少)[^，]{0,2}$/.test(label);
}
