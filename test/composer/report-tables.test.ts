import { expect, test } from 'vitest';
import { reportTables } from '../../src/composer/index.ts';
import { briefingOf } from './briefing-fixture.ts';

test('tables of data hold what the document prints, and where it stands in the evidence', () => {
  const whole = briefingOf(3);
  const [row] = whole.indicators?.rows ?? [];
  const figures = (row?.cells ?? []).flatMap((cell) =>
    cell.state === 'value' ? [cell.value] : cell.state === 'not-stated' ? [] : cell.values,
  );
  const printed = figures.map(({ evidence }) => evidence);
  const tables = reportTables(whole, printed);
  const [table] = tables;
  expect(table?.columns.map(({ label }) => label)).toEqual([row?.indicator.name]);
  expect(table?.rows.map(({ unit, cells }) => [unit, cells[0]])).toEqual([
    ['南岸区', { state: 'value', value: { text: '107', evidence: 0 }, scope: null }],
    ['新华区', { state: 'absent', words: '未报告' }],
    [
      '潼南区城市管理局',
      {
        state: 'several',
        values: [
          { text: '86件', evidence: 1 },
          { text: '41件', evidence: 2 },
        ],
      },
    ],
  ]);
  // Of the elements and the sources nothing is printed.
  expect(tables).toHaveLength(1);
  expect(reportTables(whole, [])).toEqual([]);
});
