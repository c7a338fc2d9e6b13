import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { parseReport } from '../../../src/parser/index.ts';
import { applyLimits } from '../../../src/readers/limits.ts';
import { jsonObjects } from '../../../src/readers/model/json-values.ts';
import { readCases, sourceOf } from '../../parser/case-folder.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { inputsOf, shown } from '../reading-inputs.ts';
import { rawArchive } from '../zip/raw-archive.ts';

const seed = readFileSync(new URL('../../../seeds/003_c8307f480827a513.txt', import.meta.url), 'utf8');
const parsed = (text: string): Report => ({ ...parseReport(sourceOf(text)), source: SOURCE });
const SOURCE: Report['source'] = {
  path: 'in/a.txt',
  format: 'txt',
  encoding: 'utf-8',
  sha256: 'a'.repeat(64),
};
const report = parsed(seed);
const TITLE = `in/a.txt report ${report.title}`;

afterEach(() => applyLimits({}));

/** What a file of this content gives. */
async function given(name: string, content: string | Uint8Array): Promise<string[]> {
  const folder = temporaryFolder({ [`in/${name}`]: content });
  const read = await inputsOf([join(folder, 'in')]);
  return read.map((input) =>
    input.kind === 'refused' ? `${input.refusal.rule} ${input.refusal.message}` : shown(input),
  );
}

const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('the output of inspect', () => {
  test.each([
    ['a JSON array', 'm.json', JSON.stringify([report, report], null, 2)],
    ['arrays put together', 'm.json', `${JSON.stringify([report])}\n${JSON.stringify([report])}`],
    ['one JSON object', 'm.json', JSON.stringify(report)],
    ['NDJSON', 'm.ndjson', `${lines(report, report)}\n\n`],
    ['a mark before it', 'm.json', `\uFEFF${JSON.stringify([report])}`],
    ['UTF-16, as Windows PowerShell writes it', 'm.ndjson', Buffer.from(`\uFEFF${lines(report)}`, 'utf16le')],
    ['an archive', 'm.zip', rawArchive([{ name: 'm.json', content: JSON.stringify([report]) }])],
  ])('is an input: %s', async (_, name, content) => {
    expect(new Set(await given(name, content))).toEqual(new Set([TITLE]));
  });

  test('comes back as it was, whatever was read', async () => {
    const reports = readCases().flatMap(({ texts }) => texts.map(({ text }) => parsed(text)));
    const folder = temporaryFolder({ 'm.ndjson': lines(...reports) });
    const read = await inputsOf([join(folder, 'm.ndjson')]);
    expect(read.map((input) => (input.kind === 'report' ? input.report : input))).toEqual(reports);
  });

  test('is found repeated anew, as the report that it repeats may stand elsewhere', async () => {
    const diagnostics = [{ ...report.diagnostics[0], rule: 'duplicate-report' }];
    const folder = temporaryFolder({
      'm.json': JSON.stringify({ ...report, duplicateOf: 'b', diagnostics }),
    });
    const [input] = await inputsOf([join(folder, 'm.json')]);
    expect(input?.kind === 'report' && input.report).toMatchObject({ duplicateOf: null, diagnostics: [] });
  });
});

describe('a report that is not what the model promises is left out with its reason', () => {
  const [observation] = report.observations;
  const [check] = report.checks;
  const [section] = report.sections;
  const [statement] = report.shortcomings;
  const beyond = { start: 0, end: report.text.length + 1 };

  test.each<[string, object, string]>([
    ['another schema', { schema: 'jianbao/report@2' }, 'schema 应为 jianbao/report@1 之一'],
    ['a field is missing', { sections: undefined }, 'sections 缺少'],
    ['a year in words', { year: '2020' }, 'year 应为整数'],
    [
      'a day that there is not',
      { dates: { ...report.dates, signed: '2021-13-01' } },
      'dates.signed 应为日期',
    ],
    ['a changed text', { text: `x${report.text}` }, '引文与正文不一致'],
    [
      'a changed figure',
      { observations: [{ ...observation, printed: '1件' }] },
      'observations[0].printed 引文与正文不一致',
    ],
    ['a changed quotation', { checks: [{ ...check, quote: '无' }] }, 'checks[0] 引文与正文不一致'],
    ['a changed item', { shortcomings: [{ ...statement, text: '无' }] }, 'shortcomings[0] 引文与正文不一致'],
    ['a span beyond the text', { personal: [beyond] }, 'personal[0] 超出正文'],
    ['a span that runs backwards', { personal: [{ start: 2, end: 1 }] }, 'personal[0] 超出正文'],
    ['a section beyond the text', { sections: [{ ...section, span: beyond }] }, 'sections[0].span 超出正文'],
    ['an unknown indicator', { observations: [{ ...observation, indicator: '__proto__' }] }, '不在指标库中'],
    ['another unit', { observations: [{ ...observation, unit: '吨' }] }, '不在指标库中'],
    ['an unknown theme', { shortcomings: [{ ...statement, themes: ['x'] }] }, '的主题“x”不在主题库中'],
    [
      'a digest that is none',
      { source: { ...SOURCE, sha256: 'x' } },
      'source.sha256 应为十六进制的 SHA-256 摘要',
    ],
    ['a path over two lines', { source: { ...SOURCE, path: 'a\nb' } }, 'source.path 应为文件路径'],
    [
      'lines out of order',
      {
        lineStarts: [
          { offset: 9, line: 2 },
          { offset: 3, line: 3 },
        ],
      },
      'lineStarts[1] 次序有误',
    ],
  ])('%s', async (_, change, reason) => {
    const [first, second] = await given('m.ndjson', lines({ ...report, ...change }, report));
    expect(first).toMatch(/^model-invalid 其中第 1 份报告的解析结果不能使用（/);
    expect(first).toContain(reason);
    expect(second).toBe(TITLE);
  });

  test('a line that breaks off', async () => {
    const [line] = [lines(report)];
    expect(await given('m.ndjson', `${line.slice(0, 900)}\n${line}`)).toEqual([
      'model-invalid 其中第 1 份报告的解析结果不能使用（不是 JSON），未纳入。',
      TITLE,
    ]);
  });

  test('an array that breaks off keeps what came before', async () => {
    expect(await given('m.json', JSON.stringify([report, report]).slice(0, -900))).toEqual([
      TITLE,
      'model-broken 解析结果在第 1 份报告之后损坏（内容不完整），其后未读取。',
    ]);
  });

  test('an array that breaks off in its first report, by that report', async () => {
    expect(await given('m.json', JSON.stringify([report]).slice(0, -900))).toEqual([
      'model-invalid 其中第 1 份报告的解析结果不能使用（内容不完整），未纳入。',
    ]);
  });

  test.each(['m.json', 'm.ndjson'])('one with bytes that are no text, in %s', async (name) => {
    const good = Buffer.from(lines(report));
    const bad = Uint8Array.from(good);
    bad[good.indexOf('法治')] = 0xff;
    const content = Buffer.concat([bad, Buffer.from('\n'), good]);
    const told = '其中第 1 份报告的解析结果不能使用（含有不是 UTF-8 的字节），未纳入。';
    expect(await given(name, content)).toEqual([`model-invalid ${told}`, TITLE]);
  });

  test('one that is too long for memory', async () => {
    applyLimits({ modelLength: 100_000 });
    const long = { ...report, text: 'x'.repeat(200_000) };
    const told =
      'model-invalid 其中第 1 份报告的解析结果不能使用（一份报告的 JSON 长度超过上限（100000字）），未纳入。';
    expect(await given('m.ndjson', lines(long, report))).toEqual([told, TITLE]);
    expect(await given('m.json', JSON.stringify([long, report]))).toEqual([told]);
  });

  test.each([
    ['settings', 'a.json', '{"compilerOptions":{}}'],
    ['an evidence file', 'a.json', '{"schema":"jianbao/evidence@1"}'],
    ['a list of numbers', 'a.json', '[1,2]'],
    ['no JSON', 'a.json', '报告'],
    ['a log', 'a.ndjson', '{"level":1}\n{"level":2}'],
    ['bytes', 'a.json', Uint8Array.of(0x7b, 0xff, 0xfe)],
  ])('another kind of file is passed over in one line: %s', async (_, name, content) => {
    expect(await given(name, content)).toEqual(['foreign-json 不是 jianbao inspect 输出的 JSON，已跳过。']);
  });

  test('an empty list says so', async () => {
    expect(await given('a.json', '[]')).toEqual(['empty-input 文件是空的，没有内容。']);
  });
});

test('a JSON array is split into its objects wherever the pieces end', async () => {
  const objects = [{ a: '}"\\', b: [{ c: '{["' }] }, { d: '\\\\"', e: {} }, {}];
  const bytes = Buffer.from(JSON.stringify(objects, null, 1));
  for (let size = 1; size < 12; size += 1) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const split: unknown[] = [];
    for await (const text of jsonObjects(pieces)) split.push(JSON.parse(String(text)));
    expect(split).toEqual(objects);
  }
});
