import { describe, expect, it } from 'vitest';
import { loadIndicators } from '../../../src/lexicon/indicators.ts';
import { reportWith } from '../report-text.ts';

describe('every indicator of the catalogue', () => {
  it.each(loadIndicators().map(({ id, example }) => [id, example] as const))(
    '%s is read from “%s”',
    (id, example) => {
      const { observations } = reportWith(`全年工作如下。${example}。`);
      expect(observations.map(({ indicator }) => indicator)).toContain(id);
    },
  );
});
