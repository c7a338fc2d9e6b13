import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writePdf } from '../in-house-style.ts';
import { type ReadLine, type ReadPage, readPages } from './reading.ts';
import { documentOf, fontFolder, heading, paragraph } from './sample.ts';

const pagesOf = async (...blocks: readonly Block[]) =>
  readPages((await writePdf(documentOf(...blocks), fontFolder)).bytes);

const prose = (characters: number) => '全面推进依法行政加强法治政府建设'.repeat(80).slice(0, characters);

/** How far down the grid; letters of another size stand a little higher or lower on their line. */
const linesBetween = (one: ReadLine | undefined, other: ReadLine | undefined) =>
  Math.round(((other?.baseline ?? 0) - (one?.baseline ?? 0)) / (225 / 22));

describe('a page of body text', () => {
  let pages: ReadPage[];
  beforeAll(async () => {
    pages = await pagesOf(
      paragraph(prose(26 + 28 * 9)),
      heading(1, '一、总体情况'),
      paragraph(prose(26 + 28 * 8), 'quotation'),
      heading(2, '（一）主要做法'),
      paragraph(prose(26 + 28 * 30)),
    );
  });

  it('has 22 lines on the grid, headings and quotations among them', () => {
    const [first] = pages;
    expect(first?.lines.length).toBe(22);
    const pitches = first?.lines
      .slice(1)
      .map(({ baseline }, index) => baseline - (first.lines[index]?.baseline ?? 0));
    for (const pitch of pitches ?? []) expect(pitch).toBeCloseTo(225 / 22, 1);
  });

  it('has 28 characters on a full line, from 28 mm to 184 mm', () => {
    const full = pages[0]?.lines[1];
    expect(full?.text.length).toBe(28);
    expect(full?.left).toBeCloseTo(28, 1);
    expect(full?.right).toBeCloseTo(184, 1);
  });

  it('indents the first line of a paragraph and a heading by two characters', () => {
    const [first] = pages;
    const indent = 28 + (2 * 156) / 28;
    expect(first?.lines[0]?.left).toBeCloseTo(indent, 1);
    expect(first?.lines.find(({ text }) => text.startsWith('一、'))?.left).toBeCloseTo(indent, 1);
  });

  it('stands within the type area of A4', () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
      for (const line of page.lines) {
        expect(line.left).toBeGreaterThan(27.9);
        expect(line.right).toBeLessThan(184.1);
        expect(line.baseline).toBeGreaterThan(37);
        expect(line.baseline).toBeLessThan(297 - 35);
      }
    }
  });

  it('has its number below the type area, odd pages right and even pages left, one character in', () => {
    const [odd, even] = pages;
    const character = (14 * 25.4) / 72;
    expect(odd?.number?.right).toBeCloseTo(184 - character, 0);
    expect(even?.number?.left).toBeCloseTo(28 + character, 0);
    expect(odd?.number?.baseline).toBeGreaterThan(262 + 7);
    expect(odd?.number?.size).toBeCloseTo(14, 1);
  });
});

describe('lines', () => {
  it('are broken by the rules for marks and never inside figures', async () => {
    const text =
      '全区办理行政复议案件1152.47万元，纠错率98.3%；依据国发〔2025〕12号文件，第1—3季度增长～10%，“放管服”改革（试点）——深化……《纲要（2021—2025年）》。';
    const [page] = await pagesOf(...Array.from({ length: 14 }, (_, shift) => paragraph(prose(shift) + text)));
    const whole = ['1152.47万元', '98.3%', '〔2025〕12号', '第1—3季度', '～10%', '2021—2025年', '——', '……'];
    const printed = page?.lines.map((line) => line.text).join('\n') ?? '';
    for (const word of whole) {
      const broken = Array.from(word)
        .slice(1)
        .map((_, index) => `${word.slice(0, index + 1)}\n${word.slice(index + 1)}`);
      for (const part of broken) expect(printed).not.toContain(part);
    }
    for (const { text: line } of page?.lines ?? []) {
      expect(line).not.toMatch(/^[，。、；：）》”%]/);
      expect(line).not.toMatch(/[（《“〔]$/);
    }
  });

  it('end at the right edge, whatever figures and marks they hold', async () => {
    const text = '办理行政复议86件，纠错率31.5%；投入1152.47万元，覆盖13万余人次，“放管服”改革（试点）深化';
    const [page] = await pagesOf(
      ...Array.from({ length: 7 }, (_, shift) => paragraph(`${prose(shift)}${text}。`)),
    );
    const full = page?.lines.filter((line) => !line.text.endsWith('。')) ?? [];
    expect(full.length).toBeGreaterThan(6);
    for (const { right } of full) expect(Math.abs(right - 184)).toBeLessThan(0.4);
  });

  it('do not leave a single character to the last line of a paragraph', async () => {
    const [page] = await pagesOf(paragraph(`${prose(26 + 28 + 1)}。`));
    expect(page?.lines.at(-1)?.text.length).toBe(3);
  });

  it.each(['。', '……', '”。', '——'])(
    'do not leave a single character and %s to it, either',
    async (marks) => {
      for (const length of [26 + 28, 26 + 28 + 1, 26 + 28 + 2]) {
        const [page] = await pagesOf(paragraph(`${prose(length)}${marks}`));
        const last = page?.lines.at(-1)?.text ?? '';
        expect([...last.replace(/[。…”—]/g, '')].length).not.toBe(1);
      }
    },
  );
});

describe('a title', () => {
  it('is centred in balanced lines that split no word', async () => {
    const [page] = await pagesOf(
      heading(0, '关于2023年度平顶山市新华区等五家单位法治政府建设年度报告情况的综合简报'),
      paragraph(prose(20)),
    );
    const [first, second, body] = page?.lines ?? [];
    expect(first?.text).toBe('关于2023年度平顶山市新华区等五家单位');
    expect(second?.text).toBe('法治政府建设年度报告情况的综合简报');
    expect(first?.size).toBeCloseTo(22, 1);
    for (const line of [first, second]) {
      expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(28 + 156 / 2, 0);
    }
    expect(linesBetween(second, body)).toBe(2);
  });
});

describe('the parts after the body', () => {
  it('place the date two characters to the right of the signature', async () => {
    const [page] = await pagesOf(
      paragraph(prose(20)),
      paragraph('新华区全面依法治区委员会办公室', 'signature'),
      paragraph('2024年3月28日', 'date'),
    );
    const character = 156 / 28;
    const [, signature, date] = page?.lines ?? [];
    expect(signature?.right).toBeCloseTo(184 - 2 * character, 0);
    expect((date?.left ?? 0) - (signature?.left ?? 0)).toBeCloseTo(2 * character, 0);
  });

  it('begin an annex on a page of its own: mark on the first line, title on the third', async () => {
    const pages = await pagesOf(
      paragraph(prose(20)),
      { type: 'page-break' },
      paragraph('附件1', 'annex-mark'),
      heading(0, '主要指标对照表'),
    );
    expect(pages.length).toBe(2);
    const [mark, title] = pages[1]?.lines ?? [];
    expect(mark?.left).toBeCloseTo(28, 0);
    expect(linesBetween(mark, title)).toBe(2);
  });
});
