import { plausibility } from '../plausibility.ts';
import type { ArchiveEntry } from './archive.ts';

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

/**
 * Chinese systems store names in GBK without saying so, others in UTF-8 without the flag. A few GBK names are
 * valid UTF-8 by chance (一 would be a Cyrillic letter): what looks like Chinese goes first.
 */
function decodeName({ nameBytes, utf8Name }: ArchiveEntry): string {
  if (utf8Name) return new TextDecoder('utf-8').decode(nameBytes);
  const chinese = new TextDecoder('gb18030').decode(nameBytes);
  try {
    const strict = new TextDecoder('utf-8', { fatal: true }).decode(nameBytes);
    return plausibility(strict) >= plausibility(chinese) ? strict : chinese;
  } catch {
    return chinese;
  }
}
