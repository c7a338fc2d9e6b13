import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { excludeOneAnother } from './part-kinds.ts';
import { type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/** Rates beside the counts that they are a share of. `earlier` are the sentences before it in its paragraph. */
export function checkRates(sentence: FigureSentence, earlier: readonly FigureSentence[]): Finding[] {
  return sentence.figures.flatMap((rate, i) => {
    if (rate.kind !== 'rate' || rate.upper !== null) return [];
    const told = checkShareOfCount(sentence, rate, i);
    if (told) return told;
    const name = rateName(rate);
    if (name === null) return [];
    if (rate.value > 100)
      return [
        finding([rate], {
          rule: 'rate-out-of-range',
          agrees: false,
          message: `原文所列${named(rate)}，超过100%`,
        }),
      ];
    return checkShare(sentence, earlier, rate, i, name) ?? checkPossible(sentence, rate, i, name);
  });
}

/** What the rate is a rate of: 化解 of 化解率, the words behind 占 of 占审结案件的; null for surveys and growth. */
function rateName(rate: Figure): { stem: string; share: boolean } | null {
  const { up, down } = loadArithmetic();
  const words = rate.label.replace(/(?:均|都|已|也|仅|高|稳定|保持|在|达到|达|为|是|至|到|约|超过|近)*$/, '');
  const has = (list: readonly string[]) => list.some((word) => words.includes(word));
  if (has(up) || has(down) || /同比|环比/.test(words)) return null;
  const share = /^占[^占]{0,14}$/.exec(words);
  if (share) return { stem: '', share: true };
  const stem = /([\p{Script=Han}]{2,8})率$/u.exec(words)?.[1];
  return stem ? { stem, share: false } : null;
}

/** 网办事项1520项，占政务服务事项1860项的81.7%: the share names its whole with its count. null: it does not. */
function checkShareOfCount(sentence: FigureSentence, rate: Figure, place: number): Finding[] | null {
  const [part, whole] = sentence.figures.slice(Math.max(0, place - 2), place);
  if (!part || !whole || !/^(?:总数|总量)?的$/.test(rate.lead) || !/[，,]占[^占，,；;]*$/.test(whole.lead))
    return null;
  if (!isCount(part) || part.qualifier !== 'exact' || rate.qualifier === 'approximate') return null;
  if (!isWhole(whole, part)) return null;
  const agrees = agreement(part, whole, rate);
  return [
    finding([part, whole, rate], {
      rule: 'rate-of-counts',
      agrees: agrees !== 'differs',
      rounded: agrees === 'rounded',
      message: quotient(part, whole, rate, agrees === 'differs' ? '不同' : '一致'),
    }),
  ];
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
  const wholes = before.filter(
    (count) => count.span.start < part.span.start && isWhole(count, part) && !beside.includes(count),
  );
  const near = wholes.at(-1);
  const told = earlier.flatMap(({ figures }) =>
    figures.filter((count) => isCount(count) && isWhole(count, part)),
  );
  const candidates = [...told, ...wholes];
  const sibling = share ? siblingShare(sentence, place) : null;
  if (sibling) return checkSiblingShare(sibling, part, rate, candidates);
  const fitting =
    candidates.findLast((whole) => agreement(part, whole, rate) === 'equal') ??
    candidates.findLast((whole) => agreement(part, whole, rate) === 'rounded');
  if (fitting) {
    const rounded = agreement(part, fitting, rate) === 'rounded';
    const figures = fitting.span.start >= sentence.span.start ? [fitting, part, rate] : [part, rate];
    return [
      finding(figures, {
        rule: 'rate-of-counts',
        agrees: true,
        rounded,
        message: quotient(part, fitting, rate, '一致'),
      }),
    ];
  }
  // 撤销9件，确认违法4件，纠错率17.8%: the rate may be that of several parts together
  const further = share
    ? []
    : before.filter(
        (count) => count !== part && count !== near && saysStem(count, stem) && sameMeasure(count, part),
      );
  const together = further.length > 0 ? rateOfSeveral([...further, part], wholes, rate) : null;
  if (together) return [together];
  const isOfAll = loadArithmetic().rateStems.some((entry) => entry.together && stem.endsWith(entry.stem));
  if (isOfAll && further.length > 0 && near && ![...further, part].includes(near))
    return [rateOfSum([...further, part], near, rate)];
  if (beside.length > 0 || further.length > 0) return null;
  // 开庭的28件均由负责人出庭: the part is itself what the rate is of
  if (/均|全部|都/.test(`${part.label}${part.behind}`) || /^占比/.test(rate.label)) return null;
  // only the count right before the part, in the same sentence, is surely what it is a share of
  if (!near || part.span.start - near.span.end > 40 || rate.span.start - part.span.end > 30) return null;
  return [
    finding([near, part, rate], {
      rule: 'rate-of-counts',
      agrees: false,
      message: quotient(part, near, rate, '不同'),
    }),
  ];
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

const isCount = (figure: Figure) =>
  figure.kind !== 'rate' && figure.kind !== 'points' && figure.kind !== 'multiple' && figure.upper === null;

function isWhole(whole: Figure, part: Figure): boolean {
  return (
    sameMeasure(whole, part) && whole.qualifier === 'exact' && whole.value >= part.value && whole.value > 0
  );
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

function agreement(
  part: { readonly value: number },
  whole: Figure,
  rate: Figure,
): 'equal' | 'rounded' | 'differs' {
  const actual = (part.value / whole.value) * 100;
  const step = 10 ** -rate.decimals;
  if (rate.qualifier === 'at-least') return actual >= rate.value - step ? 'equal' : 'differs';
  if (rate.qualifier === 'at-most') return actual <= rate.value + step ? 'equal' : 'differs';
  const off = Math.abs(actual - rate.value);
  if (off <= step / 2 + 1e-9) return 'equal';
  return off < step + 1e-9 ? 'rounded' : 'differs';
}

interface Share {
  readonly part: Figure;
  readonly rate: Figure;
}

/** In 处罚21件、占36.2%，认定14件、占24.1% the share before: both are of one whole. */
function siblingShare(sentence: FigureSentence, place: number): Share | null {
  const [part, rate] = sentence.figures.slice(Math.max(0, place - 3), place - 1);
  return part && rate && isCount(part) && rate.kind === 'rate' && /^占/.test(rate.label)
    ? { part, rate }
    : null;
}

/** The whole is the one that the share before is right of; silent where none is told. */
function checkSiblingShare(
  sibling: Share,
  part: Figure,
  rate: Figure,
  candidates: readonly Figure[],
): Finding[] | null {
  const whole = candidates.findLast(
    (count) => count !== sibling.part && agreement(sibling.part, count, sibling.rate) !== 'differs',
  );
  if (!whole) return null;
  const agrees = agreement(part, whole, rate);
  return [
    finding([part, rate], {
      rule: 'rate-of-counts',
      agrees: agrees !== 'differs',
      rounded: agrees === 'rounded',
      message: quotient(part, whole, rate, agrees === 'differs' ? '不同' : '一致'),
    }),
  ];
}

/** Of 负责人出庭25件；负责人出庭92件，出庭应诉率99.2% the parts make the rate together; null where they do not. */
function rateOfSeveral(parts: readonly Figure[], wholes: readonly Figure[], rate: Figure): Finding | null {
  const value = sumOf(parts);
  const whole = wholes.findLast(
    (count) =>
      !parts.includes(count) && count.value >= value && agreement({ value }, count, rate) !== 'differs',
  );
  if (!whole || parts.some(({ qualifier }) => qualifier !== 'exact')) return null;
  return rateOfSum(parts, whole, rate);
}

function rateOfSum(parts: readonly Figure[], whole: Figure, rate: Figure): Finding {
  const value = sumOf(parts);
  const agrees = agreement({ value }, whole, rate);
  const actual = plain(Number(((value / whole.value) * 100).toFixed(Math.max(rate.decimals, 1) + 1)));
  return finding([whole, ...parts, rate], {
    rule: 'rate-of-counts',
    agrees: agrees !== 'differs',
    rounded: agrees === 'rounded',
    message: `（${parts.map(named).join('＋')}）÷${named(whole)}＝${actual}%，与${named(rate)}${agrees === 'differs' ? '不同' : '一致'}`,
  });
}

const sumOf = (parts: readonly Figure[]): number => parts.reduce((sum, part) => sum + part.value, 0);

function quotient(part: Figure, whole: Figure, rate: Figure, verdict: string): string {
  const digits = Math.max(rate.decimals, 1) + 1;
  const actual = plain(Number(((part.value / whole.value) * 100).toFixed(digits)));
  return `${named(part)}÷${named(whole)}＝${actual}%，与${named(rate)}${verdict}`;
}
