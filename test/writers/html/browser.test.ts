import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { writeHtml } from '../in-house-style.ts';
import { readPages } from '../pdf/reading.ts';
import { openFile, printed, withBrowser } from './browser.ts';
import { cited, documentOf, everyKind, heading, paragraph, row, table } from './sample.ts';

/** Chromium names some characters by their radicals (⽂ for 文) where a font has one glyph for both. */
const plain = (words = '') => words.replace(/[\u2e80-\u2fdf\u3000]/g, (own) => own.normalize('NFKC')).trim();

describe('in a real browser', () => {
  const { browser, folder } = withBrowser();

  const bytesOf = async (...blocks: readonly Block[]) => (await writeHtml(documentOf(...blocks))).bytes;
  const pagesOf = async (...blocks: readonly Block[]) =>
    await readPages(await printed(browser(), folder, await bytesOf(...blocks)));

  test('a printed page is A4, its text fills 22 lines of 28 characters within the margins, its number stands outside', async () => {
    const pages = await pagesOf(paragraph('body', '依法行政'.repeat(300)));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
    ]);
    const lines = pages[0]?.lines ?? [];
    expect(lines).toHaveLength(22);
    expect(lines.map(({ text }) => [...text].length)).toEqual([26, ...Array(21).fill(28)]);
    expect(Math.min(...lines.map(({ left }) => left))).toBeCloseTo(28, 0);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(184.2);
    expect(lines[0]?.baseline).toBeGreaterThan(37 + 6);
    expect(lines.at(-1)?.baseline).toBeLessThan(297 - 35);
    // At the right of odd pages and at the left of even ones.
    const numbers = pages.map(({ number }) => [number?.text.trim(), (number?.left ?? 0) > 105]);
    expect(numbers).toEqual([
      ['— 1 —', true],
      ['— 2 —', false],
    ]);
    expect(pages[0]?.number?.baseline).toBeCloseTo(297 - 35 + 7 + 1.8, 0);
  });

  test('annexes begin a page and a wide table turns it', async () => {
    const pages = await pagesOf(
      paragraph('body', '正文。'),
      paragraph('annex-mark', '附件1'),
      heading(0, '对照表'),
      { type: 'landscape', blocks: [table()] },
      paragraph('body', '尾页。'),
    );
    const shown = pages.map(({ width, lines }) => [Math.round(width), plain(lines[0]?.text)]);
    expect(shown).toEqual([
      [210, '正文。'],
      [210, '附件1'],
      [297, '表1 行政复议主要数据对照表'],
      [210, '尾页。'],
    ]);
  });

  test('a long table repeats its head, divides no row and keeps its caption', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      row(`单位${index} 首${'长'.repeat(30)}末`, '1', '2'),
    );
    const pages = await pagesOf(paragraph('body', '依法行政'.repeat(140)), table({ body: rows }));
    const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.slice(1).every((words) => words.includes('报告单位'))).toBe(true);
    for (const words of texts) {
      expect(words.match(/首/g)?.length ?? 0).toBe(words.match(/末/g)?.length ?? 0);
      expect(words.includes('表1') ? words.includes('单位0') : true).toBe(true);
    }
  });

  test('a row that names those below it stays with them', async () => {
    const band = row({ content: [{ type: 'text', text: '行政执法' }], span: 3 });
    const plainRow = row('单位', '1', '2');
    const tables = [23, 24, 25, 26, 27].map((rows) =>
      table({ body: [...Array.from({ length: rows }, () => plainRow), band, plainRow, plainRow] }),
    );
    const pages = await pagesOf(...tables.flatMap((one) => [one, { type: 'page-break' } as const]));
    expect(pages.length).toBeGreaterThanOrEqual(2 * tables.length);
    expect(pages.map(({ lines }) => plain(lines.at(-1)?.text))).not.toContain('行政执法');
  });

  test('a heading does not stay alone at the foot of a page', async () => {
    const runs = [19, 20, 21, 22].flatMap((lines): Block[] => [
      ...Array.from({ length: lines }, () => paragraph('body', '正文一行。')),
      heading(1, '一、标题甲'),
      heading(2, '（一）标题乙'),
      paragraph('body', '标题下的正文。'.repeat(20)),
      { type: 'page-break' },
    ]);
    const pages = await pagesOf(...runs);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    const last = pages.map((page) => page.lines.at(-1)?.text ?? '');
    expect(last.filter((words) => words.includes('标题甲') || words.includes('标题乙'))).toEqual([]);
  });

  test('the list of sources is not printed', async () => {
    const { bytes } = await writeHtml(everyKind);
    const words = (await readPages(await printed(browser(), folder, bytes)))
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join('');
    expect(words).toContain('1234件');
    expect(words).not.toContain('出处');
    expect(words).not.toContain('seeds/001.txt');
  });

  test('pointing at a figure shows its source, and a click leads to its entry and back', async () => {
    const bytes = await bytesOf(paragraph('body', '共受理', cited(0), '。'));
    const { page, noticed } = await openFile(browser(), folder, bytes);
    const shown = async () =>
      String(await page.evaluate("getComputedStyle(document.querySelector('.citation'), '::after').content"));
    expect(await shown()).toBe('none');
    await page.hover('.citation a');
    expect(await shown()).toContain('seeds/001.txt');
    expect(await shown()).toContain('全年共受理行政复议案件1234件');
    await page.mouse.move(0, 0);
    expect(await shown()).toBe('none');
    await page.keyboard.press('Tab');
    expect(await shown()).toContain('第24行');
    await page.click('.citation a');
    expect(await page.isVisible('#s-1 blockquote')).toBe(true);
    await page.click('#s-1 a');
    expect(page.url()).toMatch(/#c-1$/);
    expect(noticed).toEqual([]);
    await page.close();
  });

  test('on a telephone the page is as wide as the screen and a wide table scrolls in its frame', async () => {
    const wide = table({
      columns: Array.from({ length: 9 }, () => ({ weight: 1, align: 'center' as const })),
      head: [row(...Array.from({ length: 9 }, (_, index) => `指标${index}`))],
      body: [row(...Array.from({ length: 9 }, () => '1234'))],
    });
    const bytes = await bytesOf(heading(0, '综合情况'), wide, { type: 'landscape', blocks: [wide] });
    const { page } = await openFile(browser(), folder, bytes, { width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const frames = "[...document.querySelectorAll('.table-frame')]";
    const overflow = await page.evaluate(`${frames}.map((frame) => frame.scrollWidth > frame.clientWidth)`);
    expect(overflow).toEqual([true, true]);
    await page.close();
  });
});
