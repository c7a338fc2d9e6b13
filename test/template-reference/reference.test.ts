import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { declaredTypes } from './declared-types.ts';
import { templateReference } from './reference.ts';

test('the page of reference is what the types and the tables say: npm run -s reference writes it', async () => {
  await expect(templateReference()).toMatchFileSnapshot('../../templates/REFERENCE.md');
});

test('every type is read with its fields or its values', () => {
  const types = declaredTypes();
  expect(types.filter(({ fields, literals }) => fields.length + literals.length === 0)).toEqual([]);
  expect(types.find(({ name }) => name === 'Unit')?.fields).toContainEqual({
    name: 'year',
    comment: 'The year reported on: 2022; null where it could not be settled.',
    type: 'Cited',
    isList: false,
    isNullable: true,
  });
});

test('no words are left over for fields that are gone', () => {
  const { types, fields } = parse(
    readFileSync(new URL('../../templates/fields.yaml', import.meta.url), 'utf8'),
  );
  const declared = declaredTypes();
  const names = new Set(
    declared.flatMap(({ name, fields: own }) =>
      own.flatMap((field) => [field.name, `${name}.${field.name}`]),
    ),
  );
  expect(Object.keys(fields).filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(types).filter((name) => !declared.some((type) => type.name === name))).toEqual([]);
});
