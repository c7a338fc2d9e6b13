/**
 * The phrase language of the lexicon's data, read as people write it: `存在…问题` (… a gap inside the clause),
 * `{受理|收到}复议申请` (one of several), `{各类|}案件` (or nothing). Everything else stands for itself.
 */
export interface PhraseOptions {
  /** What the gap may not run over: by default the marks that end a clause. */
  readonly barrier?: string;
  /** How many characters a gap may cover. */
  readonly gap?: number;
}

const clauseBarrier = '，,。；;：:！!？?\n';

/** The source of a regular expression for a phrase; linear to match, as gaps are short and never nested. */
export function phraseSource(phrase: string, options: PhraseOptions = {}): string {
  const gap = `[^${options.barrier ?? clauseBarrier}]{0,${options.gap ?? 24}}?`;
  let source = '';
  let depth = 0;
  for (const character of phrase) {
    if (character === '…') source += gap;
    else if (character === '{') {
      source += '(?:';
      depth++;
    } else if (character === '}') {
      source += ')';
      depth--;
    } else if (character === '|' && depth > 0) source += '|';
    else source += character.replace(/[.*+?^$()[\]\\|]/, '\\$&');
  }
  if (depth !== 0) throw new Error(`unbalanced braces in the phrase “${phrase}”`);
  return source;
}

/** One expression for a list of phrases; matches nothing for an empty list. */
export function compilePhrases(phrases: readonly string[], options: PhraseOptions = {}): RegExp {
  return new RegExp(
    phrases.length === 0 ? '(?!)' : phrases.map((phrase) => phraseSource(phrase, options)).join('|'),
  );
}
