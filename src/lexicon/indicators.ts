import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';
import { phraseSource } from './phrase.ts';

/** One way in which reports say an indicator. */
export interface Phrasing {
  /** Matches a clause in which the figure is a run of `#` and other figures are runs of `¤`. */
  readonly shape: RegExp;
  /** Words that every match holds: where they are missing, the expression need not be tried. */
  readonly anchor: string;
  /** One of these has to be the last topic named before the figure; null: the clause names it itself. */
  readonly topics: readonly string[] | null;
  /** How many characters of its own it has: the more, the surer. */
  readonly weight: number;
}

export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** The catalogue's unit: values are given in it. */
  readonly unit: string;
  /** Area of the outline: A1 … A10. */
  readonly area: string;
  /** The measure words that may stand behind the figure. */
  readonly measures: ReadonlySet<string>;
  readonly phrasings: readonly Phrasing[];
  /** Words near the figure that make it something else. */
  readonly traps: readonly string[];
  /** Words anywhere before it in the sentence that restrict it to a part. */
  readonly leadTraps: readonly string[];
  /** Every statement counts by itself. */
  readonly repeats: boolean;
  readonly example: string;
}

/** Words that all phrasings share. */
interface Wording {
  readonly links: readonly string[];
  /** The first of each list stands for all. */
  readonly synonyms: readonly (readonly string[])[];
}

interface IndicatorLexicon {
  readonly indicators: readonly Indicator[];
  readonly topics: readonly string[];
}

let loaded: IndicatorLexicon | undefined;

/** The catalogue of indicators, in the order in which tables list them. Throws where the data file is broken. */
export function loadIndicators(): readonly Indicator[] {
  return lexicon().indicators;
}

/** Words that tell what a stretch of text is about. */
export function loadTopics(): readonly string[] {
  return lexicon().topics;
}

function lexicon(): IndicatorLexicon {
  loaded ??= readLexiconData('indicators.yaml', (data) => {
    const words: Wording = {
      links: textsOf(Object(data), 'links'),
      synonyms: listOf(data, 'synonyms').map((entry) => [textOf(entry, 'word'), ...textsOf(entry, 'others')]),
    };
    const indicators = listOf(data, 'indicators').map((entry) => readIndicator(entry, words));
    const ids = new Set(indicators.map(({ id }) => id));
    if (ids.size !== indicators.length) throw new Error('an id is used twice');
    return { indicators, topics: withSynonyms(textsOf(Object(data), 'topics'), words.synonyms) };
  });
  return loaded;
}

function readIndicator(entry: Readonly<Record<string, unknown>>, words: Wording): Indicator {
  return {
    id: textOf(entry, 'id'),
    label: textOf(entry, 'label'),
    unit: textOf(entry, 'unit'),
    area: textOf(entry, 'area'),
    measures: new Set(
      textsOf(entry, 'measures').flatMap((measure) => (measure === '件' ? cases : [measure])),
    ),
    phrasings: textsOf(entry, 'phrasings').map((phrasing) => readPhrasing(phrasing, words)),
    traps: textsOf(entry, 'traps'),
    leadTraps: textsOf(entry, 'leadTraps'),
    repeats: entry.repeats === true,
    example: textOf(entry, 'example'),
  };
}

function readPhrasing(phrasing: string, { links, synonyms }: Wording): Phrasing {
  const topic = /^\[([^\]]+)\]/.exec(phrasing);
  const own = phrasing.slice(topic?.[0].length ?? 0).replace(/[“”]/g, '”');
  if (!own.includes('#')) throw new Error(`“${phrasing}” has no figure (#)`);
  const source = own
    .split('……')
    .map((part) => phraseSource(part, { gap: 24, barrier: figureBarrier }))
    .join(`[^${figureBarrier}]{0,80}?`)
    .replaceAll('~', `(?:${links.join('|')}|连续[一二三四五六七八九十两\\d]年|·+){0,4}`)
    .replace(
      synonymShape(synonyms),
      (word) => `(?:${synonyms.find(([first]) => first === word)?.join('|') ?? word})`,
    )
    .replaceAll('#', '#+')
    .replaceAll('¤', '¤+');
  return {
    shape: new RegExp(source, 'g'),
    anchor: anchorOf(own, synonyms),
    topics: topic ? withSynonyms((topic[1] ?? '').split('|'), synonyms) : null,
    weight: own.replace(/\{[^{}]*\}/g, longestChoice).replace(/[…#¤$~]/g, '').length,
  };
}

/** Case by case: the provinces count the same thing by different words. */
const cases: readonly string[] = ['件', '起', '宗', '例', '件次', '单'];

const synonymShape = (synonyms: Wording['synonyms']) =>
  new RegExp(synonyms.map(([first]) => first).join('|'), 'g');

function withSynonyms(topics: readonly string[], synonyms: Wording['synonyms']): string[] {
  return topics.flatMap((topic) => synonyms.find(([first]) => first === topic) ?? [topic]);
}

/** The longest stretch that stands in the phrasing as it is, outside choices and words that have synonyms. */
function anchorOf(phrasing: string, synonyms: Wording['synonyms']): string {
  const fixed = phrasing.replace(/\{[^{}]*\}|[…#¤~]/g, '\n').replace(synonymShape(synonyms), '\n');
  return fixed.split('\n').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** A gap ends with the clause and never runs over a figure. */
const figureBarrier = '，,。；;：:！!？?\\n#¤';

function longestChoice(choice: string): string {
  return choice
    .slice(1, -1)
    .split('|')
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
