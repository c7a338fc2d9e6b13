import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnose.ts';
import { listing } from '../../src/diagnostics/listing.ts';

const files = (count: number) => Array.from({ length: count }, (_, at) => `in/${at + 1}.txt`);

describe('the list of diagnostics', () => {
  test('says in one line each where, what and what to do, errors first', () => {
    const lines = listing([
      diagnose('encoding-doubtful', { encoding: 'UTF-8' }, { file: 'in/a.txt', line: 12 }),
      diagnose('empty-input', {}, { file: 'in/b.txt' }),
      diagnose('no-input', {}),
    ]);
    expect(lines).toEqual([
      '错误：in/b.txt　文件是空的，没有内容。请重新下载或导出该报告。',
      '错误：没有找到可以读取的报告文件。请在命令后给出报告文件或文件夹，例如 jianbao generate 报告文件夹 -o 输出文件夹。',
      '注意：in/a.txt:12　编码难以判断，按 UTF-8 读取，可能有乱码。请把文件另存为 UTF-8 后再试。',
    ]);
  });

  test('says once what holds for many files', () => {
    const lines = listing(files(200).map((file) => diagnose('empty-input', {}, { file })));
    expect(lines).toEqual([
      '错误：in/1.txt、in/2.txt、in/3.txt 等200处　文件是空的，没有内容。请重新下载或导出该报告。',
    ]);
  });

  test('lists every error but counts remarks of one kind', () => {
    const failures = files(20).map((file) => diagnose('report-failed', { reason: file }, { file }));
    const remarks = files(20).map((file) => diagnose('encoding-guessed', { encoding: file }, { file }));
    const lines = listing([...failures, ...remarks]);
    expect(lines).toHaveLength(20 + 3 + 1);
    expect(lines.at(-1)).toBe('提示：另有17条同类提示，加 --json 可看全部。');
  });
});
