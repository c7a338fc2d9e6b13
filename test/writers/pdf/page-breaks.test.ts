import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writePdf } from '../in-house-style.ts';
import { readPages } from './reading.ts';
import { cell, documentOf, fontFolder, heading, paragraph, row, table } from './sample.ts';

const pagesOf = async (...blocks: readonly Block[]) =>
  readPages((await writePdf(documentOf(...blocks), fontFolder)).bytes);

const lines = (count: number): Block[] => Array.from({ length: count }, () => paragraph('依法行政。'));

/** Each case begins a page, with one line more than the one before it. */
const atEveryLine = (tail: readonly Block[], from = 12): Block[] =>
  Array.from({ length: 23 - from }, (_, index) => [
    ...lines(from + index),
    ...tail,
    { type: 'page-break' } as const,
  ]).flat();

describe('a page break', () => {
  it('never leaves a heading, or two, at the foot of a page', async () => {
    const pages = await pagesOf(
      ...atEveryLine([heading(1, '一、总体情况'), heading(2, '（一）主要做法'), ...lines(3)]),
    );
    expect(pages.length).toBeGreaterThan(11);
    for (const page of pages) expect(page.lines.at(-1)?.text).toBe('依法行政。');
  });

  it('never leaves fewer than two rows of a table below its head', async () => {
    const body = Array.from({ length: 40 }, (_, index) => row(`单位${index}`, '12'));
    const pages = await pagesOf(
      ...atEveryLine([table('表1 主要指标', [2, 1], [row('单位', '收到')], body)], 10),
    );
    const rows = pages.map((page) => page.lines.filter(({ text }) => /^单位\d/.test(text)).length);
    expect(rows.filter((count) => count === 1)).toEqual([]);
    expect(rows.reduce((sum, count) => sum + count)).toBe(13 * 40);
  });

  it('never parts a table from its heading, caption, head or first row', async () => {
    const small = table(
      '表1 主要指标',
      [2, 1],
      [row('单位', '收到')],
      [row('新华区', '12'), row('卫东区', '9')],
    );
    const pages = await pagesOf(...atEveryLine([heading(1, '一、总体情况'), small], 10));
    const started = pages.filter((page) => page.lines.some(({ text }) => text.startsWith('一、')));
    expect(started.length).toBe(13);
    for (const page of started) expect(page.lines.some(({ text }) => /^新华区 *12$/.test(text))).toBe(true);
  });

  it('repeats the head of a table under the mark 续表 and parts no row', async () => {
    const long = '本行文字较长需要折行显示以便检验表格的行不会被分到两页上去';
    const pages = await pagesOf(
      table(
        '表1 主要指标对照表',
        [1, 1],
        [row('单位', '情况')],
        Array.from({ length: 60 }, (_, index) => ({ cells: [cell(`第${index}家`), cell(long)] })),
      ),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const [number, page] of pages.entries()) {
      const texts = page.lines.map(({ text }) => text);
      expect(texts.indexOf('续表')).toBe(number === 0 ? -1 : 0);
      expect(texts.filter((text) => /^单位 *情况$/.test(text)).length).toBe(1);
      expect(texts.filter((text) => text.endsWith('去')).length).toBe(
        texts.filter((text) => text.includes('本行')).length,
      );
      for (const { right } of page.lines) expect(right).toBeLessThan(184.1);
    }
  });

  it('never leaves signature and date alone on a page', async () => {
    const ending = [paragraph('某某区司法局', 'signature'), paragraph('2024年3月28日', 'date')];
    const pages = await pagesOf(...atEveryLine(ending, 16));
    const signed = pages.filter((page) => page.lines.some(({ text }) => text === '某某区司法局'));
    expect(signed.length).toBe(7);
    for (const { lines: printed } of signed) expect(printed[0]?.text).toBe('依法行政。');
  });

  it('turns the pages of a landscape block and goes on upright after it', async () => {
    const wide = table('表1 宽表', [2, 1, 1], [row('单位', '收到', '审结')], [row('新华区', '12', '9')]);
    const pages = await pagesOf(...lines(1), { type: 'landscape', blocks: [wide] }, ...lines(1));
    expect(pages.map(({ width }) => Math.round(width))).toEqual([210, 297, 210]);
    expect(Math.min(...(pages[1]?.lines.map(({ left }) => left) ?? []))).toBeGreaterThan(34.9);
  });

  it('makes one page of a document without blocks, and no blank page at its end', async () => {
    expect((await pagesOf()).length).toBe(1);
    expect((await pagesOf(...lines(1), { type: 'page-break' })).length).toBe(1);
  });

  it('divides a row that is higher than a page instead of losing its text', async () => {
    const text = '全面推进依法行政'.repeat(200);
    const pages = await pagesOf(table('表1', [1, 6], [row('序号', '内容')], [row('一', text)]));
    const printed = pages.flatMap((page) => page.lines.map((line) => line.text)).join('');
    expect(printed.match(/全面推进依法行政/g)?.length).toBeGreaterThan(150);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('keeps a figure inside a column that is too narrow for it', async () => {
    const [page] = await pagesOf(
      table('表1', [1, 20], [row('数', '说明')], [row('123456789.25万元', '说明')]),
    );
    const limit = 28 + 156 / 21 + 0.2;
    const digits = page?.lines.filter(({ text }) => /\d{2}/.test(text) && !text.startsWith('表')) ?? [];
    expect(digits.length).toBeGreaterThan(1);
    for (const { text, left, right } of digits) {
      if (!text.includes('说明')) expect(right).toBeLessThan(limit);
      expect(left).toBeGreaterThan(28);
    }
  });
});
