import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { isNearly, sumOf } from './division.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { isBracketed } from './parts.ts';
import { comparable, type Figure, type FigureSentence, sameMeasure } from './sentence-figures.ts';

/**
 * Lists that close with their total: 领导下访45件、交办41件，合计86件; 上半年调解137件，下半年调解168件，全年共调解305件. A total in
 * a clause of its own is one where it tells of the same thing, and is that of the list where the sum gives it or nearly.
 */
export function checkTotals(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((total, i) => {
    const told = totalOf(total);
    const noun = told ?? (isTotalOfNeighbours(total) ? '' : null);
    if (noun === null) return [];
    const list = listBefore(sentence, i, total);
    // 清理72件，废止8件、修改3件，共11件: the total may be that of the end of the list only
    const closed = suffixes(list).find((parts) => sumOf(parts) === total.value);
    if (closed && (isOneList(closed) || closed.every((part) => tellsOf(part, noun))))
      return [totalFinding(closed, total, true)];
    if (told === null) return [];
    const telling = list.filter((part) => tellsOf(part, noun)).length;
    // of one list it is enough that most of its parts are called the same
    const isOfList = noun.length >= shortNoun && isOneList(list) && telling * 2 >= list.length;
    if (telling < list.length && !isOfList) return [];
    const isMeant = noun.length < shortNoun || isNearly(list, total);
    return list.length >= 2 && isMeant ? [totalFinding(list, total, false)] : [];
  });
}

/** Up to so many characters behind 合计 only name what is counted. */
const shortNoun = 5;

/** The words behind 合计 or 全年共 in the label; null where it is no total. */
function totalOf({ label }: Figure): string | null {
  const { totals, wholeYear, sumTotals } = loadArithmetic();
  const closing = sumTotals.find((word) => label.endsWith(word));
  if (closing !== undefined) return label.slice(0, -closing.length).slice(-14);
  const opening = new RegExp(`^(?:${wholeYear.join('|')})?(?:${totals.join('|')})([^，]{0,14})$`);
  return opening.exec(label.trim())?.[1] ?? null;
}

/**
 * 11个县区和47个单位共58个单位: what stands before 共 is what the figure before counts, so that this is a total only where it
 * is their sum.
 */
function isTotalOfNeighbours({ lead }: Figure): boolean {
  return new RegExp(`^\\p{Script=Han}{2,10}(?:${loadArithmetic().totals.join('|')})$`, 'u').test(lead);
}

/** The figures right before the total that count the same, back to another statement, total or opening. */
function listBefore(sentence: FigureSentence, place: number, total: Figure): Figure[] {
  const parts: Figure[] = [];
  for (let i = place - 1; i >= 0; i--) {
    const part = sentence.figures[i];
    if (!part || !sameMeasure(part, total) || /[；;]/.test(sentence.figures[i + 1]?.lead ?? '')) break;
    // what a part is divided into in brackets is no part: 建议8件（主办3件、会办5件）、提案13件，合计21件
    if (isBracketed(sentence, part, total)) continue;
    if (parts.length > 0 && totalOf(part) === '') break;
    parts.unshift(part);
  }
  return parts.every((part) => comparable(part, total)) ? parts : [];
}

function suffixes(list: readonly Figure[]): Figure[][] {
  return list.map((_, at) => list.slice(at)).filter(({ length }) => length >= 2);
}

/** All but the first are joined to the one before by 、 or 和. */
const isOneList = (list: readonly Figure[]): boolean => list.slice(1).every(isJoined);

const isJoined = ({ lead }: Figure): boolean => /^(?:、|和|及|与)/.test(lead);

/** Two characters of the noun stand in the part's words: 调解 in 上半年调解各类纠纷. */
function tellsOf({ label, behind }: Figure, noun: string): boolean {
  if (noun === '') return true;
  if (noun.length === 1) return label.includes(noun);
  const pairs = Array.from({ length: noun.length - 1 }, (_, i) => noun.slice(i, i + 2));
  return pairs.some((pair) => label.includes(pair) || behind.includes(pair));
}

function totalFinding(parts: readonly Figure[], total: Figure, agrees: boolean): Finding {
  const written = `${parts.map(named).join('＋')}＝${plain(sumOf(parts))}${total.measure}`;
  const told = `${total.label.trim()}${total.printed}`;
  return finding([...parts, total], {
    rule: 'sum-of-parts',
    agrees,
    message: agrees ? `${written}，与${told}一致` : `原文所列${written}，与${told}不同`,
  });
}
