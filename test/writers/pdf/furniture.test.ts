import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Masthead, SpreadLine } from '../../../src/model/document.ts';
import { writePdf } from '../in-house-style.ts';
import { type ReadLine, type ReadPage, type ReadRule, readPages, readRules } from './reading.ts';
import { documentOf, fontFolder, heading, paragraph, words } from './sample.ts';

const spread = (left: string, center: string, right: string): SpreadLine => {
  const part = (text: string) => (text === '' ? [] : [words(text)]);
  return { left: part(left), center: part(center), right: part(right) };
};
const masthead = (form: Masthead['form'], name: string, lines: SpreadLine[], ...marks: string[]): Block => ({
  type: 'masthead',
  form,
  marks: marks.map((mark) => [words(mark)]),
  name: [words(name)],
  lines,
});
const imprint: Block = {
  type: 'imprint',
  lines: [
    spread(
      '抄送：市政府办公室，市人大常委会办公室，市中级人民法院，市人民检察院，各民主党派市委会。',
      '',
      '',
    ),
    spread('某某市司法局办公室', '', '2025年3月12日印发'),
  ],
};
const prose = (characters: number) => '全面推进依法行政加强法治政府建设'.repeat(80).slice(0, characters);

/** Edges of a line's characters, in millimetres. */
const topOf = ({ baseline, size }: ReadLine) => baseline - 0.88 * size * (25.4 / 72);
const footOf = ({ baseline, size }: ReadLine) => baseline + 0.12 * size * (25.4 / 72);

interface Printed {
  readonly pages: readonly ReadPage[];
  readonly rules: readonly ReadRule[];
}

async function print(...blocks: readonly Block[]): Promise<Printed> {
  const { bytes } = await writePdf(documentOf(...blocks), fontFolder);
  return { pages: await readPages(bytes), rules: await readRules(bytes, 1) };
}

const line = ({ pages }: Printed, text: string): ReadLine => {
  const found = pages.flatMap(({ lines }) => lines).find((own) => own.text.replace(/\s/g, '').includes(text));
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
};

describe('the red head of a document', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(
      masthead('document', '某某市司法局文件', [spread('', '某司发〔2025〕12号', '')], '000001', '特急'),
      heading(0, '关于法治政府建设情况的通报'),
      paragraph('各区县司法局：', 'recipient'),
      paragraph(prose(200)),
    );
  });

  it('has the name 35 mm below the upper edge of the type area, red and in the middle', () => {
    const name = line(printed, '某某市司法局文件');
    expect(topOf(name)).toBeCloseTo(37 + 35, 1);
    expect((name.left + name.right) / 2).toBeCloseTo(28 + 78, 0);
    expect(name.size).toBe(42);
  });

  it('has copy number and urgency at the top left, each on a line of the grid', () => {
    expect(line(printed, '000001').left).toBeCloseTo(28, 0);
    expect(line(printed, '特急').baseline - line(printed, '000001').baseline).toBeCloseTo(225 / 22, 1);
  });

  it('has a red rule 4 mm below the number, as wide as the type area', () => {
    const [rule] = printed.rules;
    expect((rule?.y ?? 0) - footOf(line(printed, '某司发'))).toBeCloseTo(4, 0);
    expect(rule?.left).toBeCloseTo(28, 1);
    expect(rule?.right).toBeCloseTo(184, 1);
    expect(rule?.color).toBe('#ff0000');
  });

  it('has two blank lines between name and number, and between the rule and the title', () => {
    const pitch = 225 / 22;
    expect(topOf(line(printed, '某司发')) - footOf(line(printed, '某某市司法局文件'))).toBeGreaterThan(
      2 * pitch,
    );
    expect(topOf(line(printed, '关于法治政府')) - (printed.rules[0]?.y ?? 0)).toBeGreaterThan(2 * pitch);
    expect(topOf(line(printed, '关于法治政府')) - (printed.rules[0]?.y ?? 0)).toBeLessThan(3 * pitch);
  });

  it('sets a name that is too long smaller, on one line', async () => {
    const name = '名称长得一行排不下的某某市某某区司法局和其他单位文件';
    const long = await print(masthead('document', name, [spread('', '某司发〔2025〕12号', '')]));
    expect(line(long, name).right).toBeLessThan(184.1);
    expect(topOf(line(long, name))).toBeCloseTo(37 + 35, 1);
  });

  it('has number and signer at both ends of one line, one character in, where it goes upward', async () => {
    const upward = await print(
      masthead('document', '某某市司法局', [spread('某司发〔2025〕12号', '', '签发人：张某某')]),
    );
    const both = line(upward, '某司发〔2025〕12号');
    expect(both.text).toContain('签发人：张某某');
    expect(both.left).toBeCloseTo(28 + 156 / 28, 0);
    expect(both.right).toBeCloseTo(184 - 156 / 28, 0);
  });
});

describe('the head of a letter', () => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(
      masthead('letter', '某某市司法局', [spread('特急', '', '某司函〔2025〕3号')]),
      heading(0, '关于法治政府建设情况的函'),
      paragraph(prose(1200)),
    );
  });

  it('has the name 30 mm below the edge of the paper and double red rules of 170 mm', () => {
    expect(topOf(line(printed, '某某市司法局'))).toBeCloseTo(30, 1);
    const [thick, thin, ...lower] = printed.rules;
    expect(thick?.left).toBeCloseTo(20, 0);
    expect(thick?.right).toBeCloseTo(190, 0);
    expect(thick?.thickness).toBeGreaterThan(thin?.thickness ?? 0);
    expect(lower.map(({ color }) => color)).toEqual(['#ff0000', '#ff0000']);
    expect(lower.at(-1)?.y).toBeCloseTo(297 - 20, 0);
  });

  it('has its number at the right edge, seven eighths of a character below the rule', () => {
    const number = line(printed, '某司函〔2025〕3号');
    expect(number.right).toBeCloseTo(184, 0);
    expect(topOf(number) - (printed.rules[1]?.y ?? 0)).toBeCloseTo(((16 * 25.4) / 72) * (7 / 8), 0);
  });

  it('has no number on its first page and one on the second', () => {
    expect(printed.pages.map(({ number }) => number !== undefined)).toEqual([false, true, true]);
  });
});

describe('the head of a bulletin', () => {
  it('stands in the upper third, with issue, office and date above a red rule', async () => {
    const printed = await print(
      masthead('bulletin', '法治政府建设简报', [
        spread('', '第3期', ''),
        spread('某某市司法局', '', '2025年3月12日'),
      ]),
      heading(0, '年度报告情况'),
      paragraph(prose(100)),
    );
    const name = line(printed, '法治政府建设简报');
    expect(footOf(name)).toBeLessThan(297 / 3);
    expect(name.size).toBeGreaterThan(42);
    expect(line(printed, '第3期').baseline).toBeGreaterThan(name.baseline);
    const last = line(printed, '某某市司法局');
    expect(last.text).toContain('2025年3月12日');
    expect(printed.rules[0]?.y).toBeGreaterThan(last.baseline);
    expect(printed.rules[0]?.color).toBe('#ff0000');
  });
});

describe('an imprint', () => {
  it.each([30, 500, 605, 1300])('stands at the foot of the last page after %i characters', async (length) => {
    const { bytes } = await writePdf(documentOf(paragraph(prose(length)), imprint), fontFolder);
    const pages = await readPages(bytes);
    const rules = await readRules(bytes, pages.length);
    expect(rules).toHaveLength(3);
    expect(rules.at(-1)?.y).toBeCloseTo(297 - 35, 1);
    expect(rules.map(({ thickness }) => Math.round(thickness * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    for (const { left, right } of rules) expect([left, right].map(Math.round)).toEqual([28, 184]);
    const last = pages.at(-1)?.lines ?? [];
    expect(last.at(-1)?.text.replace(/\s/g, '')).toBe('某某市司法局办公室2025年3月12日印发');
    const body = last.filter(({ text }) => text.startsWith('全面') || text.includes('依法行政'));
    for (const { baseline } of body) expect(baseline).toBeLessThan(rules[0]?.y ?? 0);
  });

  it('turns lines under what follows 抄送：, one character in from both edges', async () => {
    const printed = await print(paragraph(prose(30)), imprint);
    const character = (14 * 25.4) / 72;
    const first = line(printed, '抄送：');
    const lines = printed.pages[0]?.lines ?? [];
    expect(first.left).toBeCloseTo(28 + character, 0);
    expect(lines[lines.indexOf(first) + 1]?.left).toBeCloseTo(28 + 4 * character, 0);
    expect(first.right).toBeLessThan(184 - character + 0.2);
  });

  it('does not stand on a turned page', async () => {
    const { bytes } = await writePdf(
      documentOf({ type: 'landscape', blocks: [paragraph('横排。')] }, imprint),
      fontFolder,
    );
    const pages = await readPages(bytes);
    expect(pages.map(({ width, height }) => width > height)).toEqual([true, false]);
  });
});
