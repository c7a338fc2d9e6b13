import { describe, expect, test } from 'vitest';
import { content, type Drawn, pdfOf } from './drawn-pdf.ts';
import { textOf } from './report-content.ts';

describe('tables', () => {
  const cells = (y: number, ...texts: readonly string[]): Drawn[] =>
    texts.map((text, index) => ({ text, x: 90 + index * 140, y, size: 12 }));

  test('without rules are given row by row, cells parted by a bar', async () => {
    const page = [
      ...cells(700, '项目', '2022年', '2023年'),
      ...cells(676, '行政复议', '120', '135'),
      ...cells(652, '行政诉讼', '31', '28'),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(
      '项目 | 2022年 | 2023年\n行政复议 | 120 | 135\n行政诉讼 | 31 | 28',
    );
  });

  const at = (y: number, ...texts: readonly (readonly [x: number, text: string])[]): Drawn[] =>
    texts.map(([x, text]) => ({ text, x, y, size: 12 }));

  test('without rules keep cells of several lines whole, and figures below each other apart', async () => {
    const page = [
      ...at(700, [90, '乡镇'], [150, '纠纷'], [220, '说明']),
      ...at(680, [90, '城关镇'], [150, '210'], [220, '含邻里纠纷，另']),
      ...at(660, [220, '有5件在调解中']),
      ...at(640, [150, '86'], [220, '1件转诉讼']),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(
      '乡镇 | 纠纷 | 说明\n城关镇 | 210 | 含邻里纠纷，另有5件在调解中\n | 86 | 1件转诉讼',
    );
  });

  test('without rules have their columns, however close, from the lines that show them', async () => {
    const page = [
      ...at(700, [90, '行政处罚项目'], [171, '去年'], [240, '今年']),
      ...at(680, [90, '罚没金额万元'], [171, '231'], [240, '198']),
      ...at(660, [90, '行政强制件数'], [171, '12'], [240, '9']),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(
      '行政处罚项目 | 去年 | 今年\n罚没金额万元 | 231 | 198\n行政强制件数 | 12 | 9',
    );
  });

  test('without rules repeat their head, also above the rest of a row that a page’s end has split', async () => {
    const head = (y: number) => at(y, [90, '乡镇'], [150, '纠纷'], [220, '说明']);
    const first = [...head(100), ...at(80, [90, '城关镇'], [150, '210'], [220, '含邻里纠纷，另'])];
    const second = [
      ...head(780),
      ...at(760, [220, '有5件在调解']),
      ...at(740, [90, '石桥乡'], [150, '86'], [220, '1件转诉讼']),
    ];
    expect(await textOf(pdfOf([content(first), content(second)]))).toBe(
      '乡镇 | 纠纷 | 说明\n城关镇 | 210 | 含邻里纠纷，另有5件在调解\n石桥乡 | 86 | 1件转诉讼',
    );
  });

  test('without rules never have two figures merged, however few a row holds', async () => {
    const page = [
      ...at(700, [90, '甲'], [150, '乙'], [220, '丙']),
      ...at(680, [90, '1'], [150, '2'], [220, '-3']),
      ...at(660, [90, '12'], [150, '9'], [220, '-3']),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('甲 | 乙 | 丙\n1 | 2 | -3\n12 | 9 | -3');
  });

  test('ruled off by rows only have cells that are centred beside longer ones in one row with them', async () => {
    const rules = [716, 692, 650, 626].map((y) => `80 ${y} m 400 ${y} l S`).join(' ');
    const page = [
      ...at(700, [90, '城关镇'], [150, '210'], [220, '无']),
      ...at(678, [220, '含邻里纠纷，另']),
      ...at(669, [90, '石桥乡'], [150, '86']),
      ...at(660, [220, '有5件在调解中']),
      ...at(634, [90, '河口镇'], [150, '57'], [220, '无']),
    ];
    expect(await textOf(pdfOf([content(page, rules)]))).toBe(
      '城关镇 | 210 | 无\n石桥乡 | 86 | 含邻里纠纷，另有5件在调解中\n河口镇 | 57 | 无',
    );
  });

  test('with rules keep empty cells and cells of several lines', async () => {
    const rules = [
      ...[720, 690, 640].map((y) => `80 ${y} m 480 ${y} l S`),
      ...[80, 220, 350, 480].map((x) => `${x} 640 m ${x} 720 l S`),
    ].join(' ');
    const page = [
      ...cells(700, '项目', '收案', '结案'),
      { text: '行政复议和行政诉讼', x: 90, y: 672, size: 12 },
      { text: '案件', x: 90, y: 654, size: 12 },
      { text: '135', x: 370, y: 663, size: 12 },
      { text: '以上数据截至年底。', x: 112, y: 600 },
    ];
    expect(await textOf(pdfOf([content(page, rules)]))).toBe(
      '项目 | 收案 | 结案\n行政复议和行政诉讼案件 |  | 135\n以上数据截至年底。',
    );
  });
});

describe('a ruled table over several pages', () => {
  const rules = (top: number, rows: number) =>
    [
      ...Array.from({ length: rows + 1 }, (_, row) => `80 ${top - row * 30} m 480 ${top - row * 30} l S`),
      ...[80, 280, 480].map((x) => `${x} ${top - rows * 30} m ${x} ${top} l S`),
    ].join(' ');
  const rows = (top: number, ...texts: readonly (readonly [string, string])[]): Drawn[] =>
    texts.flatMap(([first, second], row) => [
      { text: first, x: 90, y: top - 20 - row * 30, size: 12 },
      { text: second, x: 290, y: top - 20 - row * 30, size: 12 },
    ]);
  const head = ['乡镇', '调解（件）'] as const;
  const last = content(
    [...rows(780, head, ['石桥乡', '86']), { text: '以上。', x: 112, y: 600 }],
    rules(780, 2),
  );

  test('has the head that each page repeats but once', async () => {
    const first = content(rows(150, head, ['城关镇', '210']), rules(150, 2));
    const middle = content(rows(780, head, ['河口镇', '57']), rules(780, 2));
    expect(await textOf(pdfOf([first, middle, last]))).toBe(
      '乡镇 | 调解（件）\n城关镇 | 210\n河口镇 | 57\n石桥乡 | 86\n以上。',
    );
  });

  test('has a row that the end of the page has split but once', async () => {
    const first = content(rows(150, head, ['城关镇', '210件，其中邻里纠纷88件，另有5']), rules(150, 2));
    const rest = content(
      [...rows(780, ['', '件在调解中'], ['石桥乡', '86']), { text: '以上。', x: 112, y: 600 }],
      rules(780, 2),
    );
    expect(await textOf(pdfOf([first, rest]))).toBe(
      '乡镇 | 调解（件）\n城关镇 | 210件，其中邻里纠纷88件，另有5件在调解中\n石桥乡 | 86\n以上。',
    );
  });

  test('is another one where text stands between', async () => {
    const first = content(
      [...rows(780, head, ['城关镇', '210']), { text: '下半年：', x: 112, y: 200 }],
      rules(780, 2),
    );
    expect(await textOf(pdfOf([first, last]))).toBe(
      '乡镇 | 调解（件）\n城关镇 | 210\n下半年：\n乡镇 | 调解（件）\n石桥乡 | 86\n以上。',
    );
  });
});
