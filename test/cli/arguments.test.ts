import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

const given = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''));
const problem = async (line: string) => {
  const error: unknown = await given(line).catch((caught: unknown) => caught);
  return error instanceof Error ? error.message : 'understood';
};

describe('the command line', () => {
  test('generate has defaults for all but the inputs and the output folder', async () => {
    expect(await given('generate seeds more/a.txt -o out')).toEqual({
      command: 'generate',
      inputs: ['seeds', 'more/a.txt'],
      encoding: null,
      json: false,
      outputFolder: 'out',
      template: 'regional',
      formats: ['docx', 'pdf'],
      title: null,
      year: null,
    });
  });

  test('generate takes what is given', async () => {
    const line =
      'generate 2022 -o 2023 --template ./own --format PDF --title 2023 --year 2022 --encoding GBK --json';
    expect(await given(line)).toEqual({
      command: 'generate',
      inputs: ['2022'],
      encoding: 'gb18030',
      json: true,
      outputFolder: '2023',
      template: './own',
      formats: ['pdf'],
      title: '2023',
      year: 2022,
    });
  });

  test('of an option given twice the last counts, and formats add up', async () => {
    const line = 'generate seeds -o a -o b --title x --title y --format pdf --format docx';
    expect(await given(line)).toMatchObject({ outputFolder: 'b', title: 'y', formats: ['docx', 'pdf'] });
  });

  test('HTML is written where it is asked for', async () => {
    const line = 'generate seeds -o out --format html,docx';
    expect(await given(line)).toMatchObject({ formats: ['docx', 'html'] });
  });

  test('inspect takes inputs', async () => {
    expect(await given('inspect seeds --json')).toEqual({
      command: 'inspect',
      inputs: ['seeds'],
      encoding: null,
      json: true,
    });
  });

  test.each([
    ['', '没有给出命令，可用 generate、inspect 或 verify'],
    ['genrate seeds', '无法识别“genrate”（是不是“generate”？）'],
    ['generate -o out', '没有给出报告文件或文件夹'],
    ['generate seeds', '没有给出输出文件夹，请用 -o 指定'],
    ['generate seeds -o', '选项 -o 后面缺少值'],
    ['generate seeds -o out --title', '选项 --title 后面缺少值'],
    ['generate seeds -o out --formt pdf', '无法识别“formt”（是不是“format”？）'],
    ['generate seeds -o out --wholly-strange', '无法识别“wholly-strange”'],
    ['generate seeds -o out --format odt', '不支持输出格式“odt”，可用 docx、pdf、html'],
    ['generate seeds -o out --year 23', '年度“23”有误，应为四位数字，例如 2023'],
    ['inspect seeds --encoding latin1', '不认识编码“latin1”，可用'],
  ])('“%s” is answered by what to type', async (line, answer) => {
    expect(await problem(line)).toContain(answer);
  });
});
