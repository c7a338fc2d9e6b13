import { describe, expect, it } from 'vitest';
import { titleLines } from '../../src/writers/title-lines.ts';

describe('the lines of a title', () => {
  it('are one where it fits', () => {
    expect(titleLines('法治政府建设情况简报', 20)).toEqual(['法治政府建设情况简报']);
  });

  it('are about equally long and split no word', () => {
    expect(titleLines('关于2023年度平顶山市新华区等五家单位法治政府建设年度报告情况的综合简报', 20)).toEqual([
      '关于2023年度平顶山市新华区等五家单位',
      '法治政府建设年度报告情况的综合简报',
    ]);
  });

  it('are left to the writer where one word is longer than a line', () => {
    const title = `${'法治政府建设'.repeat(200)}${'A'.repeat(60)}`;
    expect(titleLines(title, 20)).toEqual([title]);
  });

  it('do not begin with 的 or a closing mark, nor end with an opening one', () => {
    const title = '关于贯彻落实《法治政府建设实施纲要（2021—2025年）》和深化“放管服”改革有关情况的综合报告';
    for (let capacity = 10; capacity < 30; capacity += 1) {
      const lines = titleLines(title, capacity);
      expect(lines.join('')).toBe(title);
      for (const line of lines) {
        expect(line).not.toMatch(/^[的》）”]/);
        expect(line).not.toMatch(/[《（“]$/);
      }
    }
  });
});
