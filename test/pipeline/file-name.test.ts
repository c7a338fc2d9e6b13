import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/pipeline/file-name.ts';

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
