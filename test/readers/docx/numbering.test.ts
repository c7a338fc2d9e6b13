import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/readers/docx/number-format.ts';
import { linesOf } from './reading-word.ts';
import { abstractList, item, level, list, paragraph } from './word-parts.ts';

const outline = abstractList(
  0,
  level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.'),
);

describe('automatic numbers', () => {
  test('come back as they are printed, each level restarting below a higher one', async () => {
    const body = [
      item('成效', 1),
      item('职能', 1, 1),
      item('放管服', 1, 2),
      item('决策', 1, 2),
      item('执法', 1, 1),
      item('监督', 1, 2),
      item('不足', 1),
      item('队伍', 1, 1),
    ].join('');
    expect(await linesOf({ body, numbering: outline + list(1, 0) })).toEqual([
      '一、成效',
      '（一）职能',
      '1.放管服',
      '2.决策',
      '（二）执法',
      '1.监督',
      '二、不足',
      '（一）队伍',
    ]);
  });

  test('go on through lists of one definition and restart in a list with a start of its own', async () => {
    const restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = outline + list(1, 0) + list(2, 0) + list(3, 0, restarted);
    const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 1)].join('');
    expect(await linesOf({ body, numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  test('follow the style of a paragraph, and the styles that this is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H2"/></w:style>';
    const numbering =
      abstractList(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
          level(1, 'chineseCounting', '(%2)', '<w:pStyle w:val="H2"/>'),
      ) + list(1, 0);
    const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
    const body =
      styled('成效', 'H1') +
      styled('职能', 'H2') +
      styled('执法', 'Own') +
      paragraph('无号', '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf({ body, numbering, styles })).toEqual(['一、成效', '(一)职能', '(二)执法', '无号']);
  });

  test('are found through a numbering style, even where such styles lead in a circle', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="C"><w:basedOn w:val="C"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstractList(0, '<w:numStyleLink w:val="L"/>') +
      abstractList(1, level(0, 'decimal', '第%1条')) +
      abstractList(2, '<w:numStyleLink w:val="C"/>') +
      list(1, 0) +
      list(2, 1) +
      list(3, 2);
    const body = item('总则', 1) + item('附则', 1) + item('循环', 3);
    expect(await linesOf({ body, numbering, styles })).toEqual(['第1条 总则', '第2条 附则', '循环']);
  });

  test('show higher levels, as decimals where the level says so', async () => {
    const numbering =
      abstractList(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      list(1, 0);
    expect(await linesOf({ body: item('甲', 1) + item('乙', 1, 1), numbering })).toEqual([
      '一、甲',
      '1.1 乙',
    ]);
  });

  test('run on where their level never restarts', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0);
    const body = [item('甲', 1), item('子', 1, 1), item('乙', 1), item('丑', 1, 1)].join('');
    expect(await linesOf({ body, numbering })).toEqual(['一、甲', '1.子', '二、乙', '2.丑']);
  });

  test('keep apart from a figure that the text opens with', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0);
    expect(await linesOf({ body: item('2023年工作', 1), numbering })).toEqual(['1. 2023年工作']);
    const bare = abstractList(0, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>')) + list(1, 0);
    expect(await linesOf({ body: item('2023年工作', 1), numbering: bare })).toEqual(['1 2023年工作']);
  });

  test('are none for bullets that are no words, and none for a list that is not defined', async () => {
    const numbering = abstractList(0, level(0, 'bullet', '●') + level(1, 'bullet', '附：')) + list(1, 0);
    const body = item('甲', 1) + item('名单', 1, 1) + item('乙', 9);
    expect(await linesOf({ body, numbering })).toEqual(['甲', '附：名单', '乙']);
  });
});

test.each([
  ['chineseCounting', [1, 10, 11, 20, 99, 105], '一 十 十一 二十 九十九 一〇五'],
  ['chineseCountingThousand', [10, 100, 105, 110, 1005], '十 一百 一百零五 一百一十 一千零五'],
  ['ideographDigital', [9, 10, 23], '九 一〇 二三'],
  ['japaneseCounting', [1, 10, 12], '一 十 十二'],
  ['chineseLegalSimplified', [3, 10, 21], '叁 壹拾 贰拾壹'],
  ['ideographTraditional', [1, 10], '甲 癸'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['decimalEnclosedCircle', [1, 20, 21, 36, 51], '① ⑳ ㉑ ㊱ 51'],
  ['decimalEnclosedCircleChinese', [3], '③'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalEnclosedFullstop', [1], '⒈'],
  ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
  ['decimalFullWidth', [12], '１２'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['lowerRoman', [4, 1999], 'iv mcmxcix'],
  ['decimalZero', [3, 12], '03 12'],
  ['none', [3], ''],
  ['aFormatOfTheFuture', [3], '3'],
])('the number format %s', (format, numbers, printed) => {
  expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(printed);
});
