import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { isCarriedIn } from './carry-over.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { excludeOneAnother } from './part-kinds.ts';
import {
  agreement,
  isCount,
  isWhole,
  judgeQuotient,
  judgeQuotientOfSum,
  percent,
  together,
} from './quotient.ts';
import { type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';
import {
  checkAim,
  checkShareOfCount,
  checkSiblingShare,
  namedBy,
  saysWhole,
  siblingShare,
} from './shares.ts';

/** Rates beside the counts that they are a share of. `earlier` are the sentences before it in its paragraph. */
export function checkRates(sentence: FigureSentence, earlier: readonly FigureSentence[]): Finding[] {
  return sentence.figures.flatMap((rate, i) => {
    if (rate.kind !== 'rate' || rate.upper !== null) return [];
    const told = checkShareOfCount(sentence, rate, i);
    if (told) return told;
    const name = rateName(rate);
    if (name === null) return [];
    const aim = checkAim(sentence, rate, i, name.stem);
    if (aim) return aim;
    if (rate.value > 100)
      return [
        finding([rate], {
          rule: 'rate-out-of-range',
          agrees: false,
          message: `原文所列${named(rate)}，超过100%`,
        }),
      ];
    return (
      checkSeveralKinds(sentence, rate, i, name.stem) ??
      checkDenied(sentence, rate, i, name.stem) ??
      checkShare(sentence, earlier, rate, i, name) ??
      checkPossible(sentence, rate, i, name)
    );
  });
}

/** Of 1472件信访事项中 the words up to 中 name one thing. */
const longestName = 14;

/** What the rate is a rate of: 化解 of 化解率, the words behind 占 of 占审结案件的; null for surveys and growth. */
function rateName(rate: Figure): { stem: string; share: boolean } | null {
  const { up, down, benchmarks } = loadArithmetic();
  const words = rate.label.replace(/(?:均|都|已|也|仅|高|稳定|保持|在|达到|达|为|是|至|到|约|超过|近)*$/, '');
  const has = (list: readonly string[]) => list.some((word) => words.includes(word));
  if (has(up) || has(down) || has(benchmarks) || /同比|环比/.test(words)) return null;
  const share = /^占[^占]{0,14}$/.exec(words);
  if (share) return { stem: '', share: true };
  const stem = /([\p{Script=Han}]{2,8})率$/u.exec(words)?.[1];
  return stem ? { stem, share: false } : null;
}

/** 抽检1284批次，不合格73批次，合格率94.3%: the rate of what is left. null: what it counts is not denied. */
function checkDenied(sentence: FigureSentence, rate: Figure, place: number, stem: string): Finding[] | null {
  const [whole, denied] = sentence.figures.slice(Math.max(0, place - 2), place);
  if (!whole || !denied || !isCount(whole) || !isCount(denied) || !isWhole(whole, denied)) return null;
  if (!loadArithmetic().negations.some((not) => denied.label.endsWith(`${not}${stem}`))) return null;
  if (denied.qualifier !== 'exact' || rate.qualifier !== 'exact' || excludeOneAnother(whole, denied))
    return null;
  const left = { value: whole.value - denied.value, unitOfLastDigit: denied.unitOfLastDigit };
  const agrees = agreement(left, whole, rate);
  return [
    finding([whole, denied, rate], {
      rule: 'rate-of-counts',
      agrees: agrees !== 'differs',
      rounded: agrees === 'rounded',
      message: `${named(whole)}减去${named(denied)}，为${percent(left.value / whole.value, rate)}，与${named(rate)}${agrees === 'differs' ? '不同' : '一致'}`,
    }),
  ];
}

/** 优秀88卷、合格151卷，优秀和合格率91.9%: a rate of several kinds that it names. null: it names one. */
function checkSeveralKinds(
  sentence: FigureSentence,
  rate: Figure,
  place: number,
  stem: string,
): Finding[] | null {
  const kinds = stem.split(/[和及与]/);
  if (kinds.length < 2 || kinds.some(({ length }) => length < 2)) return null;
  const before = sentence.figures.slice(0, place).filter(isCount);
  const parts = kinds.map((kind) => before.findLast((count) => affirms(count.label, kind)));
  const counted = parts.filter((part) => part !== undefined);
  const [first] = counted;
  if (!first || new Set(counted).size < kinds.length) return [];
  const whole = before.findLast(
    (count) => count.span.start < first.span.start && isWhole(count, first) && !counted.includes(count),
  );
  return whole && counted.every(({ qualifier }) => qualifier === 'exact')
    ? [judgeQuotientOfSum(counted, whole, rate)]
    : [];
}

function checkShare(
  sentence: FigureSentence,
  earlier: readonly FigureSentence[],
  rate: Figure,
  place: number,
  { stem, share }: { stem: string; share: boolean },
): Finding[] | null {
  const before = sentence.figures.slice(0, place).filter(isCount);
  const part = share ? before.at(-1) : before.findLast((count) => saysStem(count, stem));
  if (!part || isPartial(rate, part) || part.qualifier !== 'exact' || rate.qualifier === 'approximate')
    return null;
  const beside = before.filter(
    (count) => count.span.start < part.span.start && excludeOneAnother(count, part),
  );
  // 审结743件，和解结案196件，占审结总数的26.4%: the share itself says which of the kinds is its whole
  const isNamed = (count: Figure) => share && saysWhole(rate, count);
  const wholes = before.filter(
    (count) =>
      count.span.start < part.span.start &&
      isWhole(count, part) &&
      (!beside.includes(count) || isNamed(count)),
  );
  const told = earlier.flatMap(({ figures }) =>
    figures.filter((count) => isCount(count) && isWhole(count, part)),
  );
  // 1472件信访事项中重复信访183件: the sentence says itself what it is a share of
  const outOf = wholes.findLast(({ behind }) => /中/.test(behind) && behind.length <= longestName);
  const all = outOf ? [outOf] : [...told, ...wholes];
  const candidates = share ? namedBy(rate, all) : all;
  const near = wholes.findLast((whole) => candidates.includes(whole));
  const sibling = share ? siblingShare(sentence, place) : null;
  if (sibling) return checkSiblingShare(sibling, part, rate, candidates);
  const fitting =
    candidates.findLast((whole) => agreement(part, whole, rate) === 'equal') ??
    candidates.findLast((whole) => agreement(part, whole, rate) === 'rounded');
  if (fitting)
    return [
      judgeQuotient(
        part,
        fitting,
        rate,
        fitting.span.start >= sentence.span.start ? [fitting, part, rate] : [part, rate],
      ),
    ];
  // 连同上年结转9件，审结138件，纠错26件: what was carried in is in the 138 already
  const carried = before.find((count) => isCarriedIn(count) && (!near || count.span.start > near.span.start));
  if (carried) return checkWithCarried(part, carried, rate, candidates);
  // 撤销9件，确认违法4件，纠错率17.8%: the rate may be that of several parts together
  const further = share
    ? []
    : before.filter(
        (count) => count !== part && count !== near && saysStem(count, stem) && sameMeasure(count, part),
      );
  const ofSeveral = further.length > 0 ? rateOfSeveral([...further, part], wholes, rate) : null;
  if (ofSeveral) return [ofSeveral];
  const isOfAll = loadArithmetic().rateStems.some((entry) => entry.together && stem.endsWith(entry.stem));
  if (isOfAll && further.length > 0 && near && ![...further, part].includes(near))
    return [judgeQuotientOfSum([...further, part], near, rate)];
  if (beside.length > 0 || further.length > 0) return null;
  // whom a survey asked is rarely told: 满意208件、基本满意7件，满意率96.7%
  if (loadArithmetic().surveyRates.some((word) => rate.label.includes(word))) return null;
  // 开庭的28件均由负责人出庭: the part is itself what the rate is of
  if (/均|全部|都/.test(`${part.label}${part.behind}`) || /^占比/.test(rate.label)) return null;
  // only the count right before the part, in the same sentence, is surely what it is a share of
  if (!near || part.span.start - near.span.end > 40 || rate.span.start - part.span.end > 30) return null;
  return [judgeQuotient(part, near, rate, [near, part, rate])];
}

/** A rate of one count alone: can any whole number of it give that rate? */
function checkPossible(
  sentence: FigureSentence,
  rate: Figure,
  place: number,
  { share, stem }: { share: boolean; stem: string },
): Finding[] {
  const base = sentence.figures[place - 1];
  if (share || !base || !isCount(base) || base.qualifier !== 'exact' || rate.qualifier !== 'exact') return [];
  // behind 其中 the rate may be that of the whole
  if (base.lead.includes('其中')) return [];
  // 不合格8卷，合格率95.7%: the base is what the rate leaves out
  if (base.label.includes(stem) && !affirms(base.label, stem)) return [];
  if (
    !/^[，,]/.test(rate.lead) ||
    rate.lead.slice(1) !== rate.label ||
    !/^(?:合格|通过|办结|化解|成功|履行|整改)$/.test(stem)
  )
    return [];
  const step = 10 ** -rate.decimals;
  const nearest = Math.round((rate.value / 100) * base.value);
  const possible = [nearest - 1, nearest, nearest + 1].some(
    (count) =>
      count >= 0 && count <= base.value && Math.abs((count / base.value) * 100 - rate.value) < step + 1e-9,
  );
  if (possible) return [];
  const low = Math.floor((rate.value / 100) * base.value);
  const share1 = plain(Math.round((low / base.value) * 1000) / 10);
  const share2 = plain(Math.round(((low + 1) / base.value) * 1000) / 10);
  return [
    finding([base, rate], {
      rule: 'impossible-rate',
      agrees: false,
      message: `以${named(base)}为基数，${low}${base.measure}为${share1}%，${low + 1}${base.measure}为${share2}%，得不出${rate.printed}，基数可能另有所指`,
    }),
  ];
}

/** 按期办结率 is a share of the cases due and 满意率 of those asked, unless the part counts just them (按期办结641件). */
function isPartial({ label }: Figure, part: Figure): boolean {
  const { partialRates, surveyRates } = loadArithmetic();
  return [...partialRates, ...surveyRates].some((word) => label.includes(word) && !part.label.includes(word));
}

/** 化解142件 is what 化解率 counts, 619项入驻 what 入驻率 does, 其中成功708起 what 调成率 does. */
function saysStem({ label, behind }: Figure, stem: string): boolean {
  const { rateStems } = loadArithmetic();
  const words = [
    stem,
    ...(rateStems.some((entry) => stem.endsWith(entry.stem)) ? [] : [stem.slice(-2)]),
    ...rateStems.filter((entry) => stem.endsWith(entry.stem)).flatMap(({ says }) => says),
  ];
  return words.some((word) => affirms(label, word) || affirms(behind, word));
}

/** 不合格8卷 does not count what 合格率 is a rate of. */
function affirms(words: string, stem: string): boolean {
  const at = words.indexOf(stem);
  return at >= 0 && !(/[不未非]$/.test(words.slice(0, at)) && !/^[不未非]/.test(stem));
}

/** Of 负责人出庭25件；负责人出庭92件，出庭应诉率99.2% the parts make the rate together; null where they do not. */
function rateOfSeveral(parts: readonly Figure[], wholes: readonly Figure[], rate: Figure): Finding | null {
  const sum = together(parts);
  const whole = wholes.findLast(
    (count) =>
      !parts.includes(count) && count.value >= sum.value && agreement(sum, count, rate) !== 'differs',
  );
  if (!whole || parts.some(({ qualifier }) => qualifier !== 'exact')) return null;
  return judgeQuotientOfSum(parts, whole, rate);
}

/** 受理15328件；含上年结转629件，审结15207件，结案率95.3%: the whole may be both. Silent where it is not. */
function checkWithCarried(
  part: Figure,
  carried: Figure,
  rate: Figure,
  wholes: readonly Figure[],
): Finding[] | null {
  const whole = wholes.findLast(
    (count) => count !== carried && agreement(part, together([count, carried]), rate) !== 'differs',
  );
  if (!whole) return null;
  return [
    finding([carried, part, rate], {
      rule: 'rate-of-counts',
      agrees: true,
      rounded: agreement(part, together([whole, carried]), rate) === 'rounded',
      message: `${named(part)}÷（${named(whole)}＋${named(carried)}）＝${percent(part.value / (whole.value + carried.value), rate)}，与${named(rate)}一致`,
    }),
  ];
}
