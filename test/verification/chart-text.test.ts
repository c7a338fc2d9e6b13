import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { docxText } from '../../src/verification/docx-text.ts';
import { chart, documentOf, paragraph } from '../writers/docx/every-kind.ts';
import { writeDocx } from '../writers/in-house-style.ts';

const CHART = 'word/charts/chart1.xml';
let docx: Uint8Array = new Uint8Array();

beforeAll(async () => {
  docx = (await writeDocx(documentOf(paragraph('body', '前文'), chart(), paragraph('body', '后文')))).bytes;
});

test('the bars of a chart are read where they stand, each with its label and its figure as Word shows it', () => {
  expect(
    docxText(docx)
      .split('\n')
      .filter((line) => line !== ''),
  ).toEqual([
    '前文',
    '单位：%',
    '甲区\t31.50%',
    '乙区 <&\t0%',
    '丙区\t1,234%',
    '图1　行政复议纠错率',
    '注：资料来源为公开报告。',
    '后文',
  ]);
});

test('a figure that somebody altered in the data of a chart is read as altered', () => {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts[CHART] ?? new Uint8Array()).replace('<c:v>31.5</c:v>', '<c:v>13.5</c:v>');
  expect(docxText(zipSync({ ...parts, [CHART]: strToU8(xml) }))).toContain('甲区\t13.50%');
});
