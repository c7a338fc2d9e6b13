/**
 * The first characters that a match of the phrase can begin with, `most` of them or as many as stand before a gap or
 * the phrase's end: an index over these finds the few phrases that may match at a place without trying all. Throws
 * where fewer than `least` characters open the phrase.
 */
export function phraseOpenings(phrase: string, least: number, most: number): readonly string[] {
  if (most === 0) return [''];
  const first = phrase[0];
  if (first === undefined || first === '…') {
    if (least > 0) throw new Error(`the phrase must open with ${least} more characters of text`);
    return [''];
  }
  if (first !== '{')
    return phraseOpenings(phrase.slice(1), least - 1, most - 1).map((opening) => first + opening);
  const end = closingBrace(phrase);
  const rest = phrase.slice(end + 1);
  const openings = alternatives(phrase.slice(1, end)).flatMap((one) =>
    phraseOpenings(one + rest, least, most),
  );
  return [...new Set(openings)];
}

function closingBrace(phrase: string): number {
  let depth = 0;
  for (let at = 0; at < phrase.length; at += 1) {
    if (phrase[at] === '{') depth += 1;
    else if (phrase[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a brace is not closed');
}

function alternatives(inside: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of inside) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === '|' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}
