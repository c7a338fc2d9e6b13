import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCorrections } from '../../src/corrections/index.ts';
import { wholeLexicon } from '../analysis/invented-region.ts';

test('the example in the README is a sound list of corrections', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]+?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { corrections, diagnostics } = parseCorrections(yaml, 'README.md', wholeLexicon);
  expect(diagnostics).toEqual([]);
  expect(corrections.map(({ action }) => action.kind)).toEqual([
    'set-value',
    'set-value',
    'drop-value',
    'set-theme',
    'set-issuer',
    'set-year',
    'exclude',
  ]);
});
