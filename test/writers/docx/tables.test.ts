import { XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { writeDocx } from '../in-house-style.ts';
import { documentOf, everyKind, row, table } from './every-kind.ts';
import { all, attribute, body, children, part, styleOf, textOf } from './package-reader.ts';

const numbers = (values: (string | undefined)[]): number[] => values.map(Number);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

test('Each table is as wide as its grid and as the cells of each of its rows, and fills the type area.', async () => {
  const tables = all(body((await writeDocx(everyKind)).bytes), 'w:tbl');
  expect(numbers(tables.map((found) => attribute(found, 'w:tblW', 'w:w')))).toEqual([
    8844, 8844, 12756, 8844,
  ]);
  for (const found of tables) {
    const width = Number(attribute(found, 'w:tblW', 'w:w'));
    expect(sum(numbers(all(found, 'w:gridCol').map((column) => column.attributes['w:w'])))).toBe(width);
    for (const cells of all(found, 'w:tr').map((line) => all(line, 'w:tcW'))) {
      expect(new Set(cells.map((cell) => cell.attributes['w:type']))).toEqual(new Set(['dxa']));
      expect(sum(numbers(cells.map((cell) => cell.attributes['w:w'])))).toBe(width);
    }
    expect(attribute(found, 'w:tblLayout', 'w:type')).toBe('fixed');
  }
});

test('The head is repeated on every page and no row is split between two.', async () => {
  const [found] = all(body((await writeDocx(documentOf(table()))).bytes), 'w:tbl');
  const rows = found ? all(found, 'w:tr') : [];
  expect(rows.map((line) => all(line, 'w:tblHeader').length)).toEqual([1, 1, 0, 0]);
  expect(rows.map((line) => all(line, 'w:cantSplit').length)).toEqual([1, 1, 1, 1]);
});

test('The first two rows stay together, the last two as well, and the head with the first.', async () => {
  const lines = Array.from({ length: 5 }, () => row('甲', '1', '2'));
  const [found] = all(body((await writeDocx(documentOf(table({ body: lines })))).bytes), 'w:tbl');
  const rows = found ? all(found, 'w:tr') : [];
  expect(rows.map((line) => all(line, 'w:keepNext').length > 0)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('A cell that covers two columns says so and is as wide as both.', async () => {
  const document = body((await writeDocx(documentOf(table()))).bytes);
  const spanning = all(document, 'w:tc').filter((cell) => all(cell, 'w:gridSpan').length > 0);
  expect(
    spanning.map((cell) => [textOf(cell), attribute(cell, 'w:gridSpan'), attribute(cell, 'w:tcW', 'w:w')]),
  ).toEqual([['行政复议', '2', '5054']]);
});

test('A cell is aligned as its column unless it says otherwise.', async () => {
  const document = body((await writeDocx(documentOf(table({ head: [] })))).bytes);
  const cells = all(document, 'w:tc').map((cell) => [textOf(cell), attribute(cell, 'w:jc')]);
  expect(cells).toEqual([
    ['重庆市南岸区', 'left'],
    ['1234', 'right'],
    ['1200', 'center'],
    ['新华区', 'left'],
    ['未载明', 'center'],
    ['—', 'center'],
  ]);
});

test('Caption and unit stand above the table, and two tables without them stay two.', async () => {
  const bare = table({ caption: [], unit: [] });
  const [found] = children(body((await writeDocx(documentOf(table(), bare))).bytes), 'w:body');
  const elements = (found?.children ?? []).filter((child) => child instanceof XmlElement);
  const sequence = elements.map((child) => (child.name === 'w:p' ? styleOf(child) : child.name));
  expect(sequence).toEqual(['Caption', 'TableUnit', 'w:tbl', 'TableEdge', 'w:tbl', 'TableEdge', 'w:sectPr']);
});

test('A table with many columns is set smaller.', async () => {
  const many = table({
    columns: Array.from({ length: 8 }, () => ({ weight: 1, align: 'center' })),
    head: [],
    body: [row(...Array.from({ length: 8 }, String))],
  });
  const cells = all(body((await writeDocx(documentOf(many))).bytes), 'w:tc');
  expect(new Set(cells.map(styleOf))).toEqual(new Set(['TableTextSmall']));
});

test('A row that does not cover the columns of its table is refused.', async () => {
  await expect(writeDocx(documentOf(table({ body: [row('甲', '1')] })))).rejects.toThrow(
    'a row covers 2 columns of a table that has 3',
  );
});

test('Rules and margins of tables are styles that a person can change, and each table is named for who hears it.', async () => {
  const { bytes } = await writeDocx(documentOf(table()));
  const [properties] = all(body(bytes), 'w:tblPr');
  expect(properties && attribute(properties, 'w:tblStyle')).toBe('DataTable');
  expect(properties && attribute(properties, 'w:tblCaption')).toBe('表1　行政复议主要数据对照表');
  const styles = all(part(bytes, 'word/styles.xml'), 'w:style');
  const look = styles.find((style) => style.attributes['w:styleId'] === 'DataTable');
  expect(look && attribute(look, 'w:name')).toBe('表格');
  const [borders] = look ? all(look, 'w:tblBorders') : [];
  const rules = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];
  expect(rules.map((side) => borders && attribute(borders, side, 'w:sz'))).toEqual(rules.map(() => '4'));
});
