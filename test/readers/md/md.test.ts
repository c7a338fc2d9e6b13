import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/readers/md/md.ts';

const reading = (text: string) =>
  readMarkdown(new TextEncoder().encode(text), { path: 'a.md', sha256: 'aa' }, { encoding: null });
const linesOf = async (text: string) => ((await reading(text)).source?.text ?? '').split('\n');
/** The lines that hold something. */
const shown = async (text: string) => (await linesOf(text)).filter((line) => line !== '');

describe('Markdown', () => {
  test.each([
    ['headings', '# 某县报告 #\n\n一、成效\n---\n正文。', ['某县报告', '一、成效', '正文。']],
    ['bold numbers', '**（一）**依法行政。二是*规范*执法。', ['（一）依法行政。二是规范执法。']],
    ['bold that ends with a stop', '**（一）依法行政。**全年受理9件。', ['（一）依法行政。全年受理9件。']],
    ['escaped marks', '1\\.受理\\*9件\\*。', ['1.受理*9件*。']],
    ['names left out', '\\*\\*区司法局20xx年报告，\\*\\*局长', ['**区司法局20xx年报告，**局长']],
    ['entities', '&emsp;&emsp;受理9件&nbsp;&lt;2023年&gt;', ['\u2003\u2003受理9件\u00a0<2023年>']],
    [
      'links',
      '印发[《办法》](https://x.cn "办法")和[《规定》][1]。\n\n[1]: https://x.cn',
      ['印发《办法》和《规定》。'],
    ],
    ['footnotes', '受理9件[^1]。\n\n[^1]: 数据来源于县统计局。', ['受理9件。', '数据来源于县统计局。']],
    ['pictures and comments', '![图](a.png)\n\n<!-- 注 -->\n\n正文。', ['正文。']],
    ['quotations', '> 正文。\n>\n> 又一段。', ['正文。', '又一段。']],
    ['a table of contents', '[TOC]\n\n- [一、成效](#一成效)\n\n## 一、成效', ['一、成效']],
    ['four spaces', '    正文**受理**9件。', ['正文受理9件。']],
    ['a fence', '```\n正文 * 9\n```', ['正文 * 9']],
    [
      'Markdown in a fence',
      '以下：\n\n```markdown\n# 报告\n**受理**9件。\n```',
      ['以下：', '报告', '受理9件。'],
    ],
  ])('is read as it is shown: %s', async (_, text, expected) => {
    expect(await shown(text)).toEqual(expected);
  });

  test('keeps the numbers of a list, and counts where all are alike', async () => {
    expect(await shown('3. 受理\n5. 审结\n')).toEqual(['3.受理', '5.审结']);
    expect(await shown('1. 受理\n1. 审结\n1. 纠错\n')).toEqual(['1.受理', '2.审结', '3.纠错']);
    expect(await shown('- （一）受理\n- 审结\n')).toEqual(['（一）受理', '审结']);
  });

  test('gives a table as rows, with the cells that its head has no column for', async () => {
    expect(await shown('| 乡镇 | 件 |\n|:--|--:|\n| 城关镇 | **210** | 另有5件 |\n')).toEqual([
      '乡镇 | 件',
      '城关镇 | 210 | 另有5件',
    ]);
  });

  test('holds tags, which are read as on a page', async () => {
    expect(await shown('<h1 align="center">报告</h1>\n正文。\n又一行。')).toEqual([
      '报告\u2028\u2028正文。\u2028又一行。',
    ]);
    const table = '<table><tr><td>乡镇</td><td>件</td></tr><tr><td>城关镇</td><td>210</td></tr></table>';
    expect(await shown(table)).toEqual(['乡镇 | 件\u2028城关镇 | 210']);
    expect(await shown('第一行<br>第<u>二</u>行')).toEqual(['第一行\u2028第二行']);
  });

  test('takes a title from front matter and no more', async () => {
    const front = '---\ntitle: "某县2023年报告"\ndate: 2024-03-01\n---\n\n正文。';
    expect(await linesOf(front)).toEqual(['标题：某县2023年报告', '', '', '', '', '正文。']);
    expect(await shown('---\n受理9件。\n---\n')).toEqual(['受理9件。']);
  });

  test('does not take a label of the report for a reference', async () => {
    expect(await shown('[索引号]: 1150001\n\n[发布机构]: 某县人民政府')).toEqual([
      '[索引号]: 1150001',
      '[发布机构]: 某县人民政府',
    ]);
  });

  test('leaves every word on its line of the file', async () => {
    const text = '# 报告\n\n第一段，\n第二行。\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n```\n围栏\n```\n\n1. 末';
    expect(await linesOf(text)).toEqual([
      '报告',
      '',
      '第一段，',
      '第二行。',
      '',
      'a | b',
      '',
      '1 | 2',
      '',
      '',
      '围栏',
      '',
      '',
      '1.末',
    ]);
  });

  test('without a word of text is empty, and a page with too much in it is refused', async () => {
    expect(await reading('![](a.png)\n\n---\n')).toMatchObject({
      source: null,
      refusal: { rule: 'empty-input' },
    });
    expect(await reading(`${'<div>'.repeat(3000)}正文`)).toMatchObject({ refusal: { rule: 'input-limit' } });
  });
});
