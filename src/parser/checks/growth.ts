import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/** Year-on-year changes where the sentence states both levels: 120件，较上年的100件增长20%. */
export function checkGrowth(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((change, i) => {
    const direction = directionOf(change);
    if (direction === 0 || change.qualifier !== 'exact') return [];
    const others = sentence.figures
      .slice(0, i)
      .filter((figure) => figure.kind === 'count' && directionOf(figure) === 0);
    // 同比上升64.8%（2023年为244件）: the level before may stand right behind
    const behind = sentence.figures[i + 1];
    const before =
      others.findLast(saysPrior) ??
      (behind && /^[（(]/.test(behind.lead) && saysPrior(behind) ? behind : undefined);
    const now =
      before &&
      (others.findLast((figure) => figure !== before && alike(figure, before)) ??
        others.findLast((figure) => figure !== before));
    if (!before || !now || before === change || !comparable(now, before) || before.value === 0) return [];
    const difference = now.value - before.value;
    const actual = change.kind === 'rate' ? (difference / before.value) * 100 : difference;
    const step = change.kind === 'rate' ? 10 ** -change.decimals : 0.5;
    if (change.kind === 'count' && !comparable(change, now)) return [];
    const agrees = Math.abs(actual - direction * change.value) < step + 1e-9;
    const computed =
      change.kind === 'rate'
        ? `${plain(Number(actual.toFixed(change.decimals + 1)))}%`
        : `${plain(difference)}${now.measure}`;
    return [
      finding([now, before, change], {
        rule: 'year-on-year',
        agrees,
        message: `由${named(before)}到${named(now)}，变化为${computed}，与原文“${named(change)}”${agrees ? '一致' : '不同'}`,
      }),
    ];
  });
}

/** 1 for growth, −1 for decline, 0 for a level. */
function directionOf(figure: Figure): number {
  const { up, down } = loadArithmetic();
  const ends = (words: readonly string[]) =>
    words.some((word) => new RegExp(`${word}(?:了|率|约|近|达)?$`).test(figure.label));
  if (figure.kind !== 'rate' && figure.kind !== 'count') return 0;
  if (ends(up)) return 1;
  return ends(down) ? -1 : 0;
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
