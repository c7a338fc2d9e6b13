import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Masthead, SpreadLine } from '../../../src/model/document.ts';
import { writeHtml } from '../in-house-style.ts';
import { type ReadLine, type ReadPage, readPages } from '../pdf/reading.ts';
import { noBrowser, openFile, printed, withBrowser } from './browser.ts';
import { type Bar, readBars } from './printed-bars.ts';
import { documentOf, heading, paragraph, text } from './sample.ts';

const spread = (left: string, right: string): SpreadLine => ({
  left: left === '' ? [] : [text(left)],
  center: [],
  right: right === '' ? [] : [text(right)],
});
const letter: Masthead = {
  type: 'masthead',
  form: 'letter',
  marks: [],
  name: [text('某某市司法局')],
  lines: [spread('特急', '某司函〔2025〕3号')],
};
const imprint: Block = {
  type: 'imprint',
  lines: [
    spread('抄送：市政府办公室，市人大常委会办公室，市中级人民法院，市人民检察院，各民主党派市委会。', ''),
    spread('某某市司法局办公室', '2025年3月12日印发'),
  ],
};
const lines = (count: number) => Array.from({ length: count }, () => paragraph('body', '各项落实。'));

/** What rounding to pixels may cost at the foot of a page, in millimetres. */
const FOOT = 0.8;

/** The rules of an imprint, without the lines under words. */
const imprintRules = async (pdf: Uint8Array, page: number) =>
  (await readBars(pdf, page)).filter(
    ({ color, left, right, top, bottom }) => color === '#000000' && right - left > 100 && bottom - top < 1,
  );

/** Edges of a line's characters, in millimetres; the browser's fonts stand in the line as the house's do. */
const topOf = ({ baseline, size }: ReadLine) => baseline - 0.88 * size * (25.4 / 72);

describe('heads and feet in a real browser', () => {
  const { browser, folder } = withBrowser();

  const bytesOf = async (...blocks: readonly Block[]) => (await writeHtml(documentOf(...blocks))).bytes;

  describe('the head of a letter, printed', () => {
    let pages: readonly ReadPage[] = [];
    let red: readonly Bar[] = [];
    beforeAll(async () => {
      if (noBrowser) return;
      const bytes = await bytesOf(letter, heading(0, '关于法治政府建设情况的函'), ...lines(40));
      const pdf = await printed(browser(), folder, bytes);
      pages = await readPages(pdf);
      red = (await readBars(pdf, 1)).filter(({ color }) => color === '#ff0000');
    });
    const line = (words: string): ReadLine => {
      const found = pages.flatMap((page) => page.lines).find((own) => own.text.includes(words));
      if (found === undefined) throw new Error(`no line ${words}`);
      return found;
    };

    test('has its name 30 mm below the edge of the paper, in the middle of the type area', () => {
      const name = line('某某市司法局');
      expect(Math.abs(topOf(name) - 30)).toBeLessThan(1);
      expect((name.left + name.right) / 2).toBeCloseTo(28 + 78, 0);
    });

    test('has a thick and a thin red rule of 170 mm below the name, a thin and a thick one 20 mm above the foot', () => {
      expect(red).toHaveLength(4);
      for (const { left, right } of red) expect([left, right].map(Math.round)).toEqual([20, 190]);
      const [first, second, third, fourth] = red.map(({ top, bottom }) => bottom - top);
      expect(first).toBeGreaterThan(second ?? 9);
      expect(fourth).toBeGreaterThan(third ?? 9);
      const name = line('某某市司法局');
      expect((red[0]?.top ?? 0) - topOf(name) - (name.size * 25.4) / 72).toBeCloseTo(4, 0);
      expect(red[3]?.bottom).toBeCloseTo(297 - 20, 0);
    });

    test('has its number at the right edge, below the rule, and the text in the type area', () => {
      const number = line('某司函');
      expect(number.right).toBeCloseTo(184, 0);
      expect(topOf(number) - (red[1]?.bottom ?? 0)).toBeCloseTo(((16 * 25.4) / 72) * (7 / 8), 0);
      expect(number.left).toBeCloseTo(28, 0);
      expect(line('各项落实').left).toBeCloseTo(28 + (2 * 156) / 28, 0);
    });

    test('has no number on its first page, and one where every document has it on the second and third', () => {
      const numbers = pages.map(({ number }) => number);
      expect(numbers.map((own) => own?.text.trim())).toEqual([undefined, '— 2 —', '— 3 —']);
      expect(numbers[1]?.left).toBeCloseTo(28 + (14 * 25.4) / 72, 0);
      expect(numbers[2]?.right).toBeCloseTo(184 - (14 * 25.4) / 72, 0);
    });
  });

  test('the head of a letter stands on the screen as on paper, and its lower rule at the foot of the sheet', async () => {
    const bytes = await bytesOf(letter, heading(0, '关于法治政府建设情况的函'), ...lines(3));
    const { page } = await openFile(browser(), folder, bytes);
    const [name, below, left, right] = (await page.evaluate(`(() => {
      const millimetres = (pixels) => Math.round((pixels * 25.4) / 96);
      const sheet = document.querySelector('.sheet').getBoundingClientRect();
      const name = document.querySelector('.issuing-body').getBoundingClientRect();
      const rule = getComputedStyle(document.querySelector('.sheet'), '::after');
      return [name.top - sheet.top, parseFloat(rule.bottom), parseFloat(rule.left), parseFloat(rule.right)].map(millimetres);
    })()`)) as number[];
    // The name's line stands a little above its characters.
    expect(name).toBeGreaterThan(20);
    expect(name).toBeLessThanOrEqual(30);
    expect([below, left, right]).toEqual([20, 20, 20]);
    await page.close();
  });

  test.each([
    { count: 18, last: 1 },
    { count: 22, last: 2 },
  ])('an imprint stands at the foot of the last page after $count lines', async ({ count, last }) => {
    const pdf = await printed(browser(), folder, await bytesOf(...lines(count), imprint));
    const pages = await readPages(pdf);
    expect(pages).toHaveLength(last);
    const rules = await imprintRules(pdf, last);
    expect(rules).toHaveLength(3);
    for (const { left, right } of rules) expect([left, right].map(Math.round)).toEqual([28, 184]);
    expect(Math.abs((rules[2]?.bottom ?? 0) - (297 - 35))).toBeLessThan(FOOT);
    const words = pages.at(-1)?.lines ?? [];
    expect(words.at(-1)?.text).toContain('印发');
    for (const { text: own, baseline } of words) {
      if (own.includes('各项落实')) expect(baseline).toBeLessThan(rules[0]?.top ?? 0);
    }
  });

  test('an imprint on the first page of a letter stands above its lower rule', async () => {
    const pdf = await printed(browser(), folder, await bytesOf(letter, ...lines(3), imprint));
    const pages = await readPages(pdf);
    expect(pages).toHaveLength(1);
    const black = await imprintRules(pdf, 1);
    expect(Math.abs((black.at(-1)?.bottom ?? 0) - (297 - 35))).toBeLessThan(FOOT);
    for (const { left, right } of black) expect([left, right].map(Math.round)).toEqual([28, 184]);
  });

  test('a long name stands on one line on a telephone', async () => {
    const bytes = await bytesOf(
      { ...letter, name: [text('某某市某某区城市管理和综合行政执法局')] },
      ...lines(3),
    );
    const { page } = await openFile(browser(), folder, bytes, { width: 390, height: 844 });
    const lineCount = `(() => {
      const name = document.createRange();
      name.selectNodeContents(document.querySelector('.issuing-body'));
      return new Set([...name.getClientRects()].map(({ top }) => top)).size;
    })()`;
    expect(await page.evaluate(lineCount)).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.close();
  });

  test('a bulletin has its imprint at the foot, though blank stands above its name and below a page before a heading', async () => {
    const bulletin: Masthead = { ...letter, form: 'bulletin', name: [text('法治政府建设简报')], lines: [] };
    const blocks = [bulletin, ...lines(37), heading(1, '一、标题'), ...lines(2)];
    const pdf = await printed(browser(), folder, await bytesOf(...blocks, imprint));
    const pages = await readPages(pdf);
    const black = await imprintRules(pdf, pages.length);
    expect(Math.abs((black.at(-1)?.bottom ?? 0) - (297 - 35))).toBeLessThan(FOOT);
    expect(pages.at(-1)?.lines.at(-1)?.text).toContain('印发');
  });
});
