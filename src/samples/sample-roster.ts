import type { AppliedCorrection, Report } from '../model/report.ts';
import type { Roster } from '../model/roster.ts';
import { type SampleTraits, sampleIssuer, sampleReport } from './sample-reports.ts';

/** The year that the rostered reports are asked for. */
export const ROSTER_YEAR = 2022;

const of = (unit: number, traits: Partial<SampleTraits> = {}): Report =>
  sampleReport({ unit, year: ROSTER_YEAR, city: '示例市', kind: 'plain', late: false, ...traits });

const nameOf = (unit: number): string => sampleIssuer({ unit, city: '示例市' }).name;

/** What the reports of `rosterReports` are held against: every state of a line occurs. */
export const sampleRoster: Roster = {
  file: '样例名册.csv',
  entries: [
    { name: nameOf(0), display: '甲子', level: null },
    // Two cities have a unit of this name.
    { name: '乙丑区', display: null, level: null },
    { name: nameOf(2), display: null, level: '部门' },
    { name: nameOf(3), display: null, level: null },
    { name: nameOf(4), display: null, level: null },
    { name: nameOf(5), display: null, level: null },
    { name: nameOf(30), display: null, level: null },
    { name: nameOf(31), display: null, level: '镇街' },
  ].map((entry, at) => ({ ...entry, line: at + 2 })),
};

/** For fifty reports: ten of the units are not on it, eight of it have not reported. */
export const longRoster: Roster = {
  file: '样例名册.txt',
  entries: Array.from({ length: 48 }, (_, at) => ({
    name: nameOf(at + 10),
    display: null,
    level: null,
    line: at + 1,
  })),
};

/** Reports that are in, late, of another year, repeated, set aside, unlisted; figures corrected by hand. */
export function rosterReports(): Report[] {
  const first = of(0, { kind: 'doubtful' });
  return [
    { ...first, corrections: [VALUE_SET, YEAR_SET] },
    of(1),
    of(1, { city: '样本市' }),
    of(2, { late: true }),
    of(3, { year: ROSTER_YEAR - 1 }),
    { ...of(4), duplicateOf: first.id },
    { ...of(5), relevant: false, setAside: '内容过少，不成为一份报告' },
    of(6, { kind: 'brief', late: true }),
    of(7, { kind: 'brief' }),
    of(8, { kind: 'silent' }),
  ];
}

const BY_HAND = { file: '更正单.yaml', who: '张三（示例市司法局）', places: [] };

const VALUE_SET: AppliedCorrection = {
  ...BY_HAND,
  key: 'sample-value',
  line: 3,
  kind: 'set-value',
  change: '行政许可事项改为“23项”',
  why: '经该单位电话确认',
  value: { indicator: 'permit.items', value: 23, unit: '项', printed: '23项' },
};

const YEAR_SET: AppliedCorrection = {
  ...BY_HAND,
  key: 'sample-year',
  line: 9,
  kind: 'set-year',
  change: '年度改为“2022”',
  why: '标题误写为上一年度',
  value: null,
};
