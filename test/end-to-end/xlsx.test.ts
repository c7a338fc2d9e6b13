import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { verify } from '../../src/verify.ts';
import { SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a number that was altered in a workbook of the seeds is found, and all the rest is proved', async () => {
  const outputFolder = temporaryFolder();
  const { outputs, evidence } = await generate({
    ...{ inputs: [SEEDS], outputFolder, template: 'regional', formats: ['xlsx'], title: null, year: null },
    ...{ encoding: null, sourceDateEpoch: null },
  });
  const target = outputs[0]?.path ?? '';
  const bytes = readFileSync(target);
  const { document } = JSON.parse(readFileSync(evidence ?? '', 'utf8'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(document.outputs).toEqual([expect.objectContaining({ format: 'xlsx', sha256 })]);

  const parts = unzipSync(Uint8Array.from(bytes));
  const altered = Object.entries(parts).map(([name, part]) => {
    const xml = name.startsWith('xl/worksheets/')
      ? strFromU8(part).replace('<v>11697</v>', '<v>11698</v>')
      : '';
    return [name, xml === '' ? part : strToU8(xml)] as const;
  });
  writeFileSync(target, zipSync(Object.fromEntries(altered)));
  const again = await verify({ target, sourcesFolder: join(SEEDS, '..'), encoding: null });
  expect(again).toMatchObject({ verdict: 'differs', count: { differing: 1, unchecked: 0 } });
  expect(again.diagnostics.map(({ rule }) => rule)).toEqual(['document-edited', 'cell-differs']);
  expect(again.diagnostics[1]?.message).toMatch(
    /“南岸区”行“人民调解案件（件）”列，出处为“11697”，表格中为“11698”，见 seeds\/000.*:24/,
  );
});
