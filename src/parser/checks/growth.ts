import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/**
 * Year-on-year changes where both levels are stated: 120件，较上年的100件增长20%. `earlier` are the sentences
 * before it in its paragraph: 申请量比2022年的862件多出214件 speaks of an amount named there.
 */
export function checkGrowth(sentence: FigureSentence, earlier: readonly FigureSentence[]): Finding[] {
  return sentence.figures.flatMap((change, i) => {
    const direction = directionOf(change);
    if (direction === 0 || change.qualifier !== 'exact' || opensParts(change)) return [];
    // 县市级平均精简21% is said of others
    if (loadArithmetic().benchmarks.some((word) => change.label.includes(word))) return [];
    const implied = checkImplied(sentence, i, change, direction);
    if (implied) return implied;
    const others = sentence.figures.slice(0, i).filter(isLevel);
    // 同比上升64.8%（2023年为244件）: the level before may stand right behind
    const behind = sentence.figures[i + 1];
    const before =
      others.findLast(saysPrior) ??
      (behind && /^[（(]/.test(behind.lead) && saysPrior(behind) ? behind : undefined);
    if (!before || before.value === 0) return [];
    const told = others.filter((figure) => figure !== before && comparable(figure, before));
    const levels = told.length > 0 ? told : namedEarlier(before, earlier);
    const changed = levels
      .filter((now) => change.kind === 'rate' || comparable(change, now))
      .map((now) => ({ now, before, change, actual: actualChange(now, before, change) }));
    const agreeing = changed.findLast(({ actual }) => agrees(actual, direction, change));
    if (agreeing) return [growthFinding(agreeing, true, sentence)];
    // which level the change is of is sure where there is one, or one that counts the same thing
    const [only, ...further] = changed;
    const same = changed.filter(({ now }) => alike(now, before));
    const sure = further.length === 0 ? only : same.length === 1 ? same[0] : undefined;
    return sure ? [growthFinding(sure, false, sentence)] : [];
  });
}

/**
 * 受理88件，比上年增加21件、增长31.3%: the level before is the one now less the difference. null: that is not told. Where
 * the level before is told as well, it is judged with that.
 */
function checkImplied(
  sentence: FigureSentence,
  place: number,
  change: Figure,
  direction: number,
): Finding[] | null {
  const difference = sentence.figures[place - 1];
  if (!difference || change.kind !== 'rate' || directionOf(difference) !== direction) return null;
  if (!/^[，,、]/.test(change.lead)) return null;
  const levels = sentence.figures
    .slice(0, place - 1)
    .filter((figure) => isLevel(figure) && comparable(figure, difference));
  // with the level before told, that is what the change is judged by
  if (levels.some(saysPrior)) return null;
  const implied = levels.map((now) => impliedBy(now, difference, change, direction));
  const held = implied.find((found) => found?.verdict === 'consistent');
  // which level has changed is sure where there is one
  const [only, ...others] = implied;
  const sure = held ?? (others.length === 0 ? only : undefined);
  return sure ? [sure] : [];
}

function impliedBy(now: Figure, difference: Figure, change: Figure, direction: number): Finding | null {
  const before = now.value - direction * difference.value;
  if (before <= 0) return null;
  const actual = (difference.value / before) * 100;
  const slack = difference.unitOfLastDigit > 1 ? (difference.unitOfLastDigit / before) * 100 : 0;
  const holds = Math.abs(actual - change.value) < 10 ** -change.decimals + slack + 1e-9;
  return finding([now, difference, change], {
    rule: 'year-on-year',
    agrees: holds,
    message: `${named(now)}，${named(difference)}，上年为${plain(before)}${now.measure}，变化为${plain(Number(actual.toFixed(change.decimals + 1)))}%，与原文“${named(change)}”${holds ? '一致' : '不同'}`,
  });
}

interface Change {
  readonly now: Figure;
  readonly before: Figure;
  readonly change: Figure;
  /** In per cent for a rate, else the difference. */
  readonly actual: number;
}

const isLevel = (figure: Figure): boolean => levelKinds.includes(figure.kind) && directionOf(figure) === 0;

/** Counts, money, and times such as 由18个工作日压缩至4.5个工作日. */
const levelKinds: readonly Figure['kind'][] = ['count', 'money', 'other'];

function actualChange(now: Figure, before: Figure, change: Figure): number {
  const difference = now.value - before.value;
  return change.kind === 'rate' ? (difference / before.value) * 100 : difference;
}

function agrees(actual: number, direction: number, change: Figure): boolean {
  const step = change.kind === 'rate' ? 10 ** -change.decimals : 0.5;
  return Math.abs(actual - direction * change.value) < step + 1e-9;
}

function growthFinding(
  { now, before, change, actual }: Change,
  holds: boolean,
  sentence: FigureSentence,
): Finding {
  const computed =
    change.kind === 'rate'
      ? `${plain(Number(actual.toFixed(change.decimals + 1)))}%`
      : `${plain(actual)}${now.measure}`;
  const inside = [now, before, change].filter(({ span }) => span.start >= sentence.span.start);
  return finding(inside, {
    rule: 'year-on-year',
    agrees: holds,
    message: `由${named(before)}到${named(now)}，变化为${computed}，与原文“${named(change)}”${holds ? '一致' : '不同'}`,
  });
}

/** 受理18206件，较上年的20532件下降11.3%，其中进京非访下降23.6%: the change of a part is not that of the whole. */
const opensParts = ({ lead }: Figure): boolean =>
  loadArithmetic().partOpenings.some((word) => lead.includes(word));

/** The one amount told before that the words in front of 比 or 较 name: 申请量比 → 收到申请1086件. */
function namedEarlier(before: Figure, earlier: readonly FigureSentence[]): Figure[] {
  const subject = /(\p{Script=Han}{2})总?[量数]?[比较]/u.exec(before.label)?.[1];
  if (subject === undefined) return [];
  const found = earlier
    .flatMap(({ figures }) => figures)
    .filter((figure) => isLevel(figure) && figure.label.includes(subject) && comparable(figure, before));
  return found.length === 1 ? found : [];
}

/** 1 for growth, −1 for decline, 0 for a level. */
export function directionOf({ kind, label }: Figure): number {
  if (kind !== 'rate' && !levelKinds.includes(kind)) return 0;
  directions ??= directionPatterns();
  if (directions.up.test(label)) return 1;
  return directions.down.test(label) ? -1 : 0;
}

/** What a label ends with; asked of every figure, so made once. */
let directions: { readonly up: RegExp; readonly down: RegExp } | null = null;

function directionPatterns(): { readonly up: RegExp; readonly down: RegExp } {
  const { up, down, changeNames } = loadArithmetic();
  const saying = (verbs: readonly string[], names: readonly string[]) =>
    new RegExp(`(?:(?:${verbs.join('|')})(?:了|率|约|近|达)?|(?:${names.join('|')})(?:约|近|达到?|为)?)$`);
  return { up: saying(up, changeNames.up), down: saying(down, changeNames.down) };
}

/** 上年100件, 较去年的100件, 比2023年的235件. */
function saysPrior({ label }: Figure): boolean {
  return (
    loadArithmetic().prior.some((word) => label.includes(word)) || /20\d\d年|^[^，,]*[由从]|年初/.test(label)
  );
}

/** Both count the same thing: two characters of their labels agree. */
function alike(a: Figure, b: Figure): boolean {
  const pairs = Array.from({ length: Math.max(0, b.label.length - 1) }, (_, i) => b.label.slice(i, i + 2));
  return pairs.some((pair) => /^\p{Script=Han}{2}$/u.test(pair) && a.label.includes(pair));
}
