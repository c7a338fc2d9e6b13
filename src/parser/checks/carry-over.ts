import { loadArithmetic } from '../../lexicon/arithmetic.ts';
import { type Finding, finding, named, plain } from './finding.ts';
import { comparable, type Figure, type FigureSentence } from './sentence-figures.ts';

/**
 * The books of a year in one sentence: what was carried in and received is what was concluded and carried out.
 * Only where all four are stated, each once; a total between them is left to the sums.
 */
export function checkCarryOver(sentence: FigureSentence): Finding[] {
  const { carriedIn, received, concluded, carriedOut } = loadArithmetic().carryOver;
  const carried = [...carriedIn, ...carriedOut];
  const only = (words: readonly string[], but: readonly string[] = []): Figure | null => {
    const says = (list: readonly string[], { label }: Figure) => list.some((word) => label.includes(word));
    const [found, ...others] = sentence.figures.filter((figure) => says(words, figure) && !says(but, figure));
    return found !== undefined && others.length === 0 ? found : null;
  };
  const [before, new_, done, left] = [
    only(carriedIn),
    only(received, carried),
    only(concluded, carried),
    only(carriedOut),
  ];
  if (!before || !new_ || !done || !left) return [];
  if (![new_, done, left].every((figure) => comparable(figure, before))) return [];
  const [came, went] = [before.value + new_.value, done.value + left.value];
  const written =
    `${named(before)}＋${named(new_)}＝${plain(came)}${new_.measure}，` +
    `${named(done)}＋${named(left)}＝${plain(went)}${done.measure}`;
  return [
    finding([before, new_, done, left], {
      rule: 'carry-over',
      agrees: came === went,
      message: came === went ? `${written}，两者一致` : `原文所列${written}，两者不同`,
    }),
  ];
}
