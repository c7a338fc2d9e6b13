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
      soffice: null,
      limits: {},
      json: false,
      outputFolder: 'out',
      template: 'regional',
      style: null,
      name: null,
      letterhead: null,
      attachModel: false,
      formats: ['docx', 'pdf'],
      options: [],
      title: null,
      year: null,
      roster: null,
      order: null,
      corrections: null,
    });
  });

  test('generate takes what is given', async () => {
    const line =
      'generate 2022 -o 2023 --template ./own --format PDF --set 期号=3 --set 发文机关＝甲 --title 2023 --year 2022 --encoding GBK --json --roster a.csv --order 区划代码 --corrections c.yaml';
    expect(await given(line)).toEqual({
      command: 'generate',
      inputs: ['2022'],
      encoding: 'gb18030',
      soffice: null,
      limits: {},
      json: true,
      outputFolder: '2023',
      template: './own',
      style: null,
      name: null,
      letterhead: null,
      attachModel: false,
      formats: ['pdf'],
      options: [
        { name: '期号', value: '3' },
        { name: '发文机关', value: '甲' },
      ],
      title: '2023',
      year: 2022,
      roster: 'a.csv',
      order: '区划代码',
      corrections: 'c.yaml',
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
      soffice: null,
      limits: {},
      json: true,
      ndjson: false,
    });
  });

  test('what stands behind -- is a file, whatever it begins with', async () => {
    expect(await given('inspect --json a.txt -- -b.txt c.txt --')).toMatchObject({
      inputs: ['a.txt', './-b.txt', 'c.txt', './--'],
      json: true,
    });
  });

  test('limits are set one by one, LibreOffice by its place', async () => {
    const line = 'inspect seeds --ndjson --limit pdfPages=1000 --limit INPUTBYTES=8 --soffice /opt/office';
    expect(await given(line)).toMatchObject({
      ndjson: true,
      limits: { pdfPages: 1000, inputBytes: 8 },
      soffice: '/opt/office',
    });
  });

  test('preview takes what generate takes, without outputs, and its port', async () => {
    expect(await given('preview --no-open')).toMatchObject({
      command: 'preview',
      inputs: [],
      template: 'regional',
      port: 0,
      open: false,
    });
    expect(await given('preview seeds --template ./own --port 8080')).toMatchObject({
      inputs: ['seeds'],
      template: './own',
      port: 8080,
      open: true,
    });
  });

  test('template lists, shows and makes templates', async () => {
    expect(await given('template list')).toEqual({ command: 'template-list', json: false });
    expect(await given('template show ./own --json')).toMatchObject({ template: './own', json: true });
    expect(await given('template new own')).toMatchObject({ name: 'own', from: 'regional' });
  });

  test.each([
    ['template', '没有说明要做什么，可用 template list、show、new 或 check'],
    ['preview --port 0', '端口“0”有误，应为 1 至 65535 的整数'],
    ['template lst', '无法识别“lst”（是不是“list”？）'],
    ['', '没有给出命令，可用 generate、preview、inspect、verify 或 template'],
    ['genrate seeds', '无法识别“genrate”（是不是“generate”？）'],
    ['generate -o out', '没有给出报告文件或文件夹'],
    ['generate seeds', '没有给出输出文件夹，请用 -o 指定'],
    ['generate seeds -o', '选项 -o 后面缺少值'],
    ['generate seeds -o out --title', '选项 --title 后面缺少值'],
    ['generate seeds -o out --formt pdf', '无法识别“formt”（是不是“format”？）'],
    ['generate seeds -o out --wholly-strange', '无法识别“wholly-strange”'],
    ['generate seeds -o out --format odt', '不支持输出格式“odt”，可用 docx、pdf、html、xlsx'],
    ['generate seeds -o out --year 二〇二三', '年度“二〇二三”有误'],
    ['generate seeds -o out --year 23', '年度“23”有误，应为四位数字，例如 2023'],
    ['generate seeds -o out --set 期号', '选项“期号”有误，应写作 --set 名称=内容'],
    ['inspect seeds --json --ndjson', '--json 和 --ndjson 只能用一个'],
    ['inspect seeds --limit pages=3', '没有名为“pages”的上限'],
    ['inspect seeds --limit list', '可用 inputBytes（文件大小，64MB）、'],
    ['inspect seeds --limit pdfPagse=3', '（是不是“pdfPages”？）'],
    ['inspect seeds --limit pdfPages=many', '上限“pdfPages=many”有误，应写作 pdfPages=500（单位：页）'],
    ['inspect seeds --limit pdfPages=0', '上限“pdfPages=0”有误'],
    ['inspect seeds --encoding latin1', '不认识编码“latin1”，可用'],
  ])('“%s” is answered by what to type', async (line, answer) => {
    expect(await problem(line)).toContain(answer);
  });
});
