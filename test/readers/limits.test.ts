import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { applyLimits, LimitReached, limits, limitTable } from '../../src/readers/limits.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { limitCases } from './limit-cases.ts';
import { inputsOf, shown } from './reading-inputs.ts';

afterEach(() => applyLimits({}));

describe('the limits', () => {
  test('that are chosen hold until others are, and the rest keep their standard', () => {
    applyLimits({ pdfPages: 7, inputBytes: 1 });
    expect(limits).toMatchObject({ pdfPages: 7, inputBytes: 1024 * 1024, archiveDepth: 3 });
    applyLimits({});
    expect(limits).toMatchObject({ pdfPages: 500, inputBytes: 64 * 1024 * 1024 });
  });

  test('are told with their unit', () => {
    applyLimits({ pdfMemory: 12 });
    expect(new LimitReached('pdfMemory')).toMatchObject({ what: 'PDF 占用内存', limit: '12 MB' });
    expect(new LimitReached('xmlDepth')).toMatchObject({ what: '文档嵌套层数', limit: '256层' });
  });

  test('stand in the README, each with its standard value', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const { name, standard } of limitTable) {
      const row = rows.find((line) => line.includes(`\`${name}\``)) ?? '';
      expect(row.replaceAll(',', ''), name).toContain(String(standard));
    }
  });

  test.each(Object.entries(limitCases))(
    'end the file that reaches them, and the next is read: %s',
    async (_, given) => {
      applyLimits(given.chosen);
      const folder = temporaryFolder({ [`in/${given.file}`]: given.content, 'in/z.txt': '报告' });
      const read = await inputsOf([join(folder, 'in')]);
      expect(read.map((input) => (input.kind === 'refused' ? input.refusal.message : shown(input)))).toEqual([
        given.message,
        'in/z.txt txt 报告',
      ]);
    },
  );

  test.each(Object.entries(limitCases))(
    'do not stop it by their standard: %s',
    async (_, { file, content }) => {
      const folder = temporaryFolder({ [`in/${file}`]: content });
      const read = await inputsOf([join(folder, 'in')]);
      expect(read.map(({ kind }) => kind)).not.toEqual([]);
      for (const input of read)
        if (input.kind === 'refused') expect(input.refusal.rule).not.toMatch(/limit|oversized/);
    },
  );
});
