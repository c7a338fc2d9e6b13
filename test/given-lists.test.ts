import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspect } from '../src/inspection.ts';
import { type GenerateRequest, generate } from '../src/pipeline.ts';
import { verify } from '../src/verify.ts';
import { temporaryFolder } from './temporary-folder.ts';

const reportOf = (issuer: string, cases: number) =>
  [
    `${issuer}关于2022年法治政府建设情况的报告`,
    '一、2022年推进法治政府建设的主要举措和成效',
    `（一）依法化解社会矛盾纠纷。全年受理行政复议案件${cases}件，审结${cases - 2}件。推进人民调解工作，不断完善多元化解机制，提升基层治理水平。`,
    '二、存在的不足和原因',
    '一是执法证据意识不强。二是普法宣传形式单一，针对性不够。',
    '三、2023年推进法治政府建设的主要安排',
    '一是加强执法培训。二是创新普法宣传形式。',
    `${issuer}`,
    '2023年1月15日',
  ].join('\n');

const NANAN = '重庆市南岸区人民政府';
const WULONG = '重庆市武隆区人民政府';
const reports = { '报告/a.txt': reportOf(NANAN, 75), '报告/b.txt': reportOf(WULONG, 23) };

async function run(folder: string, request: Partial<GenerateRequest> = {}) {
  const outputFolder = join(folder, 'out');
  const generation = await generate({
    inputs: [join(folder, '报告')],
    encoding: null,
    outputFolder,
    template: 'regional',
    formats: ['docx'],
    title: null,
    year: null,
    sourceDateEpoch: null,
    ...request,
  });
  const [output] = generation.outputs;
  return {
    generation,
    rules: generation.diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule),
    target: output?.path ?? '',
    evidence: generation.evidence === null ? null : JSON.parse(readFileSync(generation.evidence, 'utf8')),
  };
}

const entry = (report: string, action: string) =>
  `- report: ${report}\n  ${action}\n  who: 张三\n  why: 经电话核实\n`;

describe('the lists that a clerk gives', () => {
  test('corrections in the input folder are applied, listed, and proved again by verify', async () => {
    const folder = temporaryFolder({
      ...reports,
      '报告/corrections.yaml':
        entry('a.txt', 'set-value: { indicator: 行政复议受理, value: 80 }') +
        entry('b.txt', 'set-value: { indicator: 行政复议受理, value: 21, quote: 审结21件 }') +
        entry('b.txt', `set-issuer: { name: ${NANAN} }`),
    });
    const { generation, target, evidence } = await run(folder);
    expect(generation.corrections.map(({ report, line, change }) => `${report}:${line} ${change}`)).toEqual([
      '报告/a.txt:1 “行政复议受理”由“75件”改为“80件”',
      '报告/b.txt:5 “行政复议受理”由“23件”改为“21件”',
      `报告/b.txt:9 报告单位由“${WULONG}”改为“${NANAN}”`,
    ]);
    expect(evidence.corrections).toEqual(generation.corrections);
    expect(evidence.sources[1]).toMatchObject({ path: '报告/b.txt', issuer: NANAN });
    expect(generation.setAside).toEqual([]);
    const proof = await verify({ target, sourcesFolder: join(folder, '报告'), encoding: null });
    expect(proof.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(proof.verdict).toBe('proved');
  });

  test('corrections that match nothing, or cannot be read, leave nothing written', async () => {
    const folder = temporaryFolder({
      ...reports,
      '报告/corrections.yaml': entry('c.txt', 'exclude: true') + entry('a.txt', 'set-year: 2022'),
      'broken.yaml': '- report: a.txt\n  exclude: yes please\n',
    });
    const first = await run(folder);
    expect(first.rules).toEqual(['correction-no-report', 'correction-idle']);
    expect(first.generation.diagnostics[0]).toMatchObject({ file: '报告/corrections.yaml', line: 1 });
    expect(first.generation.outputs).toEqual([]);
    const second = await run(folder, {
      corrections: join(folder, 'broken.yaml'),
      roster: join(folder, 'none.csv'),
    });
    expect(second.rules).toEqual([
      'unreadable-list',
      'correction-value',
      'correction-missing',
      'correction-missing',
    ]);
    expect(readdirSync(folder).sort()).not.toContain('out.docx');
    expect(second.generation.outputs).toEqual([]);
  });

  test('a set-aside text that a correction includes is read as a report', async () => {
    const interpretation = reportOf(NANAN, 75).replace('情况的报告', '情况的报告政策解读');
    const folder = temporaryFolder({ '报告/a.txt': interpretation, '报告/b.txt': reports['报告/b.txt'] });
    expect((await run(folder)).generation.setAside).toHaveLength(1);
    const list = join(folder, '更正.yaml');
    writeFileSync(list, entry('a.txt', 'include: true'));
    const { generation } = await run(folder, { corrections: list });
    expect(generation.setAside).toEqual([]);
    expect(generation.reports[0]?.shortcomings).toHaveLength(2);
    expect(generation.reports[0]?.observations.map(({ printed }) => printed)).toContain('75件');
  });

  test('a roster among the reports is no report; in GB 18030 it is understood', async () => {
    const folder = temporaryFolder(reports);
    // 单位,显示名 / 南岸区,南岸 / 涪陵区, as a spreadsheet saves it on a Chinese system.
    const gb18030 = Buffer.from(
      'b5a5cebb2ccfd4cabec3fb0d0ac4cfb0b6c7f82cc4cfb0b60d0ab8a2c1eac7f82c0d0a',
      'hex',
    );
    const roster = join(folder, '报告', '名册.csv');
    mkdirSync(join(folder, '报告'), { recursive: true });
    writeFileSync(roster, gb18030);
    const { generation, evidence } = await run(folder, { roster });
    expect(generation.setAside).toEqual([]);
    expect(generation.diagnostics.filter(({ rule }) => rule === 'roster-unmatched')).toMatchObject([
      { file: '名册.csv', line: 3, message: '“涪陵区”没有对应的报告。' },
    ]);
    const counts = evidence.evidence.filter(({ formula = '' }) => formula.startsWith('名册'));
    expect(counts.map(({ text }: { text: string }) => text)).toEqual(['2', '1', '1', '1']);
    expect(JSON.stringify(evidence)).not.toContain(folder);
  });

  test('neither changes what inspect gives', async () => {
    const folder = temporaryFolder({ ...reports, '报告/corrections.yaml': entry('a.txt', 'exclude: true') });
    const { reports: read, failed } = await inspect({ inputs: [join(folder, '报告')], encoding: null });
    expect(read.map(({ relevant }) => relevant)).toEqual([true, true]);
    expect(failed).toEqual([]);
  });
});
