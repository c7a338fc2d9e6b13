import { describe, expect, it } from 'vitest';
import { checkMeasures, loadMeasures } from '../../../src/lexicon/measures.ts';
import { readQuantities } from '../../../src/parser/quantities/index.ts';

const entry = { measure: '件', kind: 'count', example: '受理75件' };
const data = (measures: unknown) => ({
  measures,
  qualifiers: { before: [], inside: [], after: [] },
  cues: { totals: [], acts: [] },
});

describe('Every example of the lexicon', () => {
  it.each(loadMeasures().measureExamples)('shows its measure: $example', ({ shows, example }) => {
    expect(readQuantities(example).map(({ measure }) => measure)).toContain(shows);
  });

  it.each(loadMeasures().qualifierExamples)('shows its qualifier: $example', ({ shows, example }) => {
    expect(readQuantities(example).map(({ qualifier }) => qualifier)).toContain(shows);
  });

  it.each(loadMeasures().cueExamples)('shows its cue: $example', ({ shows, example }) => {
    expect(readQuantities(example)).toHaveLength(1);
    expect(readQuantities(example.replace(shows, ''))).toHaveLength(0);
  });
});

describe('A faulty lexicon is refused with the entry at fault', () => {
  it.each([
    ['no list of measures', data(undefined), '“measures” must be a list'],
    ['an entry without an example', data([{ ...entry, example: undefined }]), '“example” must be a text'],
    ['an unknown kind', data([{ ...entry, kind: 'cuont' }]), '“kind” must be one of count'],
    ['a misspelt field', data([{ ...entry, notBefor: '例' }]), 'unknown field “notBefor”'],
    ['a factor of nothing', data([{ ...entry, factor: 0 }]), '“factor” must be positive'],
    ['a factor without a spelling', data([{ ...entry, factor: 10 }]), '“printed” is missing'],
    ['a word listed twice', data([entry, entry]), '“件” is listed twice'],
  ])('%s', (_, faulty, message) => {
    expect(() => checkMeasures(faulty)).toThrow(message);
  });
});
