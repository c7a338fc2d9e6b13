import { describe, expect, test } from 'vitest';
import { fileNameOf, namedBy, namePatternFault, yearsInName } from '../../src/pipeline/file-name.ts';

describe('a title as a file name', () => {
  test.each([
    ['法治政府建设年度报告综合情况', '法治政府建设年度报告综合情况'],
    ['2023 年度　法治/政府: "建设"<情况>|报告?*\\', '2023年度法治政府建设情况报告'],
    ['..\\..\\etc/passwd', 'etcpasswd'],
    ['情况报告...', '情况报告'],
    ['零\u200b宽\u202e字\u0007符', '零宽字符'],
    ['CON', '简报-CON'],
    ['com1.报告', '简报-com1.报告'],
    ['///', '简报'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test('a long title is cut between characters, so that every file system takes it', () => {
    const name = fileNameOf('𠮷'.repeat(200));
    expect(name).toBe('𠮷'.repeat(60));
    expect(Buffer.byteLength(`${name}.evidence.json`)).toBeLessThanOrEqual(255);
  });
});

describe('a pattern of file names', () => {
  const parts = { title: '2023年度 主要指标/对照表', year: '2023', date: '2024-03-28', template: '综合报告' };

  test('takes title, year, date and template, without what a name may not hold', () => {
    expect(namedBy('附件1.{title}', parts)).toBe('附件1.2023年度主要指标对照表');
    expect(namedBy('{template}-{year}（{date}）', parts)).toBe('综合报告-2023（2024-03-28）');
    expect(namedBy('{title}', { ...parts, title: '关于{year}的报告' })).toBe('关于{year}的报告');
  });

  test('makes no name of 80 characters or more', () => {
    const name = namedBy('附件1.{title}', { ...parts, title: '报'.repeat(200) });
    expect(`${name}.evidence.json`.length).toBeLessThan(80);
    expect(name.startsWith('附件1.')).toBe(true);
  });

  test.each([
    ['附件1.{title}', null],
    ['{titel}', '{titel}'],
    ['附件{', '成对'],
    ['附件 1', '空格'],
    ['a/b', '“/”'],
    ['', '不能为空'],
  ])('%j is answered with what is wrong', (pattern, fault) => {
    const told = namePatternFault(pattern);
    if (fault === null) expect(told).toBe(null);
    else expect(told).toContain(fault);
  });

  test('names the years from the first to the last', () => {
    expect(yearsInName([2023, 2023])).toBe('2023');
    expect(yearsInName([2024, null, 2016])).toBe('2016—2024');
    expect(yearsInName([null])).toBe('');
  });
});
