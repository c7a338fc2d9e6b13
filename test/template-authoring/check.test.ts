import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../src/templates.ts';
import { SEEDS } from '../cli/jianbao.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MANIFEST = 'label: 试\ndescription: 试\nsubject: 试\n';
const TITLE = '<title>题</title>';

/** Checks a template of these sources. */
async function checked(sources: Readonly<Record<string, string>>, inputs: readonly string[] = []) {
  const files = { 'template.yaml': MANIFEST, ...sources };
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [join('t', name), text])),
  );
  return await checkTemplate({ template: join(folder, 't'), inputs, encoding: null });
}

const places = ({ diagnostics }: Awaited<ReturnType<typeof checked>>) =>
  diagnostics.map(({ rule, file, line, message }) => [
    `${rule} ${file}:${line}`,
    /^第(\d+)列/.exec(message)?.[1],
  ]);

describe('a template is checked on samples of every shape', () => {
  test('all faults are told at once, each once, with file, line and column', async () => {
    const check = await checked({
      'main.hbs': [
        TITLE,
        '{{> nowhere}}',
        '  <p>甲{{ghost}}</p>',
        '{{#each units}}<p>{{name}}{{fullname}}</p>{{/each}}',
        '<section><h9>乙</h9>',
        '{{> row}}',
      ].join('\n'),
      'row.hbs': '<p>\n{{#if (is state "value")}}丙{{/if}}</p>',
    });
    expect(places(check)).toEqual([
      ['missing-partial t/main.hbs:2', '1'],
      ['unknown-field t/main.hbs:3', '9'],
      ['unknown-field t/row.hbs:2', '11'],
      ['unclosed-element t/main.hbs:5', '1'],
      ['unknown-element t/main.hbs:5', '10'],
      ['unknown-field t/main.hbs:4', '29'],
    ]);
    expect(check.tried).toBeGreaterThan(8);
  });

  test('a fault that shows in some samples only says in which', async () => {
    const { diagnostics } = await checked({
      'main.hbs': `${TITLE}<p>{{#each units}}{{name}}{{/each}}</p>`,
    });
    expect(diagnostics).toMatchObject([
      { rule: 'empty-element', hint: expect.stringMatching(/^见于样例“没有报告”“没有可用的报告”。/) },
    ]);
  });

  test('a fact that may be absent must be tested, though most samples have it', async () => {
    const check = await checked({ 'main.hbs': `${TITLE}{{#each units}}<p>甲{{year}}</p>{{/each}}` });
    expect(places(check)).toEqual([['unprintable-value t/main.hbs:1', '36']]);
  });

  test('a partial of its own that is not called, and a part that no sample prints, are told', async () => {
    const { diagnostics } = await checked({
      'main.hbs': `${TITLE}\n{{#if (longer units 500)}}<p>甲{{ghost}}</p>{{/if}}`,
      'row.hbs': '乙',
    });
    expect(diagnostics.map(({ severity, rule, file, line }) => [severity, rule, file, line])).toEqual([
      ['warning', 'unused-partial', 't', null],
      ['info', 'unreached-part', 't/main.hbs', 2],
    ]);
  });

  test('a character of the template that no font has is told', async () => {
    const { diagnostics } = await checked({ 'main.hbs': `<title>题\u{1F600}</title>` });
    expect(diagnostics.map(({ rule }) => rule)).toContain('missing-glyph');
  });

  test('a template that is not there cannot be checked', async () => {
    const check = await checkTemplate({ template: 'nowhere', inputs: [], encoding: null });
    expect(check).toMatchObject({ template: null, diagnostics: [{ rule: 'unknown-template' }] });
  });
});

describe('what a template reads and does not always find', () => {
  const main = `${TITLE}{{#each sources}}<p>{{file}}{{#if signed}}{{signed}}{{/if}}{{#if published}}{{published}}{{/if}}</p>{{/each}}`;

  test('is listed for the samples', async () => {
    const { gaps } = await checked({ 'main.hbs': main });
    expect(gaps.map(({ of, field }) => `${of}.${field}`)).toEqual(
      expect.arrayContaining(['.sources', 'sources[].published', 'sources[].signed']),
    );
    expect(gaps.map(({ field }) => field)).not.toContain('title');
  });

  test('is counted for the reports that are given, with the units', async () => {
    const { gaps, tried } = await checked({ 'main.hbs': main }, [SEEDS]);
    expect(gaps).toEqual([
      {
        of: 'sources[]',
        field: 'published',
        empty: 3,
        total: 5,
        units: ['南岸区', '武隆区', '潼南区城市管理局'],
      },
    ]);
    expect(tried).toBeGreaterThan(9);
  });
});
