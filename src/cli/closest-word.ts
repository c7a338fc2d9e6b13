/** At most this many letters may differ for a word to be suggested. */
const MOST_EDITS = 2;

/** The known word that a mistyped one most likely meant; null where none is near. */
export function closestWord(typed: string, known: readonly string[]): string | null {
  const near = known
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance, word }) => distance <= MOST_EDITS && distance < word.length)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word ?? null;
}

/** Levenshtein's distance: insertions, deletions and replacements of one letter. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  [...from].forEach((letter, line) => {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (row[column] ?? 0) + (to[column] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  });
  return row[to.length] ?? 0;
}
