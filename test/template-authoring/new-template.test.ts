import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { compose } from '../../src/composer/index.ts';
import { loadTemplate } from '../../src/composer/template-folder.ts';
import { shippedTemplates } from '../../src/pipeline/template-roots.ts';
import { listTemplates, newTemplate, showTemplate } from '../../src/templates.ts';
import { briefingOf } from '../composer/briefing-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A home of a user who has no templates yet. */
function emptyHome(): string {
  const folder = temporaryFolder();
  vi.stubEnv(process.platform === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return join(folder, 'jianbao', 'templates');
}

const documentBy = async (template: string, roots: readonly string[]) => {
  const loaded = await loadTemplate(template, roots);
  if (Array.isArray(loaded)) throw new Error(JSON.stringify(loaded));
  return compose(loaded, briefingOf(5), { date: '2026-01-01T00:00:00Z' });
};

test('a new template prints what the one prints from which it was made, without the shared partials', async () => {
  const folder = join(temporaryFolder(), '新模板');
  expect(await newTemplate({ name: folder, from: 'regional' })).toMatchObject({ folder, template: folder });
  const own = await documentBy(folder, []);
  expect(own.diagnostics).toEqual([]);
  expect(own.document?.blocks).toEqual((await documentBy('regional', [shippedTemplates()])).document?.blocks);
});

test('it teaches in comments, and its manifest bears its own name', async () => {
  const folder = join(temporaryFolder(), '新模板');
  await newTemplate({ name: folder, from: 'regional' });
  const words = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(words('main.hbs')).toMatch(/^\{\{!--\n {2}这是新模板的正文，由“regional”复制而来/);
  expect(words('year.hbs')).toMatch(/^\{\{!-- 部件“year”复制自各模板共用的部件/);
  expect(words('template.yaml')).toMatch(/^# 模板说明。[\s\S]*\nlabel: 新模板\n/);
});

test("a bare name makes one of the user's own templates, which is found by that name", async () => {
  const home = emptyHome();
  const made = await newTemplate({ name: '给领导看', from: 'regional' });
  expect(made).toMatchObject({ folder: join(home, '给领导看'), template: '给领导看' });
  const { templates, diagnostics } = await listTemplates();
  expect(diagnostics).toEqual([]);
  expect(templates.map(({ name, own }) => [name, own])).toEqual(
    expect.arrayContaining([
      ['regional', false],
      ['给领导看', true],
    ]),
  );
  expect(await showTemplate('给领导看')).toMatchObject({ label: '给领导看', own: true });
  const again = await newTemplate({ name: '再改', from: '给领导看' });
  expect(again).toMatchObject({ template: '再改' });
});

test('a style that stands beside the template is copied with it', async () => {
  const folder = temporaryFolder({
    'a/template.yaml': 'label: 甲\ndescription: 甲\nsubject: 甲\nstyle: ./大字.yaml\n',
    'a/main.hbs': '<title>题</title>',
    'a/大字.yaml': 'extends: gongwen\nbody: { size: 二号 }\n',
  });
  await newTemplate({ name: join(folder, 'b'), from: join(folder, 'a') });
  expect(readFileSync(join(folder, 'b', '大字.yaml'), 'utf8')).toContain('size: 二号');
  expect(readFileSync(join(folder, 'b', 'template.yaml'), 'utf8')).toContain('style: ./大字.yaml');
});

test('what stands there is not overwritten', async () => {
  const folder = temporaryFolder({ 'note.txt': '勿动' });
  expect(await newTemplate({ name: folder, from: 'regional' })).toMatchObject([{ rule: 'template-exists' }]);
  expect(readdirSync(folder)).toEqual(['note.txt']);
});

test('where it cannot be written nothing is left', async () => {
  const folder = temporaryFolder({ file: '' });
  const refused = await newTemplate({ name: join(folder, 'file', '新模板'), from: 'regional' });
  expect(refused).toMatchObject([{ rule: 'unwritable-template' }]);
  expect(readdirSync(folder)).toEqual(['file']);
});

test.each(['./-x', 'partials', 'a/b c'])('“%s” is no name for a template', async (name) => {
  emptyHome();
  expect(await newTemplate({ name, from: 'regional' })).toMatchObject([{ rule: 'bad-template-name' }]);
});

test('a template that cannot be copied is named with those that can', async () => {
  expect(await newTemplate({ name: join(temporaryFolder(), 'x'), from: 'regionl' })).toMatchObject([
    { rule: 'unknown-template' },
  ]);
});

test('a template of the user whose manifest is faulty is told, not passed over', async () => {
  const home = emptyHome();
  await newTemplate({ name: '甲', from: 'regional' });
  writeFileSync(join(home, '甲', 'template.yaml'), 'label: 甲\n');
  const { templates, diagnostics } = await listTemplates();
  expect(templates.map(({ name }) => name)).not.toContain('甲');
  expect(diagnostics[0]).toMatchObject({ rule: 'bad-manifest', file: '甲/template.yaml' });
});

test('a template is shown with the sources and the partials that it uses', async () => {
  const shown = await showTemplate('regional');
  expect(shown).toMatchObject({ name: 'regional', own: false });
  expect('sources' in shown && shown.sources).toEqual(
    expect.arrayContaining(['regional/main.hbs', 'partials/cell.hbs']),
  );
});
