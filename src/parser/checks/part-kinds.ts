import { type ExclusiveParts, loadArithmetic } from '../../lexicon/arithmetic.ts';
import type { Figure, FigureSentence } from './sentence-figures.ts';

/** Labels of one set of parts: 人大代表建议, 政协委员提案. */
export function excludeOneAnother(a: Figure, b: Figure): boolean {
  return loadArithmetic().exclusive.some(({ parts }) => {
    const [kindA, kindB] = [kindOf(a.label, parts), kindOf(b.label, parts)];
    return kindA !== null && kindB !== null && kindA !== kindB;
  });
}

/** The set of kinds that the parts are of, each of another; null where they are of none. */
export function exclusiveKinds(parts: readonly Figure[]): ExclusiveParts | null {
  return (
    loadArithmetic().exclusive.find(({ parts: kinds, others }) => {
      const known = parts.map(({ label }) => kindOf(label, kinds));
      const told = parts.map(({ label }, i) => known[i] ?? kindOf(label, others));
      return (
        known.filter((kind) => kind !== null).length >= 2 &&
        told.every((kind, i) => kind !== null && told.indexOf(kind) === i)
      );
    }) ?? negatedPair(parts)
  );
}

/** Two parts of which the one denies what the other says. */
export const isPair = (parts: readonly Figure[]): boolean => negatedPair(parts) !== null;

/** 采纳96条，未采纳36条: what is said of a part and what is denied of the other are the whole together. */
function negatedPair(parts: readonly Figure[]): ExclusiveParts | null {
  const { negations, unsettled, inquiries } = loadArithmetic();
  const found = new RegExp(`^(?:${inquiries.join('|')})(?=..)`);
  const [a, b, ...further] = parts.map(({ label }) => label.replace(linkingWords, '').replace(found, ''));
  if (!a || !b || further.length > 0) return null;
  const denied = negations.some((not) => b === `${not}${a}` || a === `${not}${b}`);
  return denied ? { parts: [a, b], exhaustive: true, needs: [], others: unsettled } : null;
}

/** What stands before the words that name a part. */
const linkingWords = /^(?:其中|已经|已|均|共|的|被|予以)+/;

/** The longest kind that the label names: 不予受理, not 受理. */
export function kindOf(label: string, kinds: readonly string[]): string | null {
  return kinds.filter((kind) => label.includes(kind)).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The kinds are the whole, and the one without which they say little of it is among them (清理118件，保留94件 …). */
export function isExhaustive({ exhaustive, needs }: ExclusiveParts, parts: readonly Figure[]): boolean {
  return (
    exhaustive &&
    (needs.length === 0 || parts.some(({ label }) => needs.some((word) => label.includes(word))))
  );
}

/** The whole's words name every part, itself or its kind: 人大代表建议和政协提案101件, 受理投诉举报1592件. */
export function namesAll(whole: Figure, kinds: ExclusiveParts | null, parts: readonly Figure[]): boolean {
  const told = parts.map(
    ({ label }) => (kinds && kindOf(label, kinds.parts)) ?? label.replace(linkingWords, ''),
  );
  return told.length >= 2 && told.every((kind) => kind.length >= 2 && whole.lead.includes(kind));
}

/** A further part that the sentence names without a figure of its own explains the rest. */
export function namesOther(
  sentence: FigureSentence,
  { others }: ExclusiveParts,
  parts: readonly Figure[],
): boolean {
  return others.some(
    (word) => sentence.text.includes(word) && !parts.some(({ label }) => label.includes(word)),
  );
}

/** 邻里纠纷143件、物业纠纷97件、其他纠纷31件: three or more labels that end or begin alike divide by one principle
 * (进机关62场、进校园118场). */
export function alike(parts: readonly Figure[]): boolean {
  const endings = new Set(parts.map(({ label }) => label.replace(/(?:案件|案|共|的)$/, '').slice(-1)));
  const beginnings = new Set(
    parts.map(({ label }) =>
      label
        .replace(/^\s*其中/, '')
        .trimStart()
        .slice(0, 1),
    ),
  );
  return (endings.size === 1 || beginnings.size === 1) && (parts.length >= 3 || namesRest(parts));
}

/** 企业1.9万户、个体工商户3.3万户、合作社0.6万户: three parts or more that only 、 parts divide the whole, unless one may be of several kinds (党员, 女性). */
export function isOneList(parts: readonly Figure[]): boolean {
  const { overlapping } = loadArithmetic();
  return (
    parts.length >= 3 &&
    parts.every(
      ({ lead, label }, i) =>
        (i === 0 || /^(?:、|和|及|[，,](?=其[他它余]))[^，,；;]*$/.test(lead)) &&
        (namesRest(parts) || !overlapping.some((word) => label.includes(word))),
    )
  );
}

/** 以县政府为被告的26件，以部门为被告的92件: two parts told in the same words divide by one principle. */
export function toldAlike(parts: readonly Figure[]): boolean {
  const { overlapping } = loadArithmetic();
  const [first, ...others] = parts.map(({ label }) => label);
  if (parts.some(({ label }) => overlapping.some((word) => label.includes(word)))) return false;
  const ending = first?.slice(-leastEnding) ?? '';
  return (
    others.length > 0 && ending.length === leastEnding && others.every((label) => label.endsWith(ending))
  );
}

/** 市局办理1276件、县（市、区）办理3573件: each level does its own. */
export function dividedByLevel(parts: readonly Figure[]): boolean {
  const { levels, acts } = loadArithmetic().byLevel;
  const told = parts.map(({ label }) => label.replace(linkingWords, '').replace(/^各/, ''));
  const found = told.map((label) => levels.find((level) => label.startsWith(level)));
  return (
    found.length >= 2 &&
    found.every((level, i) => level !== undefined && found.indexOf(level) === i) &&
    acts.some((act) => told.every((label) => label.endsWith(act)))
  );
}

const leastEnding = 3;

/** 其他纠纷31件 at the end: the list is whole. */
export function namesRest(parts: readonly Figure[]): boolean {
  return /^(?:其他|其它|其余)/.test(parts.at(-1)?.label.trim() ?? '');
}

/** 其余15起 at the end: what is left of the whole, so that nothing is left out. */
export function saysRest(parts: readonly Figure[]): boolean {
  return parts.length >= 2 && /^其余/.test(parts.at(-1)?.label.trim() ?? '');
}
