import type { ExclusiveParts } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import {
  alike,
  dividedByLevel,
  exclusiveKinds,
  isExhaustive,
  isOneList,
  namesAll,
  namesOther,
  namesRest,
  saysRest,
  toldAlike,
} from './part-kinds.ts';
import type { Parts } from './parts.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/** What a whole is divided into, and how surely. */
export interface Division {
  readonly whole: Figure;
  readonly parts: Parts;
  /** The words say that the parts are all: 分为, 分别为, 中. */
  readonly complete: boolean;
}

/** Whether the parts of a whole are no more than it, and as much where they are all. */
export function judgeDivision(sentence: FigureSentence, { whole, parts, complete }: Division): Finding[] {
  const { counted, listed } = parts;
  const [first] = counted;
  if (!first) return [];
  if (listed.length > counted.length) return judgeMixed(whole, listed);
  if (first.value > whole.value && comparable(first, whole))
    return [
      finding([whole, first], {
        rule: 'part-exceeds-whole',
        agrees: false,
        message: `原文所列${named(first)}，大于其所属的${named(whole)}`,
      }),
    ];
  if (counted.length < 2) {
    if (!comparable(first, whole)) return [];
    const message = `${named(first)}，不超过${named(whole)}`;
    return [finding([whole, first], { rule: 'part-within-whole', agrees: true, message })];
  }
  // approximate values are never added up
  if (!counted.every((part) => comparable(part, whole))) return [];
  const full = fullList(whole, counted);
  if (full) return [closes(whole, full)];
  // 5.2万户 and 1.9万户 are printed to the thousand: what they may be rounded from can close
  if (Math.abs(sumOf(counted) - whole.value) <= slackOf([whole, ...counted])) return [];
  // what is left over is judged with all that was told before it
  if (saysRest(counted)) return [];
  return judgeOpenSum(sentence, whole, counted, complete);
}

/**
 * The first parts that give the whole; null where none do. What stands behind them tells something else: 一审38件、二审11件，
 * 败诉4件.
 */
export function fullList(whole: Figure, counted: readonly Figure[]): readonly Figure[] | null {
  const last = counted.findIndex((_, at) => at > 0 && sumOf(counted.slice(0, at + 1)) === whole.value);
  const full = counted.slice(0, last + 1);
  return last > 0 && full.every((part) => comparable(part, whole)) ? full : null;
}

/** Parts in several measures (文件47件、合同619份) are added up only where that gives the whole. */
function judgeMixed(whole: Figure, listed: readonly Figure[]): Finding[] {
  const isExact = listed.every(({ qualifier, upper }) => qualifier === 'exact' && upper === null);
  return isExact && whole.qualifier === 'exact' && sumOf(listed) === whole.value
    ? [closes(whole, listed)]
    : [];
}

function judgeOpenSum(
  sentence: FigureSentence,
  whole: Figure,
  parts: readonly Figure[],
  complete: boolean,
): Finding[] {
  const kinds = exclusiveKinds(parts);
  const list = joined(parts);
  // 一般程序486件、简易程序116件，移送4件: behind a list of one set a comma begins something else
  if (kinds === null && list.length < parts.length && exclusiveKinds(list))
    return judgeOpenSum(sentence, whole, list, complete);
  const all = complete
    ? kinds !== null || alike(parts)
    : (alike(parts) || isOneList(parts)) && namesRest(parts);
  if (sumOf(parts) > whole.value)
    return all || kinds || alike(parts) || isOneList(parts) || toldAlike(parts) || dividedByLevel(parts)
      ? [exceeds(whole, parts)]
      : [];
  if (all || (kinds && isExhaustive(kinds, parts) && !namesOther(sentence, kinds, parts)))
    return [leavesRest(whole, parts)];
  // 人大代表建议和政协提案101件，其中建议57件、提案42件: the whole names its parts
  if (namesAll(whole, exclusiveKinds(list), list)) return [leavesRest(whole, list)];
  if (isNearlyWhole(whole, list, exclusiveKinds(list))) return [leavesRest(whole, list)];
  return [
    finding([whole, ...parts], {
      rule: 'parts-within-whole',
      agrees: true,
      message: `${written(whole, parts)}，不超过${named(whole)}`,
    }),
  ];
}

/** What a list may leave out of its whole and still be meant to be all of it. */
const nearlyWhole = 0.06;

/**
 * 612件，其中一般程序案件486件、简易程序案件116件: parts told in the same words, or of one set its four or more or all of its
 * three, that leave out very little. Kinds of a set that has more are not meant to be all.
 */
function isNearlyWhole(whole: Figure, parts: readonly Figure[], kinds: ExclusiveParts | null): boolean {
  if (parts.length < 2) return false;
  if (whole.value - sumOf(parts) > nearlyWhole * whole.value) return false;
  if (kinds === null) return toldAlike(parts) || (isOneList(parts) && alike(parts));
  return parts.length >= manyKinds || (parts.length >= 3 && parts.length === kinds.parts.length);
}

const manyKinds = 4;

/** The first parts that 、 joins; what a comma parts from them may tell something else. */
function joined(parts: readonly Figure[]): readonly Figure[] {
  const end = parts.findIndex(({ lead }, i) => i > 0 && !/^(?:、|和|及)/.test(lead));
  return end < 0 ? parts : parts.slice(0, end);
}

/** How far off the sum of a list may be for a whole told elsewhere to be the one that was meant. */
const nearly = 0.1;

/** Whether parts give a whole told in another place, or give it but for a few. */
export function isNearly(parts: readonly Figure[], whole: Figure): boolean {
  return Math.abs(sumOf(parts) - whole.value) <= nearly * whole.value;
}

/** Parts that are said to be all: they are the whole, or more, or less. */
export function judgeFull(whole: Figure, parts: readonly Figure[]): Finding {
  if (sumOf(parts) === whole.value) return closes(whole, parts);
  return sumOf(parts) > whole.value ? exceeds(whole, parts) : leavesRest(whole, parts);
}

/** The parts are the whole. */
export function closes(whole: Figure, parts: readonly Figure[]): Finding {
  return finding([whole, ...parts], {
    rule: 'sum-of-parts',
    agrees: true,
    message: `${written(whole, parts)}，与${named(whole)}一致`,
  });
}

/** The parts are more than the whole. */
function exceeds(whole: Figure, parts: readonly Figure[]): Finding {
  return finding([whole, ...parts], {
    rule: 'sum-of-parts',
    agrees: false,
    message: `原文所列${written(whole, parts)}，比${named(whole)}多${plain(sumOf(parts) - whole.value)}${whole.measure}`,
  });
}

/** The parts are less than the whole, though they should be all. */
function leavesRest(whole: Figure, parts: readonly Figure[]): Finding {
  const rest = `${plain(whole.value - sumOf(parts))}${whole.measure}`;
  return finding([whole, ...parts], {
    rule: 'sum-of-parts',
    agrees: false,
    message: `原文所列${written(whole, parts)}，与${named(whole)}相差${rest}，其余${rest}原文未说明`,
  });
}

const written = (whole: Figure, parts: readonly Figure[]): string =>
  `${parts.map(named).join('＋')}＝${plain(sumOf(parts))}${whole.measure}`;

/** How far off the sum of figures may be that are printed in 万. */
const slackOf = (figures: readonly Figure[]): number =>
  figures.reduce((slack, { unitOfLastDigit }) => slack + (unitOfLastDigit > 1 ? unitOfLastDigit / 2 : 0), 0);

/** The values added up; sums of decimals such as 1.9万 and 3.3万 are of whole units. */
export function sumOf(parts: readonly Figure[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
