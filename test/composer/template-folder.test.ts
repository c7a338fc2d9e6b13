import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseManifest } from '../../src/composer/index.ts';
import { listTemplates, loadTemplate } from '../../src/composer/template-folder.ts';

const MANIFEST = 'label: 试\ndescription: 试\nsubject: 试\nkeywords: [甲]\n';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'templates-'));
  await mkdir(join(root, 'partials'));
  await mkdir(join(root, 'own'));
  await writeFile(join(root, 'partials', 'row.hbs'), '共用');
  await writeFile(join(root, 'partials', 'cell.hbs'), '共用');
  await writeFile(join(root, 'own', 'template.yaml'), MANIFEST);
  await writeFile(join(root, 'own', 'main.hbs'), '\uFEFF甲\r\n乙');
  await writeFile(join(root, 'own', 'row.hbs'), '自有');
});
afterEach(() => rm(root, { recursive: true }));

test('a template is found by its name, with shared partials and its own before them', async () => {
  expect(await loadTemplate('own', [root])).toEqual({
    name: 'own',
    folder: join(root, 'own'),
    manifest: {
      label: '试',
      description: '试',
      subject: '试',
      keywords: ['甲'],
      audience: 'internal',
      options: [],
      style: null,
    },
    main: { file: 'own/main.hbs', text: '甲\n乙' },
    partials: new Map([
      ['cell', { file: 'partials/cell.hbs', text: '共用' }],
      ['row', { file: 'own/row.hbs', text: '自有' }],
    ]),
  });
});

test('a template is found by the path of its folder', async () => {
  expect(await loadTemplate(join(root, 'own'), [])).toMatchObject({ name: 'own' });
});

test('an unknown name lists the templates there are', async () => {
  expect(await loadTemplate('owm', [root, 'templates'])).toMatchObject([
    {
      rule: 'unknown-template',
      message: expect.stringMatching(/^没有名为“owm”的模板。可用的模板：.*own、.*regional。$/),
    },
  ]);
});

test('a folder without its main source is reported, not thrown', async () => {
  await rm(join(root, 'own', 'main.hbs'));
  expect(await loadTemplate('own', [root])).toMatchObject([{ rule: 'template-unreadable', file: 'own' }]);
});

test('templates are listed by name, the first root winning', async () => {
  const listed = await listTemplates([root, 'templates', 'nowhere']);
  const names = listed.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toEqual(expect.arrayContaining(['own', 'regional']));
});

test('every fault of a manifest is reported', () => {
  const faults = parseManifest('label: 5\nsubject: 试\nkeywords: 甲\ncolour: red\n', 't/template.yaml');
  expect(Array.isArray(faults) ? faults.map(({ message, file }) => [message, file]) : faults).toEqual([
    ['模板说明文件有误：不认识的项目“colour”。', 't/template.yaml'],
    ['模板说明文件有误：缺少“label”，或它不是文字。', 't/template.yaml'],
    ['模板说明文件有误：缺少“description”，或它不是文字。', 't/template.yaml'],
    ['模板说明文件有误：“keywords”应为文字的列表。', 't/template.yaml'],
  ]);
});

test('a manifest that is no YAML is reported with its line', () => {
  expect(parseManifest('label: 试\nsubject: [甲', 't')).toMatchObject([{ rule: 'bad-manifest', line: 2 }]);
});

test('a link to a file outside the folder is refused', async ({ skip }) => {
  skip(process.platform === 'win32', 'links need rights of their own there');
  await symlink('/etc/passwd', join(root, 'own', 'secret.hbs'));
  expect(await loadTemplate('own', [root])).toMatchObject([
    { rule: 'template-unreadable', message: expect.stringContaining('secret.hbs 是指向文件夹之外的链接') },
  ]);
});
