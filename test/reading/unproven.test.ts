import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { parseReport } from '../../src/parser/index.ts';
import { readReports } from '../../src/reading/read-reports.ts';
import { readCases, sourceOf } from '../parser/case-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const seed = readFileSync(new URL('../../seeds/003_c8307f480827a513.txt', import.meta.url), 'utf8');
const report: Report = {
  ...parseReport(sourceOf(seed)),
  source: { path: 'a.txt', format: 'txt', encoding: 'utf-8', sha256: 'a'.repeat(64) },
};

/** What is said of a report that was parsed before, in parts. */
async function refusals(...reports: readonly Report[]): Promise<string[]> {
  const folder = temporaryFolder({ 'm.ndjson': reports.map((one) => JSON.stringify(one)).join('\n') });
  const request = { inputs: [join(folder, 'm.ndjson')], encoding: null };
  const { refused } = await readReports(request, () => false);
  return refused.map(({ rule, message }) => `${rule} ${message}`);
}
const [first, ...others] = report.observations;
const [section, ...sections] = report.sections;

test('whatever was parsed proves itself', async () => {
  const reports = readCases().flatMap(({ texts }) => texts.map(({ text }) => parseReport(sourceOf(text))));
  const placed = reports.map((one, at) => ({ ...one, source: { ...report.source, path: `${at}.txt` } }));
  expect(await refusals(...placed)).toEqual([]);
});

test.each([
  [
    'a value',
    { observations: [{ ...first, value: 1 }, ...others] },
    `指标数值1与原文“${first?.printed}”不符`,
  ],
  [
    'a qualifier',
    { observations: [{ ...first, qualifier: 'at-least' }, ...others] },
    `指标数值${first?.value}与原文`,
  ],
  ['the text', { text: `${report.text}全年受理99件。` }, '正文与 id 不符'],
  ['the title', { title: '武隆区2020年度报告' }, '标题与正文不符'],
  [
    'a heading',
    { sections: [{ ...section, heading: '二、问题' }, ...sections] },
    '章节标题“二、问题”与正文不符',
  ],
] as const)('a report is refused in which was altered: %s', async (_, altered, reason) => {
  const [told, ...more] = await refusals({ ...report, ...altered } as Report);
  expect(told).toContain(`model-unproven 解析结果不能用它自己的正文证明（${reason}`);
  expect(more).toEqual([]);
});
