import type { HouseStyle } from '../../model/style.ts';
import { blankLines } from '../composition-rules.ts';
import type { PlacedBlock } from '../page-sequence.ts';
import { linePitch } from './paper.ts';

/** What a paragraph takes from its place on the page and not from its style. */
export interface Position {
  readonly pageBreakBefore?: true;
  readonly spacing?: { readonly before: number };
}

/** A break before it and the blank lines above it, in twips. */
export function positionOf({ block, breakBefore, above }: PlacedBlock, house: HouseStyle): Position {
  const before = Math.round(blankLines(above, block) * linePitch(house));
  return {
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    ...(before > 0 ? { spacing: { before } } : {}),
  };
}
