import { closes, isNearly, judgeFull, sumOf } from './division.ts';
import { type Finding, finding, named } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/**
 * Lists that close with what is left: 排查157起，化解131起，移交9起，其余17起正在办理. The whole is the figure that the list
 * fills, wherever it begins; where it fills none, the one that it fills but for a few.
 */
export function checkRest(sentence: FigureSentence): Finding[] {
  return sentence.figures.flatMap((rest, i) => {
    if (!/^其余/.test(rest.label.trim())) return [];
    const before = listBefore(sentence.figures.slice(0, i), rest);
    const lists = before.map((whole, at) => ({ whole, parts: [...before.slice(at + 1), rest] }));
    const full = lists.find(({ whole, parts }) => parts.length > 1 && sumOf(parts) === whole.value);
    if (full) return [closes(full.whole, full.parts)];
    const pair = pairLeaving(before, rest);
    if (pair) return [leftOf(pair, rest)];
    const near = lists.find(
      ({ whole, parts }) =>
        parts.length > 1 && parts.every(({ value }) => value < whole.value) && isNearly(parts, whole),
    );
    return near ? [judgeFull(near.whole, near.parts)] : [];
  });
}

/** The figures before the rest that count the same, back to another statement. */
function listBefore(figures: readonly Figure[], rest: Figure): Figure[] {
  const cut = [...figures, rest].findLastIndex(({ lead }) => /[；;]/.test(lead));
  return figures.slice(Math.max(0, cut)).filter((figure) => comparable(figure, rest));
}

/** 收到723件，答复716件，其中同意402件 …，其余7件结转: two figures that the rest is the difference of. */
function pairLeaving(before: readonly Figure[], rest: Figure): readonly [Figure, Figure] | null {
  for (const [i, whole] of before.entries()) {
    const part = before.slice(i + 1).find(({ value }) => value + rest.value === whole.value);
    if (part) return [whole, part];
  }
  return null;
}

function leftOf([whole, part]: readonly [Figure, Figure], rest: Figure): Finding {
  return finding([whole, part, rest], {
    rule: 'sum-of-parts',
    agrees: true,
    message: `${named(part)}＋${named(rest)}＝${whole.value}${whole.measure}，与${named(whole)}一致`,
  });
}
