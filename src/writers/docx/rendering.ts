import type { HouseStyle } from '../../model/style.ts';
import type { PrintableText } from './printable-text.ts';

/** What the parts of one file share while it is written. */
export interface Rendering {
  readonly house: HouseStyle;
  readonly printable: PrintableText;
}
