import { beforeAll, describe, expect, test } from 'vitest';
import { evidenceFile } from '../../src/pipeline/evidence-file.ts';
import { readEvidenceRecord } from '../../src/verification/evidence-record.ts';
import { checkWorkbook } from '../../src/verification/workbook-check.ts';
import { type ReadCell, type ReadSheet, workbookSheets } from '../../src/verification/workbook-parts.ts';
import { writeXlsx } from '../../src/writers/xlsx/index.ts';
import { report } from '../pipeline/report-example.ts';
import { sample } from '../writers/xlsx/sample.ts';

const outputs = [{ file: 'a.xlsx', format: 'xlsx', sha256: '0' }];
const sources = ['甲区', '乙局'].map((unit, at) => {
  const { source, ...rest } = report({});
  const sha256 = at === 0 ? 'b2e92e8ac440ff' : '0123456789abff';
  return { ...rest, source: { ...source, path: `seeds/${unit}.txt`, sha256 } };
});
const record = readEvidenceRecord(evidenceFile(sample, outputs, sources));
const AREA = '社会矛盾纠纷行政预防调处化解体系';
let sheets: ReadSheet[] = [];

beforeAll(async () => {
  sheets = workbookSheets((await writeXlsx(sample)).bytes);
});

/** What is found in the sheets: `rule: message` of each, and the lost entries. */
function found(changed: readonly ReadSheet[]) {
  if (record === null) throw new Error('the evidence could not be read');
  const { lost, diagnostics } = checkWorkbook({ file: 'a.xlsx', sheets: changed, edited: true }, record);
  return { lost: [...lost], told: diagnostics.map(({ rule, message }) => `${rule}: ${message}`) };
}

/** The sheets with one cell changed; an empty change takes it out. */
function withCell(sheet: string, row: number, column: number, change: Partial<ReadCell> | null): ReadSheet[] {
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    const rows = new Map([...one.rows].map(([number, cells]) => [number, new Map(cells)]));
    const cells = rows.get(row) ?? new Map<number, ReadCell>();
    rows.set(row, cells);
    const blank = { number: null, text: '', format: 'General', isFormula: false };
    if (change === null) cells.delete(column);
    else cells.set(column, { ...blank, ...cells.get(column), ...change });
    return { ...one, rows };
  });
}

const number = (value: number) => ({ number: value, text: String(value) });

describe('A workbook', () => {
  test('as it was written is proved', () => {
    expect(found(sheets)).toEqual({ lost: [], told: [] });
  });

  test('whose rows, columns and sheets were moved is proved', () => {
    const moved = [...sheets].reverse().map(({ name, rows }) => {
      const [head, ...others] = [...rows.values()];
      const turned = [head ?? new Map(), ...others.reverse()].map(
        (cells) => new Map([...cells].map(([column, cell]) => [40 - column, cell])),
      );
      return { name, rows: new Map(turned.map((cells, at) => [at + 3, cells])) };
    });
    expect(found(moved)).toEqual({ lost: [], told: [] });
  });

  test.each([
    ['a number', withNumber(5, 80), 0, '“甲区”行“行政复议受理（件）”列，出处为“75”，表格中为“80（全区）”'],
    ['a number that looks the same', withNumber(7, 0.3151), 1, '出处为“31.5%”，表格中为“31.5%”'],
    ['the format of a number', { column: 7, change: { format: '0%' } }, 1, '出处为“31.5%”，表格中为“32%”'],
    ['a word at a figure', { column: 9, change: { text: '800' } }, 2, '出处为“800余”，表格中为“800”'],
    ['a formula', { column: 5, change: { isFormula: true } }, 0, '出处为“75”'],
    ['a figure that was deleted', { column: 5, change: null }, 0, '出处为“75”，表格中为“”'],
    ['the place of a figure', { column: 6, change: { text: '〔1〕第4行' } }, 0, '出处为“〔1〕第3行”'],
    [
      'one of several figures',
      { column: 11, change: { text: '9；13' } },
      3,
      '出处为“9；12”，表格中为“9；13”',
    ],
  ])(
    'in which somebody altered %s is told, with the cell and the source',
    (_name, { column, change }, lost, words) => {
      const result = found(withCell(AREA, 2, column, change));
      expect(result.lost).toContain(lost);
      expect(result.told).toHaveLength(1);
      expect(result.told[0]).toContain(words);
      expect(result.told[0]).toContain('seeds/甲区.txt:');
    },
  );

  test('in which silence became a number, or a total was put in, is told', () => {
    const zero = withCell(AREA, 3, 5, number(0));
    expect(found(zero).told).toEqual([expect.stringContaining(`“${AREA}”表 E3 的“0”没有出处`)]);
    const total = withCell(AREA, 4, 5, { ...number(75), isFormula: true });
    expect(found(total).told).toEqual([expect.stringContaining('E4 的“75”没有出处')]);
  });

  test('that lacks a row, a column, a sheet is told, with what stood in it', () => {
    expect(found(withCell(AREA, 2, 1, { text: '丙区' })).lost).toEqual([0, 1, 2, 3, 4]);
    expect(found(withCell(AREA, 1, 7, { text: '纠错率' })).lost).toEqual([1]);
    const { lost, told } = found(sheets.filter(({ name }) => name !== AREA));
    expect(lost).toEqual([0, 1, 2, 3, 4]);
    expect(told).toEqual([expect.stringContaining(`表格中没有“${AREA}”这张表`)]);
  });

  test('in which the evidence was altered is told', () => {
    expect(found(withCell('出处', 7, 7, { text: '=1+2，照录' }))).toEqual({
      lost: [5],
      told: [expect.stringContaining('〔6〕行“原文”列，出处为“=1+1，照录”，表格中为“=1+2，照录”')],
    });
    expect(found(withCell('出处', 2, 6, number(30))).lost).toEqual([0]);
    expect(found(withCell('出处', 9, 8, null)).lost).toEqual([6]);
    expect(found(withCell('出处', 9, 1, number(6))).lost).toEqual([5, 6]);
  });

  test('with a sheet of numbers that was put in is told', () => {
    const rows = new Map([[1, new Map([[2, { ...number(42), format: 'General', isFormula: false }]])]]);
    expect(found([...sheets, { name: '汇总', rows }]).told).toEqual([
      expect.stringContaining('“汇总”表 B1 的“42”没有出处'),
    ]);
  });
});

function withNumber(column: number, value: number) {
  return { column, change: number(value) };
}
