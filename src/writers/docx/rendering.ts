import type { Heading } from '../../model/document.ts';
import type { HouseStyle } from '../../model/style.ts';
import type { PrintableText } from './printable-text.ts';

/** What the parts of one file share while it is written. */
export interface Rendering {
  readonly house: HouseStyle;
  readonly printable: PrintableText;
  /** The place of each heading among all, by which bookmarks name it. */
  readonly headings: ReadonlyMap<Heading, number>;
  /** The pages to be printed in contents, by the places of their headings. */
  readonly pages: ReadonlyMap<number, number>;
}
