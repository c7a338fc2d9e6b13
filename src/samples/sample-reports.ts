import { createHash } from 'node:crypto';
import { loadIndicators } from '../lexicon/indicators.ts';
import { loadThemes } from '../lexicon/themes.ts';
import type { Issuer, Report } from '../model/report.ts';
import { parseReport } from '../parser/index.ts';
import { sampleText } from './sample-text.ts';

/** Invented, each in a province of its own. */
export type City = '示例市' | '样本市' | '范例市' | '演示市' | '假想市';

/** What sets one invented report apart from another. */
export interface SampleTraits {
  /** Which unit it is from: 0 is 甲子区. Every third is a department. */
  readonly unit: number;
  readonly year: number | null;
  readonly city: City;
  /** `doubtful`: figures that do not agree; `silent`: none, and no sections but one; `brief`: a few. */
  readonly kind: 'plain' | 'doubtful' | 'silent' | 'brief';
  /** Signed after the term, without a leader's duties, causes unnamed. */
  readonly late: boolean;
}

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
/** A report leaves out one in so many of the catalogue's indicators and names one in so many of its themes. */
const SHARE = 3;
/** From then on figures grow from year to year. */
const EARLIEST = 2021;
/** A brief one states one indicator in so many. */
const BRIEF_SHARE = 6;

/** The unit's name: sixty that are no place's, so that nobody takes a sample for a fact. */
export function sampleIssuer({ unit, city }: Pick<SampleTraits, 'unit' | 'city'>): Issuer {
  const county = countyAt(unit);
  const kind = unit % 3 === 2 ? 'department' : 'government';
  const name = `${city}${county}${kind === 'department' ? '司法局' : '人民政府'}`;
  const province = `${city.slice(0, 2)}省`;
  return { name: province + name, kind, province, city, county, code: null };
}

const countyAt = (unit: number): string =>
  `${STEMS[unit % STEMS.length]}${BRANCHES[unit % BRANCHES.length]}区`;

/** An invented report, read by the program's own parser. The same traits give the same report. */
export function sampleReport(traits: SampleTraits): Report {
  const issuer = sampleIssuer(traits);
  const { year, kind } = traits;
  const text = sampleText({
    issuer: issuer.name,
    year,
    leadership: !traits.late,
    causes: !traits.late,
    ...contentOf(traits),
    signed: year === null ? null : `${year + 1}年${traits.late ? '5' : '1'}月6日`,
    published: year === null || !traits.late ? null : `${year + 1}-05-16`,
    titled: kind !== 'silent',
  });
  const path = `样例/${issuer.name}${year ?? ''}.txt`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = { path, format: 'txt', encoding: 'utf-8', sha256, text, hasLines: true } as const;
  // So little, and without a title, would be no report.
  const report = parseReport(source, { trusted: kind === 'silent' });
  // The register of areas cannot know an invented place.
  const settled: Report = { ...report, issuer, diagnostics: [] };
  return kind === 'doubtful' ? contradicted(settled) : settled;
}

/**
 * The same report from another unit of its kind, without reading it again: all names are of one length, so that
 * every span holds.
 */
export function sameReportOf(unit: number, report: Report): Report {
  const before = report.issuer?.county ?? '';
  const after = countyAt(unit);
  const words = JSON.stringify(report).replaceAll(before, after);
  const copy: Report = JSON.parse(words);
  return { ...copy, id: createHash('sha256').update(words).digest('hex') };
}

function contentOf({ unit, year, kind, late }: SampleTraits) {
  if (kind === 'silent') {
    const achievements = ['坚持依法行政，法治政府建设扎实推进。', '加强组织领导，落实法治政府建设各项任务。'];
    return { achievements, shortcomings: [], priorities: [] };
  }
  const ofUnit = (_: unknown, at: number) =>
    kind === 'brief' ? (at + unit) % BRIEF_SHARE === 0 : (at + unit) % SHARE !== 0;
  const whose = (example: string) => (kind === 'doubtful' ? example.replace('全区', '区本级') : example);
  const figures = loadIndicators().map(
    ({ example }) => `${whose(varied(example, unit + (year ?? EARLIEST) - EARLIEST))}。`,
  );
  const themes = loadThemes().filter((_, at) => at % SHARE === unit % SHARE || at < 2);
  return {
    achievements: [
      ...figures.filter(ofUnit),
      ...(kind === 'doubtful' ? [DOUBTFUL_SUM, ROUNDED_RATE, SEVERAL_RATES, TOLD_TWICE] : [SOUND_SUM]),
    ],
    shortcomings: [
      ...themes.slice(0, late ? 3 : 6).map(({ example }) => example.problem),
      ...(kind === 'doubtful' ? [DELICATE, LONG] : []),
    ],
    // What is late names measures against other problems than its own.
    priorities: themes.slice(late ? 2 : 0, late ? 5 : 8).map(({ example }) => example.measure),
  };
}

const DELICATE = '行政执法监督不够有力，个别执法人员违规办案，受到党纪政务处分。';
const LONG = `行政执法信息化水平不高，${'执法办案、案卷评查、证件管理、投诉处理等系统互不连通，'.repeat(6)}需要统筹建设。`;
const SOUND_SUM = '收到行政复议申请12件，受理9件，不予受理3件。';
const DOUBTFUL_SUM = '收到行政复议申请12件，受理9件，不予受理2件。';
const ROUNDED_RATE = '排查矛盾纠纷150件，化解100件，化解率66.6%。';
const SEVERAL_RATES = '办理人大代表建议32件，满意率达到98%；办理政协委员提案43件，满意率达到99.9%。';
const TOLD_TWICE = '拟废止拟修改文件24件。后续清理中，拟废止拟修改文件7件。';

/** Other units, other figures; a rate stays below a hundred. */
function varied(example: string, unit: number): string {
  return example.replace(/(?<![\d.])\d+(?![\d.]*%)/g, (figure) => String(Number(figure) + unit));
}

/** Two figures of one indicator that a check finds at odds: a cell of that state. */
function contradicted(report: Report): Report {
  const start = report.text.indexOf(TOLD_TWICE);
  if (start < 0) return report;
  const span = { start, end: start + TOLD_TWICE.length };
  const check = {
    rule: 'same-figure',
    verdict: 'inconsistent' as const,
    message: '原文前后所列拟废止拟修改文件24件、7件不一致',
    quote: TOLD_TWICE,
    span,
    line: report.text.slice(0, start).split('\n').length,
    rounded: false,
  };
  return { ...report, checks: [...report.checks, check] };
}
