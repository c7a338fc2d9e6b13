import { extname } from 'node:path';

/** Whether a file holds other files. */
export function isArchive(path: string): boolean {
  return extname(path).toLowerCase() === '.zip';
}

/**
 * Order by UTF-16 code units, the same under every locale; an archive stands where the files inside it belong,
 * as a folder would.
 */
export function inReadingOrder(a: string, b: string): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function placeOf(path: string): string {
  return isArchive(path) ? `${path}/` : path;
}
