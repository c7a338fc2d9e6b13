import { describe, expect, it } from 'vitest';
import { modelsOf, readCases } from './case-folder.ts';

describe('The examples of test/cases', () => {
  for (const { slug, trait, texts, expected } of readCases())
    it(`${slug}: ${trait}`, () => {
      const models = modelsOf(texts);
      for (const [i, model] of models.entries()) expect(model).toMatchObject(partly(expected[i]));
    });
});

/** Lists of diagnostics are read as “among others”: every report has some that its trait is not about. */
function partly(expected: unknown): object {
  if (typeof expected !== 'object' || expected === null) throw new Error('an expected model is an object');
  const { diagnostics, ...rest } = expected as { diagnostics?: readonly object[] };
  if (diagnostics === undefined) return rest;
  const among: unknown = expect.arrayContaining(diagnostics.map((each) => expect.objectContaining(each)));
  return { ...rest, diagnostics: among };
}
