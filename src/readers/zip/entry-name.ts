import { plausibility } from '../plausibility.ts';
import type { ArchiveEntry } from './archive.ts';
import { unicodePath } from './extra-fields.ts';

/** Control and formatting characters, which could make a name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * The name of an entry as a path with `/`, never beginning with one; null for a folder. What would climb out
 * of the archive is shown by other characters: nothing is ever written under this name, but it is printed and
 * looked up again.
 */
export function entryName(entry: ArchiveEntry): string | null {
  const name = decodeName(entry).replaceAll('\\', '/');
  if (name.endsWith('/')) return null;
  return name
    .replace(UNSEEN, '\uFFFD')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '‥' : part))
    .join('/');
}

/** The usual ones first; a few bytes also look like Chinese in Big5, which must do so clearly better. */
const NAME_ENCODINGS = [
  ['utf-8', 0],
  ['gb18030', 0],
  ['big5', 0.15],
] as const;

/**
 * Chinese systems store names in GBK or Big5 without saying so, others in UTF-8 without the flag. A few GBK names
 * are valid UTF-8 by chance (一 would be a Cyrillic letter): what looks most like Chinese is taken.
 */
function decodeName({ nameBytes, utf8Name, extra }: ArchiveEntry): string {
  if (utf8Name) return new TextDecoder('utf-8').decode(nameBytes);
  const beside = unicodePath(extra, nameBytes);
  if (beside !== null) return beside;
  const names = NAME_ENCODINGS.flatMap(([encoding, handicap]) => {
    try {
      const name = new TextDecoder(encoding, { fatal: true }).decode(nameBytes);
      return [{ name, score: plausibility(name) - handicap }];
    } catch {
      return [];
    }
  });
  const [best] = names.sort((a, b) => b.score - a.score);
  return best?.name ?? new TextDecoder('gb18030').decode(nameBytes);
}
