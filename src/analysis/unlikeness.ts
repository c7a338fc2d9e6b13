import type { StatedFigures } from './stated-figures.ts';

/** In what the figures of a row differ beside their size, so that they are not to be compared as they stand. */
export function unlikenessOf(stated: readonly StatedFigures[]): string[] {
  const scopes = new Set(stated.map(({ scope }) => scope).filter((scope) => scope !== 'unstated'));
  const measures = new Set(stated.flatMap((one) => one.measures));
  const bases = new Set(stated.flatMap(({ basis }) => basis ?? []));
  return [
    ...(scopes.size > 1 ? ['统计范围'] : []),
    ...(measures.size > 1 ? ['计量单位'] : []),
    ...(bases.size > 1 ? ['比率基数'] : []),
  ];
}
