import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/readers/reader.ts';
import { readText } from '../../src/readers/txt.ts';
import { bytesIn } from './legacy-bytes.ts';

const file = { path: 'reports/a.txt', sha256: 'aa' };
const read = async (bytes: Uint8Array) => await readText(bytes, file, { encoding: null });
const told = (reading: Reading) => (reading.source === null ? [reading.refusal] : reading.diagnostics);
const rules = (reading: Reading) => told(reading).map(({ rule }) => rule);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a text file', () => {
  test('keeps its lines whatever ends them', async () => {
    const { source } = await read(utf8('一、成效\r\n二、不足\r三、打算\n\n完'));
    expect(source).toEqual({
      path: 'reports/a.txt',
      format: 'txt',
      encoding: 'utf-8',
      sha256: 'aa',
      text: '一、成效\n二、不足\n三、打算\n\n完',
      hasLines: true,
    });
  });

  test('is reported when its encoding was guessed', async () => {
    const reading = await read(bytesIn('gb18030', '法治政府建设年度报告'));
    expect(rules(reading)).toEqual(['encoding-guessed']);
    expect(reading.source?.encoding).toBe('gb18030');
  });

  test('is reported with the line of the first garbled character', async () => {
    const bytes = utf8(`${'法治政府建设情况报告。\n'.repeat(30)}`);
    bytes[35] = 0xff;
    const [diagnostic] = told(await read(bytes));
    expect(diagnostic).toMatchObject({ rule: 'encoding-doubtful', line: 2 });
  });

  test.each(['', ' \n\t\n', '\uFEFF', '　　\r\n'])(
    'is empty when nothing can be seen in it: %j',
    async (text) => {
      const reading = await read(utf8(text));
      expect(reading.source).toBeNull();
      expect(rules(reading)).toEqual(['empty-input']);
    },
  );

  test.each([
    ['a Word document', [0x50, 0x4b, 0x03, 0x04, 0x14], 'disguised-input'],
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'disguised-input'],
    ['a PDF', [...utf8('%PDF-1.7')], 'disguised-input'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'disguised-input'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0], 'binary-input'],
    ['zeroes', new Array<number>(64).fill(0), 'binary-input'],
    ['text strewn with controls', [...utf8('法治\u0001\u0002\u0003政府')], 'binary-input'],
  ])('is refused when it is %s under a .txt name', async (_, bytes, rule) => {
    const reading = await read(Uint8Array.from(bytes));
    expect(reading.source).toBeNull();
    expect(rules(reading)).toEqual([rule]);
  });
});
