import type { Span } from '../../model/source.ts';
import type { Quantity } from './quantity.ts';

/** The quantities that lie wholly inside a stretch, of a list in the order of the text; by bisection. */
export function quantitiesWithin(quantities: readonly Quantity[], { start, end }: Span): readonly Quantity[] {
  const from = firstFrom(quantities, start);
  let to = from;
  while ((quantities[to]?.span.end ?? Number.POSITIVE_INFINITY) <= end) to++;
  return quantities.slice(from, to);
}

/** The index of the first quantity that begins at or behind an offset. */
function firstFrom(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
