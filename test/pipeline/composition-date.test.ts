import { describe, expect, test } from 'vitest';
import { compositionDate } from '../../src/pipeline/composition-date.ts';
import { report } from './report-example.ts';

const dated = (signed: string | null, published: string | null = null) =>
  report({ dates: { signed, published, printed: null } });

describe('the date of the outputs', () => {
  test('is SOURCE_DATE_EPOCH where that is given', () => {
    expect(compositionDate([dated('2023-02-28')], '1700000000')).toBe('2023-11-14T22:13:20.000Z');
  });

  test('is otherwise the newest day on which a report was signed or, failing that, published', () => {
    const reports = [dated('2023-02-28', '2025-01-01'), dated(null, '2024-03-28'), dated(null)];
    expect(compositionDate(reports, null)).toBe('2024-03-28T00:00:00.000Z');
  });

  test('is 1980-01-01 where no report has a date, and never earlier', () => {
    expect(compositionDate([dated(null)], null)).toBe('1980-01-01T00:00:00.000Z');
    expect(compositionDate([], '0')).toBe('1980-01-01T00:00:00.000Z');
  });

  test('takes no notice of days that no calendar has', () => {
    expect(compositionDate([dated('2023-02-30'), dated('2022-01-05')], null)).toBe(
      '2022-01-05T00:00:00.000Z',
    );
    expect(compositionDate([dated('2023-13-01')], null)).toBe('1980-01-01T00:00:00.000Z');
  });

  test.each(['', 'yesterday', '-5', '1.5', '1e9'])('is refused where SOURCE_DATE_EPOCH is %j', (given) => {
    expect(compositionDate([], given)).toBeNull();
  });
});
