import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

/** What may be set beside what, and where a break makes figures unlike. */
export interface ComparabilityRules {
  /** Groups of measure words by which reports count the same thing. */
  readonly alikeMeasures: readonly (readonly string[])[];
  readonly rateBases: readonly RateBases[];
  readonly lawBreaks: readonly LawBreakRule[];
}

/** A rate that reports take of different wholes. */
export interface RateBases {
  /** A catalogue id of the indicator lexicon. */
  readonly indicator: string;
  readonly bases: readonly RateBasis[];
}

interface RateBasis {
  /** As a table names it: 占审结. */
  readonly label: string;
  /** Words near the figure that tell it. */
  readonly words: readonly string[];
}

/** A law whose revision changed what is counted. */
export interface LawBreakRule {
  readonly id: string;
  /** With its marks: 《中华人民共和国行政复议法》. */
  readonly law: string;
  /** YYYY-MM-DD; the first day of a year, as reports cover whole years. */
  readonly since: string;
  /** How the ids of its indicators begin. */
  readonly indicators: readonly string[];
}

let loaded: ComparabilityRules | undefined;

/** What may be compared. Throws where the data file is broken. */
export function loadComparability(): ComparabilityRules {
  loaded ??= readLexiconData('comparability.yaml', readComparability);
  return loaded;
}

/** The rules of the parsed data file; throws where words do not stand in their example. */
export function readComparability(data: unknown): ComparabilityRules {
  const rules = {
    alikeMeasures: listOf(data, 'alikeMeasures').map((entry) => wordsOf(entry)),
    rateBases: listOf(data, 'rateBases').map((entry) => ({
      indicator: textOf(entry, 'indicator'),
      bases: listOf(entry, 'bases').map((basis) => ({
        label: textOf(basis, 'label'),
        words: wordsOf(basis),
      })),
    })),
    lawBreaks: listOf(data, 'lawBreaks').map(readLawBreak),
  };
  const measures = rules.alikeMeasures.flat();
  const twice = measures.find((word, at) => measures.indexOf(word) !== at);
  if (twice !== undefined) throw new Error(`“${twice}” is in two groups of measures`);
  return rules;
}

function readLawBreak(entry: Readonly<Record<string, unknown>>): LawBreakRule {
  const since = textOf(entry, 'since');
  if (!/^\d{4}-01-01$/.test(since)) throw new Error(`“since” must be the first day of a year: ${since}`);
  return {
    id: textOf(entry, 'id'),
    law: textOf(entry, 'law'),
    since,
    indicators: textsOf(entry, 'indicators'),
  };
}

function wordsOf(entry: Readonly<Record<string, unknown>>): readonly string[] {
  const words = textsOf(entry, 'words');
  const example = textOf(entry, 'example');
  if (!words.some((word) => example.includes(word))) throw new Error(`“${example}” has none of the words`);
  return words;
}
