import { describe, expect, test } from 'vitest';
import { content, type Drawn, pdfOf, SCANNED } from './drawn-pdf.ts';
import { readBytes, textOf } from './report-content.ts';

/** Lines of 16 points, 28 apart, below each other; each with how far it is set in, in characters. */
const lines = (...given: readonly (readonly [indent: number, text: string])[]): Drawn[] =>
  given.map(([indent, text], index) => ({ text, x: 80 + indent * 16, y: 740 - index * 28 }));

/** Twenty-seven characters to the line. */
const FULL = '全面贯彻落实党的二十大精神，深入推进依法行政，加快建设法治';
const full = (length = 27) => FULL.repeat(2).slice(0, length);
const footer = (number: number): Drawn => ({ text: `— ${number} —`, x: 280, y: 60, size: 14 });
const header: Drawn = { text: '青溪县人民政府文件', x: 240, y: 800, size: 9 };

describe('paragraphs of a PDF', () => {
  test('are joined without hyphens or spaces, from one indent to the next', async () => {
    const page = lines([2, full(25)], [0, full()], [0, '政府建设。'], [2, full(25)], [0, '完毕。']);
    expect(await textOf(pdfOf([content(page)]))).toBe(`${full(25)}${full()}政府建设。\n${full(25)}完毕。`);
  });

  test('are told apart by their short last lines where none is set in', async () => {
    const page = lines(
      [0, full()],
      [0, full()],
      [0, '政府建设。'],
      [0, full()],
      [0, '完毕。'],
      [0, '结束。'],
    );
    expect(await textOf(pdfOf([content(page)]))).toBe(
      `${full()}${full()}政府建设。\n${full()}完毕。\n结束。`,
    );
  });

  test('are told apart by the room between them, though their last lines are full', async () => {
    const at = (y: number, text: string) => ({ text, x: 80, y });
    const page = [
      at(740, full()),
      at(712, '完毕。'),
      at(674, full()),
      at(646, full()),
      at(608, full()),
      at(580, '。'),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(`${full()}完毕。\n${full()}${full()}\n${full()}。`);
  });

  test('run over the end of a page, past its number and the next page’s head', async () => {
    const first = content([header, ...lines([2, full(25)], [0, full()]), footer(1)]);
    const second = content([header, ...lines([0, '政府建设。'], [2, '办理12件。']), footer(2)]);
    const third = content([header, ...lines([2, '审结9件。']), footer(3)]);
    expect(await textOf(pdfOf([first, second, third]))).toBe(
      `${full(25)}${full()}政府建设。\n办理12件。\n审结9件。`,
    );
  });

  test('leave headings and the title on lines of their own', async () => {
    const page = [
      { text: '法治政府建设情况的报告', x: 176, y: 780, size: 22 },
      ...lines([2, '一、工作情况'], [2, full(25)], [0, '成效。'], [2, '二、存在问题'], [2, '力量不足。']),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(
      `法治政府建设情况的报告\n一、工作情况\n${full(25)}成效。\n二、存在问题\n力量不足。`,
    );
  });

  test('have the lines of a long title joined, but the issuer’s name above 关于 stays', async () => {
    const page = [
      { text: '青溪县人民政府', x: 220, y: 800, size: 22 },
      { text: '关于深入推进依法行政加快建设', x: 143, y: 770, size: 22 },
      { text: '法治政府情况的报告', x: 198, y: 740, size: 22 },
      ...lines([2, full(25)], [0, '成效。'], [2, full(25)], [0, full()]).map((line) => ({
        ...line,
        y: line.y - 60,
      })),
    ];
    expect((await textOf(pdfOf([content(page)]))).split('\n').slice(0, 3)).toEqual([
      '青溪县人民政府',
      '关于深入推进依法行政加快建设法治政府情况的报告',
      `${full(25)}成效。`,
    ]);
  });
});

describe('a title below the name of its issuer', () => {
  const page = (first: string, second: string) =>
    content([
      { text: first, x: 298 - first.length * 11, y: 800, size: 22 },
      { text: second, x: 298 - (second.length - 2) * 11, y: 770, size: 22 },
      ...lines([2, full(25)], [0, '成效。'], [2, full(25)], [0, full()]).map((line) => ({
        ...line,
        y: line.y - 60,
      })),
    ]);

  test('stays there where it begins with the year', async () => {
    const text = await textOf(pdfOf([page('青溪县人民政府', '2024年法治政府建设年度报告')]));
    expect(text.split('\n').slice(0, 2)).toEqual(['青溪县人民政府', '2024年法治政府建设年度报告']);
  });

  test('is one with it where a single line would not have held both', async () => {
    const text = await textOf(
      pdfOf([page('江南省青溪市人民政府办公室机关事务局', '2024年法治政府建设年度报告')]),
    );
    expect(text.split('\n')[0]).toBe('江南省青溪市人民政府办公室机关事务局2024年法治政府建设年度报告');
  });
});

describe('the lines of a PDF', () => {
  test('are found whatever the order in which they were drawn', async () => {
    const page = lines([2, full(25)], [0, full()], [0, '政府建设。']);
    expect(await textOf(pdfOf([content(page.toReversed())]))).toBe(`${full(25)}${full()}政府建设。`);
  });

  test('keep their figures whole where the line was stretched', async () => {
    const page: Drawn[] = [
      { text: '全年办理行政复议案件1234件，增长12.5%', x: 112, y: 740, spacing: 3.5 },
      { text: '。', x: 80, y: 712 },
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('全年办理行政复议案件1234件，增长12.5%。');
  });

  test('are one line each though a character’s width parts all their characters', async () => {
    const wide = (y: number, text: string) => ({ text, x: 80, y, size: 10, spacing: 10.4 });
    const page = [
      wide(740, full(20)),
      wide(712, full(20)),
      wide(684, full(20)),
      wide(656, full(20)),
      wide(628, full(20)),
      wide(600, '完毕。'),
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe(`${full(20).repeat(5)}完毕。`);
  });

  test('keep written spaces, single or double', async () => {
    const page = lines([2, '加强党的领导  落实主体责任。签发人: 卢 红']);
    expect(await textOf(pdfOf([content(page)]))).toBe('加强党的领导  落实主体责任。签发人: 卢 红');
  });

  test('have an automatic number right before its heading, however far the tab goes', async () => {
    const page = ['（一）', '（二）', '（三）'].flatMap((text, index): Drawn[] => [
      { text, x: 112, y: 740 - index * 28 },
      { text: '规范公正执法', x: 196, y: 740 - index * 28 },
    ]);
    page.push({ text: '1.', x: 112, y: 656 }, { text: '2023年办理12件。', x: 150, y: 656 });
    const body = lines([2, full(25)], [0, full()]).map((line) => ({ ...line, y: line.y - 112 }));
    expect(await textOf(pdfOf([content([...page, ...body])]))).toBe(
      `（一）规范公正执法\n（二）规范公正执法\n（三）规范公正执法\n1. 2023年办理12件。\n${full(25)}${full()}`,
    );
  });

  test('keep the gap of two spaces that were not written', async () => {
    const page: Drawn[] = [
      { text: '加强党的领导', x: 112, y: 740 },
      { text: '落实主体责任。', x: 220, y: 740 },
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('加强党的领导\u3000落实主体责任。');
  });

  test('hold raised and lowered signs', async () => {
    const page: Drawn[] = [
      { text: '面积12平方千米', x: 80, y: 740 },
      { text: '①', x: 192, y: 746, size: 9 },
      { text: '，增加。', x: 201, y: 740 },
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('面积12平方千米①，增加。');
  });

  test('have small digits above and below the line as such: they are no part of a figure', async () => {
    const page: Drawn[] = [
      { text: '办理案件35', x: 80, y: 740 },
      { text: '12', x: 160, y: 747, size: 9 },
      { text: '件，PM', x: 170, y: 740 },
      { text: '25', x: 218, y: 737, size: 9 },
      { text: '达标率', x: 260, y: 740 },
      { text: '98', x: 330, y: 744, size: 12 },
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('办理案件35¹²件，PM₂₅    达标率   98');
  });

  test('count once what was drawn twice to look bold', async () => {
    const page: Drawn[] = [
      { text: '一、工作情况11件', x: 80, y: 740 },
      { text: '一、工作情况11件', x: 80.4, y: 740 },
    ];
    expect(await textOf(pdfOf([content(page)]))).toBe('一、工作情况11件');
  });

  test('are read on a page that is printed sideways', async () => {
    const text = content([{ text: '表格横排。', x: 0, y: 0 }]);
    const turned = `q 0 1 -1 0 300 300 cm ${text} Q`;
    expect(await textOf(pdfOf([turned]))).toBe('表格横排。');
    expect(await textOf(pdfOf([turned], '/Rotate 90'))).toBe('表格横排。');
  });

  test('leave out a watermark that runs aslant', async () => {
    const watermark = `q 0.7 0.7 -0.7 0.7 200 300 cm ${content([{ text: '内部资料', x: 0, y: 0 }])} Q`;
    expect(await textOf(pdfOf([`${content(lines([2, '正文。']))}\n${watermark}`]))).toBe('正文。');
  });
});

describe('two columns', () => {
  const column = (x: number, texts: readonly string[]): Drawn[] =>
    texts.map((text, index) => ({ text, x, y: 700 - index * 20, size: 10 }));
  const line = full(20);

  test('are read one after the other, below what stands across them', async () => {
    const left = [`一${line.slice(1)}`, line, line, line, line, line];
    const right = ['二', line, line, line, line, line].map((text) => text + line.slice(text.length));
    const page = [
      { text: '法治政府建设情况的报告', x: 176, y: 760, size: 22 },
      ...column(80, left),
      ...column(304, right),
    ];
    const text = await textOf(pdfOf([content(page)]));
    expect(text).toBe(`法治政府建设情况的报告\n${[...left, ...right].join('')}`);
  });
});

describe('a watermark across a page', () => {
  test('is left out, where it covers text and where it stands beside it on the next page', async () => {
    const mark = { text: '内部资料', x: 180, y: 700, size: 44 };
    const page = (...texts: readonly string[]) =>
      content([...lines(...texts.map((text) => [0, text] as const)), mark]);
    expect(await textOf(pdfOf([page(full(), full(), '完毕。'), page('完毕。')]))).toBe(
      `${full()}${full()}完毕。\n完毕。`,
    );
  });
});

describe('columns that are known from another page', () => {
  const column = (x: number, texts: readonly string[]): Drawn[] =>
    texts.map((text, index) => ({ text, x, y: 700 - index * 20, size: 10 }));
  const line = full(20);
  const six = [line, line, line, line, line, line];
  const first = content([...column(80, six), ...column(304, [...six.slice(1), '完毕。'])]);

  test('are read one after the other though headings fill them', async () => {
    const [left, right] = [
      ['一、成效', '二、不足'],
      ['三、计划', `做好以下工作，${line.slice(7)}`],
    ];
    const text = await textOf(pdfOf([first, content([...column(80, left), ...column(304, right)])]));
    expect(text.split('\n').slice(1)).toEqual([...left, ...right]);
  });

  test('hold a ruled table beside the other one’s text', async () => {
    const rules = [
      ...[674, 654, 634].map((y) => `80 ${y} m 280 ${y} l S`),
      ...[80, 180, 280].map((x) => `${x} 634 m ${x} 674 l S`),
    ].join(' ');
    const cells = [680, 660, 640].map((y, row) => [
      { text: ['一、成效', '项目', '调解'][row] ?? '', x: row === 0 ? 80 : 85, y, size: 10 },
      ...(row === 0 ? [] : [{ text: ['', '件数', '210'][row] ?? '', x: 185, y, size: 10 }]),
    ]);
    const right = column(304, ['二、不足', '三、计划', `做好以下工作，${line.slice(7)}`]);
    const text = await textOf(pdfOf([first, content([...cells.flat(), ...right], rules)]));
    expect(text.split('\n').slice(1)).toEqual([
      '一、成效',
      '项目 | 件数',
      '调解 | 210',
      ...right.map((drawn) => drawn.text),
    ]);
  });
});

describe('a column that stands alone on the last page', () => {
  const column = (x: number, texts: readonly string[]): Drawn[] =>
    texts.map((text, index) => ({ text, x, y: 700 - index * 20, size: 10 }));

  test('has its lines joined as on the pages before', async () => {
    const line = full(20);
    const six = [line, line, line, line, line, line];
    const first = content([...column(80, six), ...column(304, six)]);
    const last = content(column(80, [line, line, '完毕。']));
    expect(await textOf(pdfOf([first, last]))).toBe(`${line.repeat(14)}完毕。`);
  });
});

describe('pages without a text layer', () => {
  test('make a scanned PDF, which is said to be one', async () => {
    const reading = await readBytes(pdfOf([SCANNED, SCANNED, SCANNED]));
    expect(reading.source === null && reading.refusal).toMatchObject({
      rule: 'scanned-pdf',
      message: 'PDF 共 3 页，没有文字层（扫描件或图片），未读取。',
    });
  });

  test('are named where other pages have text; blank ones are not', async () => {
    const [first, last] = [content(lines([2, '正文。'])), content(lines([2, '附件。']))];
    const reading = await readBytes(pdfOf([first, SCANNED, SCANNED, '', last]));
    expect(reading.source === null ? [] : reading.diagnostics.map(({ message }) => message)).toEqual([
      'PDF 共 5 页，其中第 2—3 页是图片，没有文字层，这些页未读取。',
    ]);
  });

  test('are pages that hold nothing but their number', async () => {
    const reading = await readBytes(pdfOf([`${SCANNED} ${content([footer(1)])}`]));
    expect(reading.source === null && reading.refusal.rule).toBe('scanned-pdf');
  });

  test('are told from pages whose characters have no known names', async () => {
    const reading = await readBytes(pdfOf([content(lines([2, 'бгджзил']))]));
    expect(reading.source === null && reading.refusal.rule).toBe('undecodable-pdf');
  });

  test('are told from pages of which a part has wrong names: their figures may be wrong as well', async () => {
    const page = lines([2, full(25)], [0, full()], [0, '区应急局办结б件。']);
    const reading = await readBytes(pdfOf([content(page)]));
    expect(reading.source === null && reading.refusal.rule).toBe('undecodable-pdf');
  });

  test('are told from pages of which a single character has a wrong name', async () => {
    const page = content(lines(...Array.from({ length: 18 }, () => [0, full()] as const)));
    const reading = await readBytes(pdfOf([page, content(lines([2, '办结б件。'])), page]));
    expect(reading.source === null ? [] : reading.diagnostics.map(({ message }) => message)).toEqual([
      'PDF 第 2 页有个别字符没有编码，可能漏字。',
    ]);
  });
});
