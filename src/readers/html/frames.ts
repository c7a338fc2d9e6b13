import { attributeOf, type PageElement, replaceBy, walk } from './page-tree.ts';
import { isHidden } from './visibility.ts';

/** The page that a frame shows, by the address in its `src`; null where the file does not hold it. */
export type FrameSource = (address: string) => PageElement | null;

/** Frames in frames beyond this depth are left out. */
const MOST_DEEP = 5;

/** Puts the pages of frames in their places, so that a page whose text stands in a frame is read whole. */
export function insertFrames(page: PageElement, source: FrameSource, depth = 0): void {
  const frames: PageElement[] = [];
  walk(
    page,
    (node) => {
      if (node.kind === 'element' && isFrame(node) && !isHidden(node)) frames.push(node);
      return 'into';
    },
    () => {},
  );
  for (const frame of frames) {
    const address = attributeOf(frame, 'src')?.trim();
    const inner = address && depth < MOST_DEEP ? source(address) : null;
    if (inner === null) continue;
    insertFrames(inner, source, depth + 1);
    replaceBy(frame, inner);
  }
}

function isFrame({ tag }: PageElement): boolean {
  return tag === 'iframe' || tag === 'frame';
}
