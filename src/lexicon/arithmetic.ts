import { listOf, readLexiconData, textOf, textsOf } from './data-file.ts';

export interface ExclusiveParts {
  readonly parts: readonly string[];
  /** Together they are the whole. */
  readonly exhaustive: boolean;
  /** Only where one of these is named too; empty: always. */
  readonly needs: readonly string[];
  /** Words that name a further part. */
  readonly others: readonly string[];
}

/** What came in and what is left, over the turn of the year: carried in + received = concluded + carried out. */
export interface CarryOverWords {
  readonly carriedIn: readonly string[];
  readonly received: readonly string[];
  readonly concluded: readonly string[];
  readonly carriedOut: readonly string[];
}

/** Words that tell how figures of a sentence hang together. */
export interface ArithmeticSignals {
  readonly partOpenings: readonly string[];
  readonly wholeOpenings: readonly string[];
  readonly totals: readonly string[];
  readonly exclusive: readonly ExclusiveParts[];
  /** In front of a part's words, make the part of all others. */
  readonly negations: readonly string[];
  /** In front of what an inquiry found: 核查属实. */
  readonly inquiries: readonly string[];
  /** The levels that do the same work on cases of their own, and the work. */
  readonly byLevel: { readonly levels: readonly string[]; readonly acts: readonly string[] };
  /** Words that name a further part beside one that is affirmed and one that is denied. */
  readonly unsettled: readonly string[];
  readonly carryOver: CarryOverWords;
  /** On both sides of parts that are all: 由 … 组成. */
  readonly madeUpOf: readonly string[];
  readonly makeUp: readonly string[];
  /** Behind the name of a total: 平台总数达到. */
  readonly sumTotals: readonly string[];
  /** In front of a total: 全年共. */
  readonly wholeYear: readonly string[];
  /** What comes to a number of things and what goes from it. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** 人均 is an amount over a number of people. */
  readonly averages: readonly { readonly word: string; readonly of: readonly string[] }[];
  /** What is counted among what stands right before it. */
  readonly within: readonly { readonly whole: readonly string[]; readonly part: readonly string[] }[];
  /** Parts that may share members, so that their sum may pass the whole. */
  readonly overlapping: readonly string[];
  /** Words of a share's name that do not say of what: 总数, 案件. */
  readonly fillers: readonly string[];
  readonly surveyRates: readonly string[];
  /** Names of rates that may pass 100%, and what the planned and the actual count are called. */
  readonly aimRates: {
    readonly words: readonly string[];
    readonly planned: readonly string[];
    readonly done: readonly string[];
  };
  readonly partialRates: readonly string[];
  /** What a rate's part may be called besides the rate's own stem. */
  readonly rateStems: readonly {
    readonly stem: string;
    readonly says: readonly string[];
    /** The rate is that of all these parts, not of one. */
    readonly together: boolean;
  }[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Names of a change: 增幅, 降幅. */
  readonly changeNames: { readonly up: readonly string[]; readonly down: readonly string[] };
  /** A rate that others have or that was aimed at. */
  readonly benchmarks: readonly string[];
  readonly prior: readonly string[];
  /** In front of the level that another is measured by. */
  readonly compared: readonly string[];
  readonly zeroLoss: readonly string[];
}

let loaded: ArithmeticSignals | undefined;

/** The signals, read once. Throws where the data file is broken. */
export function loadArithmetic(): ArithmeticSignals {
  loaded ??= readLexiconData('arithmetic.yaml', (data) => {
    const words = (field: string, list = 'words') => textsOf(Object(Object(data)[field]), list);
    return {
      partOpenings: words('partOpenings'),
      wholeOpenings: words('wholeOpenings'),
      totals: words('totals'),
      exclusive: listOf(data, 'exclusive').map((entry) => ({
        parts: textsOf(entry, 'parts'),
        exhaustive: entry.exhaustive === true,
        needs: entry.needs === undefined ? [] : textsOf(entry, 'needs'),
        others: textsOf(entry, 'others'),
      })),
      negations: words('negations'),
      inquiries: words('inquiries'),
      byLevel: { levels: words('byLevel', 'levels'), acts: words('byLevel', 'acts') },
      unsettled: words('unsettled'),
      carryOver: {
        carriedIn: words('carryOver', 'carriedIn'),
        received: words('carryOver', 'received'),
        concluded: words('carryOver', 'concluded'),
        carriedOut: words('carryOver', 'carriedOut'),
      },
      madeUpOf: words('madeUp', 'before'),
      makeUp: words('madeUp', 'behind'),
      sumTotals: words('sumTotals'),
      wholeYear: words('wholeYear'),
      added: words('adjustments', 'added'),
      removed: words('adjustments', 'removed'),
      averages: listOf(data, 'averages').map((entry) => ({
        word: textOf(entry, 'word'),
        of: textsOf(entry, 'of'),
      })),
      within: listOf(data, 'within').map((entry) => ({
        whole: textsOf(entry, 'whole'),
        part: textsOf(entry, 'part'),
      })),
      overlapping: words('overlapping'),
      fillers: words('fillers'),
      surveyRates: words('surveyRates'),
      aimRates: {
        words: words('aimRates'),
        planned: words('aimRates', 'planned'),
        done: words('aimRates', 'done'),
      },
      partialRates: words('partialRates'),
      rateStems: listOf(data, 'rateStems').map((entry) => ({
        stem: textOf(entry, 'stem'),
        says: textsOf(entry, 'says'),
        together: entry.together === true,
      })),
      up: words('growth', 'up'),
      down: words('growth', 'down'),
      changeNames: { up: words('changeNames', 'up'), down: words('changeNames', 'down') },
      benchmarks: words('benchmarks'),
      prior: words('prior'),
      compared: words('compared'),
      zeroLoss: words('zeroLoss'),
    };
  });
  return loaded;
}
