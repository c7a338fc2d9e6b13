import { analyse, type BriefingLexicon } from '../analysis/index.ts';
import { loadLexicon } from '../lexicon/whole.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Report } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import { type SampleTraits, sameReportOf, sampleReport } from './sample-reports.ts';
import { longRoster, ROSTER_YEAR, rosterReports, sampleRoster } from './sample-roster.ts';

/** A briefing on invented reports. */
export interface SampleBriefing {
  /** What sets it apart, in a message: 没有报告, 五十家单位. */
  readonly label: string;
  readonly briefing: Briefing;
}

/**
 * Briefings of every shape that a template must cope with, made from invented reports by the program's own
 * parser and analysis: none, one, several and many reports, of one year and of several, every state of a cell,
 * with and without what may be absent. The same in every run.
 */
export function sampleBriefings(): readonly SampleBriefing[] {
  samples ??= makeSamples();
  return samples;
}

/** Made once: it takes a second. */
let samples: readonly SampleBriefing[] | undefined;

function makeSamples(): SampleBriefing[] {
  const lexicon = loadLexicon();
  return [
    made('没有报告', [], lexicon),
    made('没有可用的报告', [], lexicon, { setAside: UNREAD }),
    made('一家单位', [of(0)], lexicon),
    made('一家单位，报告很简略', [of(1, { kind: 'silent', year: null })], lexicon),
    made('七家单位，年度、层级、地区不一', unlike(), lexicon, { setAside: UNREAD }),
    made('四家单位，年度、层级、地区相同', alike(), lexicon, { title: '法治政府建设情况' }),
    made(
      '同一单位五年的报告',
      YEARS.map((year) => of(0, { year })),
      lexicon,
    ),
    made('三家单位各年的报告', overYears(), lexicon),
    made('有名册和更正', rosterReports(), lexicon, { roster: sampleRoster, year: ROSTER_YEAR }),
    made('五十家单位', many(), lexicon, { setAside: [...UNREAD, ...UNREAD_MORE], roster: longRoster }),
  ];
}

interface Choices {
  readonly title?: string;
  readonly year?: number;
  readonly roster?: Roster;
  readonly setAside?: readonly { readonly file: string; readonly reason: string }[];
}

function made(
  label: string,
  reports: readonly Report[],
  lexicon: BriefingLexicon,
  { title, year, roster, setAside = [] }: Choices = {},
): SampleBriefing {
  const { briefing } = analyse(reports, lexicon, {
    title: title ?? null,
    year: year ?? null,
    roster: roster ?? null,
    setAside,
  });
  return { label, briefing };
}

function of(unit: number, traits: Partial<SampleTraits> = {}): Report {
  return sampleReport({ unit, year: 2022, city: '示例市', kind: 'plain', late: false, ...traits });
}

/** Figures that contradict each other, a late report, one that says next to nothing. */
const unlike = (): Report[] => [
  of(0, { kind: 'doubtful' }),
  of(1, { year: 2021, late: true }),
  of(2, { year: 2023 }),
  of(3, { city: '样本市', kind: 'doubtful' }),
  of(4, { city: '范例市', kind: 'silent', year: null }),
  of(5, { city: '演示市', kind: 'brief' }),
  of(6, { city: '假想市', kind: 'brief' }),
];

/** The law on one of the indicators changes among them. */
const YEARS = [2021, 2022, 2023, 2024, 2025];

const overYears = (): Report[] =>
  [0, 1, 3].flatMap((unit) =>
    [2022, 2023].map((year) => of(unit, { year, kind: 'brief', late: unit === 1 })),
  );

const alike = (): Report[] => [0, 1, 3, 4].map((unit) => of(unit, { kind: 'brief' }));

/** So many texts are read for the fifty reports; reading fifty would take seconds. */
const READ_FOR_MANY = 6;

const many = (): Report[] => {
  const read = Array.from({ length: READ_FOR_MANY }, (_, unit) =>
    of(unit, {
      kind: unit === READ_FOR_MANY - 1 ? 'silent' : 'brief',
      late: unit === 1,
      year: 2022 - (unit % 2),
    }),
  );
  return Array.from({ length: 50 }, (_, unit) => {
    const base = read[unit % READ_FOR_MANY];
    return base === undefined ? [] : [sameReportOf(unit, base)];
  }).flat();
};

const UNREAD = [
  { file: '样例/工作要点.txt', reason: '看来是工作要点，不是法治政府建设年度报告' },
  { file: '样例/扫描件.pdf', reason: '没有文字层，无法读取' },
];
const UNREAD_MORE = Array.from({ length: 6 }, (_, at) => ({
  file: `样例/附件${at + 1}.txt`,
  reason: '内容过少，不成为一份报告',
}));
