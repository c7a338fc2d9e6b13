import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isLeftOut } from './characters.ts';

/** One `unprintable-character` for each character of a tree that a PDF cannot show, in order of their first places. */
export function leftOut(tree: unknown): Diagnostic[] {
  const counts = new Map<string, number>();
  for (const words of stringsIn(tree)) {
    for (const character of words) {
      if (isLeftOut(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return [...counts].map(([character, count]) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return diagnose('unprintable-character', { character: `U+${code}`, count });
  });
}

/** Every string of the tree: the names of kinds among them hold no such character. */
function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsIn) : [];
}
